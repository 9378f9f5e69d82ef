"""Which word classes a word belongs to, and the one character that stands for that set in a reply's string.

A *class* here is any set of words that one place of a pattern accepts: a single literal, or a whole ``{class}``.
A class is a set of *keys*; a word has keys too; the word is in the class if they share one. Keys:
``=form`` an exact form, ``@FORM`` one in capitals, ``~lemma``, ``^stem``, ``<type``; beginnings and endings are kept apart.
"""

from __future__ import annotations

from collections.abc import Iterable

from replylint.language.model import Kind, Word

FIRST_CHARACTER = 0xF0000  # plane 15, private use: 65,534 signatures


def word_keys(word: Word) -> set[str]:
    """All keys by which a class can claim the word."""
    keys = {f"={word.lower}", f"={word.norm}", f"^{word.stem}", f"<{word.kind.value}"}
    keys.update(f"~{lemma}" for lemma in word.lemmas)
    if word.capital:
        keys.add("<capital")
        if not word.known and word.kind is Kind.WORD:
            keys.add("<proper")
        if is_acronym(word):
            keys.add(f"@{word.text}")
    return keys


def is_acronym(word: Word) -> bool:
    """Whether the form is in capitals throughout, so that a lexicon can tell IT from it."""
    return len(word.text) > 1 and word.text.isupper()


class Vocabulary:
    """The classes of one language's lexicons, numbered, and the signatures seen so far.

    Signatures are added as words are met; ``version`` grows with each, so that a compiled expression can tell
    whether its character sets are still complete.
    """

    def __init__(self) -> None:
        self._ids: dict[frozenset[str], int] = {}
        self._by_key: dict[str, list[int]] = {}
        self._affixes: list[tuple[str, str, int]] = []
        self._characters: dict[frozenset[int], str] = {}
        self._of_word: dict[Word, str] = {}
        self._of_type: dict[str, str] = {}
        self.class_characters: list[str] = []  # by class: the characters of every signature that holds it
        self.classes_of: dict[str, tuple[int, ...]] = {}  # by character
        self.version = 0

    def class_id(self, keys: Iterable[str]) -> int:
        """The number of the class with these keys. A key ``pre*suf`` claims words by beginning and end."""
        wanted = frozenset(keys)
        known = self._ids.get(wanted)
        if known is not None:
            return known
        number = self._ids[wanted] = len(self.class_characters)
        self.class_characters.append("")
        for key in wanted:
            if key.startswith("*"):
                _, prefix, suffix = key.split("*")
                self._affixes.append((prefix, suffix, number))
            else:
                self._by_key.setdefault(key, []).append(number)
        return number

    def character(self, word: Word) -> str:
        """The character that stands for the word's signature."""
        known = self._of_word.get(word)
        if known is None:
            classes = {number for key in word_keys(word) for number in self._by_key.get(key, ())}
            if word.kind in (Kind.WORD, Kind.NUMBER, Kind.ORDINAL, Kind.CODE):
                forms = {word.lower, word.norm, *word.lemmas}
                classes.update(
                    number
                    for prefix, suffix, number in self._affixes
                    if any(
                        form.startswith(prefix) and form.endswith(suffix) and len(form) >= len(prefix) + len(suffix)
                        for form in forms
                    )
                )
            known = self._of_word[word] = self._signature(frozenset(classes))
        return known

    def type_character(self, name: str) -> str:
        """The character of an entity's merged token."""
        known = self._of_type.get(name)
        if known is None:
            known = self._of_type[name] = self._signature(frozenset(self._by_key.get(f"<{name}", ())))
        return known

    def _signature(self, classes: frozenset[int]) -> str:
        known = self._characters.get(classes)
        if known is None:
            known = self._characters[classes] = chr(FIRST_CHARACTER + len(self._characters))
            self.classes_of[known] = tuple(sorted(classes))
            for number in classes:
                self.class_characters[number] += known
            if classes:
                self.version += 1
        return known
