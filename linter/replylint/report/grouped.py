"""grouped: the findings of each reply under its name, a line each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from replylint.report.look import Look, count
from replylint.report.model import FileReport, Finding
from replylint.report.visible import visible


def render(reports: Iterable[FileReport], look: Look) -> Iterator[str]:
    """A block for every reply with findings; columns are as wide as the reply needs."""
    for report in reports:
        if report.findings:
            part = f" (part {report.part})" if report.part else ""
            total = look.paint(f"({count(len(report.findings), 'finding')})", "dim")
            yield f"{look.paint(visible(report.path) + part, 'path')} {total}\n"
            yield "".join(f"  {line}\n" for line in _lines(report, look)) + "\n"


def _lines(report: FileReport, look: Look) -> Iterator[str]:
    places = [_place(finding) for finding in report.findings]
    where, severity, code = (
        max(map(len, column))
        for column in (places, *zip(*((f.severity, f.code) for f in report.findings), strict=True))
    )
    for place, finding in zip(places, report.findings, strict=True):
        likely = " (likely)" if finding.confidence == "likely" else ""
        grave = look.paint(f"{finding.severity:<{severity}}", finding.severity)
        name = look.paint(f"{finding.code:<{code}}", "code")
        yield f"{place:>{where}}  {grave}  {name}  {visible(finding.message)}{likely}"


def _place(finding: Finding) -> str:
    return f"{finding.place.start.line}:{finding.place.start.column}"
