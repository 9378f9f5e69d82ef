"""forbid-except: a polite boundary passes where the customer was abusive, by the shipped rule T12."""

from __future__ import annotations

from replylint.lint import lint_bytes
from replylint.settings import Settings

BOUNDARY = "If the tone does not change, I will end this conversation."
THREAT = "You will hear from our solicitors."


def threats(text: str, *, abuse: bool) -> list[str]:
    settings = Settings(select=("T12",), forced={"lang": "en", "abuse": abuse})
    return [finding.place.excerpt for finding in lint_bytes(text.encode(), "a.txt", settings)[0].findings]


def test_a_boundary_is_a_threat_without_abuse() -> None:
    assert threats(BOUNDARY, abuse=False)


def test_a_boundary_passes_with_abuse() -> None:
    assert threats(BOUNDARY, abuse=True) == []


def test_a_threat_beside_a_boundary_stays() -> None:
    assert len(threats(f"{BOUNDARY} {THREAT}", abuse=True)) == 1
