"""Counts of chunks that were looked at before, added up; ``linter/core/tallies.c`` does it where it was built."""

from __future__ import annotations

from collections.abc import Callable

from .cut import LONGEST


class Tallies:
    """The counts of chunks (what stands between two spaces), as far as they have been met."""

    def __init__(self, width: int) -> None:
        """Each chunk has ``width`` counts."""
        self._width = width
        self._seen: dict[str, bytes] = {}

    def __len__(self) -> int:
        """How many chunks are remembered."""
        return len(self._seen)

    def clear(self) -> None:
        """Forget every chunk."""
        self._seen.clear()

    def count(self, text: str, look: Callable[[str], bytes]) -> list[int]:
        """The sums of the counts of a text's chunks; ``look`` is called for those that are not remembered."""
        chunks = [chunk for line in text.split("\n") for chunk in line.split(" ") if chunk]
        counts = [self._seen.get(chunk) or self._ask(chunk, look) for chunk in chunks]
        return [sum(column) for column in zip(*counts, strict=True)] or [0] * self._width

    def _ask(self, chunk: str, look: Callable[[str], bytes]) -> bytes:
        counts = look(chunk)
        if len(counts) != self._width:
            raise ValueError("not as many counts as there should be")
        if len(chunk) <= LONGEST:
            self._seen[chunk] = counts
        return counts
