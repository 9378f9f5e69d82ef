"""The catalogue in the other languages: rows of sections D and T, and the whole of section S."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.catalogue.letters import less
from tests.catalogue.letters_abroad import EMPTY, LETTERS_ABROAD
from tests.catalogue.row import Case, Row, Run, by_rule, hold, severity
from tests.catalogue.rows import ABROAD
from tests.catalogue.structure import STRUCTURE

MISSING = [row for row in STRUCTURE if row.name.startswith("missing-") and row.code != "S02"]
ELEMENTS = {row.name.removeprefix("missing-"): row for row in MISSING if row.code != "S01"}


@pytest.mark.parametrize(**by_rule(ABROAD))
def test_row(row: Row, case: Case, tmp_path: Path, invoke: Run) -> None:
    hold(row, case, tmp_path, invoke)


def structure(text: str, lang: str, invoke: Run) -> dict[str, str]:
    """What section S says of a reply where the company is at fault: severities by code."""
    asked = ("--isolated", "--select", "S,S12", "--fault", "ours", "--lang", lang, "--output-format", "json")
    done = invoke("check", "-", *asked, stdin=text.encode())
    return {f["code"]: f["severity"] for f in json.loads(done.out)["files"][0]["findings"]}


def expected(row: Row) -> str:
    return (
        "warning" if row.code == "S12" else severity(row, {"fault": "ours"})
    )  # S12 is asked for by its code


@pytest.mark.parametrize("lang", LETTERS_ABROAD)
def test_a_complete_reply_lacks_nothing(lang: str, invoke: Run) -> None:
    assert structure("".join(LETTERS_ABROAD[lang].values()), lang, invoke) == {}


@pytest.mark.parametrize("lang", LETTERS_ABROAD)
def test_an_empty_reply_lacks_everything(lang: str, invoke: Run) -> None:
    assert structure(EMPTY[lang], lang, invoke) == {row.code: expected(row) for row in MISSING}


@pytest.mark.parametrize("lang", LETTERS_ABROAD)
@pytest.mark.parametrize("element", ELEMENTS)
def test_what_was_left_out_is_missed(element: str, lang: str, invoke: Run) -> None:
    row = ELEMENTS[element]
    found = structure(less(LETTERS_ABROAD[lang], element), lang, invoke)
    assert found == {row.code: expected(row)}


@pytest.mark.parametrize("lang", LETTERS_ABROAD)
def test_steps_and_their_times(lang: str, invoke: Run) -> None:
    letter = LETTERS_ABROAD[lang]
    assert structure(less(letter, "deadline"), lang, invoke) == {"S02": "warning"}
    found = structure(less(letter, "action", "deadline", "compensation"), lang, invoke)
    assert found == {"S01": "error", "S12": "warning"}


@pytest.mark.parametrize("lang", LETTERS_ABROAD)
def test_the_place_of_the_apology(lang: str, invoke: Run) -> None:
    letter = LETTERS_ABROAD[lang]
    late = less(letter, "apology").replace(letter["ownership"], letter["ownership"] + letter["apology"])
    assert structure(late, lang, invoke) == {"S04": "warning"}
