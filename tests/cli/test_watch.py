"""``check --watch`` as a process in a terminal: what changes is linted again, and nothing ends it but Ctrl-C."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import House, Ran
from tests.terminal import Terminal, terminal

Run = Callable[..., Ran]
CHECK = (sys.executable, "-m", "replylint", "check", "--output-format", "concise", "--no-color")


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    folder = tmp_path / "drafts"
    folder.mkdir()
    (folder / "a.txt").write_text("A gadget and a widget.\n", "utf-8")
    (folder / "b.txt").write_text("A widget.\n", "utf-8")
    return folder


@pytest.fixture
def watching(drafts: Path, house: House) -> Iterator[Terminal]:
    with terminal((*CHECK, "drafts", "--watch", *house.options), drafts.parent) as one:
        one.until(r"2 drafts linted: 1 error; watching 2 drafts, Ctrl-C ends")
        yield one


def test_what_changes_is_linted_again_and_nothing_else(watching: Terminal, drafts: Path) -> None:
    (drafts / "b.txt").write_text("Gadgets. A widget.\n", "utf-8")
    watching.until(r"\[\d\d:\d\d:\d\d\] changed: drafts/b.txt\r\ndrafts/b.txt:1:1: X01 error [^\r]*\r\n")
    watching.until(r"1 draft linted: 1 error; watching 2 drafts")
    assert watching.screen.count("drafts/a.txt:1:3: X01") == 1
    (drafts / "c.txt").write_text("Nothing.\n", "utf-8")
    watching.until(r"drafts/c.txt:1:1: X02 info [^\r]*\r\n[^\r]*1 draft linted: 1 info; watching 3 drafts")


def test_deleted_renamed_and_unreadable_drafts(watching: Terminal, drafts: Path) -> None:
    (drafts / "a.txt").rename(drafts / "c.txt")
    watching.until(r"changed: drafts/c.txt; gone: drafts/a.txt\r\ndrafts/c.txt:1:3: X01")
    (drafts / "b.txt").write_bytes(b"\0\1\2")
    watching.until(r"drafts/b.txt: NUL at position 0[^\r]*\r\n[^\r]*1 draft linted: 1 not readable")
    for name in ("b.txt", "c.txt"):
        (drafts / name).unlink()
    watching.until(r"drafts: no drafts in it")
    (drafts / "d.txt").write_text("A gadget. A widget.\n", "utf-8")
    watching.until(r"drafts/d.txt:1:3: X01[^\r]*\r\n[^\r]*watching 1 draft,")


def test_ctrl_c_ends_it_without_a_word(watching: Terminal) -> None:
    before = len(watching.screen)
    watching.type("\x03")
    assert watching.ended() == 130
    assert watching.screen[before:].strip() == "^C"
    assert "\x1b" not in watching.screen  # nothing on the terminal is cleared or moved


def test_a_configuration_that_changes_breaks_and_is_mended(
    tmp_path: Path, drafts: Path, house: House, own_house: House
) -> None:
    (tmp_path / ".git").mkdir()
    settings, card = tmp_path / "replylint.toml", own_house.rules / "gadgets.toml"
    folders = f'rule-folders = ["{own_house.rules}"]\nlexicon-folders = ["{house.lexicons}"]\n'
    good = f'select = ["X"]\n{folders}'
    settings.write_text(good, "utf-8")
    with terminal((*CHECK, "drafts", "--watch", "--lang", "en"), tmp_path) as one:
        one.until(r"2 drafts linted: 1 error")
        settings.write_text(good.replace('"X"', '"X02"'), "utf-8")
        one.until(r"the configuration has changed\r\n[^\r]*2 drafts linted: nothing found")
        settings.write_text("select = ", "utf-8")
        one.until(r"replylint.toml: not valid TOML[^\r]*\r\n[^\r]*watching 2 drafts")
        settings.write_text(good, "utf-8")
        one.until(r"\r\ndrafts/a.txt:1:3: X01 error [^\r]*\r\n[^\r]*2 drafts linted: 1 error[^\r]*\r\n\Z")
        card.write_text(
            card.read_text("utf-8").replace('severity = "error"', 'severity = "info"', 1), "utf-8"
        )
        one.until(r"the configuration has changed\r\ndrafts/a.txt:1:3: X01 info [^\r]*\r\n")
        settings.unlink()
        one.until(r"the configuration has changed\r\n(?s:(?:(?!X01).)*)2 drafts linted: [^\r]*warning")


def test_quiet_shows_findings_alone(drafts: Path, house: House) -> None:
    with terminal((*CHECK, "drafts", "--watch", "-q", *house.options), drafts.parent) as one:
        one.until(r"drafts/a.txt:1:3: X01 error [^\r]*\r\n")
        (drafts / "b.txt").write_text("Gadgets. A widget.\n", "utf-8")
        one.until(r"drafts/b.txt:1:1: X01 error [^\r]*\r\n")
        assert one.screen.count("\r\n") == 2


def test_matches_are_explained_again(drafts: Path, house: House) -> None:
    command = (*CHECK[:4], "--no-color", "drafts/a.txt", "--watch", "--explain-match", *house.options)
    with terminal(command, drafts.parent) as one:
        one.until(r"gadget[^\r]*\r\n(?s:.*)\] watching 1 draft, Ctrl-C ends")
        (drafts / "a.txt").write_text("A gizmo and a widget.\n", "utf-8")
        one.until(r"changed: drafts/a.txt\r\n(?s:.*)gizmo(?s:.*)\] watching 1 draft")


@pytest.mark.parametrize(
    "arguments",
    [
        ["-"],
        ["--fix"],
        ["--diff"],
        ["--staged"],
        ["--diff-base", "main"],
        ["--write-baseline", "known.json"],
        ["--output-format", "json"],
        ["--output-format", "html"],
        ["--output-file", "out.txt"],
        ["--statistics"],
    ],
)
def test_what_cannot_be_watched_is_refused(invoke: Run, tmp_path: Path, arguments: list[str]) -> None:
    done = invoke("check", tmp_path, "--watch", *arguments)
    assert done.code == 2
    assert "--watch" in done.err


def test_a_mistake_in_the_options_ends_it_at_once(invoke: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A widget.\n", "utf-8")
    done = invoke("check", tmp_path, "--watch", "--select", "X99", "--isolated")
    assert done.code == 2
    assert "X99" in done.err


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_permissions_that_change_are_noticed(watching: Terminal, drafts: Path) -> None:
    (drafts / "a.txt").chmod(0)
    watching.until(r"drafts/a.txt: cannot be read[^\r]*\r\n")
    (drafts / "a.txt").chmod(0o644)
    watching.until(r"(?s)cannot be read.*drafts/a.txt:1:3: X01")
