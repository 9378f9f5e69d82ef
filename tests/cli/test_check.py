"""What ``check`` does with inputs and options."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from replylint.checks.reply import Reply
from replylint.context import Context
from replylint.draft import Draft
from tests.conftest import House, Ran

Run = Callable[..., Ran]


def test_select_and_ignore_take_codes_prefixes_and_names(invoke: Run, house: House, tmp_path: Path) -> None:
    draft = tmp_path / "a.txt"
    draft.write_text("The gadget broke.")
    base = ("check", draft, "--rules", house.rules, "--lexicons", house.lexicons, "--lang", "en")

    def codes(*options: str) -> set[str]:
        out = invoke(*base, *options, "--output-format", "json").out
        return {finding["code"] for finding in json.loads(out)["files"][0]["findings"]}

    assert codes("--select", "X") == {"X01", "X02"}
    assert codes("--select", "x01,wants-widget") == {"X01", "X02"}
    assert codes("--select", "X01", "--select", "X02") == {"X01", "X02"}
    assert codes("--select", "X", "--ignore", "no-gadgets") == {"X02"}
    assert {"X01", "X02"} <= codes("--select", "ALL")


def test_context_from_the_command_line_beats_front_matter(invoke: Run, house: House) -> None:
    draft = b"---\nreplylint:\n  channel: chat\n  fault: ours\n---\nThe gadget broke."

    def found(*options: str) -> tuple[str, str]:
        out = invoke("check", "-", *house.options, *options, "--output-format", "json", stdin=draft).out
        file = json.loads(out)["files"][0]
        return file["context"]["fault"], file["findings"][-1]["severity"]

    assert found() == ("ours", "info")
    assert found("--channel", "letter") == ("ours", "error")
    assert found("--fault", "not-ours") == ("not-ours", "info")


def test_standard_input(invoke: Run, house: House) -> None:
    options = (*house.options, "--ignore", "X02", "--output-format", "concise")
    assert invoke("check", "-", *options, stdin=b"A gadget.").out.startswith("<stdin>:1:3: X01 error")
    named = invoke("check", "-", *options, "--stdin-filename", "in/a.txt", stdin=b"A gadget.")
    assert named.out.startswith("in/a.txt:1:3: X01 error")
    bad = invoke("check", "-", *options, stdin=b"\xff\xfa\xfa gadget")
    assert bad.code == 2
    assert bad.err.startswith("replylint: <stdin>: ")


def test_no_path_is_this_folder(replylint: Run, house: House, tmp_path: Path) -> None:
    folder = tmp_path / "drafts"
    folder.mkdir()
    (folder / "b.txt").write_text("A gadget.")
    (folder / "a.md").write_text("A gadget.")
    done = replylint("check", *house.options, "--output-format", "concise", cwd=folder)
    assert [line.split(":")[0] for line in done.out.splitlines() if "X01" in line] == ["a.md", "b.txt"]


def test_order_of_paths_and_repetition_do_not_matter(invoke: Run, house: House, tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text("A gadget.")
    a, b, c = (tmp_path / f"{name}.txt" for name in "abc")
    assert invoke("check", a, b, c, *house.options) == invoke("check", c, tmp_path, b, a, c, *house.options)


def test_any_number_of_jobs_gives_the_same(
    invoke: Run, house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("replylint.cli.runner._WARM", 3)
    monkeypatch.setattr("replylint.cli.runner._WORTH", {"fork": 5, "spawn": 5})
    folder = tmp_path / "drafts"
    folder.mkdir()
    for number in range(40):
        words = "Acme has a gadget. " * (number % 3) + f"Widget number {number}. A gizmo."
        (folder / f"{number}.txt").write_bytes(words.encode() if number % 10 else b"\xff")
    for form in ("full", "json"):
        runs = {
            invoke("check", folder, *house.options, "--output-format", form, "-j", n) for n in ("1", "2", "3")
        }
        assert len(runs) == 1
        assert runs.pop().code == 2


@pytest.mark.usefixtures("only_own_lexicons")
def test_a_broken_lexicon_met_in_a_process_is_one_line(
    invoke: Run, own_house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("replylint.cli.runner._WARM", 0)
    monkeypatch.setattr("replylint.cli.runner._WORTH", {"fork": 1, "spawn": 1})
    (own_house.lexicons / "en" / "gadget.toml").write_text("patterns = '''\n{nowhere}\n'''")
    folder = tmp_path / "drafts"
    folder.mkdir()
    for number in range(9):
        (folder / f"{number}.txt").write_text("A gadget.")
    done = invoke("check", folder, *own_house.options, "-j", "2")
    assert done.code == 2
    assert done.err.startswith("replylint: ")
    assert "gadget.toml:2: " in done.err
    assert done.err.count("\n") == 1


def test_a_defect_of_ours_spoils_one_draft_only(
    invoke: Run, house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from replylint import lint

    inner = lint.understand

    def broken(drafts: list[tuple[Draft, Context]], *rest: Any) -> Iterator[Reply]:
        if any(draft.path.endswith("b.txt") for draft, _ in drafts):
            raise ZeroDivisionError("what a pity")
        return inner(drafts, *rest)

    monkeypatch.setattr(lint, "understand", broken)
    monkeypatch.delenv("REPLYLINT_DEBUG", raising=False)
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text("A gadget.")
    done = invoke("check", tmp_path, *house.options)
    assert done.code == 2
    assert done.out.count("X01") == 2
    assert f"{tmp_path}/b.txt: a defect of replylint: ZeroDivisionError: what a pity" in done.err


def test_messages_name_parts(invoke: Run, house: House) -> None:
    def message(text: bytes) -> str:
        options = (*house.options, "--ignore", "X02", "--output-format", "concise")
        return invoke("check", "-", *options, stdin=text).out.partition("X01 ")[2]

    assert message(b"Acme sells big gadgets.") == "error Acme should not be named with its gadget.\n"
    assert message(b"A gadget.") == "error The maker should not be named with its gadget.\n"
    assert message(b"A gizmo.") == "error (likely) The maker should not be named with its gadget.\n"


def test_no_excerpts_keeps_the_draft_out_of_every_format(invoke: Run, house: House) -> None:
    draft = b"Dear Zebulon, Acme sells big gadgets to Zebulon. Acme has a gadget."
    for form in ("full", "concise", "json"):
        done = invoke("check", "-", *house.options, "--no-excerpts", "--output-format", form, stdin=draft)
        assert done.code == 1
        assert "X01" in done.out
        assert "Zebulon" not in done.out
        assert "Acme" not in done.out


@pytest.mark.parametrize(
    ("options", "env", "colored"),
    [
        ([], {}, False),
        (["--color"], {}, True),
        (["--color"], {"NO_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": "0"}, False),
        ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (["--no-color"], {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colour(
    invoke: Run,
    house: House,
    monkeypatch: pytest.MonkeyPatch,
    options: list[str],
    env: dict[str, str],
    colored: bool,
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    done = invoke("check", "-", *house.options, *options, stdin=b"A gadget.")
    assert ("\x1b[" in done.out) is colored


def test_elements_and_quiet(invoke: Run, house: House) -> None:
    done = invoke("check", "-", *house.options, "--elements", "-q", stdin=b"I am sorry. A widget.")
    assert "elements of a good reply" in done.out
    assert "Nothing found" not in done.out
