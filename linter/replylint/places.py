"""From ranges of a source, or of a draft's text, to places in the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from replylint.draft.positions import Positions
from replylint.report.model import Place

if TYPE_CHECKING:
    from replylint.draft import Draft

_new = tuple.__new__  # as in positions.py


class SourcePlaces:
    """Finds the places of one source, with their text unless excerpts are not wanted."""

    __slots__ = ("_between", "_source", "at", "excerpts")

    def __init__(self, source: str, *, excerpts: bool) -> None:
        positions = Positions(source)
        self.at = positions.at
        self._between = positions.between
        self._source = source
        self.excerpts = excerpts

    def of_source(self, first: int, last: int) -> Place:
        """A range of the source as a place."""
        start, end = self._between(first, last)
        return _new(Place, (start, end, self._source[first:last] if self.excerpts else ""))


class DraftPlaces(SourcePlaces):
    """The same for one draft, whose text is not its source."""

    __slots__ = ("_to_source",)

    def __init__(self, draft: Draft, *, excerpts: bool) -> None:
        super().__init__(draft.source, excerpts=excerpts)
        self._to_source = draft.map.to_source

    def of(self, start: int, end: int) -> Place:
        """A range of the draft's text as a place in its source."""
        return self.of_source(*self._to_source(start, end))
