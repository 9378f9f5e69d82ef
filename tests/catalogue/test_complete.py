"""No card without its row, no option or condition of a card that no row tries."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.catalogue.row import Case, Row, Run, Value, plain
from tests.catalogue.rows import ABROAD, ROWS

PAGES = Path(__file__).parents[2] / "docs/rules"
SECTIONS = ("D", "T", "S")
ALL_ROWS = (*ROWS, *ABROAD)


@pytest.fixture
def cards(invoke: Run) -> dict[str, dict[str, Any]]:
    """The cards of the catalogue by code, as the command line shows them."""
    rules = json.loads(invoke("rule", "--all", "--isolated", "--output-format", "json").out)["rules"]
    return {rule["code"]: rule for rule in rules if rule["code"].startswith(SECTIONS)}


def rows_of(code: str) -> Iterator[Row]:
    return (row for row in ALL_ROWS if row.code == code)


def test_every_card_has_its_row(cards: dict[str, dict[str, Any]]) -> None:
    expected = {code: (card["name"], card["severity"]) for code, card in cards.items()}
    assert {row.code: (row.name, row.severity) for row in ALL_ROWS} == expected
    assert all((row.name, row.severity) == expected[row.code] for row in ALL_ROWS)
    assert len({row.code for row in ROWS}) == len(ROWS), "two English rows of one code"


def test_every_rule_flags_something_and_passes_something(cards: dict[str, dict[str, Any]]) -> None:
    for code in cards:
        cases = [case for row in rows_of(code) for case in row.cases]
        assert any(case.flags for case in cases), code
        assert any(case.passes for case in cases), code


def test_every_option_changes_what_is_found(cards: dict[str, dict[str, Any]]) -> None:
    wanted = {
        (code, name, value)
        for code, card in cards.items()
        for name, option in card["options"].items()
        for value in _values(option)
    }
    tried = {
        (code, name, value)
        for code, name, value in wanted
        if any(_turns(row, name, value) for row in rows_of(code))
    }
    assert wanted - tried == set()
    assert len(wanted) >= 6


def test_every_option_stands_on_the_page_of_its_rule(cards: dict[str, dict[str, Any]]) -> None:
    for code, card in cards.items():
        page = (PAGES / f"{code}-{card['name']}.md").read_text("utf-8")
        for name, option in card["options"].items():
            default = json.dumps(option["default"], ensure_ascii=False)
            assert f"| `{name}` | `{default}` | {', '.join(f'`{c}`' for c in option['choices'])} |" in page


def _values(option: dict[str, Any]) -> list[Value]:
    """The values that an option may have besides its default; one stands for all where it is a list."""
    if isinstance(option["default"], bool):
        return [not option["default"]]
    if isinstance(option["default"], list):
        return [("action", "cause", "apology")]
    return [choice for choice in option["choices"] if choice != option["default"]]


def _turns(row: Row, option: str, value: Value) -> bool:
    """Whether a draft that is flagged without the value passes with it, or the other way round."""
    with_it = [case for case in row.cases if case.options.get(option) == value]
    contexts = [case.context for case in with_it]
    without = [case for case in row.cases if option not in case.options and case.context in contexts]
    return bool(_flagged(with_it) & _passed(without) or _passed(with_it) & _flagged(without))


def _flagged(cases: list[Case]) -> set[str]:
    return {plain(text) for case in cases for text in case.flags}


def _passed(cases: list[Case]) -> set[str]:
    return {plain(text) for case in cases for text in case.passes}


def test_every_condition_of_a_card_is_tried(cards: dict[str, dict[str, Any]]) -> None:
    wanted = {
        (code, fact, _said(value))
        for code, card in cards.items()
        for entry in card["when"]
        for fact, values in entry.items()
        if fact not in ("severity", "settings")
        for value in (values if isinstance(values, list) else [values])
    }
    default = {(code, "fault", "unknown") for code in cards}  # what a case without a context has
    tried = {
        (row.code, fact, value)
        for row in ALL_ROWS
        for case in row.cases
        for fact, value in case.context.items()
    }
    assert wanted - tried - default == set()
    assert len(wanted) >= 10


def _said(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
