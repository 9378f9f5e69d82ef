"""From ranges of a draft's text to places in its source."""

from __future__ import annotations

from replylint.draft import Draft, Positions
from replylint.report.model import Place

_new = tuple.__new__  # as in positions.py


class Places:
    """Finds the places of one draft, with their text unless excerpts are not wanted."""

    __slots__ = ("_source", "_to_source", "at", "excerpts")

    def __init__(self, draft: Draft, *, excerpts: bool) -> None:
        self.at = Positions(draft.source).at
        self._to_source = draft.map.to_source
        self._source = draft.source
        self.excerpts = excerpts

    def of(self, start: int, end: int) -> Place:
        """A range of the draft's text as a place in its source."""
        first, last = self._to_source(start, end)
        return self.of_source(first, last)

    def of_source(self, first: int, last: int) -> Place:
        """A range of the source as a place."""
        excerpt = self._source[first:last] if self.excerpts else ""
        return _new(Place, (self.at(first), self.at(last), excerpt))
