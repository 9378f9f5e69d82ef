"""What the pointer over a finding is told: what is wrong, why that matters, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from lsprotocol import types

from replylint.report.model import Finding
from replylint.report.rulehelp import escaped, rewrites
from replylint.report.rulepage import RulePage
from replylint.server.linting import Checked, Marked
from replylint.server.places import Lines
from replylint.settings import Settings

_MOST_REWRITES = 2


class Pages(Protocol):
    """What rules mean, which the command line knows."""

    def page(self, settings: Settings, code: str) -> RulePage | None:
        """The rule of this code under these settings; None where there is none."""

    def forget(self) -> None:
        """Read rule cards and lexicons anew from now on."""


def hover_at(
    checked: Checked, position: types.Position, lines: Lines, pages: Pages, *, markdown: bool
) -> types.Hover | None:
    """The findings at a position; None where there are none."""
    at = lines.offset(position)
    marks = [mark for mark in checked.marks if mark.start <= at <= mark.end]
    if not marks or checked.settings is None:
        return None
    settings = checked.settings
    told = [_told(mark, pages.page(settings, mark.finding.code), markdown=markdown) for mark in marks]
    inmost = min(marks, key=lambda mark: mark.end - mark.start)
    kind = types.MarkupKind.Markdown if markdown else types.MarkupKind.PlainText
    between = "\n\n---\n\n" if markdown else "\n\n"
    return types.Hover(types.MarkupContent(kind, between.join(told)), lines.range(inmost.start, inmost.end))


def _told(mark: Marked, page: RulePage | None, *, markdown: bool) -> str:
    blocks = _as_markdown(mark.finding, page) if markdown else _as_plain(mark.finding, page)
    return "\n\n".join(blocks)


def _as_markdown(finding: Finding, page: RulePage | None) -> Iterator[str]:
    yield f"**{finding.code} {escaped(finding.rule)}** · {_grade(finding)}"
    for label, text in _said(finding):
        yield f"**{label}** {escaped(text)}" if label else escaped(text)
    if pairs := _rewrites(page):
        rows = "\n".join(f"| {escaped(bad)} | {escaped(good)} |" for bad, good in pairs)
        yield f"| Instead of | write |\n| --- | --- |\n{rows}"


def _as_plain(finding: Finding, page: RulePage | None) -> Iterator[str]:
    yield f"{finding.code} {finding.rule} ({_grade(finding)})"
    for label, text in _said(finding):
        yield f"{label} {text}".strip()
    for bad, good in _rewrites(page):
        yield f"Instead of: {bad}\nwrite: {good}"


def _grade(finding: Finding) -> str:
    return f"{finding.severity}, likely" if finding.confidence == "likely" else finding.severity


def _said(finding: Finding) -> Iterator[tuple[str, str]]:
    for label, text in (("", finding.message), ("Why:", finding.why), ("Better:", finding.advice)):
        if text:
            yield label, " ".join(text.split())


def _rewrites(page: RulePage | None) -> list[tuple[str, str]]:
    return rewrites(page)[:_MOST_REWRITES] if page else []
