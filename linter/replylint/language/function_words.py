"""How many function words of each language a text has. Every distinct chunk of text is looked at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from functools import cache, lru_cache

from .profile import LANGUAGES, profile

_MARKS = str.maketrans(
    dict.fromkeys(",.!?;:()/'’-–—\"“”„«»*՝։", " ")
)  # what may stand directly beside a word
_REMEMBERED = 100_000  # chunks
_LONG = 100  # characters; longer chunks are not remembered
# Counts of all languages are one number, each in its own bits, so that those of chunks add up; six languages fit into a
# machine word.
_BITS = 10
_TOGETHER, _MOST = 256, 3  # chunks added up, and words of one that count: fewer than the bits hold


def function_words(text: str, languages: Collection[str]) -> dict[str, int]:
    """How many of the text's words are function words of each of the languages, where any is."""
    found = _counts(text)
    return {code: found[code] for code in languages if code in found}


@lru_cache(maxsize=4)  # asked of the same text for its language and for its versions
def _counts(text: str) -> Mapping[str, int]:
    chunks, found = text.split(), Counter[str]()
    for at in range(0, len(chunks), _TOGETHER):
        total = sum(map(_chunks.__getitem__, chunks[at : at + _TOGETHER]))
        for code in LANGUAGES if total else ():
            if count := total & (1 << _BITS) - 1:
                found[code] += count
            total >>= _BITS
    return found


class _Chunks(dict[str, int]):
    """By chunk its counts."""

    def __missing__(self, chunk: str) -> int:
        known = _one_of_each()
        found = sum([known.get(word, 0) for word in chunk.lower().translate(_MARKS).split()[:_MOST]])
        if len(chunk) <= _LONG:
            if len(self) >= _REMEMBERED:
                self.clear()
            self[chunk] = found
        return found


_chunks = _Chunks()


@cache
def _one_of_each() -> Mapping[str, int]:
    """The function words of all languages, each with a count of one for those that it is one of."""
    found: dict[str, int] = {}
    for at, code in enumerate(LANGUAGES):
        for word in profile(code).function_words:
            found[word] = found.get(word, 0) + (1 << at * _BITS)
    return found
