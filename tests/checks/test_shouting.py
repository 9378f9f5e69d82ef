"""Shouting: capitals and rows of marks, in any script."""

from __future__ import annotations

import pytest

from replylint.checks.reply import Reply, Task
from replylint.checks.shouting import shouting
from replylint.context import Context
from replylint.draft import draft_of_text
from replylint.language import language as language_of
from replylint.lexicon.matcher import Matches


def shouted(text: str, language: str = "en") -> list[str]:
    draft = draft_of_text(text, "a.txt", "plain")
    reply = Reply(draft, language_of(language).analyse(draft.text), Matches(), Context())
    return [draft.text[hit.start : hit.end] for hit in shouting(reply, Task("shouting"))]


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("NOBODY told you that.", ["NOBODY"]),
        ("It is YOUR OWN DOING, not ours.", ["YOUR OWN DOING"]),
        ("Please DO NOT EVER write again!", ["DO NOT EVER"]),
        ("Is that clear?!", ["?!"]),
        ("Come in!! It is open.", ["!!"]),
        ("It is CLOSED!!! Go home.", ["CLOSED!!!"]),
        ("Stop ! ! Now.", ["! !"]),
        ("IT IS FINAL.", ["IT IS FINAL"]),
    ],
)
def test_a_run_is_one_finding(text: str, runs: list[str]) -> None:
    assert shouted(text) == runs


@pytest.mark.parametrize(
    "text",
    [
        "Your VAT number and the NHS form are here.",
        "The code is RM-ED060, the size XXL, the model ALPHA7.",
        "I will NOT be there.",  # RULES.md: two words in a row, or one of five letters
        "YOUR NEW BILL\n\nHere it is.",
        "LILA & ROE",
        "R. T. Dunmore\nA. B. SMITHSON",
        "Write to MARKET Lane; Market Lane is near.",
        "Henry VIII lived here.",
        "Here is https://example.org/?a=1??b and more.",
        "Good! Is it? Yes.",
        "UNESCO and UNICEF sent it.",
    ],
)
def test_what_is_no_shouting(text: str) -> None:
    assert shouted(text) == []


def test_a_brand_is_known_from_its_ordinary_form() -> None:
    assert shouted("The MEADOW card works. Meadow opens at nine.") == []


@pytest.mark.parametrize(
    ("language", "text", "runs"),
    [
        ("ru", "Мы НИКОГДА этого не обещали!!", ["НИКОГДА", "!!"]),
        ("hr", "To NIJE ISTINA.", ["NIJE ISTINA"]),
        ("sk", "To NIE JE NAŠA vina.", ["NIE JE NAŠA"]),
        ("fi", "Se on TÄYSIN mahdotonta??", ["TÄYSIN", "??"]),
        ("hy", "Մենք ԵՐԲԵՔ դա չենք խոստացել։", ["ԵՐԲԵՔ"]),
    ],
)
def test_other_scripts(language: str, text: str, runs: list[str]) -> None:
    assert shouted(text, language) == runs
