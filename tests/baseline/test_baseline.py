"""``--write-baseline`` and ``--baseline``: what is known, what is new, what is stale."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import House, Ran

Run = Callable[..., Ran]
LONG = "As you will remember from our long talk about all of it on Monday, Acme has"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    drafts = tmp_path / "drafts"
    drafts.mkdir()
    (drafts / "a.txt").write_text(f"Dear Ms Novak,\n\n{LONG} a nice gadget.\n\nA gadget. And a gadget.\n")
    (drafts / "b.md").write_text("A *gadget* broke.\n")
    return drafts


@pytest.fixture
def check(invoke: Run, house: House, folder: Path) -> Run:
    """``check`` of the folder against base.json beside it."""

    def run(*args: str | Path, paths: tuple[Path, ...] = (), write: bool = False) -> Ran:
        option = "--write-baseline" if write else "--baseline"
        base = (*house.options, "--output-format", "concise", option, folder.parent / "base.json")
        return invoke("check", *(paths or (folder,)), *base, *args)

    return run


def recorded(folder: Path) -> dict[str, Any]:
    files: dict[str, Any] = json.loads((folder.parent / "base.json").read_text("utf-8"))["files"]
    return files


def new(done: Ran) -> list[str]:
    """The findings that are shown, by file name, line and code."""
    return [
        "{0}:{1}:{3}".format(*line.split("/")[-1].replace(" ", ":").split(":")) for line in _tidy(done.out)
    ]


def _tidy(out: str) -> list[str]:
    return [line.replace(": ", ":") for line in out.splitlines()]


def test_what_is_known_is_not_told_and_does_not_fail(check: Run, folder: Path) -> None:
    written = check(write=True)
    assert (written.code, written.out) == (0, "")
    assert "6 known findings in 2 files: 6 added, 0 removed" in written.err
    done = check()
    assert (done.code, done.out) == (0, "")
    assert "6 known findings not shown" in done.err
    assert "stale" not in done.err
    assert check("-q").err == ""


def test_the_file_is_sorted_stable_and_holds_no_words(check: Run, folder: Path) -> None:
    check(write=True)
    base = folder.parent / "base.json"
    first = base.read_bytes()
    assert list(recorded(folder)) == ["drafts/a.txt", "drafts/b.md"]
    assert not any(word in first.decode().lower() for word in ("gadget", "novak", "acme"))
    os.utime(folder / "a.txt")
    written = check(write=True, paths=(folder / "b.md", folder / "a.txt"))
    assert "0 added, 0 removed" in written.err
    assert base.read_bytes() == first


def test_entries_survive_moved_lines_rewrapping_and_a_move_of_all(
    check: Run, invoke: Run, house: House, folder: Path
) -> None:
    check(write=True)
    (folder / "a.txt").write_text(
        f"Hello!\n\nSome more words.\n\nA gadget. And  a gadget.\n\n{LONG} a\nnice gadget.\n\nDear Ms Novak,\n"
    )
    (folder / "b.md").write_text("Well.\n\nA **gadget** broke.\n")
    done = check()
    assert (done.code, done.out) == (0, "")
    assert "stale" not in done.err
    moved = folder.parent.rename(folder.parent.parent / "elsewhere")
    done = invoke("check", moved / "drafts", *house.options, "--baseline", moved / "base.json")
    assert done.code == 0


def test_one_more_of_the_same_is_new(check: Run, folder: Path) -> None:
    check(write=True)
    with (folder / "a.txt").open("a") as file:
        file.write("\nA gadget.\n")
    done = check()
    assert done.code == 1
    assert new(done) == ["a.txt:7:X01"]
    assert check("--exit-zero").code == 0
    assert check("--fail-on", "error").code == 1


def test_what_is_missing_in_a_reply_stays_known_when_its_words_change(check: Run, folder: Path) -> None:
    (folder / "a.txt").write_text("Something else.\n")
    check(write=True)
    (folder / "a.txt").write_text("Now in quite other words. And more.\n")
    assert check("--select", "X02").out == ""


def test_stale_entries_are_told_and_writing_prunes_them(check: Run, folder: Path) -> None:
    check(write=True)
    (folder / "a.txt").write_text("Dear Ms Novak,\n\nA widget.\n")
    (folder / "b.md").unlink()
    done = check()
    assert done.code == 0
    assert "base.json: stale: drafts/a.txt: X01: 3 findings gone" in done.err
    assert "base.json: stale: drafts/b.md: the file is gone" in done.err
    assert "--write-baseline" in done.err
    written = check(write=True)
    assert "0 known findings in 0 files: 0 added, 6 removed" in written.err
    assert recorded(folder) == {}
    assert "stale" not in check().err


def test_a_part_of_the_files_or_rules_leaves_the_rest_alone(check: Run, folder: Path) -> None:
    check(write=True)
    everything = recorded(folder)
    (folder / "c.txt").write_text("A gadget and a widget.\n")
    for options in ({"paths": (folder / "c.txt",)}, {}):
        check("--ignore", "X02", write=True, **options)
        assert {
            key: entries for key, entries in recorded(folder).items() if key != "drafts/c.txt"
        } == everything
    (folder / "a.txt").write_text("A widget.\n")
    assert "stale" not in check(paths=(folder / "b.md",)).err
    assert "stale: drafts/a.txt: X02: 1 finding gone" in check("--ignore", "X01").err


def test_a_file_that_cannot_be_read_keeps_its_entries(check: Run, folder: Path) -> None:
    check(write=True)
    before = recorded(folder)
    (folder / "a.txt").write_bytes(b"\xff\xfa\xfb")
    done = check()
    assert done.code == 2
    assert "stale" not in done.err
    assert check(write=True).code == 2
    assert recorded(folder) == before


def test_any_number_of_jobs(check: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("replylint.cli.runner._WARM", 3)
    monkeypatch.setattr("replylint.cli.runner._WORTH", {"fork": 5, "spawn": 5})
    for number in range(30):
        (folder / f"{number}.txt").write_text("A gadget. " * (number % 4) + "A gizmo.")
    written = set()
    for jobs in ("1", "2"):
        (folder.parent / "base.json").unlink(missing_ok=True)
        check("-j", jobs, write=True)
        written.add((folder.parent / "base.json").read_text("utf-8"))
    assert len(written) == 1
    for number in range(30):
        with (folder / f"{number}.txt").open("a") as file:
            file.write(" A new Acme gadget.")
    assert check("-j", "1") == check("-j", "2")
    assert len(check("-j", "2").out.splitlines()) == 30


def test_standard_input_by_its_name(
    invoke: Run, house: House, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder.parent)
    base = (*house.options, "--output-format", "concise")
    invoke("check", "drafts", *base, "--write-baseline", "base.json")
    text = (folder / "a.txt").read_bytes()
    known = ("check", "-", *base, "--baseline", "base.json", "--stdin-filename")
    assert invoke(*known, "drafts/a.txt", stdin=text).out == ""
    assert invoke(*known, str(folder / "a.txt"), stdin=text).out == ""
    assert len(invoke(*known, "drafts/z.txt", stdin=text).out.splitlines()) == 4


def test_e_mails(check: Run, folder: Path) -> None:
    head = "From: a@example.com\nTo: b@example.com\nSubject: x\n"
    (folder / "m.eml").write_text(f"{head}\nA gadget.\n")
    check(write=True)
    part = "--b\nContent-Type: text/plain\n\nA gadget.\nA gizmo.\n--b\nContent-Type: application/pdf\n\nx\n--b--\n"
    (folder / "m.eml").write_text(f"{head}Content-Type: multipart/mixed; boundary=b\n\n{part}")
    assert new(check()) == ["m.eml:2:X01"]


def test_no_excerpts_and_other_formats(check: Run, invoke: Run, house: House, folder: Path) -> None:
    check("--no-excerpts", write=True)
    assert check().out == ""
    base = folder.parent / "base.json"
    document = json.loads(
        invoke("check", folder, *house.options, "--output-format", "json", "--baseline", base).out
    )
    assert document["summary"]["known"] == 6
    assert document["summary"]["findings"] == 0
    full = invoke("check", folder, *house.options, "--baseline", base)
    assert "Nothing new found in 2 replies." in full.out
    assert "Ready to send" not in full.out


def test_useless_suppressions_can_be_known_too(check: Run, folder: Path) -> None:
    (folder / "b.md").write_text("<!-- replylint: ignore X01 -->\nA toy.\n")
    check("--select", "X,U", write=True)
    assert check("--select", "U").out == ""


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "there is no such baseline"),
        ("{", "not a baseline"),
        ("<<<<<<< HEAD\n{}", "a merge may have left its marks"),
        ("[]", "not a baseline of replylint"),
        ('{"version": 1, "files": {"a.txt": {"D01 x": "1"}}}', "not a baseline of replylint"),
        ('{"version": 9, "files": {}}', "newer replylint"),
    ],
)
def test_one_that_cannot_be_used(check: Run, folder: Path, content: str | None, told: str) -> None:
    base = folder.parent / "base.json"
    if content is not None:
        base.write_text(content)
    done = check()
    assert (done.code, done.out) == (2, "")
    assert told in done.err
    if content is not None:
        assert check(write=True).code == 2, "what is no baseline is not written over"
        assert base.read_text() == content


def test_it_cannot_be_written(invoke: Run, house: House, folder: Path) -> None:
    done = invoke("check", folder, *house.options, "--write-baseline", folder / "none" / "base.json")
    assert done.code == 2
    assert "cannot be written" in done.err


def test_writing_goes_with_neither_reading_nor_explaining(check: Run, folder: Path) -> None:
    base = folder.parent / "base.json"
    assert check("--write-baseline", base).code == 2
    assert check("--explain-match", write=True).code == 2
