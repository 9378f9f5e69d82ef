"""Reports made by hand on the drafts of this folder, so that no lexicon changes what they look like."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from replylint.checks.card import Severity
from replylint.context import Context
from replylint.draft import Positions
from replylint.report.model import Edit, Element, FileReport, Finding, Fix, Place

HERE = Path(__file__).parent
UPDATE = "REPLYLINT_UPDATE_SNAPSHOTS"


def place(source: str, words: str, nth: int = 1) -> Place:
    """The place of some words in a source."""
    start = -1
    for _ in range(nth):
        start = source.index(words, start + 1)
    positions = Positions(source)
    return Place(positions.at(start), positions.at(start + len(words)), words)


def finding(
    place: Place, severity: Severity = "error", *, likely: bool = False, related: tuple[Place, ...] = ()
) -> Finding:
    """A finding of a made-up rule, one for each severity."""
    code, rule = {"error": ("X01", "first-rule"), "warning": ("X02", "second-rule")}.get(
        severity, ("X03", "third-rule")
    )
    return Finding(
        code=code,
        rule=rule,
        severity=severity,
        message=f"These words break the {rule.replace('-', ' ')}, which a reader notices at once.",
        advice="Say “this instead”, and say by when." if severity != "info" else "",
        why="It tells the customer that nobody has read what they wrote." if severity != "warning" else "",
        place=place,
        confidence="likely" if likely else "sure",
        related=related,
    )


@pytest.fixture
def reports() -> list[FileReport]:
    """One of everything."""

    def read(name: str) -> str:
        return (HERE / "drafts" / name).read_bytes().decode("utf-8")

    letter, mail = read("letter.txt"), read("long.eml")
    sorry = place(letter, "I am sorry")
    return [
        FileReport("clean.txt", "en", sought=("apology", "action"), source="All is well.\n"),
        FileReport("missing.txt", error="missing.txt: no such file or folder; check the name"),
        FileReport(
            "letter.txt",
            "en",
            Context(stage="closing", fault="ours"),
            source=letter,
            findings=(
                finding(place(letter, "the courier\tlost")),
                finding(place(letter, "We are sorry"), "warning", related=(sorry,))._replace(
                    fix=Fix("safe", (Edit(sorry.start, sorry.end, "we apologise"),))
                ),
                finding(place(letter, "包裹丢了"), likely=True),
                finding(place(letter, "if you\nfeel\nthat way"), "info"),
                finding(place(letter, "carefully\nread"), "warning"),
                finding(place(letter, "\x1b[31mred")),
            ),
            elements=(
                Element("apology", sorry),
                Element("apology", place(letter, "We are sorry")),
                Element("action", place(letter, "A new one leaves today.")),
            ),
            sought=("apology", "action", "deadline", "check-back"),
            languages=("en", "hr"),
        ),
        FileReport(
            "long.eml",
            "en",
            part="1.2",
            source=mail,
            findings=(
                finding(place(mail, "beginning")),
                finding(place(mail, "somewhere in the middle"), "warning"),
                finding(place(mail, mail[300:500])),
                finding(place(mail, "very end."), "info"),
            ),
            sought=("apology",),
        ),
        FileReport("empty.txt", "en", findings=(finding(place("", "")),), source="", sought=("apology",)),
    ]


@pytest.fixture
def snapshot() -> Callable[[str, str], None]:
    """Holds a text against the file of that name; REPLYLINT_UPDATE_SNAPSHOTS=1 writes the file instead."""

    def compare(name: str, text: str) -> None:
        path = HERE / "snapshots" / name
        if os.environ.get(UPDATE):
            path.write_bytes(text.encode("utf-8"))
        assert text == path.read_bytes().decode("utf-8"), f"differs from {path}; {UPDATE}=1 accepts it"

    return compare
