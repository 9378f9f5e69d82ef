"""near: a contrast after an acknowledgement, by the shipped rule T03."""

from __future__ import annotations

import pytest

from replylint.lint import lint_bytes
from replylint.report.model import Finding
from replylint.settings import Settings


def contrasts(text: str, scope: str | None = None) -> list[Finding]:
    options = {"T03": {"scope": scope}} if scope else {}
    settings = Settings(select=("T03",), forced={"lang": "en"}, options=options)
    return list(lint_bytes(text.encode(), "a.txt", settings)[0].findings)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("I am sorry for the wait, but the van was late.", "but"),
        ("I am sorry for the wait. But the van was late.", "But"),
        ("Thank you for your letter. At the same time, the price is right.", "At the same time"),
        ("You are right about the bill, yet it stays.", "yet"),
    ],
)
def test_after_an_acknowledgement(text: str, word: str) -> None:
    [finding] = contrasts(text)
    assert finding.place.excerpt.lstrip(", ") == word
    assert finding.related
    assert word in finding.message


def test_a_concession_needs_no_company() -> None:
    assert contrasts("While we appreciate your view, the fee stands.")


@pytest.mark.parametrize(
    "text",
    [
        "The box was there but empty.",
        "The van was late, but I am sorry.",
        "I am sorry for the wait. The van came, but late.",
        "I am sorry for the wait. The van came. But it was late.",
        "I am sorry for the wait. However, the van is on its way.",
        "We not only apologise but also refund the fare.",
    ],
)
def test_elsewhere(text: str) -> None:
    assert contrasts(text) == []


def test_anywhere() -> None:
    assert contrasts("The box was there but empty.", scope="anywhere")
    text = "I am sorry, but it was empty. The lid was there but broken."
    assert len(contrasts(text, scope="anywhere")) == 2
