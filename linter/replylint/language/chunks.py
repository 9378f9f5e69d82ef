"""Tokens of one chunk: what stands between two spaces. Every distinct chunk is looked at once."""

from __future__ import annotations

import regex

from ..draft.model import OPAQUE, PLACEHOLDER
from .clean import clean, plain
from .forms import Forms
from .model import Kind, Word
from .names import is_code, names
from .profile import Profile
from .shapes import KINDS, mark, scanner
from .splitter import Splitter

Token = tuple[Word, int, int, bool]  # with start and end in the chunk, and whether a sentence may end with it

_LONGEST = 400  # characters; more is no prose, and is cut by a plain expression
_PIECES = regex.compile(rf"[{PLACEHOLDER}{OPAQUE}]|[^\s\p{{Cc}}{PLACEHOLDER}{OPAQUE}]+")
_AFTER_WORD = frozenset(",.;:")
_RUNS = regex.compile(r"\w{1,400}|[^\w\s]")
_NO_TEXT = 10_000  # characters; more is data, and is cut by length
_LENGTHS = regex.compile(r"\S{1,400}")
# CMP-00127: next to every reply has one of its own
_REFERENCE = regex.compile(r"([A-Z]{2,6}-[0-9]{3,10})([.,;:]?)")


class Chunks:
    """Cuts chunks into words; owns the one Word object of every form."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile
        self._forms = Forms(profile)
        self._scanner = scanner(profile)
        self._splitter = Splitter(profile)
        self._words: dict[tuple[str, Kind | None], Word] = {}
        self._asked: dict[tuple[str, Kind | None, bool], Word] = {}

    def clear(self) -> None:
        """Forget every form."""
        self._words.clear()
        self._asked.clear()

    def tokens(self, chunk: str) -> list[Token]:
        """The tokens of a chunk, in order."""
        if simple := self._simple(chunk):
            return simple
        found: list[Token] = []
        for piece in _PIECES.finditer(chunk):
            text, offset = piece[0], piece.start()
            if text in (PLACEHOLDER, OPAQUE):
                kind = Kind.PLACEHOLDER if text == PLACEHOLDER else Kind.OPAQUE
                found.append((self._word(text, text, kind), offset, offset + 1, False))
                continue
            mended, starts, ends = clean(text)
            for start, end, kind_found in self._cut(mended):
                first, last = starts[start], ends[end - 1]
                word = self._word(
                    text[first:last], mended[start:end], kind_found, alone=end - start == len(mended)
                )
                may_stop = word.kind is Kind.STOP or mended[end - 1] == "."
                found.append((word, offset + first, offset + last, may_stop))
        return found

    def _simple(self, chunk: str) -> list[Token]:
        """The tokens of a word or a reference, and perhaps a mark, as the long way finds them; else nothing."""
        word, mark = _word_and_mark(chunk)
        kind = None
        if not word and (reference := _REFERENCE.fullmatch(chunk)):
            word, mark = reference.groups()
            kind = Kind.CODE
        if not word or len(chunk) > _LONGEST or self._splitter.is_special(chunk):
            return []
        if not chunk.isascii() and plain(chunk) != chunk:
            return []
        end = len(word)
        found = [(self._word(word, word, kind, alone=not mark), 0, end, False)]
        if mark:
            token = self._word(mark, mark, None)
            found.append((token, end, end + 1, mark == "." or token.kind is Kind.STOP))
        return found

    def _cut(self, text: str) -> list[tuple[int, int, Kind | None]]:
        """Ranges of tokens; the kind where the shape settles it."""
        if len(text) > _LONGEST:
            runs = _RUNS if len(text) <= _NO_TEXT else _LENGTHS
            return [(run.start(), run.end(), None) for run in runs.finditer(text)]
        if self._splitter.is_special(text):
            return [(start, end, None) for start, end in self._splitter.ranges(text)]
        word, mark = _word_and_mark(text)
        if word:
            return [(0, len(word), None), *([(len(word), len(text), None)] if mark else [])]
        cut: list[tuple[int, int, Kind | None]] = []
        done = 0
        for match in self._scanner.finditer(text):
            cut += self._rest(text, done, match.start())
            done = match.end()
            assert match.lastgroup is not None
            cut.append((match.start(), done, KINDS[match.lastgroup.partition("_")[0]]))
        return cut + self._rest(text, done, len(text))

    def _rest(self, text: str, start: int, end: int) -> list[tuple[int, int, Kind | None]]:
        if start == end:
            return []
        if end - start == 1:  # no rule cuts it further, and it is the mark behind most shapes
            return [(start, end, None)]
        return [(start + first, start + last, None) for first, last in self._splitter.ranges(text[start:end])]

    def _word(self, text: str, mended: str, kind: Kind | None, *, alone: bool = False) -> Word:
        asked = (text, kind, alone)
        word = self._asked.get(asked)
        if word is None:
            if kind is None:
                kind = mark(mended, alone=alone, profile=self._profile)
            word = self._words.get((text, kind))
            if word is None:
                word = self._words[text, kind] = self._new(text, mended, kind)
            self._asked[asked] = word
        return word

    def _new(self, text: str, mended: str, kind: Kind | None) -> Word:
        lower = self._forms.fold(mended)
        if kind not in (None, Kind.ORDINAL, Kind.NUMBER) or (len(mended) == 1 and not mended.isalpha()):
            norm = mended[:1] if kind is Kind.STOP and len(set(mended)) == 1 else lower
            return Word(text, lower, norm, (lower,), lower, kind or Kind.MARK, mended[:1].isupper())
        norm = self._profile.norms.get(lower, lower)
        if self._profile.colon_inflects and ":" in lower[1:-1]:
            norm = lower.partition(":")[0]
        lemmas = self._forms.lemmas(norm if norm != lower else lower, norm if norm != lower else mended)
        if norm.endswith(".") and norm[:-1].isalpha():  # an abbreviation, or the last word of a sentence
            lemmas = (lower, *self._forms.lemmas(norm[:-1], mended[:-1]))
        kind = kind or self._named_kind(mended, lower, lemmas)
        capital = mended[:1].isupper()
        known = self._forms.knows(lower)
        loud = capital and kind in (Kind.WORD, Kind.NUMBER) and text.isupper()
        return Word(text, lower, norm, lemmas, self._forms.stem(norm), kind, capital, known, loud)

    def _named_kind(self, text: str, lower: str, lemmas: tuple[str, ...]) -> Kind:
        profile, forms = self._profile, {lower, *lemmas}
        if not profile.numbers.isdisjoint(forms):
            return Kind.NUMBER
        if not profile.ordinals.isdisjoint(forms):
            return Kind.ORDINAL
        if lower in profile.clock_words:
            return Kind.CLOCK
        if is_code(text) or not forms.isdisjoint(names(profile.code, "currency")):
            return Kind.CURRENCY
        return Kind.WORD


def _word_and_mark(text: str) -> tuple[str, str]:
    """A word of letters and perhaps a mark, which every tokenizer cuts alike; most chunks are such. Else nothing."""
    end = len(text) - (text[-1:] in _AFTER_WORD)
    word = text[:end]
    return (word, text[end:]) if len(word) > 1 and word.isalpha() else ("", "")
