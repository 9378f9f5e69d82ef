"""concise: one line a finding, for a terminal, an editor's error list, grep."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from replylint.report.look import Look
from replylint.report.model import FileReport
from replylint.report.visible import visible


def render(reports: Iterable[FileReport], look: Look) -> Iterator[str]:
    """``path:line:column: D01 error message`` for every finding."""
    for report in reports:
        if report.findings:
            yield "".join(_lines(report, look))


def _lines(report: FileReport, look: Look) -> Iterator[str]:
    path = visible(report.path)
    for finding in report.findings:
        start = finding.place.start
        where = look.paint(f"{path}:{start.line}:{start.column}:", "path")
        severity = look.paint(finding.severity, finding.severity)
        likely = " (likely)" if finding.confidence == "likely" else ""
        code = look.paint(finding.code, "code")
        yield f"{where} {code} {severity}{likely} {visible(finding.message)}\n"
