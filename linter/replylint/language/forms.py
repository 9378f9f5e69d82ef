"""The normal forms of a word form: what lets two inflected forms of a word meet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property

from .profile import Profile
from .tries import dictionary

_LONGEST = 60  # characters; no word that any lexicon holds is longer


class Forms:
    """Makes the normal forms of the words of one language; its dictionary loads at the first word."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile

    def fold(self, text: str) -> str:
        """Lower case, with the spellings that count as equal made equal."""
        folded = text.lower()
        for old, new in self._profile.fold:
            folded = folded.replace(old, new)
        return folded

    def lemmas(self, lower: str, text: str) -> tuple[str, ...]:
        """The lemmas that the word form may belong to; the form itself if none is known."""
        if (known := self._profile.more_lemmas.get(lower)) is not None:
            return known
        if len(lower) > _LONGEST:
            return (lower,)
        found = self._lemma(text.lower()) or (self._lemma(lower) if lower != text.lower() else None)
        lemma = self.fold(found) if found else lower
        return (lemma, *self._spellings(lemma))

    def knows(self, lower: str) -> bool:
        """Whether the word is a common one, written small: the dictionary holds it, or it is a function word."""
        return lower in self._entries or lower in self._profile.function_words

    def stem(self, lower: str) -> str:
        """The Snowball stem; the form itself where the language has no stemmer."""
        return self._stem(lower) if len(lower) <= _LONGEST else lower

    def _spellings(self, lemma: str) -> tuple[str, ...]:
        if not lemma.endswith(self._spelled):
            return ()
        for end, other in self._profile.spelling:
            if lemma.endswith(end) and (len(lemma) > len(end) + 2 or len(end) > 4):
                return (lemma[: -len(end)] + other,)
        return ()

    @cached_property
    def _spelled(self) -> tuple[str, ...]:
        return tuple(end for end, _ in self._profile.spelling)

    @cached_property
    def _entries(self) -> Mapping[str, str]:
        return dictionary(self._profile.code)

    @cached_property
    def _lemma(self) -> Callable[[str], str | None]:
        from simplemma.strategies import DefaultStrategy
        from simplemma.strategies.dictionaries import DictionaryFactory

        name, entries = self._profile.dictionary, self._entries

        class Factory(DictionaryFactory):
            """Simplemma's way of asking for a dictionary."""

            def get_dictionary(self, lang: str) -> Mapping[str, str]:
                return entries

        strategy = DefaultStrategy(dictionary_factory=Factory())
        return lambda token: strategy.get_lemma(token, name)

    @cached_property
    def _stem(self) -> Callable[[str], str]:
        if self._profile.snowball is None:
            return lambda token: token
        from Stemmer import Stemmer  # type: ignore[import-not-found]

        stemmer = Stemmer(self._profile.snowball)
        stemmer.maxCacheSize = 0  # words are interned: none is asked for twice
        stem: Callable[[str], str] = stemmer.stemWord
        return stem
