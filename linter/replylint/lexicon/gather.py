"""From raw matches of steps to matches of concepts; ``linter/core/gather.c`` does it where it was built."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from replylint.lexicon.engine import Raw
    from replylint.lexicon.lexicon import Pattern
    from replylint.lexicon.matcher import Match

    M = TypeVar("M", bound=Match)

# The patterns of concepts that a step is the step of, each with its concept's name; and those of exceptions.
Step = tuple[tuple[tuple[str, "Pattern"], ...], tuple[tuple[str, "Pattern"], ...]]


def gather(raw: Iterable[Raw], steps: Sequence[Step], match: type[M]) -> tuple[dict[str, list[M]], list[M]]:
    """By concept its matches in the order of the text, and the matches of exceptions."""
    found: dict[str, list[M]] = {}
    exceptions: list[M] = []
    for which, _, _, first, last, sentence, parts in raw:
        wanted, excepting = steps[which]
        for concept, pattern in wanted:
            made = match(concept, first, last, sentence, pattern, parts)
            insort(found.setdefault(concept, []), made, key=_first)
        exceptions += [
            match(concept, first, last, sentence, pattern, parts) for concept, pattern in excepting
        ]
    return found, exceptions


_first = attrgetter("first")
