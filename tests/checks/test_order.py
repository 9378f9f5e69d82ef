"""Check kind ``order`` (S15)."""

from __future__ import annotations

import pytest

from replylint.lint import lint_bytes
from replylint.report.model import Finding
from replylint.settings import Settings

SORRY = "We apologise for the broken lid."
CAUSE = "We had packed it without any paper."
STEP = "A new jar leaves here today."
ASK = "Does that suit you?"


def found(*sentences: str, order: tuple[str, ...] | None = None) -> list[Finding]:
    options = {"S15": {"order": order}} if order else {}
    settings = Settings(select=("wrong-order",), options=options)
    data = f"---\nreplylint:\n  lang: en\n---\n{' '.join(sentences)}\n".encode()
    return list(lint_bytes(data, "reply.txt", settings)[0].findings)


def test_the_default_order() -> None:
    assert found(SORRY, CAUSE, STEP, ASK) == []


@pytest.mark.parametrize("missing", [SORRY, CAUSE, STEP, ASK])
def test_what_is_missing_is_passed_over(missing: str) -> None:
    assert found(*(s for s in (SORRY, CAUSE, STEP, ASK) if s != missing)) == []


def test_an_apology_at_the_end_is_late() -> None:
    (finding,) = found(CAUSE, STEP, SORRY)
    assert finding.rule == "wrong-order"
    assert finding.place.excerpt == "apologise"
    assert "apologise" in finding.message
    assert len(finding.related) == 1


def test_the_house_style_of_document_0() -> None:
    assert found(STEP, CAUSE, SORRY, order=("action", "cause", "apology")) == []
    assert len(found(SORRY, CAUSE, STEP, order=("action", "cause", "apology"))) == 1


def test_a_second_mention_in_the_right_place_is_enough() -> None:
    assert found(STEP, SORRY, CAUSE, STEP) == []


def test_several_elements_in_one_sentence_stand_in_order() -> None:
    assert found("A new jar leaves here today, and we apologise.") == []
