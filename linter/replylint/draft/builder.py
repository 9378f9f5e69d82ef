"""Puts Draft.text together and remembers where each piece of it came from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from replylint.draft.masking import GONE
from replylint.draft.model import PLACEHOLDER, Segment, SourceMap, Span, Thread
from replylint.draft.placeholders import Mark
from replylint.records import record

NONE, SPACE, LINE, BLOCK = range(4)  # what stands between two pieces; the strongest wish wins
_TRIMMED = " \t\n\r\f" + GONE  # not the no-break space, which a writer means
_SEPARATORS = ("", " ", "\n", "\n\n")


@dataclass(frozen=True, slots=True)
class Body:
    """What a reader finds in one source; read_drafts makes a Draft of it."""

    text: str
    map: SourceMap
    placeholders: tuple[Span, ...] = ()
    headings: tuple[Span, ...] = ()
    thread: Thread | None = None


class Builder:
    """Takes pieces of the masked source in order; ``gap`` asks for a space or a break between."""

    def __init__(self, masked: str, marks: Sequence[Mark], *, markup: bool = False) -> None:
        """With ``markup`` the pieces may begin and end with white space."""
        self._masked, self._marks, self._next = masked, marks, 0
        self._trims = markup or bool(marks)
        self._parts: list[str] = []
        self._segments: list[Segment] = []
        self._placeholders: list[Span] = []
        self._headings: list[Span] = []
        self._length = 0
        self._gap = NONE

    def gap(self, kind: int) -> None:
        """At least ``kind`` will stand before the next piece, if there is one and something before it."""
        if kind > self._gap:
            self._gap = kind

    def run(self, start: int, end: int) -> None:
        """The source from ``start`` to ``end`` as it stands, marks replaced."""
        marks = self._marks
        if not self._trims:
            self._append(self._masked[start:end], start, end)
            return
        while self._next < len(marks) and marks[self._next].end <= start:
            self._next += 1
        if self._next:  # a mark that reached over the end of the run before
            start = max(start, min(end, marks[self._next - 1].end))
        while self._next < len(marks) and marks[self._next].start < end:
            mark = marks[self._next]
            self._plain(start, mark.start)
            if mark.output:
                self._placeholder(mark.start, mark.end)
            start = mark.end
            self._next += 1
        self._plain(start, end)

    def unit(self, text: str, start: int, end: int) -> None:
        """``text``, which stands for the source from ``start`` to ``end`` as a whole."""
        self._append(text, start, end)

    def heading(self, start: int) -> None:
        """What was added since the text was ``start`` characters long is a heading."""
        self._headings.append(Span(start, self._length))

    def upcoming(self) -> int:
        """Where the next piece will begin in the text."""
        return self._length + (len(_SEPARATORS[self._gap]) if self._length else 0)

    def body(self, thread: Thread | None = None) -> Body:
        """Everything so far."""
        return Body(
            "".join(self._parts),
            SourceMap(self._segments),
            tuple(self._placeholders),
            tuple(span for span in self._headings if span.end > span.start),
            thread,
        )

    def _plain(self, start: int, end: int) -> None:
        if start >= end:
            return
        # What vanished before or behind may leave white space at a line's end, or two spaces for one.
        piece = self._masked[start:end]
        stripped = piece.rstrip(_TRIMMED)
        trailing = len(piece) - len(stripped)
        lead = len(stripped) - len(stripped.lstrip(_TRIMMED))
        if lead or (trailing and not stripped):
            self.gap(SPACE)
        if stripped:
            self._append(stripped[lead:], start + lead, end - trailing)
            if trailing:
                self.gap(SPACE)

    def _placeholder(self, start: int, end: int) -> None:
        self._append(PLACEHOLDER, start, end)
        self._placeholders.append(Span(self._length - 1, self._length))

    def _append(self, text: str, start: int, end: int) -> None:
        if self._gap and self._length:
            separator = _SEPARATORS[self._gap]
            self._parts.append(separator)
            self._length += len(separator)
        self._gap = NONE
        self._parts.append(text)
        length = len(text)
        self._segments.append(record(Segment, (self._length, start, length, end - start)))
        self._length += length
