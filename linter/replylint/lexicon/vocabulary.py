"""Which word classes a word belongs to.

A *class* here is any set of words that one place of a pattern accepts: a single literal, or a whole ``{class}``.
A class is a set of *keys*; a word has keys too; the word is in the class if they share one. Keys: ``=form`` an exact
form, ``@Form`` one with its capitals, ``~lemma``, ``^stem``, ``<type``; ``*prefix*suffix`` claims by beginning and end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from replylint.language.model import Kind, Word

_INFLECTED = frozenset({Kind.WORD, Kind.NUMBER, Kind.ORDINAL, Kind.CODE, Kind.CLOCK, Kind.CURRENCY})
COMMA, QUESTION, SKIPPED = -1, -2, -3  # in the place of a word's sign
_MOST_WORDS = 200_000  # as many as the language layer remembers

Plain = dict[str, Any]


Classes = tuple[int, ...]  # the classes of a word: their numbers


def word_keys(word: Word, *, stems: bool) -> set[str]:
    """All keys by which a class can claim the word, but for beginnings and endings.

    Without ``stems`` the stem counts only where the dictionary does not know the word: a stem that joins "install" and
    "installer" joins "customs" and "customer" too.
    """
    keys = {f"={word.lower}", f"={word.norm}", f"<{word.kind.value}"}
    if stems or not word.known:
        keys.add(f"^{word.stem}")
    keys.update(f"~{lemma}" for lemma in word.lemmas)
    if word.capital:
        keys.add("<capital")
        if not word.known and word.kind is Kind.WORD:
            keys.add("<proper")
        keys.add(f"@{word.text}")
    return keys


def is_cased(word: Word) -> bool:
    """Whether a lexicon means the form just as it is written: IT is not it, Will is not will."""
    return word.capital and len(word.text) > 1


class _Signs(dict[Word, int]):
    """By word its sign, which is found out when it is first asked for."""

    def __init__(self, find: Callable[[Word], int]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, word: Word) -> int:
        if len(self) >= _MOST_WORDS:
            self.clear()
        sign = self[word] = self._find(word)
        return sign


class Vocabulary:
    """The classes of one language's lexicons, numbered, and the classes of each word met.

    Words with the same classes have the same *sign*, an index of ``classes``.
    """

    def __init__(self, *, stems: bool = True) -> None:
        self._stems = stems
        self.classes: list[Classes] = []
        self._ids: dict[frozenset[str], int] = {}
        self._by_key: dict[str, list[int]] = {}
        self._affixes: list[tuple[str, str, int]] = []
        self._by_beginning: dict[str, list[tuple[str, int]]] = {}  # ends, and the classes that they are of
        self._by_end: dict[str, list[int]] = {}  # where any beginning will do
        self._lengths_of_beginnings: set[int] = set()
        self._lengths_of_ends: set[int] = set()
        self._signs: dict[frozenset[int], int] = {}
        self._of_word = _Signs(self._sign)

    @classmethod
    def of(cls, plain: Plain) -> Vocabulary:
        """The vocabulary that ``plain`` made data of; it takes no more classes."""
        made = cls(stems=plain["stems"])
        made._by_key = plain["keys"]
        for prefix, suffix, number in plain["affixes"]:
            made._claim(prefix, suffix, number)
        return made

    def __len__(self) -> int:
        """How many classes were numbered here."""
        return len(self._ids)

    def plain(self) -> Plain:
        """The classes as data that JSON can hold."""
        return {"stems": self._stems, "keys": self._by_key, "affixes": self._affixes}

    def class_id(self, keys: Iterable[str]) -> int:
        """The number of the class with these keys."""
        wanted = frozenset(keys)
        known = self._ids.get(wanted)
        if known is not None:
            return known
        number = self._ids[wanted] = len(self._ids)
        for key in sorted(wanted):
            if key.startswith("*"):
                _, prefix, suffix = key.split("*")
                self._claim(prefix, suffix, number)
            else:
                self._by_key.setdefault(key, []).append(number)
        return number

    def _claim(self, prefix: str, suffix: str, number: int) -> None:
        """The class holds what begins and ends so."""
        self._affixes.append((prefix, suffix, number))
        if prefix:
            self._by_beginning.setdefault(prefix, []).append((suffix, number))
            self._lengths_of_beginnings.add(len(prefix))
        else:
            self._by_end.setdefault(suffix, []).append(number)
            self._lengths_of_ends.add(len(suffix))

    def signs(self, words: Sequence[Word]) -> list[int]:
        """The sign of each word, an index of ``classes``; of marks COMMA, QUESTION or SKIPPED."""
        return list(map(self._of_word.__getitem__, words))

    def _sign(self, word: Word) -> int:
        if word.kind is Kind.COMMA:
            return COMMA
        if word.kind in (Kind.MARK, Kind.STOP):
            return QUESTION if word.norm == "?" else SKIPPED
        found = frozenset(self._found(word))
        known = self._signs.get(found)
        if known is None:
            known = self._signs[found] = len(self.classes)
            self.classes.append(tuple(sorted(found)))
        return known

    def _found(self, word: Word) -> set[int]:
        by_key, found = self._by_key, set[int]()
        for key in word_keys(word, stems=self._stems):
            if key in by_key:
                found.update(by_key[key])
        if word.kind in _INFLECTED:
            for form in {word.lower, word.norm, *word.lemmas}:
                self._add_by_affix(form, found)
        return found

    def _add_by_affix(self, form: str, found: set[int]) -> None:
        """Add the classes that claim a form by its beginning or end, neither of which may be all of it."""
        size = len(form)
        for length in self._lengths_of_beginnings:
            if claims := self._by_beginning.get(form[:length]):
                for suffix, number in claims:
                    if form.endswith(suffix) and size > length + len(suffix):
                        found.add(number)
        for length in self._lengths_of_ends:
            if length < size and (numbers := self._by_end.get(form[-length:])):
                found.update(numbers)
