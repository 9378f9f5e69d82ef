"""``check --fix`` and ``--diff``: safe fixes, and nothing else in the file."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from replylint.mend import mended
from replylint.settings import Settings
from tests.conftest import Ran

Run = Callable[..., Ran]
POLITE = """\
message = "{form}"
patterns = '''
"vám" | "vás"
'''
"""


@pytest.fixture(scope="session")
def lexicons(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Slovak file of these tests' own, in the place of the built-in one: read only."""
    path = tmp_path_factory.mktemp("polite") / "sk" / "polite-pronoun.toml"
    path.parent.mkdir()
    path.write_text(POLITE, "utf-8")
    return path.parent.parent


@pytest.fixture
def check(invoke: Run, lexicons: Path) -> Run:
    """``check`` for T14 alone."""

    def run(*args: str | Path, stdin: bytes | None = None) -> Ran:
        options = ("--isolated", "--select", "T14", "--lang", "sk", "--lexicons", lexicons)
        form = () if "--diff" in args else ("--output-format", "concise")
        return invoke("check", *args, *options, *form, stdin=stdin)

    return run


def test_fix_mends_the_file_and_then_lints_it(check: Run, tmp_path: Path) -> None:
    draft = tmp_path / "a.txt"
    draft.write_text("Pošleme vám to.\nAj vás sa to týka, aj Vás.\n", "utf-8")
    done = check(draft, "--fix")
    assert draft.read_text("utf-8") == "Pošleme Vám to.\nAj Vás sa to týka, aj Vás.\n"
    assert (done.code, done.out) == (0, "")
    assert done.err == "replylint: mended: 2 findings in 1 file\n"
    again = check(draft, "--fix")
    assert (again.code, again.err) == (0, "")


def test_diff_shows_it_and_writes_nothing(check: Run, tmp_path: Path) -> None:
    draft = tmp_path / "a.txt"
    draft.write_text("Dobrý deň,\npošleme vám to", "utf-8")
    done = check(draft, "--diff")
    assert done.code == 1
    assert done.out.splitlines()[2:] == [
        "@@ -1,2 +1,2 @@",
        " Dobrý deň,",
        "-pošleme vám to",
        "\\ No newline at end of file",
        "+pošleme Vám to",
        "\\ No newline at end of file",
    ]
    assert draft.read_text("utf-8") == "Dobrý deň,\npošleme vám to"
    assert check("-", "--diff", stdin="pošleme vám".encode()).out.endswith(
        "+pošleme Vám\n\\ No newline at end of file\n"
    )
    draft.write_text("Pošleme Vám to.", "utf-8")
    assert check(draft, "--diff") == Ran(0, "", "")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1250"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_encoding_and_line_endings_are_kept(check: Run, tmp_path: Path, encoding: str, newline: str) -> None:
    draft = tmp_path / "a.txt"
    text = f"Dobrý deň,{newline}{newline}pošleme {{}}ám to.{newline}"
    draft.write_bytes(text.format("v").encode(encoding))
    options = ("--encoding", encoding) if encoding == "cp1250" else ()
    assert check(draft, "--fix", *options).code == 0
    assert draft.read_bytes() == text.format("V").encode(encoding)


def test_mode_and_links_are_kept(check: Run, tmp_path: Path) -> None:
    draft, link = tmp_path / "a.txt", tmp_path / "link.txt"
    draft.write_text("Pošleme vám to.", "utf-8")
    draft.chmod(0o640)
    link.symlink_to(draft)
    assert check(link, "--fix").code == 0
    assert link.is_symlink()
    assert draft.read_text("utf-8") == "Pošleme Vám to."
    assert stat.S_IMODE(draft.stat().st_mode) == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "link.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_what_cannot_be_written_is_an_error(check: Run, tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir()
    (folder / "a.txt").write_text("Pošleme vám to.", "utf-8")
    folder.chmod(0o500)
    done = check(folder / "a.txt", "--fix")
    folder.chmod(0o700)
    assert done.code == 2
    assert "a.txt: not mended: cannot be written: " in done.err


