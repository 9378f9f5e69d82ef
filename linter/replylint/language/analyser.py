"""A language: from text to words and sentences."""

from __future__ import annotations

from itertools import accumulate

from .clean import QUESTION
from .model import Analysis, Kind, Sentence, Word
from .names import NameKind, names
from .profile import profile
from .sentences import Boundaries, Line

_REMEMBERED = 200_000  # chunks; more than any run sees of real prose
_LONG = 100  # characters; longer chunks are not remembered

# A chunk's words; for each of them three numbers: from the end before to its start (counting the space before
# the chunk), its length, and what follows it in the chunk; the indices of words that may end a sentence.
_Entry = tuple[tuple[Word, ...], tuple[int, ...], tuple[int, ...]]


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
        self._seen: dict[str, _Entry] = {}
        self._boundaries = Boundaries(self.profile)

    def analyse(self, text: str) -> Analysis:
        """Tokens and sentences of a text."""
        words: list[Word] = []
        steps = [-1]  # the first chunk has no space before it
        lines: list[Line] = []
        seen = self._seen.get
        block, offset, empty = 0, 0, False
        for number, line in enumerate(text.split("\n")):
            first = len(words)
            stops: list[int] = []
            for chunk in line.split(" "):
                entry = seen(chunk)
                if entry is None:
                    entry = self._look_at(chunk)
                new, moves, ends = entry
                if ends:
                    stops += [len(words) + end for end in ends]
                if new:
                    words += new
                    steps += moves
                else:
                    steps[-1] += len(chunk) + 1
            if first == len(words):
                empty = True
            else:
                block += empty and bool(lines)
                empty = False
                lines.append(Line(first, len(words), stops, number, block, line, offset))
            offset += len(line) + 1
        places = list(accumulate(steps))
        analysis = Analysis(self.code, text, words, places[1::3], places[2::3], [])
        self._boundaries.find(analysis, lines)
        self._split_ordinals(analysis)
        return analysis

    def words(self, phrase: str) -> list[Word]:
        """The tokens of a phrase, cut as they are in a text."""
        return self.analyse(phrase).words

    def names(self, kind: NameKind) -> tuple[str, ...]:
        """Lower-case names of weekdays, months or currencies, in all the forms that CLDR has."""
        return tuple(sorted(names(self.code, kind)))

    def _look_at(self, chunk: str) -> _Entry:
        tokens = self._chunks.tokens(chunk)
        moves: list[int] = []
        done = -1
        for _, start, end, _ in tokens:
            moves += (start - done, end - start, 0)
            done = end
        if tokens:
            moves[-1] = len(chunk) - done
        entry = (
            tuple(token[0] for token in tokens),
            tuple(moves),
            tuple(index for index, token in enumerate(tokens) if token[3]),
        )
        if len(chunk) <= _LONG:
            if len(self._seen) >= _REMEMBERED:
                self._seen.clear()
                self._chunks.clear()
            self._seen[chunk] = entry
        return entry

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
