"""What the linter returns: the shape of JSON version 1 (DESIGN.md, "What comes out")."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from replylint.checks.card import Severity
from replylint.context import Context


class Position(NamedTuple):
    """Line and column count from 1, offset from 0, in code points of the decoded source."""

    line: int
    column: int
    offset: int


@dataclass(frozen=True, slots=True)
class Place:
    """A range of the source and its text."""

    start: Position
    end: Position
    excerpt: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One violation of a rule."""

    code: str
    rule: str
    severity: Severity
    message: str
    advice: str
    place: Place
    confidence: str = "sure"
    related: tuple[Place, ...] = ()
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Element:
    """An element of a good reply (RULES.md, "Elements") with the words that show it."""

    element: str
    place: Place


@dataclass(frozen=True, slots=True)
class FileReport:
    """All about one reply. With an ``error`` it could not be linted."""

    path: str
    language: str | None = None
    context: Context = field(default_factory=Context)
    part: str | None = None
    source: str = ""
    error: str | None = None
    findings: tuple[Finding, ...] = ()
    elements: tuple[Element, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """Totals of a run."""

    files: int
    findings: int
    errors: int
    warnings: int
    infos: int
    failed: int

    @classmethod
    def of(cls, reports: Iterable[FileReport]) -> Summary:
        """Count what the reports hold."""
        reports = list(reports)
        severities = [finding.severity for report in reports for finding in report.findings]
        return cls(
            files=len(reports),
            findings=len(severities),
            errors=severities.count("error"),
            warnings=severities.count("warning"),
            infos=severities.count("info"),
            failed=sum(report.error is not None for report in reports),
        )
