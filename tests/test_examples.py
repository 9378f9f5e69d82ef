"""docs/examples: what is found there is what findings.expected says, which ``make docs`` writes anew."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Ran

ROOT = Path(__file__).parents[1]
EXPECTED = "docs/examples/findings.expected"
Run = Callable[..., Ran]


@pytest.fixture(scope="module")
def found() -> list[str]:
    """The findings that are recorded, ``file:line:column: code severity message``."""
    return (ROOT / EXPECTED).read_text("utf-8").splitlines()


def test_findings_are_the_recorded_ones(
    invoke: Run, found: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    done = invoke("check", "docs/examples", "--output-format", "concise")
    assert done.code == 1
    assert done.out.splitlines() == found, "run 'make docs' and read the difference"


def test_good_reply_has_nothing_to_mend(found: list[str]) -> None:
    assert not [line for line in found if line.startswith("docs/examples/good-reply.txt:")]


def test_every_other_example_shows_something(found: list[str]) -> None:
    named = {line.split(":")[0] for line in found}
    drafts = {f"docs/examples/{path.name}" for path in (ROOT / "docs/examples").iterdir()}
    assert named == drafts - {"docs/examples/good-reply.txt", EXPECTED}


def test_quoted_complaint_is_not_linted(found: list[str]) -> None:
    """Its words would be D01 to D05 and T01 if they were ours; our own text has one D02."""
    codes = [line.split()[1] for line in found if "broken-machine.eml" in line]
    assert [code for code in codes if code[0] in "DT"] == ["D02"]


@pytest.mark.parametrize("code", ["D01", "D02", "D03", "D04", "D05", "T01", "S01", "S02", "S04"])
def test_bad_examples_show_the_rule(found: list[str], code: str) -> None:
    assert any(f": {code} " in line for line in found)
