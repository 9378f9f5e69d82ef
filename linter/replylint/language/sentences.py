"""Where sentences end: sentencex proposes, the language's own abbreviations, ordinals and initials decide."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from .model import Kind, Word
from .names import names
from .profile import Profile

if TYPE_CHECKING:
    from collections.abc import Callable

_PIECE = 5_000  # characters that sentencex gets at once: quotation marks cost it quadratic time
_CLOSING = frozenset("\"'”’»)]“")
_NUMERIC = frozenset((Kind.NUMBER, Kind.ORDINAL, Kind.DATE, Kind.CLOCK, Kind.CODE))
_HEAD = 4  # letters that tell a month in any of its cases
_INITIAL = re.compile(r"[^\W\d_]\.")


class Boundaries:
    """Finds the token indices at which a new sentence begins within a line."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile
        self._titles = profile.titles
        self._before_number = profile.before_number
        self._abbreviations = profile.titles | profile.before_number | profile.abbreviations

    @cached_property
    def _segment(self) -> Callable[[str, str], list[str]]:
        from sentencex import segment

        found: Callable[[str, str], list[str]] = segment
        return found

    @cached_property
    def _months(self) -> frozenset[str]:
        return frozenset(name[:_HEAD] for name in names(self._profile.code, "month"))

    def find(
        self, line: str, offset: int, words: list[Word], starts: list[int], first: int, ends: list[int]
    ) -> list[int]:
        """Token indices where a sentence begins, out of those that follow ``ends``, the tokens with a full stop.

        ``line`` holds the words from ``first`` on, and starts at ``offset`` of the text.
        """
        last, found = len(words), []
        for end in ends:
            index = end + 1
            while index < last and words[index].text in _CLOSING:
                index += 1
            if index < last and index not in found:
                begins = self._begins(words, end, index, first)
                if begins is None:
                    begins = starts[index] - offset in self._proposals(line)
                if begins:
                    found.append(index)
        return found

    def _proposals(self, line: str) -> set[int]:
        """Offsets in the line where sentencex begins a sentence."""
        code, done, found = self._profile.code, 0, set()
        while done < len(line):
            end = len(line)
            if end - done > _PIECE:
                end = line.rfind(" ", done, done + _PIECE) + 1 or done + _PIECE
            for sentence in self._segment(code, line[done:end]):
                done += len(sentence)
                found.add(done)
            done = end
        return found

    def _begins(self, words: list[Word], end: int, index: int, first: int) -> bool | None:
        """Whether a sentence ends with the token at ``end`` and the next begins at ``index``; None: undecided."""
        before, word = words[end], words[index]
        lower_case = word.text[:1].islower()
        if before.kind is not Kind.STOP:
            return self._after_dotted(words, end, word, first)
        if "!" in before.text or "?" in before.text:
            return not lower_case or index == end + 1  # not within: "What?" she said
        if before.text != ".":  # an ellipsis, an Armenian full stop or the colon typed for it
            return not lower_case or "։" in before.text
        return True if word.capital or word.kind is not Kind.WORD else None

    def _after_dotted(self, words: list[Word], end: int, word: Word, first: int) -> bool:
        """Whether a sentence ends with the dotted word at ``end``: an abbreviation, an ordinal, an initial."""
        before, previous = words[end], words[end - 1] if end > first else None
        if before.kind is Kind.COMMA:  # the Armenian middle stop
            return word.capital
        if before.kind in (Kind.ORDINAL, Kind.DATE):
            if not word.capital or word.lower[:_HEAD] in self._months:
                return False
            return previous is None or previous.lower not in self._before_number
        if before.lower in self._titles:
            return False
        if word.text[:1].islower() or word.kind in _NUMERIC:
            return before.lower not in self._abbreviations and not _INITIAL.fullmatch(before.text)
        if before.capital and _INITIAL.fullmatch(before.text):  # "plan B. We" ends; "R. T. Dunmore" does not
            return previous is not None and previous.kind is Kind.WORD and not previous.capital
        return word.capital
