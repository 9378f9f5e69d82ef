"""Irony: what no pattern can see, winks and quotation marks."""

from __future__ import annotations

import pytest

from replylint.lint import lint_bytes
from replylint.settings import Settings


def ironic(text: str) -> list[str]:
    settings = Settings(select=("T07",), forced={"lang": "en"})
    return [finding.place.excerpt for finding in lint_bytes(text.encode(), "a.txt", settings)[0].findings]


@pytest.mark.parametrize(
    ("text", "traces"),
    [
        ("It will turn up ;)", [";)"]),
        ("It will turn up 😉", ["😉"]),
        ("Your “injury” has healed.", ["“injury”"]),
        ('Your parcel "vanished" on Friday.', ['"vanished"']),
        ("This 'damage' was there before.", ["'damage'"]),
    ],
)
def test_marks_of_irony(text: str, traces: list[str]) -> None:
    assert ironic(text) == traces


@pytest.mark.parametrize(
    "text",
    [
        "It will turn up :)",
        "You write that your room was “damp and cold”.",
        "Your “Sunrise” duvet has been sent.",
        "Press the “start” button.",
        "Your box was marked “fragile”.",
        "This is what “we will be there between eight and noon” should mean.",
        'We sent the 6" pipe and the 8" one.',
    ],
)
def test_neutral_marks(text: str) -> None:
    assert ironic(text) == []


def test_one_finding_a_sentence() -> None:
    [excerpt] = ironic("What a surprise, your “proof” is a blurred photo ;-)")
    assert excerpt == "What a surprise, your “proof” is a blurred photo ;-)"
