"""rdjson: the Reviewdog Diagnostic Format, which reviewdog posts as review comments. Its columns count bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from replylint.report.json_text import strict
from replylint.report.look import Look
from replylint.report.model import FileReport, Finding, Position
from replylint.report.where import is_in_file, relative, told

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


def render(reports: Iterable[FileReport], look: Look) -> Iterator[str]:
    """One JSON object, with a suggestion where a finding can be mended."""
    diagnostics = [each for report in reports for each in _diagnostics(report, look)]
    yield strict({"source": {"name": "replylint"}, "diagnostics": diagnostics})


def _diagnostics(report: FileReport, look: Look) -> Iterator[dict[str, Any]]:
    path = relative(report.path)
    if report.error is not None:
        yield {"message": report.error, "location": {"path": path}, "severity": "ERROR"}
    for finding in report.findings:
        start, end = finding.place.start, finding.place.end
        location: dict[str, Any] = {"path": path}
        if is_in_file(report):
            location["range"] = _range(report, start, end)
        yield {
            "message": told(report, finding),
            "location": location,
            "severity": _SEVERITIES[finding.severity],
            "code": {"value": finding.code},
            **_suggestions(report, finding, look),
        }


def _suggestions(report: FileReport, finding: Finding, look: Look) -> dict[str, Any]:
    """The fix, where it is one edit: several suggestions could be taken one without the other."""
    if finding.fix is None or len(finding.fix.edits) > 1 or not look.excerpts or not is_in_file(report):
        return {}
    if finding.fix.safety == "unsafe" and not look.unsafe_fixes:  # one click takes a suggestion over
        return {}
    [edit] = finding.fix.edits
    return {"suggestions": [{"range": _range(report, edit.start, edit.end), "text": edit.replacement}]}


def _range(report: FileReport, start: Position, end: Position) -> dict[str, Any]:
    """Lines and byte columns; lines alone where the text to count in is not to be had."""
    if not report.source and (start.offset or end.offset):
        return {"start": {"line": start.line}, "end": {"line": end.line}}
    return {"start": _position(report.source, start), "end": _position(report.source, end)}


def _position(source: str, at: Position) -> dict[str, int]:
    before = source[at.offset - at.column + 1 : at.offset]
    return {"line": at.line, "column": len(before.encode("utf-8", "replace")) + 1}
