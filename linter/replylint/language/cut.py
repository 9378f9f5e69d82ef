"""From text to words by way of chunks that were looked at before; ``linter/core/cuts.c`` does it where it was built."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from .model import Word

LONGEST = 100  # characters; longer chunks are not remembered (in C: table.h)


class Entry(NamedTuple):
    """What a chunk (what stands between two spaces) is cut into."""

    words: tuple[Word, ...]
    # for each word three numbers: from the end before to its start (counting the space before the chunk), its length,
    # and what follows it in the chunk
    moves: tuple[int, ...]
    stops: tuple[int, ...]  # the indices of words that may end a sentence
    traits: int  # the words'


class Line(NamedTuple):
    """One hard line with at least one token."""

    first: int  # token indices
    last: int
    stops: list[int]  # tokens that may end a sentence
    number: int
    block: int
    start: int  # in the whole text
    end: int


class Words(NamedTuple):
    """The words of a text with their ranges, its lines, and what traits any word has.

    The ranges are what ``array("i", …)`` takes: numbers, or from C the array's bytes.
    """

    words: list[Word]
    starts: Iterable[int]
    ends: Iterable[int]
    lines: list[Line]
    traits: int


class Cuts:
    """What chunks are cut into, as far as they have been met."""

    def __init__(self) -> None:
        self._seen: dict[str, Entry] = {}

    def __len__(self) -> int:
        """How many chunks are remembered."""
        return len(self._seen)

    def clear(self) -> None:
        """Forget every chunk."""
        self._seen.clear()

    def cut(self, text: str, look: Callable[[str], Entry]) -> Words:
        """The words and lines of a text; ``look`` is called for chunks that are not remembered."""
        words: list[Word] = []
        starts: list[int] = []
        ends: list[int] = []
        lines: list[Line] = []
        place = -1  # the first chunk has no space before it
        block, offset, empty, traits = 0, 0, False, 0
        for number, line in enumerate(text.split("\n")):
            first = len(words)
            stops: list[int] = []
            for chunk in line.split(" "):
                new, moves, may_stop, held = self._seen.get(chunk) or self._ask(chunk, look)
                stops += [len(words) + stop for stop in may_stop]
                traits |= held
                if not new:
                    place += len(chunk) + 1
                words += new
                for at in range(0, len(moves), 3):
                    before, length, behind = moves[at : at + 3]
                    starts.append(place + before)
                    ends.append(place + before + length)
                    place += before + length + behind
            if first == len(words):
                empty = True
            else:
                block += empty and bool(lines)
                empty = False
                lines.append(Line(first, len(words), stops, number, block, offset, offset + len(line)))
            offset += len(line) + 1
        return Words(words, starts, ends, lines, traits)

    def _ask(self, chunk: str, look: Callable[[str], Entry]) -> Entry:
        entry = look(chunk)
        if len(chunk) <= LONGEST:
            self._seen[chunk] = entry
        return entry
