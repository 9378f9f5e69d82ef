"""Texts as a row of places: what the machine of patterns runs over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from replylint.language.model import Analysis
from replylint.lexicon.places import Masks, Places, Span
from replylint.lexicon.vocabulary import COMMA, QUESTION, SKIPPED, Vocabulary


class Home(NamedTuple):
    """A sentence of the row: the text that it is in, and its number there."""

    text: int
    sentence: int


@dataclass(slots=True)
class Row:
    """The places of one or more texts, one behind the other, and what stands at each."""

    places: Places
    token: list[int]  # by place; for a separator, the token after it
    edge: list[bool]  # by place: whether a mark or a separator, at which no match begins or ends
    homes: list[Home]  # by sentence of the row

    def home(self, place: int) -> Home:
        """The text and the sentence that a place is in."""
        return self.homes[self.places.owner[place]]

    def tokens(self, start: int, end: int) -> tuple[int, int]:
        """The tokens from place ``start`` to place ``end``, without the marks at the edges."""
        edge = self.edge
        while start < end - 1 and edge[start]:
            start += 1
        while end - 1 > start and edge[end - 1]:
            end -= 1
        return self.token[start], self.token[end - 1] + 1


def row_of(analyses: Sequence[Analysis], vocabulary: Vocabulary) -> Row:
    """The places of the texts: words, marks between clauses, question marks, and a separator after each sentence."""
    pieces: dict[int, list[tuple[int, int]]] = {}  # by sign: the mask in each text, and where the text begins
    held: dict[int, list[tuple[int, int]]] = {}  # the same for the sentences that it is in
    token, edge, homes, owner = [0], [True], list[Home](), [0]
    sentences: list[Span] = []
    following: list[int] = []
    starts = ends = 0
    for number, analysis in enumerate(analyses):
        signs = vocabulary.signs(analysis.words)
        base = place = len(token)
        masks: dict[int, int] = {}  # short ones, for this text alone: cheap to fill
        here: dict[int, int] = {}
        bit = number_bit = 1
        before = len(sentences)
        begun = closed = 0
        last = len(analysis.sentences) - 1
        for index, (first, end, block, _) in enumerate(analysis.sentences):
            opened, opening = place, bit
            ending = 0
            for at in range(first, end):
                sign = signs[at]
                if sign < 0:
                    if sign == SKIPPED:
                        continue
                    if sign == QUESTION:
                        ending = bit
                masks[sign] = masks[sign] | bit if sign in masks else bit
                token.append(at)
                edge.append(sign == COMMA)
                place += 1
                bit <<= 1
            for sign in set(signs[first:end]):
                here[sign] = here[sign] | number_bit if sign in here else number_bit
            number_bit <<= 1
            begun |= opening
            closed |= bit | (ending & (bit >> 1))
            goes_on = index < last and analysis.sentences[index + 1].block == block
            following.append(len(sentences) + 1 if goes_on else -1)
            owner += [len(sentences)] * (place + 1 - opened)
            sentences.append((opened, place))
            homes.append(Home(number, index))
            token.append(end)
            edge.append(True)
            place += 1
            bit <<= 1
        starts |= begun << base
        ends |= closed << base
        for sign, mask in masks.items():
            pieces.setdefault(sign, []).append((mask, base))
            held.setdefault(sign, []).append((here[sign], before))
    within = {sign: _joined(found) for sign, found in held.items()}
    by_sign = {sign: _joined(found) for sign, found in pieces.items()}
    commas, questions = by_sign.pop(COMMA, 0), by_sign.pop(QUESTION, 0)
    by_class: dict[int, list[int]] = {}
    words = present = 0
    for sign, mask in by_sign.items():
        words |= mask
        for class_number in vocabulary.classes[sign]:
            if class_number in by_class:
                by_class[class_number].append(sign)
            else:
                by_class[class_number] = [sign]
    for class_number in by_class:
        present |= 1 << class_number
    places = Places(
        Masks(by_class, by_sign),
        Masks(by_class, within),
        present,
        words,
        commas,
        starts,
        ends,
        questions,
        sentences,
        following,
        owner,
    )
    return Row(places, token, edge, homes)


def _joined(pieces: list[tuple[int, int]]) -> int:
    mask = 0
    for piece, base in pieces:
        mask |= piece << base
    return mask
