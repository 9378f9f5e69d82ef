"""What ``--statistics`` shows in place of the findings: how many there are of each rule."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict

from replylint.report.look import Look, count
from replylint.report.model import FileReport, Summary
from replylint.report.tally import Row, Tally


def render(reports: Iterable[FileReport], look: Look) -> Iterator[str]:
    """A table, the most frequent rule first, and the total."""
    rows, summary = _counted(reports)
    numbers = [str(row.findings) for row in rows]
    for number, row in zip(numbers, rows, strict=True):
        code = look.paint(f"{row.code:<{_widest([each.code for each in rows])}}", "code")
        rule = f"{row.rule:<{_widest([each.rule for each in rows])}}"
        replies = look.paint(f"in {count(row.replies, 'reply')}", "dim")
        yield f"{number:>{_widest(numbers)}}  {code}  {rule}  {replies}\n"
    if not look.quiet:
        replies = count(summary.files - summary.failed, "reply")
        yield f"{chr(10) if rows else ''}{count(summary.findings, 'finding')} in {replies}\n"


def render_json(reports: Iterable[FileReport], look: Look) -> Iterator[str]:
    """The same for programs."""
    rows, summary = _counted(reports)
    table = {"version": 1, "statistics": [row._asdict() for row in rows], "summary": asdict(summary)}
    yield json.dumps(table, ensure_ascii=False, indent=2) + "\n"


def _counted(reports: Iterable[FileReport]) -> tuple[list[Row], Summary]:
    tally, summary = Tally(), Summary()
    for report in reports:
        tally.add(report)
        summary = summary.plus(report)
    return tally.rows(), summary


def _widest(texts: list[str]) -> int:
    return max(map(len, texts), default=0)
