"""github: workflow commands, which GitHub Actions shows as annotations at the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from replylint.report.look import Look
from replylint.report.model import FileReport, Finding
from replylint.report.visible import visible
from replylint.report.where import is_in_file, relative, told

_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


def render(reports: Iterable[FileReport], look: Look) -> Iterator[str]:
    """``::error title=...,file=...,line=...::message`` for every finding and every reply that cannot be read."""
    for report in reports:
        if report.error is not None:
            facts = {"title": "replylint", "file": relative(report.path)}
            yield _command("error", facts, report.error)
        for finding in report.findings:
            facts = {"title": f"replylint {finding.code} {finding.rule}", "file": relative(report.path)}
            yield _command(_LEVELS[finding.severity], facts | _place(report, finding), told(report, finding))


def _place(report: FileReport, finding: Finding) -> dict[str, str]:
    """Lines, and columns where they are on one line: GitHub takes no others."""
    if not is_in_file(report):
        return {"line": "1"}
    start, end = finding.place.start, finding.place.end
    lines = {"line": str(start.line), "endLine": str(end.line)}
    if start.line != end.line:
        return lines
    return lines | {"col": str(start.column), "endColumn": str(end.column)}


def _command(level: str, facts: dict[str, str], message: str) -> str:
    given = ",".join(f"{name}={_fact(value)}" for name, value in facts.items())
    return f"::{level} {given}::{_escaped(visible(message))}\n"


def _fact(text: str) -> str:
    return _escaped(visible(text)).replace(":", "%3A").replace(",", "%2C")


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
