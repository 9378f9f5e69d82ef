"""How many function words of each language a text has. Every distinct chunk of text is looked at once."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache, lru_cache

from .profile import LANGUAGES, profile

try:
    from replylint._core import Tallies
except ImportError:  # no C compiler was there when replylint was installed
    from .tallies import Tallies

_MARKS = str.maketrans(
    dict.fromkeys(",.!?;:()/'’-–—\"“”„«»*՝։", " ")
)  # what may stand directly beside a word
_REMEMBERED = 100_000  # chunks
_MOST = 255  # that a chunk can count

_NONE = bytes(len(LANGUAGES))

_tallies = Tallies(len(LANGUAGES))


def function_words(text: str, languages: Collection[str]) -> dict[str, int]:
    """How many of the text's words are function words of each of the languages, where any is."""
    return {code: number for code, number in _counts(text) if code in languages}


@lru_cache(maxsize=4)  # asked of the same text for its language and for its versions
def _counts(text: str) -> tuple[tuple[str, int], ...]:
    counts = zip(LANGUAGES, _tallies.count(text, _look_at), strict=True)
    return tuple([pair for pair in counts if pair[1]])


def _look_at(chunk: str) -> bytes:
    """By language how many function words the chunk has."""
    if len(_tallies) >= _REMEMBERED:
        _tallies.clear()
    known = _one_of_each()
    found = [known[word] for word in chunk.lower().translate(_MARKS).split() if word in known]
    if len(found) < 2:
        return found[0] if found else _NONE
    return bytes([min(sum(ones), _MOST) for ones in zip(*found, strict=True)])


@cache
def _one_of_each() -> Mapping[str, bytes]:
    """The function words of all languages, each with a count of one for those that it is one of."""
    words = {word for code in LANGUAGES for word in profile(code).function_words}
    return {word: bytes([word in profile(code).function_words for code in LANGUAGES]) for word in words}
