"""From ranges of a draft's text to places in its source."""

from __future__ import annotations

from replylint.draft import Draft, Positions
from replylint.report.model import Place

_new = tuple.__new__  # as in positions.py


class Places:
    """Finds the places of one draft, with their text unless excerpts are not wanted."""

    __slots__ = ("_between", "_source", "_to_source", "at", "excerpts")

    def __init__(self, draft: Draft, *, excerpts: bool) -> None:
        positions = Positions(draft.source)
        self.at = positions.at
        self._between = positions.between
        self._to_source = draft.map.to_source
        self._source = draft.source
        self.excerpts = excerpts

    def of(self, start: int, end: int) -> Place:
        """A range of the draft's text as a place in its source."""
        return self.of_source(*self._to_source(start, end))

    def of_source(self, first: int, last: int) -> Place:
        """A range of the source as a place."""
        start, end = self._between(first, last)
        return _new(Place, (start, end, self._source[first:last] if self.excerpts else ""))