def test_a_file_that_changes_meanwhile_is_left_alone(
    check: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = tmp_path / "a.txt"
    draft.write_text("Pošleme vám to.", "utf-8")

    def slow(data: bytes, path: str, own: Settings, *, unsafe: bool) -> object:
        draft.write_text("Medzitým vám píšem.", "utf-8")
        return mended(data, path, own, unsafe=unsafe)

    monkeypatch.setattr("replylint.cli.mend.mended", slow)
    done = check(draft, "--fix")
    assert done.code == 2
    assert "a.txt: not mended: the file has changed meanwhile" in done.err
    assert draft.read_text("utf-8") == "Medzitým vám píšem."


def test_an_email_is_left_as_it_is(check: Run, tmp_path: Path) -> None:
    mail = tmp_path / "a.eml"
    text = "Subject: x\nContent-Type: text/plain; charset=utf-8\n\nPošleme vám to.\n"
    mail.write_text(text, "utf-8")
    done = check(mail, "--fix")
    assert (done.code, mail.read_text("utf-8")) == (1, text)
    assert "a.eml: not mended: an e-mail is left as it is" in done.err


def test_suppressed_findings_are_not_mended(check: Run, tmp_path: Path) -> None:
    draft = tmp_path / "a.md"
    draft.write_text("<!-- replylint: ignore T14 -->\nPošleme vám to.\n", "utf-8")
    assert check(draft, "--fix") == Ran(0, "", "")
    assert "vám" in draft.read_text("utf-8")


def test_options_that_do_not_go_together(check: Run, tmp_path: Path) -> None:
    for options in (
        ("--fix", "--diff"),
        ("--fix", "--write-baseline", tmp_path / "b"),
        ("--diff", "--explain-match"),
        ("--diff", "--no-excerpts"),
        ("--diff", "--output-format", "json"),
        ("-", "--fix"),
    ):
        assert check(tmp_path, *options).code == 2


def test_the_full_format_says_what_can_be_mended(invoke: Run, lexicons: Path) -> None:
    options = ("--isolated", "--select", "T14", "--lang", "sk", "--lexicons", lexicons)
    assert (
        "\n1 of them can be mended with --fix.\n"
        in invoke("check", "-", *options, stdin="Pošleme vám to.".encode()).out
    )


# What may stand in a Markdown draft, and what becomes of it.
PIECES = [
    ("vám", "Vám"),
    ("vás", "Vás"),
    ("Vám", "Vám"),
    ("pošleme", "pošleme"),
    ("{{ vám }}", "{{ vám }}"),
    ("%vám%", "%vám%"),
    ("`vám`", "`vám`"),
    ("„vám“", "„vám“"),
    ("<!-- vám -->", "<!-- vám -->"),
    ('<b title="vám">', '<b title="vám">'),
    ("</b>", "</b>"),
    ("[vám](https://example.com/vám)", "[Vám](https://example.com/vám)"),
    ("*vám*", "*Vám*"),
    ("v\u00adám", "V\u00adám"),
    ("😉", "😉"),
]
LINES = st.lists(st.lists(st.sampled_from(PIECES), max_size=6), max_size=6)


@given(
    LINES, st.sampled_from(["\n", "\r\n"]), st.sampled_from(["", "> "]), st.sampled_from(["utf-8", "utf-16"])
)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_only_the_capitals_change_and_only_once(
    lexicons: Path, lines: list[list[tuple[str, str]]], newline: str, quoted: str, encoding: str
) -> None:
    """Quoted text, placeholders, markup, code and addresses stay; a second run changes nothing."""
    own = Settings(forced={"lang": "sk"}, select=("T14",), lexicon_folders=(lexicons,))

    def text(which: int) -> bytes:
        body = newline.join(f"{quoted}Tu {' '.join(piece[which] for piece in line)}" for line in lines)
        return f"Dobrý deň.{newline}{newline}{body}{newline}".encode(encoding)

    once = mended(text(0), "a.md", own).data
    assert once == text(0 if quoted else 1)
    assert mended(once, "a.md", own) == (once, 0)
