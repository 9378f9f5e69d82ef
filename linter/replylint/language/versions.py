"""Whether a reply is written out in several languages, and which stretch of it is in which.

Cheap, as it is asked of every reply: only what is plain from the script and from function words counts. A block that
tells nothing, such as a signature, belongs to what stands before it; the last one before a change belongs to what
follows where it ends as a salutation does.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from functools import cache
from typing import NamedTuple

from .detection import clearly, is_latin, languages_by_script, letters_of, sharing
from .function_words import function_words
from .profile import LANGUAGES, Script, profile

_WORD = re.compile(r"[^\W\d_]+")
_BLOCK = re.compile(r"\S(?:[^\n]|\n(?!\n))*")
_CANDIDATE_WORDS, _CANDIDATE_LETTERS = 6, 60  # function words, letters of the script: fewer are no version
_CLEAR = 2  # function words in a block, and so many times those of the next language
_LEAST_WORDS, _LEAST_SHARE = 15, 0.2  # of a version
_SALUTATION_ENDS, _SALUTATION_WORDS = (",", "!", ":", "՝", "։"), 10


class Stretch(NamedTuple):
    """A range of a text in one language."""

    start: int
    end: int
    language: str


def versions(text: str) -> list[Stretch]:
    """The stretches of a text in more than one language, in order; none where it is in one."""
    candidates = _candidates(text)
    if len(candidates) < 2:
        return []
    blocks = [(found.start(), found.end()) for found in _BLOCK.finditer(text)]
    known = [_language(text[start:end], candidates) for start, end in blocks]
    words = [len(_WORD.findall(text[start:end])) for start, end in blocks]
    least = max(_LEAST_WORDS, _LEAST_SHARE * sum(words))
    shares = Counter[str]()
    for code, number in zip(known, words, strict=True):
        if code is not None:
            shares[code] += number
    known = [code if code and shares[code] >= least else None for code in known]
    if len({code for code in known if code}) < 2:
        return []
    settled = _settled([text[start:end] for start, end in blocks], known)
    return [Stretch(*block, code) for block, code in zip(blocks, settled, strict=True)]


def _candidates(text: str) -> set[str]:
    """The languages of which the text as a whole shows enough."""
    hits = function_words(text, LANGUAGES)
    found = {code for code, number in hits.items() if number >= _CANDIDATE_WORDS}
    if not is_latin(text):
        for code, script in _alone():
            if letters_of(script, text) >= _CANDIDATE_LETTERS:
                found.add(code)
    return found


@cache
def _alone() -> tuple[tuple[str, Script], ...]:
    """The languages that share their script with no other, each with it."""
    scripts = {code: profile(code).script for code in LANGUAGES}
    return tuple((code, script) for code, script in scripts.items() if sharing(script) == (code,))


def _language(block: str, candidates: Collection[str]) -> str | None:
    """The language of a block, where that is plain."""
    languages = languages_by_script(block)
    possible = [code for code in languages if code in candidates]
    if len(languages) < 2 or not possible:
        return possible[0] if possible else None
    return clearly(function_words(block, possible), _CLEAR)


def _settled(blocks: Sequence[str], known: Sequence[str | None]) -> list[str]:
    """A language for every block."""
    settled = list(known)
    current = next(code for code in known if code)
    for index, code in enumerate(known):
        current = code or current
        settled[index] = current
        opens = index and code and known[index - 1] is None and settled[index - 1] != code
        if opens and _is_salutation(blocks[index - 1]):
            settled[index - 1] = code
    return [code for code in settled if code]


def _is_salutation(block: str) -> bool:
    return (
        "\n" not in block
        and block.rstrip().endswith(_SALUTATION_ENDS)
        and len(block.split()) <= _SALUTATION_WORDS
    )
