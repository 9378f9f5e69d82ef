"""json: version 1 of the machine-readable output (DESIGN.md, "What comes out")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from replylint.report.json_text import indented
from replylint.report.look import Look
from replylint.report.model import Element, FileReport, Finding, Fix, Place, Position, Summary
from replylint.version import __version__

VERSION = 1


def render(reports: Iterable[FileReport], look: Look) -> Iterator[str]:
    """One JSON object for the run, written when the last report is in."""
    files: list[str] = []
    summary = Summary()
    for report in reports:
        written = indented(as_table(report, look))
        # kept as text, which takes a tenth of the memory of what it is made of
        files.append(written.replace("\n", "\n    "))
        summary = summary.plus(report)
    document = {
        "version": VERSION,
        "tool": {"name": "replylint", "version": __version__},
        "files": [],
        "summary": asdict(summary),
    }
    head, tail = indented(document).split('"files": []', 1)
    yield f'{head}"files": ['
    for number, written in enumerate(files):
        yield f"{',' if number else ''}\n    {written}"
    yield ("\n  ]" if files else "]") + tail + "\n"


def as_table(report: FileReport, look: Look) -> dict[str, Any]:
    """One reply as it stands in ``files``."""
    return {
        "path": report.path,
        **({"part": report.part} if report.part is not None else {}),
        "language": report.language,
        "languages": list(report.languages),
        "context": None if report.error else report.context.model_dump(),
        "error": report.error,
        "findings": [_finding(finding, look) for finding in report.findings],
        "elements": [_element(element, look) for element in report.elements],
    }


def _finding(finding: Finding, look: Look) -> dict[str, Any]:
    return {
        "code": finding.code,
        "rule": finding.rule,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "message": finding.message,
        "advice": finding.advice,
        **_place(finding.place, look),
        "related": [_place(place, look) for place in finding.related],
        "fix": _fix(finding.fix) if finding.fix and look.excerpts else None,
        "url": finding.url,
    }


def _fix(fix: Fix) -> dict[str, Any]:
    edits = [
        {"start": _position(edit.start), "end": _position(edit.end), "replacement": edit.replacement}
        for edit in fix.edits
    ]
    return {"safety": fix.safety, "edits": edits}


def _element(element: Element, look: Look) -> dict[str, Any]:
    return {"element": element.element, **_place(element.place, look)}


def _place(place: Place, look: Look) -> dict[str, Any]:
    return {
        "start": _position(place.start),
        "end": _position(place.end),
        "excerpt": place.excerpt if look.excerpts else None,
    }


def _position(position: Position) -> dict[str, int]:
    line, column, offset = position
    return {"line": line, "column": column, "offset": offset}
