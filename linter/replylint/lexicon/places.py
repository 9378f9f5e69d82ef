"""Replies as bit masks: a set of places in a row of texts is one integer.

A *place* is an index into the row's sequence of words, marks and separators; the bit ``1 << place`` stands for being
just before it. What a place holds is in ``Places``; patterns are matched over it by shifts and ands (``nodes.py``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from replylint.lexicon.nodes import Node

Span = tuple[int, int]
Relation = list[tuple[int, int]]  # (length, mask of the places where matches of that length begin)

_SMALL = 1 << 256
_FILLED = re.compile(rb"[^\0]")
_BITS = [tuple(bit for bit in range(8) if byte >> bit & 1) for byte in range(256)]


def bits(mask: int) -> Iterator[int]:
    """The places in a mask, first to last."""
    if mask < _SMALL:
        while mask:
            low = mask & -mask
            yield low.bit_length() - 1
            mask ^= low
        return
    # taking bits off a long mask one by one would copy it for each
    content = mask.to_bytes((mask.bit_length() + 7) // 8, "little")
    for filled in _FILLED.finditer(content):
        at = filled.start()
        for bit in _BITS[content[at]]:
            yield at * 8 + bit


class Masks(dict[int, int]):
    """A mask for each class, put together of those of its words' signs when the class is first asked for."""

    def __init__(self, signs: dict[int, list[int]], by_sign: dict[int, int]) -> None:
        super().__init__()
        self._signs = signs
        self._by_sign = by_sign

    def __missing__(self, number: int) -> int:
        mask = 0
        for sign in self._signs.get(number, ()):
            mask |= self._by_sign[sign]
        self[number] = mask
        return mask


@dataclass(slots=True, eq=False)
class Places:
    """Where classes, words, marks and sentences lie, and what was found there already."""

    classes: dict[int, int]
    within: dict[int, int]  # by class: the sentences that hold one of its words, as a mask over their numbers
    present: int  # the classes that occur, as a mask over their numbers
    words: int  # places of words
    commas: int  # places of marks that divide clauses
    starts: int  # places where a sentence begins
    ends: int  # places where a sentence ends (before its question mark, too)
    questions: int
    sentences: list[Span]  # by sentence: its first place and its separator's
    following: list[int]  # by sentence: the number of the next one in the block, or -1
    owner: list[int]  # by place: its sentence
    entities: dict[str, dict[int, int]] = field(
        default_factory=dict
    )  # by name: begin to end, none overlapping
    everywhere: int = 0
    _known: dict[Node, Any] = field(default_factory=dict)
    _late: dict[Node, Any] = field(default_factory=dict)  # what depends on the entities
    _runs: dict[tuple[bool, int], int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.everywhere = (1 << len(self.owner)) - 1

    def memo(self, node: Node) -> dict[Node, Any]:
        """What nodes such as this one have found out about these places."""
        return self._late if node.late else self._known

    def settle(self, entities: dict[str, dict[int, int]]) -> None:
        """From now on the entities lie there."""
        self.entities = entities
        self._late.clear()

    def together(self, classes: tuple[int, ...]) -> bool:
        """Whether a sentence holds a word of each of the classes: much cheaper to tell than what a pattern matches."""
        within, sentences = self.within, -1
        for number in classes:
            sentences &= within[number]
            if not sentences:
                return False
        return True

    def sentence(self, number: int) -> int:
        """The mask of a sentence's places, its separator left out."""
        first, close = self.sentences[number]
        return (1 << close) - (1 << first)

    def runs(self, count: int, *, clause: bool) -> int:
        """The places where so many words follow one another, with commas between them unless in one ``clause``."""
        key = clause, count
        known = self._runs.get(key)
        if known is None:
            if count == 1:
                known = self.words if clause else self.words | self.commas
            else:
                half = count // 2
                known = self.runs(half, clause=clause) & (self.runs(count - half, clause=clause) >> half)
            self._runs[key] = known
        return known
