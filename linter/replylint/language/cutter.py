"""spaCy's way of cutting a chunk into tokens, over a language's rules as plain data.

Importing spaCy and setting up its tokenizer takes longer than all else that linting a draft does. Its rules are data:
exceptions, and one expression each for what is cut off at the beginning, at the end, and inside. ``splitter.py`` takes
them from spaCy once and keeps them; a test holds that both cut alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import TypedDict

_MOST_JOINED = 12  # tokens that one exception was cut into


class Rules(TypedDict):
    """The rules of one language's tokenizer."""

    specials: dict[str, list[str]]  # exceptions, and the tokens of each
    prefix: str
    suffix: str
    infix: str
    joins: dict[str, str]  # exceptions that the expressions cut, by what they make of them, joined by spaces


class Cutter:
    """Cuts texts without white space."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self.specials = rules["specials"]

    @cached_property
    def _prefix(self) -> re.Pattern[str]:
        return re.compile(self._rules["prefix"])

    @cached_property
    def _suffix(self) -> re.Pattern[str]:
        return re.compile(self._rules["suffix"])

    @cached_property
    def _infix(self) -> re.Pattern[str]:
        return re.compile(self._rules["infix"])

    @cached_property
    def _heads(self) -> frozenset[str]:
        return frozenset(cut.partition(" ")[0] for cut in self._rules["joins"])

    def cut(self, text: str) -> list[str]:
        """The tokens of a text."""
        tokens = list(self._pieces(text, self.specials))
        return tokens if self._heads.isdisjoint(tokens) else self._mended(tokens)

    def joins(self) -> dict[str, str]:
        """What ``Rules.joins`` has to be."""
        expressions = (self._prefix, self._suffix, self._infix)
        cut = (text for text in self.specials if any(expression.search(text) for expression in expressions))
        return {" ".join(self._pieces(text, {})): text for text in cut}

    def _pieces(self, text: str, specials: dict[str, list[str]]) -> Iterator[str]:
        """What is cut off at both ends, exceptions left whole, and what is cut inside the rest."""
        before: list[str] = []
        after: list[str] = []
        while text and text not in specials:
            prefix = self._length(self._prefix, text)
            if prefix and text[prefix:] in specials:
                before.append(text[:prefix])
                text = text[prefix:]
                break
            suffix = self._length(self._suffix, text[prefix:])
            if suffix and text[:-suffix] in specials:
                after.append(text[-suffix:])
                text = text[:-suffix]
                break
            if not prefix and not suffix:
                break
            if prefix:
                before.append(text[:prefix])
            if suffix:
                after.append(text[-suffix:])
            text = text[prefix : len(text) - suffix]
        yield from before
        if text in specials:
            yield from specials[text]
        elif text:
            yield from self._inside(text)
        yield from reversed(after)

    @staticmethod
    def _length(expression: re.Pattern[str], text: str) -> int:
        match = expression.search(text)
        return match.end() - match.start() if match else 0

    def _inside(self, text: str) -> Iterator[str]:
        done = 0
        for match in self._infix.finditer(text):
            start, end = match.span()
            if start == 0:
                continue
            if start > done:
                yield text[done:start]
            if end > start:
                yield text[start:end]
            done = end
        if done < len(text):
            yield text[done:]

    def _mended(self, tokens: list[str]) -> list[str]:
        """Exceptions that were cut are put right; of overlapping ones the longest, then the first."""
        found = [
            (end - start, -start)
            for start, token in enumerate(tokens)
            if token in self._heads
            for end in range(start + 1, min(start + _MOST_JOINED, len(tokens)) + 1)
            if " ".join(tokens[start:end]) in self._rules["joins"]
        ]
        taken: dict[int, int] = {}
        seen: set[int] = set()
        for length, start in sorted(found, reverse=True):
            first, last = -start, -start + length - 1
            if first not in seen and last not in seen:
                taken[first] = length
                seen.update(range(first, last + 1))
        mended: list[str] = []
        at = 0
        while at < len(tokens):
            length = taken.get(at, 0)
            if length:
                mended += self.specials["".join(tokens[at : at + length])]
            else:
                mended.append(tokens[at])
            at += length or 1
        return mended
