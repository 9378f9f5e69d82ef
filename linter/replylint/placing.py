"""Places, as ``linter/core/places.c`` finds them where it was built."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from replylint.draft.positions import Position, Positions

if TYPE_CHECKING:
    from replylint.draft.model import Segment
    from replylint.report.model import Place


class Places:
    """Finds the places of one source, with their text unless excerpts are not wanted.

    ``segments`` say what of a text stands in the source as it is; ``to_source`` knows that, too, and all else.
    """

    def __init__(
        self,
        source: str,
        segments: Sequence[Segment],
        to_source: Callable[[int, int], tuple[int, int]],
        excerpts: bool,
        position: type[Position],
        place: type[Place],
        /,
    ) -> None:
        positions = Positions(source)
        self.at = positions.at
        self.excerpts = excerpts
        self._source, self._to_source, self._place = source, to_source, place

    def of_source(self, first: int, last: int, /) -> Place:
        """A range of the source as a place."""
        excerpt = self._source[first:last] if self.excerpts else ""
        return self._place(self.at(first), self.at(last), excerpt)

    def of(self, start: int, end: int, /) -> Place:
        """A range of the text as a place in its source."""
        return self.of_source(*self._to_source(start, end))
