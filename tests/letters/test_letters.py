"""Letters in which no rule is broken come out clean, and blame is found however it is laid."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from tests.conftest import Ran

LETTERS = Path(__file__).parent
# The initials of a convention; an illness that closed a house.
FOUND = {"good4a-33": "T09", "good4b-20": "D08"}


def test_good_letters_come_out_clean(invoke: Callable[..., Ran], tmp_path: Path) -> None:
    letters = [json.loads(line) for line in (LETTERS / "good.jsonl").read_text("utf-8").splitlines()]
    for letter in letters:
        facts = "".join(f"  {name}: {json.dumps(value)}\n" for name, value in letter["context"].items())
        tmp_path.joinpath(f"{letter['id']}.txt").write_text(
            f"---\nreplylint:\n{facts}---\n{letter['text']}", "utf-8"
        )
    done = invoke(
        "check",
        tmp_path,
        "--isolated",
        "--lang",
        "en",
        "--select",
        "D,T",
        "--output-format",
        "json",
        "--exit-zero",
    )
    reports = json.loads(done.out)["files"]
    assert len(reports) == len(letters)
    assert {report["error"] for report in reports} == {None}
    found = Counter(
        (Path(report["path"]).stem, finding["code"]) for report in reports for finding in report["findings"]
    )
    assert found == Counter(FOUND.items())


def test_blame_is_found_however_it_is_laid(invoke: Callable[..., Ran]) -> None:
    done = invoke(
        "evaluate",
        LETTERS / "drill.jsonl",
        "--isolated",
        *("--select", "D01,D02,D03", "--min-precision", "0.97", "--min-recall", "0.8"),
    )
    assert done.code == 0, done.out
