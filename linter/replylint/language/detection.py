"""Which of our languages a text is in.

The script settles a language that no other shares it with. For the others function words are counted; only where these
do not tell clearly, as in a few words of chat, py3langid is loaded and asked, restricted to the languages in question.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from .function_words import function_words
from .profile import LANGUAGES, Script, profile

if TYPE_CHECKING:
    from collections.abc import Callable

_LETTERS: dict[Script, str] = {
    "Latin": "a-zA-Z",
    "Cyrillic": "\u0400-\u04ff",
    "Armenian": "\u0531-\u0588",
    "Greek": "\u0370-\u03ff",
    "Georgian": "\u10a0-\u10ff",
}
_ADDRESS = re.compile(r"(?<!\S)\S*?(?:@|://|www\.)\S*")
_ADDRESS_MARKS = ("@", "://", "www.")
_ENOUGH = 2_000  # characters
_CLEAR = 3  # function words found, and so many times those of the next language


def detect(text: str) -> str | None:
    """The language that most of a text is in; None if it has no letters to tell by."""
    sample = text[:_ENOUGH]
    if any(mark in sample for mark in _ADDRESS_MARKS):
        sample = _ADDRESS.sub(" ", sample)
    languages = languages_by_script(sample)
    if len(languages) < 2:
        return languages[0] if languages else None
    code = clearly(function_words(sample, languages), _CLEAR)
    return code or _classifier(languages)(sample)


def languages_by_script(text: str) -> tuple[str, ...]:
    """The languages that are written in the script of most of the text's letters."""
    if is_latin(text):
        return sharing("Latin") if _scripts()["Latin"].search(text) else ()
    counts = {script: letters_of(script, text) for script in _scripts()}
    script = max(counts, key=lambda script: counts[script])
    return sharing(script) if counts[script] else ()


@lru_cache(maxsize=4)  # this and the next are asked of the same text for its language and for its versions
def is_latin(text: str) -> bool:
    """Whether a text has letters of no other script that one of our languages is written in."""
    return text.isascii() or not _not_latin().search(text)


@lru_cache(maxsize=16)
def letters_of(script: Script, text: str) -> int:
    """How many letters of a script a text has."""
    return sum(map(len, _scripts()[script].findall(text)))


@cache
def sharing(script: Script) -> tuple[str, ...]:
    """Our languages that are written in a script."""
    return tuple(code for code in LANGUAGES if profile(code).script == script)


def clearly(hits: Mapping[str, int], clear: int) -> str | None:
    """The language with so many hits, and so many times those of the next."""
    code = max(hits, key=hits.__getitem__, default=None)
    if code is None or hits[code] < clear:
        return None
    following = max((number for other, number in hits.items() if other != code), default=0)
    return code if hits[code] >= clear * following else None


@cache
def _scripts() -> dict[Script, re.Pattern[str]]:
    """The scripts that our languages are written in."""
    used = {profile(code).script for code in LANGUAGES}
    return {script: re.compile(f"[{letters}]+") for script, letters in _LETTERS.items() if script in used}


@cache
def _not_latin() -> re.Pattern[str]:
    letters = "".join(_LETTERS[script] for script in _scripts() if script != "Latin")
    return re.compile(f"[{letters}]" if letters else r"(?!)")


@cache
def _classifier(languages: tuple[str, ...]) -> Callable[[str], str]:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # type: ignore[import-untyped]

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=False)
    identifier.set_languages(list(languages))

    def classify(text: str) -> str:
        return str(identifier.classify(text)[0])

    return classify
