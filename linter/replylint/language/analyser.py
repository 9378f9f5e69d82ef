"""A language: from text to words and sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .clean import QUESTION
from .model import Analysis, Kind, Sentence, Word
from .names import NameKind, names
from .profile import profile
from .sentences import Boundaries

if TYPE_CHECKING:
    from .chunks import Token

_REMEMBERED = 200_000  # chunks; more than any run sees of real prose
_WRAPPED = 40  # characters: a shorter line was ended on purpose


class Language:
    """Analyses texts of one language. Word objects are shared between texts, and equal forms are mostly one object.

    Once ``_REMEMBERED`` distinct chunks were seen, all are forgotten: tables keyed by Word may keep stale entries,
    never wrong ones.
    """

    def __init__(self, code: str) -> None:
        from .chunks import Chunks  # and with it regex

        self.code = code
        self.profile = profile(code)
        self._chunks = Chunks(self.profile)
        self._seen: dict[str, Word | tuple[Token, ...]] = {}
        self._boundaries = Boundaries(self.profile)

    def analyse(self, text: str) -> Analysis:
        """Tokens and sentences of a text."""
        words: list[Word] = []
        starts: list[int] = []
        ends: list[int] = []
        sentences: list[Sentence] = []
        add_word, add_start, add_end, seen = words.append, starts.append, ends.append, self._seen.get
        position = block = 0
        for number, line in enumerate(text.split("\n")):
            first, begin = len(words), position
            stops: list[int] = []
            for chunk in line.split(" "):
                if chunk:
                    known = seen(chunk) or self._look_at(chunk)
                    if known.__class__ is Word:
                        add_word(known)  # type: ignore[arg-type]
                        add_start(position)
                        position += len(chunk)
                        add_end(position)
                    else:
                        for word, start, end, may_stop in known:  # type: ignore[union-attr]
                            if may_stop:
                                stops.append(len(words))
                            add_word(word)
                            add_start(position + start)
                            add_end(position + end)
                        position += len(chunk)
                position += 1
            if first == len(words):
                block += bool(sentences) and sentences[-1].block == block
                continue
            begun = number
            if sentences and self._continues(words, starts, ends, first, sentences[-1], block):
                first, _, _, begun = sentences.pop()
            if stops:
                cuts = self._boundaries.find(line, begin, words, starts, first, stops)
                added = 0
                for cut in [*cuts, len(words)]:
                    added += self._split_ordinal(words, starts, ends, cut + added - 1)
                    sentences.append(Sentence(first, cut + added, block, begun))
                    first, begun = cut + added, number
            else:
                sentences.append(Sentence(first, len(words), block, begun))
        return Analysis(self.code, text, words, starts, ends, sentences)

    def words(self, phrase: str) -> list[Word]:
        """The tokens of a phrase, cut as they are in a text."""
        return self.analyse(phrase).words

    def names(self, kind: NameKind) -> tuple[str, ...]:
        """Lower-case names of weekdays, months or currencies, in all the forms that CLDR has."""
        return tuple(sorted(names(self.code, kind)))

    def _look_at(self, chunk: str) -> Word | tuple[Token, ...]:
        if len(self._seen) >= _REMEMBERED:
            self._seen.clear()
            self._chunks.clear()
        tokens = self._chunks.tokens(chunk)
        whole = len(tokens) == 1 and tokens[0][1:] == (0, len(chunk), False)
        known = tokens[0][0] if whole else tuple(tokens)
        if len(chunk) <= 100:
            self._seen[chunk] = known
        return known

    def _split_ordinal(self, words: list[Word], starts: list[int], ends: list[int], index: int) -> bool:
        """Make "38." at the end of a sentence a number and a full stop; whether it was."""
        word = words[index]
        if word.kind is not Kind.ORDINAL or len(words) == 1 or not word.text[:-1].isdecimal():
            return False
        words[index : index + 1] = self.words(word.text[:-1]) + self.words(".")
        starts.insert(index + 1, ends[index] - 1)
        ends.insert(index, ends[index] - 1)
        return True

    @staticmethod
    def _continues(
        words: list[Word], starts: list[int], ends: list[int], first: int, last: Sentence, block: int
    ) -> bool:
        """Whether a line goes on with the sentence before: a long line without an end, then a lower-case word."""
        return (
            last.block == block
            and words[first].text[:1].islower()
            and words[first - 1].kind is Kind.WORD
            and ends[first - 1] - starts[last.first] >= _WRAPPED
        )


def is_question(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a sentence asks: by a question mark, or the Armenian mark inside a word."""
    begin, end = analysis.starts[sentence.first], analysis.ends[sentence.last - 1]
    return analysis.text.find("?", begin, end) >= 0 or analysis.text.find(QUESTION, begin, end) >= 0
