"""Findings counted by rule."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from replylint.report.model import FileReport


class Row(NamedTuple):
    """A rule, how often it was broken, and in how many replies."""

    code: str
    rule: str
    findings: int
    replies: int


class Tally:
    """Counts reports as they go by."""

    def __init__(self) -> None:
        self._findings: Counter[tuple[str, str]] = Counter()
        self._replies: Counter[tuple[str, str]] = Counter()

    def add(self, report: FileReport) -> None:
        """Count one more reply."""
        rules = [(finding.code, finding.rule) for finding in report.findings]
        self._findings.update(rules)
        self._replies.update(set(rules))

    def rows(self) -> list[Row]:
        """The rules that were broken, the most frequent first."""
        rows = [Row(*rule, number, self._replies[rule]) for rule, number in self._findings.items()]
        return sorted(rows, key=lambda row: (-row.findings, row.code))
