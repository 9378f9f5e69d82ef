"""From ranges of a source, or of a draft's text, to places in the source."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from replylint.draft.positions import Position, Positions
from replylint.records import record
from replylint.report.model import Place

if TYPE_CHECKING:
    from replylint.draft import Draft

_NOWHERE = (0, -1, 0, 0, 0)


class SourcePlaces:
    """Finds the places of one source, with their text unless excerpts are not wanted."""

    __slots__ = ("_positions", "_source", "at", "excerpts")

    def __init__(self, source: str, *, excerpts: bool) -> None:
        self._positions = Positions(source)
        self.at = self._positions.at
        self._source = source
        self.excerpts = excerpts

    def of_source(self, first: int, last: int) -> Place:
        """A range of the source as a place."""
        start, end = self._positions.between(first, last)
        return record(Place, (start, end, self._source[first:last] if self.excerpts else ""))


class DraftPlaces(SourcePlaces):
    """The same for one draft, whose text is not its source."""

    __slots__ = ("_starts", "_stretches", "_to_source")

    def __init__(self, draft: Draft, *, excerpts: bool) -> None:
        super().__init__(draft.source, excerpts=excerpts)
        self._to_source = draft.map.to_source
        self._starts = draft.map.starts
        # By segment that stands in one line as it is: where it begins and ends in the text, how far from there the
        # source is, its line, and the column of the source's beginning. That is most of a draft.
        self._stretches = []
        for text, source, text_length, source_length in draft.map.segments:
            line, begin, end = self._positions.line_at(source)
            plain = text_length == source_length and source + source_length < end
            stretch = (text, text + text_length, source - text, line, 1 - begin) if plain else _NOWHERE
            self._stretches.append(stretch)

    def of(self, start: int, end: int) -> Place:
        """A range of the draft's text as a place in its source."""
        at = bisect_right(self._starts, start) - 1
        if at >= 0:
            begin, close, shift, line, column = self._stretches[at]
            if begin <= start < end <= close:
                first, last = start + shift, end + shift
                opens = record(Position, (line, column + first, first))
                closes = record(Position, (line, column + last, last))
                return record(Place, (opens, closes, self._source[first:last] if self.excerpts else ""))
        return self.of_source(*self._to_source(start, end))
