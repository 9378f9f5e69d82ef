"""Compiled patterns, continued: items that stand in one clause in any order."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from operator import or_

from replylint.lexicon.flexible import Flexible
from replylint.lexicon.nodes import Named, Node
from replylint.lexicon.places import Places, Span

FARTHEST = 64  # words between two items of a "both": clauses are not longer, and the time stays in bounds


class Both(Flexible):
    """All items in one clause, in any order, none overlapping another."""

    __slots__ = ("items",)

    def __init__(self, items: tuple[Node, ...]) -> None:
        super().__init__(items)
        self.items = items

    def _ends(self, at: Places) -> dict[int, int]:
        """By beginning the mask of the ends."""
        memo = at.memo(self)
        known: dict[int, int] | None = memo.get(self)
        if known is None:
            known = memo[self] = {}
            for spans in self._together(at):
                start, end = min(span[0] for span in spans), max(span[1] for span in spans)
                known[start] = known.get(start, 0) | 1 << end
        return known

    def _together(self, at: Places) -> Iterator[tuple[Span, ...]]:
        """One span of each item, together in a clause."""
        if not all(item.first(at) for item in self.items):
            return
        by_sentence: dict[int, list[list[Span]]] = {}
        for number, item in enumerate(self.items):
            for span in item.spans(at, longest=False):
                sentence = by_sentence.setdefault(at.owner[span[0]], [[] for _ in self.items])
                sentence[number].append(span)
        for spans_by_item in by_sentence.values():
            chosen: list[tuple[Span, ...]] = [()]
            for spans in spans_by_item:
                chosen = [(*before, span) for before in chosen for span in spans if _fit(at, before, span)]
            yield from chosen

    def ends(self, at: Places, mask: int) -> int:
        return reduce(or_, (ends for start, ends in self._ends(at).items() if mask >> start & 1), 0)

    def back(self, at: Places, mask: int) -> int:
        return sum(1 << start for start, ends in self._ends(at).items() if ends & mask)

    def first(self, at: Places) -> int:
        return sum(1 << start for start in self._ends(at))

    def begins(self, at: Places) -> int:
        return self.first(at)

    def parts(self, at: Places, start: int, end: int) -> Named:
        for spans in self._together(at):
            if min(span[0] for span in spans) == start and max(span[1] for span in spans) == end:
                found: Named = {}
                for item, span in zip(self.items, spans, strict=True):
                    found.update(item.parts(at, *span))
                return found
        return {}


def _fit(at: Places, chosen: tuple[Span, ...], span: Span) -> bool:
    """Whether the span overlaps none of the chosen ones and only words, and not too many, lie between it and each."""
    for other in chosen:
        first, second = sorted((other, span))
        if second[0] < first[1] or second[0] - first[1] > FARTHEST:
            return False
        if ((1 << second[0]) - (1 << first[1])) & ~at.words:
            return False
    return True
