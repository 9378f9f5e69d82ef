"""What the linter returns: the shape of JSON version 1 (DESIGN.md, "What comes out")."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from replylint.context import Context
from replylint.draft.positions import Position
from replylint.severity import Severity

__all__ = ["Edit", "Element", "FileReport", "Finding", "Fix", "Place", "Position", "Summary"]


class Place(NamedTuple):
    """A range of the source and its text (empty where excerpts are not wanted)."""

    start: Position
    end: Position
    excerpt: str


class Edit(NamedTuple):
    """A range of the source, and what to write there instead."""

    start: Position
    end: Position
    replacement: str


class Fix(NamedTuple):
    """All of the edits together mend a finding. A safe fix cannot change what the reply says."""

    safety: Literal["safe", "unsafe"]
    edits: tuple[Edit, ...]


class Finding(NamedTuple):
    """One violation of a rule.

    ``message`` says what is wrong, ``why`` what that does to the customer, ``advice`` what to write instead.
    """

    code: str
    rule: str
    severity: Severity
    message: str
    advice: str
    place: Place
    why: str = ""
    confidence: str = "sure"
    related: tuple[Place, ...] = ()
    url: str | None = None
    fix: Fix | None = None
    fingerprint: str = ""  # what a baseline knows it by: the same wherever the words stand


def in_order(finding: Finding) -> tuple[int, int, str]:
    """What findings are sorted by: the order of the text, then of the codes."""
    place = finding.place
    return place.start.offset, place.end.offset, finding.code


class Element(NamedTuple):
    """An element of a good reply (RULES.md, "Elements") with the words that show it."""

    element: str
    place: Place


@dataclass(frozen=True, slots=True)
class FileReport:
    """All about one reply. With an ``error``, which begins with the path, it could not be linted.

    ``languages`` are more than one where the reply has versions in several; ``language`` is that of most of it.
    ``sought`` are the elements that the language's lexicons can find at all; ``rules`` the codes that were on;
    ``known`` how many findings a baseline has kept back.
    """

    path: str
    language: str | None = None
    context: Context = field(default_factory=Context)
    part: str | None = None
    source: str = ""
    error: str | None = None
    findings: tuple[Finding, ...] = ()
    elements: tuple[Element, ...] = ()
    sought: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    known: int = 0
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """Totals of a run."""

    files: int = 0
    findings: int = 0
    errors: int = 0
    warnings: int = 0
    infos: int = 0
    failed: int = 0
    known: int = 0

    def plus(self, report: FileReport) -> Summary:
        """The totals with one more report."""
        severities = [finding.severity for finding in report.findings]
        return Summary(
            files=self.files + 1,
            findings=self.findings + len(severities),
            errors=self.errors + severities.count("error"),
            warnings=self.warnings + severities.count("warning"),
            infos=self.infos + severities.count("info"),
            failed=self.failed + (report.error is not None),
            known=self.known + report.known,
        )
