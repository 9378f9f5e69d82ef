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


def render(reports: Iterable[FileReport], look: Look) -> Iterator[str]:
    """Findings as they come, then the totals. Why a rule matters is told once in each reply."""
    summary, safe, unsafe = Summary(), 0, 0
    for report in reports:
        summary = summary.plus(report)
        for finding in report.findings:
            safe += finding.fix is not None and finding.fix.safety == "safe"
            unsafe += finding.fix is not None and finding.fix.safety == "unsafe"
        told: set[str] = set()
        for finding in report.findings:
            yield "\n".join(_finding(report, finding, look, why=finding.code not in told)) + "\n\n"
            told.add(finding.code)
        if look.elements and not report.error:
            yield "\n".join(scorecard(report, look)) + "\n\n"
    if summary.files and not look.quiet:
        yield _closing(summary, look) + "\n"
        if safe or unsafe:
            yield _mendable(safe, unsafe) + "\n"


def _finding(report: FileReport, finding: Finding, look: Look, *, why: bool) -> Iterator[str]:
    where = f"{visible(report.path)}:{finding.place.start.line}:{finding.place.start.column}:"
    severity = look.paint(finding.severity, finding.severity)
    likely = look.paint(" (likely)", "dim") if finding.confidence == "likely" else ""
    yield f"{look.paint(where, 'path')} {severity} {look.paint(finding.code, 'code')} {finding.rule}{likely}"
    if report.source:
        yield from snippet(report.source, finding.place, look, finding.severity)
    yield from _wrapped("", finding.message, look)
    if finding.advice:
        yield from _wrapped("Better:", finding.advice, look, "advice")
    if why and finding.why:
        yield from _wrapped("Why:", finding.why, look, "dim")
    if look.unsafe_fixes and look.excerpts and finding.fix and report.source:
        yield from _wrapped("Fix:", mending(report.source, finding.fix), look, "good")
    for place in finding.related:
        yield from _wrapped("See:", _related(place), look, "dim")


def _related(place: Place) -> str:
    excerpt = f" “{shortened(place.excerpt, _EXCERPT)}”" if place.excerpt else ""
    return f"{place.start.line}:{place.start.column}{excerpt}"


def _wrapped(label: str, text: str, look: Look, style: str | None = None) -> Iterator[str]:
    indent = "  "
    head = f"{label} " if label else ""
    body = visible(" ".join(text.split()))
    for number, line in enumerate(_lines(head + body, look.width, indent, indent + " " * len(head))):
        if label and style and not number:
            start = len(indent) + len(label)
            yield indent + look.paint(line[len(indent) : start], style) + line[start:]
        else:
            yield line


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


@lru_cache(maxsize=1024)
def _lines(text: str, width: int, first: str, others: str) -> list[str]:
    """The text wrapped; most of what is told is told of many replies."""
    return textwrap.wrap(text, width, initial_indent=first, subsequent_indent=others)


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
