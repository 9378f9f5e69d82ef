"""What runs compiled patterns over texts: the matcher in C where it was built, else the one in Python.

Both find the same (``tests/lexicon/test_engines.py``); the one in C is many times as fast.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

from replylint.language.model import Analysis

if TYPE_CHECKING:
    from replylint.lexicon.lexicon import Lexicon

Span = tuple[int, int]
Lie = dict[str, list[Span]]  # by entity its places in a text; no two overlap


# A match of a pattern before any exception is looked at: index of its step among those that were looked for, first
# place and end (which tell what overlaps; an engine counts places as it likes), first token and end, sentence, and by
# name the first token and end of its parts.
Raw = tuple[int, int, int, int, int, int, dict[str, Span]]


class Search(NamedTuple):
    """Steps that are looked for together.

    The matches of each belong to groups. What is of no use without one of its groups ``only`` need not be found in a
    text in which no step of these matches; where that is empty it always is of use.
    """

    steps: tuple[int, ...]
    groups: tuple[tuple[int, ...], ...]  # by index of the step; groups are numbered from 0
    only: tuple[tuple[int, ...], ...]

    @classmethod
    def of(cls, steps: Sequence[int]) -> Search:
        """A search for steps that all are of use."""
        return cls(tuple(steps), ((),) * len(steps), ((),) * len(steps))


class Texts(Protocol):
    """Texts that are ready to be searched."""

    def find(self, search: Search, *, longest: bool = False) -> list[list[Raw]]:
        """By text the matches of the patterns: in the order of the steps, then of the text."""

    def settle(self, entities: Sequence[Lie]) -> None:
        """From now on the entities lie there, by text."""


class Engine(Protocol):
    """Runs the patterns of one lexicon."""

    def read(self, analyses: Sequence[Analysis]) -> Texts:
        """Get texts ready."""


def engine_of(lexicon: Lexicon) -> Engine:
    """The fastest engine that is there."""
    try:
        from replylint.lexicon.native import Native
    except ImportError:  # no C compiler was there when replylint was installed
        from replylint.lexicon.interpreter import Interpreter

        return Interpreter(lexicon.steps, lexicon.vocabulary)
    return Native(lexicon.plan, lexicon.vocabulary)
