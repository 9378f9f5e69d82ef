"""Texts as a row of places: what the machine of patterns runs over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from replylint.language.model import Analysis, Kind, Word
from replylint.lexicon.machine import Places
from replylint.lexicon.vocabulary import Vocabulary

_SKIPPED = frozenset({Kind.MARK, Kind.STOP})


class Home(NamedTuple):
    """A sentence of the row: the text that it is in, and its number there."""

    text: int
    sentence: int


@dataclass(slots=True)
class Row:
    """The places of one or more texts, one behind the other, and what stands at each."""

    places: Places
    token: list[int]  # by place; for a separator, the token after it
    homes: list[Home]  # by sentence of the row

    def home(self, place: int) -> Home:
        """The text and the sentence that a place is in."""
        return self.homes[self.places.owner[place]]

    def tokens(self, start: int, end: int) -> tuple[int, int]:
        """The tokens from place ``start`` to place ``end``, without the marks at the edges."""
        counted = self.places.words | self.places.questions
        while start < end - 1 and not counted >> start & 1:
            start += 1
        while end - 1 > start and not counted >> (end - 1) & 1:
            end -= 1
        return self.token[start], self.token[end - 1] + 1


def row_of(analyses: Sequence[Analysis], vocabulary: Vocabulary) -> Row:
    """The places of the texts: words, marks between clauses, question marks, and a separator after each sentence."""
    masks: dict[Word, int] = {}
    commas = starts = ends = questions = 0
    token_at = [0]
    homes: list[Home] = []
    owner = [0]
    sentences: list[int] = []
    following: list[int] = []
    place = 1
    for number, analysis in enumerate(analyses):
        tokens = analysis.words
        last = len(analysis.sentences) - 1
        for index, sentence in enumerate(analysis.sentences):
            begin = place
            ending = 0
            here = len(sentences)
            for at in range(sentence.first, sentence.last):
                word = tokens[at]
                kind = word.kind
                if kind in _SKIPPED:
                    if word.norm != "?":
                        continue
                    ending = 1 << place
                    questions |= ending
                elif kind is Kind.COMMA:
                    commas |= 1 << place
                else:
                    masks[word] = masks.get(word, 0) | 1 << place
                token_at.append(at)
                owner.append(here)
                place += 1
            close = 1 << place
            starts |= 1 << begin
            ends |= close | (ending & (close >> 1))
            sentences.append(close - (1 << begin))
            goes_on = index < last and analysis.sentences[index + 1].block == sentence.block
            following.append(here + 1 if goes_on else -1)
            token_at.append(sentence.last)
            homes.append(Home(number, index))
            owner.append(here)
            place += 1
    classes, present, words = _classes(masks, vocabulary)
    places = Places(classes, present, words, commas, starts, ends, questions, sentences, following, owner)
    return Row(places, token_at, homes)


def _classes(masks: dict[Word, int], vocabulary: Vocabulary) -> tuple[dict[int, int], int, int]:
    """Where each class occurs, which classes do, and where any word stands."""
    classes: dict[int, int] = {}
    present = words = 0
    for word, mask in masks.items():
        words |= mask
        numbers, held = vocabulary.classes(word)
        present |= held
        for number in numbers:
            classes[number] = classes.get(number, 0) | mask
    return classes, present, words
