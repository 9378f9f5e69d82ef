"""What the language layer makes of a text: words with their normal forms, sentences, blocks."""

from __future__ import annotations

from collections.abc import MutableSequence
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple


class Kind(Enum):
    """The type of a token, as far as its own characters tell."""

    WORD = "word"
    NUMBER = "number"  # 3, 24.50, 1,200, also number words of the language ("two")
    ORDINAL = "ordinal"  # 27th, 27.
    CLOCK = "clock"  # 9.30, 17:00, 5pm where written in one
    DATE = "date"  # 27/11/2026, 2026-11-27, 27.11.
    CURRENCY = "currency"  # £, EUR
    URL = "url"
    EMAIL = "email"
    CODE = "code"  # letters and digits mixed: RM-ED060, CMP-77120
    PLACEHOLDER = "placeholder"
    OPAQUE = "opaque"
    COMMA = "comma"  # any mark that divides clauses: , ; : – — ( )
    STOP = "stop"  # . ! ? … and their kin
    MARK = "mark"  # quotation marks, hyphens, slashes and other marks that no pattern counts
    EMOTICON = "emoticon"

    # Enum's own is a function in Python, and tables are keyed by kinds over and over.
    __hash__ = object.__hash__


# What a word has that few have: a text none of whose words has it need not be looked through for it.
LOUD, QUOTE, EMOTICON = (
    1,
    2,
    4,
)  # a word of the dictionary in capitals altogether; a quotation mark; an emoticon
QUOTES = frozenset("\"“”„«»‘’'‹›‚")


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """A word form of one language; one object for every distinct form, so it can key a table by identity."""

    text: str
    lower: str
    norm: str  # what the form stands for: "n't" is "not"; else as lower
    lemmas: tuple[str, ...]
    stem: str
    kind: Kind
    capital: bool  # begins with an upper-case letter
    known: bool = True  # in the language's dictionary when written small; a name usually is not
    loud: bool = False  # a word or number in capitals altogether, be it one letter

    @property
    def traits(self) -> int:
        """Those of LOUD, QUOTE and EMOTICON that it has, added up."""
        loud = self.loud and self.known and len(self.text) > 1
        emoticon = self.kind is Kind.EMOTICON
        return LOUD * loud + QUOTE * (self.text in QUOTES) + EMOTICON * emoticon


class Sentence(NamedTuple):
    """A half-open range of token indices."""

    first: int
    last: int
    block: int  # index of the blank-line separated block it stands in
    line: int  # index of the hard line it begins in


@dataclass(frozen=True, slots=True)
class Analysis:
    """Tokens of a text as parallel lists, its sentences in order. White space is no token."""

    language: str
    text: str
    words: list[Word]
    starts: MutableSequence[int]  # code-point offset of each token in text
    ends: MutableSequence[int]
    sentences: list[Sentence]
    traits: int = LOUD | QUOTE | EMOTICON  # of which no word has any other; unless told, any may be there
