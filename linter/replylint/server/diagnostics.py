"""What is found in a document, as LSP's diagnostics."""

from __future__ import annotations

from collections.abc import Iterator

from lsprotocol import types

from replylint.report.visible import shortened
from replylint.server.linting import Checked, Marked
from replylint.server.places import Encoding, Lines

SOURCE = "replylint"
_SEVERITIES = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "info": types.DiagnosticSeverity.Information,
}
_EXCERPT = 60


def diagnostics_of(checked: Checked, encoding: Encoding, *, related: bool) -> list[types.Diagnostic]:
    """The diagnostics of a document; ``related``: whether the editor can show places that belong to one."""
    lines = Lines(checked.buffer.text, encoding)
    if checked.problem is not None:
        where = lines.range(*lines.first_line(checked.problem.line))
        return [
            types.Diagnostic(
                where, checked.problem.message, severity=types.DiagnosticSeverity.Error, source=SOURCE
            )
        ]
    return [diagnostic_of(checked, mark, lines, related=related) for mark in checked.marks]


def diagnostic_of(checked: Checked, mark: Marked, lines: Lines, *, related: bool) -> types.Diagnostic:
    """The diagnostic of one finding. Its ``data`` is for extensions of editors; docs/server.md describes it."""
    finding = mark.finding
    found = types.Diagnostic(
        lines.range(mark.start, mark.end),
        mark.said,
        severity=_SEVERITIES[finding.severity],
        code=finding.code,
        source=SOURCE,
        data={
            "rule": finding.rule,
            "fingerprint": finding.fingerprint,
            "confidence": finding.confidence,
            "fix": finding.fix.safety if finding.fix else None,
        },
    )
    if finding.url:
        found.code_description = types.CodeDescription(finding.url)
    if related and finding.related and mark.base is not None:
        found.related_information = list(_related(checked, mark, mark.base, lines))
    return found


def _related(
    checked: Checked, mark: Marked, base: int, lines: Lines
) -> Iterator[types.DiagnosticRelatedInformation]:
    for place in mark.finding.related:
        where = lines.range(base + place.start.offset, base + place.end.offset)
        yield types.DiagnosticRelatedInformation(
            types.Location(checked.buffer.uri, where), f"See “{shortened(place.excerpt, _EXCERPT)}”"
        )
