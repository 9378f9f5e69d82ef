"""A language: from text to words and sentences."""

from __future__ import annotations

from array import array

from replylint.records import record

from .clean import QUESTION
from .cut import Entry, Line
from .model import Analysis, Kind, Sentence, Word
from .names import NameKind, names
from .profile import profile
from .sentences import Boundaries

try:
    from replylint._core import Cuts
except ImportError:  # no C compiler was there when replylint was installed
    from .cut import Cuts

_REMEMBERED = 200_000  # chunks; more than any run sees of real prose


class Language:
    """Analyses texts of one language. Words are shared between texts; equal forms are mostly one object.

    Once very many distinct chunks were seen, all are forgotten: a table keyed by Word then keeps stale
    entries, never wrong ones.
    """

    def __init__(self, code: str) -> None:
        from .chunks import Chunks  # and with it regex

        self.code = code
        self.profile = profile(code)
        self._chunks = Chunks(self.profile)
        self._cuts = Cuts()
        self._boundaries = Boundaries(self.profile)

    def analyse(self, text: str) -> Analysis:
        """Tokens and sentences of a text."""
        words, starts, ends, lines, traits = self._cuts.cut(text, self._look_at)
        analysis = Analysis(self.code, text, words, array("i", starts), array("i", ends), [], traits)
        self._boundaries.find(analysis, (record(Line, line) for line in lines))
        self._split_ordinals(analysis)
        return analysis

    def words(self, phrase: str) -> list[Word]:
        """The tokens of a phrase, cut as they are in a text."""
        return self.analyse(phrase).words

    def names(self, kind: NameKind) -> tuple[str, ...]:
        """Lower-case names of weekdays, months or currencies, in all the forms that CLDR has."""
        return tuple(sorted(names(self.code, kind)))

    def _look_at(self, chunk: str) -> Entry:
        words: list[Word] = []
        moves: list[int] = []
        stops: list[int] = []
        done, traits = -1, 0
        for word, start, end, may_stop in self._chunks.tokens(chunk):
            if may_stop:
                stops.append(len(words))
            words.append(word)
            moves += (start - done, end - start, 0)
            done = end
            if word.kind is not Kind.WORD or word.loud:
                traits |= word.traits
        if words:
            moves[-1] = len(chunk) - done
        if len(self._cuts) >= _REMEMBERED:
            self._cuts.clear()
            self._chunks.clear()
        return Entry(tuple(words), tuple(moves), tuple(stops), traits)

    def _split_ordinals(self, analysis: Analysis) -> None:
        """Make "38." at the end of a sentence a number and a full stop."""
        words, sentences, added = analysis.words, analysis.sentences, 0
        if len(words) < 2 or not self.profile.dotted_ordinals:
            return
        for position, sentence in enumerate(sentences):
            first, last = sentence.first + added, sentence.last + added
            word = words[last - 1]
            if word.kind is Kind.ORDINAL and word.text[:-1].isdecimal():
                words[last - 1 : last] = self.words(word.text[:-1]) + self.words(".")
                end = analysis.ends[last - 1]
                analysis.starts.insert(last, end - 1)
                analysis.ends.insert(last - 1, end - 1)
                added += 1
                last += 1
            if added:
                sentences[position] = Sentence(first, last, sentence.block, sentence.line)


def is_question(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a sentence asks: by a question mark, or the Armenian mark inside a word."""
    begin, end = analysis.starts[sentence.first], analysis.ends[sentence.last - 1]
    return analysis.text.find("?", begin, end) >= 0 or analysis.text.find(QUESTION, begin, end) >= 0
