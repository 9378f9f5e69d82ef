"""Where sentences end: sentencex proposes, the language's own abbreviations, ordinals and initials decide."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from replylint.records import record

from .model import Analysis, Kind, Sentence, Word
from .names import names
from .profile import Profile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from .cut import Line

_PIECE = 5_000  # characters that sentencex gets at once: quotation marks cost it quadratic time
_WRAPPED = 40  # characters: a shorter line was ended on purpose
_CLOSING = frozenset("\"'”’»)]“")
_NUMERIC = frozenset((Kind.NUMBER, Kind.ORDINAL, Kind.DATE, Kind.CLOCK, Kind.CODE))
_HEAD = 4  # letters that tell a month in any of its cases
_INITIAL = re.compile(r"[^\W\d_]\.")


class Boundaries:
    """Finds the sentences of a text."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile
        self._titles = profile.titles
        self._before_number = profile.before_number
        self._abbreviations = profile.titles | profile.before_number | profile.abbreviations

    @cached_property
    def _segment(self) -> Callable[[str, str], list[str]]:
        from sentencex import segment  # type: ignore[import-untyped]

        found: Callable[[str, str], list[str]] = segment
        return found

    @cached_property
    def _months(self) -> frozenset[str]:
        return frozenset(name[:_HEAD] for name in names(self._profile.code, "month"))

    def find(self, analysis: Analysis, lines: Iterable[Line]) -> None:
        """Fill in the sentences of an analysis."""
        sentences = analysis.sentences
        for line in lines:
            first, number = line.first, line.number
            if sentences and self._continues(analysis, line, sentences[-1]):
                first, _, _, number = sentences.pop()
            for cut in self._cuts(analysis, line) if line.stops else ():
                sentences.append(record(Sentence, (first, cut, line.block, number)))
                first, number = cut, line.number
            sentences.append(record(Sentence, (first, line.last, line.block, number)))

    def _cuts(self, analysis: Analysis, line: Line) -> list[int]:
        """Token indices within a line where a sentence begins."""
        words, found, done = analysis.words, [], line.first
        proposed: set[int] | None = None
        for end in line.stops:
            index = end + 1
            while index < line.last and words[index].text in _CLOSING:
                index += 1
            if done < index < line.last:
                begins = self._begins(words, end, index, line.first)
                if begins is None:
                    if proposed is None:
                        proposed = self._proposals(analysis.text[line.start : line.end])
                    begins = analysis.starts[index] - line.start in proposed
                if begins:
                    found.append(index)
                    done = index
        return found

    @staticmethod
    def _continues(analysis: Analysis, line: Line, last: Sentence) -> bool:
        """Whether a line goes on with a sentence: a long line without an end, then a lower-case word."""
        before = line.first - 1
        return (
            last.block == line.block
            and analysis.words[line.first].text[:1].islower()
            and analysis.words[before].kind is Kind.WORD
            and analysis.ends[before] - analysis.starts[last.first] >= _WRAPPED
        )

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
        """Whether a sentence ends with the token at ``end`` and one begins at ``index``; None: undecided."""
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
        """Whether a sentence ends with a dotted word: an abbreviation, an ordinal, an initial."""
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
        if before.capital and _INITIAL.fullmatch(before.text):
            if previous is None:
                return False
            # "plan B. We" ends; "R. T. Dunmore" and a name after a preposition do not
            ordinary = previous.kind is Kind.WORD and not previous.capital and len(previous.text) > 2
            return ordinary and not _INITIAL.fullmatch(word.text)
        return word.capital
