"""Letters in which no rule is broken come out clean, and blame is found however it is laid."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from tests.conftest import Ran

LETTERS = Path(__file__).parent
# By line, what is found: the initials of a convention; an illness that closed a house.
FOUND = [("233", "T09"), ("270", "D08")]
_FALSE_ALARM = re.compile(r"good\.jsonl:(\d+): false alarm (\w+)")


def test_good_letters_come_out_clean(invoke: Callable[..., Ran]) -> None:
    done = invoke("evaluate", LETTERS / "good.jsonl", "--isolated", "--select", "D,T", "--show", "9")
    assert "\n470 replies; " in done.out
    assert sorted(_FALSE_ALARM.findall(done.out)) == FOUND


def test_blame_is_found_however_it_is_laid(invoke: Callable[..., Ran]) -> None:
    done = invoke(
        "evaluate",
        LETTERS / "drill.jsonl",
        "--isolated",
        *("--select", "D01,D02,D03", "--min-precision", "0.97", "--min-recall", "0.8"),
    )
    assert done.code == 0, done.out
