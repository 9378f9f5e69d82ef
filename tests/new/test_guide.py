"""docs/own-rules.md: its worked example does what it says."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Ran

GUIDE = Path(__file__).parents[2] / "docs" / "own-rules.md"
Run = Callable[..., Ran]


def block(text: str, beginning: str) -> str:
    """The fenced block that begins so."""
    found = re.search(rf"^```\w+\n({re.escape(beginning)}.*?)^```$", text, re.DOTALL | re.MULTILINE)
    assert found, beginning
    return found[1]


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """The folder as the reader of steps 2 and 3 has it."""
    guide = GUIDE.read_text("utf-8")
    files = {
        "rules/H01-asks-for-rating.toml": block(guide, 'code = "H01"'),
        "lexicons/en/asks-for-rating.toml": block(guide, "message") + "\n" + block(guide, "[examples]"),
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


@pytest.mark.usefixtures("only_own_lexicons")
def test_before_the_exception_a_guard_matches(invoke: Run, house: Path) -> None:
    done = invoke("test", house)
    assert done.code == 1
    assert "must not match and does: “leaving a review”" in done.out
    assert "5 examples in en: 1 failed" in done.out


@pytest.mark.usefixtures("only_own_lexicons")
def test_matches_are_explained_as_shown(invoke: Run, house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(house)
    guide = GUIDE.read_text("utf-8")
    (house / "draft.txt").write_text(block(guide, "We would love"))
    folders = ("--rules", "rules", "--lexicons", "lexicons", "--select", "H01", "--lang", "en")
    done = invoke("check", "draft.txt", *folders, "--explain-match")
    shown = block(guide, "$ replylint check draft.txt").split("\n", 1)[1]
    assert shown.replace("house/lexicons", "lexicons") in done.out


@pytest.mark.usefixtures("only_own_lexicons")
def test_with_the_exception_all_hold_and_nothing_is_thin(invoke: Run, house: Path) -> None:
    lexicon = house / "lexicons/en/asks-for-rating.toml"
    unless = block(GUIDE.read_text("utf-8"), "unless")
    lexicon.write_text(lexicon.read_text("utf-8").replace("[words]", f"{unless}\n[words]"), "utf-8")
    done = invoke("test", house)
    assert done.code == 0
    assert done.out == block(GUIDE.read_text("utf-8"), "$ replylint test house").split("\n", 1)[1]
