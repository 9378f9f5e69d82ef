"""What the language layer must be told about one language; one module in ``profiles`` holds it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from typing import Literal

from replylint.languages import LANGUAGES as LANGUAGES

Script = Literal["Latin", "Cyrillic", "Armenian", "Greek", "Georgian"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """The facts about a language that no library gives; all words lower-case.

    ``titles`` never end a sentence ("mr.", "e.g."). ``before_number`` do not before a digit ("no."). Other
    ``abbreviations`` do not before a lower-case word or a digit.
    """

    code: str
    dictionary: str  # simplemma's name of the language
    snowball: str | None
    script: Script = "Latin"
    function_words: frozenset[str] = frozenset()  # by which it is told from others of its script
    stems: bool = (
        True  # whether words of one stem count as one; not where stems join what means different things
    )
    titles: frozenset[str] = frozenset()
    before_number: frozenset[str] = frozenset()
    abbreviations: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()  # forms or lemmas
    ordinals: frozenset[str] = frozenset()
    ordinal_endings: str = ""  # a regular expression: what makes a digit group an ordinal
    number_endings: str = ""  # a regular expression: case endings written on to digits
    dotted_ordinals: bool = False  # "27." is an ordinal
    clock_words: frozenset[str] = frozenset()
    hour_marks: str = ""  # a regular expression: what makes a digit group a clock time, written in one
    currency: frozenset[str] = frozenset()  # beyond what CLDR names
    not_currency: frozenset[str] = frozenset()  # what CLDR names, yet mostly means something else
    colon_stops: bool = False  # an ASCII colon is typed for the full stop
    colon_inflects: bool = False  # "EU:n" is a form of "EU"
    fold: tuple[tuple[str, str], ...] = ()  # spellings that count as equal, applied to lower-case forms
    norms: dict[str, str] = field(default_factory=dict)
    more_lemmas: dict[str, tuple[str, ...]] = field(default_factory=dict)
    spelling: tuple[tuple[str, str], ...] = ()  # (end of a lemma, its other spelling)
    unsplit: frozenset[str] = frozenset()  # special cases of spaCy's tokenizer that do harm here


@cache
def profile(code: str) -> Profile:
    """The profile of a language; ValueError names the languages that exist."""
    if code not in LANGUAGES:
        raise ValueError(f"no such language: {code!r}; there are {', '.join(LANGUAGES)}")
    found = import_module(f"{__package__}.profiles.{code}").PROFILE
    assert isinstance(found, Profile)
    return found


def words(text: str) -> frozenset[str]:
    """A set of words written as one string."""
    return frozenset(text.split())
