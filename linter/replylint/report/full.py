"""full: each finding with its line, what is wrong, what to write instead, and why."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from functools import lru_cache

from replylint.report.look import Look, count
from replylint.report.mending import mending
from replylint.report.model import FileReport, Finding, Place, Summary
from replylint.report.scorecard import scorecard
from replylint.report.snippet import snippet
from replylint.report.visible import shortened, visible

_EXCERPT = 50
_INDENT = "  "


def render(reports: Iterable[FileReport], look: Look) -> Iterator[str]:
    """Findings as they come, then the totals. Why a rule matters is told once in each reply."""
    summary, safe, unsafe = Summary(), 0, 0
    for report in reports:
        summary = summary.plus(report)
        for finding in report.findings:
            safe += finding.fix is not None and finding.fix.safety == "safe"
            unsafe += finding.fix is not None and finding.fix.safety == "unsafe"
        if report.findings:
            yield "\n".join(_findings(report, look)) + "\n"
        if look.elements and not report.error:
            yield "\n".join(scorecard(report, look)) + "\n\n"
    if summary.files and not look.quiet:
        yield _closing(summary, look) + "\n"
        if safe or unsafe:
            yield _mendable(safe, unsafe) + "\n"


def _findings(report: FileReport, look: Look) -> Iterator[str]:
    told: set[str] = set()
    for finding in report.findings:
        yield from _finding(report, finding, look, why=finding.code not in told)
        yield ""
        told.add(finding.code)


def _finding(report: FileReport, finding: Finding, look: Look, *, why: bool) -> Iterator[str]:
    where = f"{visible(report.path)}:{finding.place.start.line}:{finding.place.start.column}:"
    severity = look.paint(finding.severity, finding.severity)
    likely = look.paint(" (likely)", "dim") if finding.confidence == "likely" else ""
    yield f"{look.paint(where, 'path')} {severity} {look.paint(finding.code, 'code')} {finding.rule}{likely}"
    if report.source:
        yield from snippet(report.source, finding.place, look, finding.severity)
    yield _wrapped("", finding.message, look)
    if finding.advice:
        yield _wrapped("Better:", finding.advice, look, "advice")
    if why and finding.why:
        yield _wrapped("Why:", finding.why, look, "dim")
    if look.unsafe_fixes and look.excerpts and finding.fix and report.source:
        yield _wrapped("Fix:", mending(report.source, finding.fix), look, "good")
    for place in finding.related:
        yield _wrapped("See:", _related(place), look, "dim")


def _related(place: Place) -> str:
    excerpt = f" “{shortened(place.excerpt, _EXCERPT)}”" if place.excerpt else ""
    return f"{place.start.line}:{place.start.column}{excerpt}"


def _wrapped(label: str, text: str, look: Look, style: str | None = None) -> str:
    lines = _lines(label, text, look.width)
    return lines.replace(label, look.paint(label, style), 1) if style and look.color else lines


@lru_cache(maxsize=4096)
def _lines(label: str, text: str, width: int) -> str:
    """The text wrapped behind its label; most of what is told is told of many replies."""
    head = f"{label} " if label else ""
    body = visible(" ".join(text.split()))
    others = _INDENT + " " * len(head)
    return textwrap.fill(head + body, width, initial_indent=_INDENT, subsequent_indent=others)


def _mendable(safe: int, unsafe: int) -> str:
    ways = [
        *([f"{safe} of them can be mended with --fix"] if safe else []),
        *(
            [f"{unsafe} {'more' if safe else 'of them can be mended'} with --fix --unsafe-fixes"]
            if unsafe
            else []
        ),
    ]
    return ", ".join(ways) + "."


def _closing(summary: Summary, look: Look) -> str:
    parts = []
    replies = count(summary.files - summary.failed, "reply")
    totals = (("error", summary.errors), ("warning", summary.warnings), ("info", summary.infos))
    found = [look.paint(count(number, severity), severity) for severity, number in totals if number]
    if found:
        listed = " and ".join(filter(None, (", ".join(found[:-1]), found[-1])))
        parts.append(f"Found {listed} in {replies}.")
    elif summary.files > summary.failed:
        ready = "" if summary.failed or summary.known else " Ready to send."
        what = "Nothing new" if summary.known else "Nothing"
        parts.append(look.paint(f"{what} found in {replies}.{ready}", "good"))
    if summary.failed:
        parts.append(look.paint(f"{count(summary.failed, 'input')} could not be read.", "error"))
    return " ".join(parts)
