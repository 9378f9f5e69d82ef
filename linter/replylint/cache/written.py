"""From reports to what is kept of them: numbers, and texts of lexicons and rule cards; no word of the draft."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import astuple
from typing import Any

from replylint.cache.answer import Slot
from replylint.cache.restored import Frame, Kind, Mark, Shared, restored, sources_of
from replylint.cache.spelling import Piece, spelled
from replylint.cache.store import Row
from replylint.cache.templates import Templates
from replylint.digest import digest
from replylint.elements import ELEMENTS
from replylint.report.model import Element, FileReport, Finding
from replylint.settings import Settings

Plain = list[Any]  # what JSON can hold
_NEEDED = 4  # fields of a mark that stand in every one


def rows_of(
    slots: Sequence[Slot | None],
    contents: Sequence[bytes],
    found: Sequence[Sequence[FileReport]],
    settings: Settings,
) -> list[Row]:
    """The rows of the files that have a slot, and whose reports can be kept."""
    writer = Writer(settings)
    rows = (
        writer.row(slot, reports, data)
        for slot, data, reports in zip(slots, contents, found, strict=True)
        if slot is not None
    )
    return [row for row in rows if row is not None]


class Writer:
    """Makes rows of the reports under one set of settings."""

    def __init__(self, settings: Settings) -> None:
        self._encoding, self._excerpts = settings.encoding, settings.excerpts
        self._templates = Templates(settings)
        self._numbers: dict[object, tuple[int, str]] = {}
        self._shared = Shared({})

    def row(self, slot: Slot, reports: Sequence[FileReport], data: bytes) -> Row | None:
        """What is to be kept; None where these reports could not be made of it again, to the letter."""
        if any(report.error is not None for report in reports):
            return None
        shared: dict[int, str] = {}
        plain: list[Plain] = []
        sources = sources_of(data, reports[0].path, self._encoding)
        for report, source in zip(reports, sources, strict=True):
            marks = [self._mark(finding, report, source, shared) for finding in report.findings]
            if not all(marks):
                return None
            plain.append(
                [self._share(self._frame(report), shared), marks, list(map(_element, report.elements))]
            )
        content = json.dumps(plain, separators=(",", ":"))
        self._shared.add(shared)
        if restored(content, self._shared, data, reports[0].path) != list(reports):
            return None
        return Row(slot.key(data), self._share(slot.wish, shared), content, shared)

    def _frame(self, report: FileReport) -> Frame:
        return Frame(
            report.language,
            report.languages,
            astuple(report.context),
            report.part,
            self._excerpts,
            self._encoding,
            report.sought,
            report.rules,
        )

    def _mark(
        self, finding: Finding, report: FileReport, source: str, shared: dict[int, str]
    ) -> Plain | None:
        said = self._templates.said(finding, report.languages)
        if said is None:
            return None
        start, end, fix = finding.place.start.offset, finding.place.end.offset, finding.fix

        def is_public(word: str) -> bool:
            return self._templates.is_public(word, report.languages)

        values = [spelled(text, source, start, is_public) for text in said.values.values()]
        edits: list[tuple[int, int, list[Piece] | None]] = [
            (edit.start.offset, edit.end.offset, spelled(edit.replacement, source, start, is_public))
            for edit in (fix.edits if fix else ())
        ]
        if None in values or any(pieces is None for *_, pieces in edits):
            return None
        kind = Kind(
            finding.code,
            finding.rule,
            finding.severity,
            said.message,
            said.advice,
            finding.why,
            finding.confidence,
            finding.url,
            fix.safety if fix else None,
            tuple(said.values),
        )
        related = [offset for place in finding.related for offset in (place.start.offset, place.end.offset)]
        mark = Mark(self._share(kind, shared), start, end, finding.fingerprint, related, values, edits)
        return _short(mark)

    def _share(self, content: Frame | Kind | str, shared: dict[int, str]) -> int:
        """The number of a text that many answers have; it is noted in ``shared``."""
        known = self._numbers.get(content)
        if known is None:
            text = content if isinstance(content, str) else json.dumps(content)
            number = int.from_bytes(digest(text.encode())[:7], "big")
            known = self._numbers[content] = number, text
        shared[known[0]] = known[1]
        return known[0]


def _element(element: Element) -> tuple[int, int, int]:
    return ELEMENTS.index(element.element), element.place.start.offset, element.place.end.offset


def _short(mark: Mark) -> Plain:
    """Without what is empty at its end."""
    plain = list(mark)
    while len(plain) > _NEEDED and not plain[-1]:
        plain.pop()
    return plain
