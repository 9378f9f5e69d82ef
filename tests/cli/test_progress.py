"""The bar of a long run: on a terminal alone, after a while alone, and gone before anything else is written."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import House, Ran
from tests.terminal import terminal

# The run is as ever, but the clock goes fast, so that a few hundred drafts take long.
SLOW = """
import itertools, sys, time
from replylint.cli import main, progress
ticks = itertools.count()
progress.time = type("Clock", (), {"monotonic": staticmethod(lambda: next(ticks) * STEP)})
sys.argv[0] = "replylint"
main()
"""
BAR = re.compile(r"\[[#.]{20}\] (\d+) of (\d+)\r")
ERASE = "\r\x1b[K"
NUMBER = 300  # drafts


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    for number in range(NUMBER):
        (tmp_path / f"{number:03}.txt").write_text(f"{'Gadget' if number % 2 else 'Widget'} {number}.\n")
    return tmp_path


def command(house: House, *, step: float) -> list[str]:
    options = ("check", ".", *house.options, "--output-format", "concise", "--no-color", "--jobs", "1")
    return [sys.executable, "-c", SLOW.replace("STEP", str(step)), *options, "--ignore", "X02"]


def test_on_a_terminal_it_comes_and_goes(drafts: Path, house: House) -> None:
    with terminal(command(house, step=2.0), drafts) as one:
        assert one.ended() == 1
    bars = BAR.findall(one.screen)
    assert bars
    assert {total for _, total in bars} == {str(NUMBER)}
    done = [int(number) for number, _ in bars]
    assert done == sorted(set(done))
    # Take the bars away, each with what erases it, and the output is what it always is.
    rest = re.sub(BAR.pattern + re.escape(ERASE), "", one.screen)
    assert "\x1b" not in rest
    lines = rest.splitlines()
    assert len(lines) == NUMBER // 2
    assert all(re.match(r"\d\d\d\.txt:1:1: X01 error ", line) for line in lines)


def test_a_short_run_has_none(drafts: Path, house: House) -> None:
    with terminal(command(house, step=0.001), drafts) as one:
        one.ended()
    assert one.screen.count("X01") == NUMBER // 2
    assert "\x1b" not in one.screen


def test_a_dumb_terminal_has_none(drafts: Path, house: House) -> None:
    with terminal(command(house, step=2.0), drafts, {"TERM": "dumb"}) as one:
        one.ended()
    assert "[" not in one.screen


def test_in_front_of_a_pager_there_is_none(drafts: Path, house: House, tmp_path: Path) -> None:
    script = tmp_path / "run.sh"
    script.write_text('"$@" | cat\n')
    with terminal(["sh", script, *command(house, step=2.0)], drafts) as one:
        one.ended()
    assert one.screen.count("X01") == NUMBER // 2
    assert "\x1b" not in one.screen


def test_off_a_terminal_there_is_none(replylint: Callable[..., Ran], drafts: Path, house: House) -> None:
    assert replylint("check", drafts, *house.options).err == ""
