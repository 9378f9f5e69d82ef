"""What the server shows is what ``replylint check`` finds in the saved file, under the same configuration."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Ran
from tests.server.editor import Editor, editor
from tests.server.edits import cut

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(
    path
    for folder in ("docs/examples", "tests/report/drafts")
    for path in (ROOT / folder).iterdir()
    if path.suffix != ".expected"
)
SEVERITIES = {"error": 1, "warning": 2, "info": 3}
Run = Callable[..., Ran]


@pytest.fixture(scope="module")
def plain() -> Iterator[Editor]:
    """An editor in this repository, without settings."""
    with editor(ROOT) as one:
        one.begin()
        yield one


def checked(invoke: Run, path: Path) -> dict[str, Any]:
    """What ``replylint check`` says about a file."""
    file: dict[str, Any] = json.loads(invoke("check", path, "--output-format", "json").out)["files"][0]
    return file


def same(editor: Editor, path: Path, text: str, file: dict[str, Any]) -> None:
    """The editor shows just what is said about the file."""
    editor.open(path.as_uri(), text)
    shown = editor.diagnostics(path.as_uri())
    if file["error"]:
        assert [f"{path}: {d.message}" for d in shown] == [file["error"]]
        return
    findings = file["findings"]
    assert [(d.code, int(d.severity or 0)) for d in shown] == [
        (f["code"], SEVERITIES[f["severity"]]) for f in findings
    ]
    for diagnostic, finding in zip(shown, findings, strict=True):
        assert " ".join(finding["message"].split()) in diagnostic.message
        if path.suffix != ".eml":
            assert cut(text, diagnostic.range) == finding["excerpt"]
            assert diagnostic.range.start.line == finding["start"]["line"] - 1
            assert len(diagnostic.related_information or ()) == len(finding["related"])


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_examples(plain: Editor, invoke: Run, path: Path) -> None:
    same(plain, path, path.read_bytes().decode("utf-8"), checked(invoke, path))


def test_the_settings_are_those_of_each_file(invoke: Run, own: Editor, workspace: Path) -> None:
    (workspace / "replylint.toml").write_text(
        'rules.S01 = "warning"\n[[files]]\nmatch = "first/"\nfault = "not-ours"\nrules.D03 = "info"\n'
        '[[files]]\nmatch = "*.md"\nignore = ["S"]\n',
        "utf-8",
    )
    (workspace / "inner").mkdir()
    (workspace / "inner" / "replylint.toml").write_text('select = ["D"]\nrules.D01 = "info"\n', "utf-8")
    (workspace / "first").mkdir()
    text = (ROOT / "docs/examples/torn-sofa.txt").read_text("utf-8")
    own.begin()
    seen = set()
    for name in ("a.txt", "a.md", "first/a.txt", "inner/a.txt"):
        path = workspace / name
        path.write_text(text, "utf-8")
        file = checked(invoke, path)
        same(own, path, text, file)
        seen.add(tuple((f["code"], f["severity"]) for f in file["findings"]))
    assert len(seen) == 4, "each file has settings of its own"


@pytest.mark.parametrize("before", ["\ufeff", "", "\u2028\x0c\n"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_line_ends_and_marks_do_not_shift(
    plain: Editor, invoke: Run, tmp_path: Path, newline: str, before: str
) -> None:
    text = before + (ROOT / "docs/examples/torn-sofa.txt").read_text("utf-8").replace("\n", newline)
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode("utf-8"))
    same(plain, path, text, checked(invoke, path))


def test_an_email_that_is_not_encoded_is_shown_where_it_stands(plain: Editor, tmp_path: Path) -> None:
    text = (
        "From: a@b.example\nTo: c@d.example\nSubject: Late\n\nDear Ann,\n\nThe courier must have lost it.\n"
    )
    uri = (tmp_path / "a.eml").as_uri()
    plain.open(uri, text)
    blame = next(d for d in plain.diagnostics(uri) if d.code == "D01")
    assert cut(text, blame.range) == "The courier must have lost"
    assert "(part" not in blame.message


def test_an_email_that_is_encoded_is_shown_at_its_top_and_says_where(plain: Editor, tmp_path: Path) -> None:
    body = "Content-Transfer-Encoding: quoted-printable\n\nDear Ann,\n\nThe courier=20must have lost it.\n"
    text = f"From: a@b.example\n{body}"
    uri = (tmp_path / "b.eml").as_uri()
    plain.open(uri, text)
    blame = next(d for d in plain.diagnostics(uri) if d.code == "D01")
    assert cut(text, blame.range) == "From: a@b.example"
    assert blame.message.endswith("(part 1, 3:1)")
