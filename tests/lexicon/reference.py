"""A matcher for the tests: it backtracks over the tree of a pattern, and is as plain as can be.

It works on made-up words, each of which is its own form, lemma and class, so that nothing but matching is tested.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from replylint.language.model import Analysis, Kind
from replylint.lexicon import syntax


class Reference:
    """One text to match in."""

    def __init__(self, analysis: Analysis, classes: Mapping[str, tuple[syntax.Node, ...]]) -> None:
        self.classes = classes
        self.signs: list[str] = []  # by place: a word, ",", "?", or "|" at the end of a sentence
        self.sentence: list[int] = []
        self.block = [sentence.block for sentence in analysis.sentences]
        for number, sentence in enumerate(analysis.sentences):
            for word in analysis.words[sentence.first : sentence.last]:
                if word.kind is Kind.COMMA:
                    self._add(",", number)
                elif word.kind not in (Kind.STOP, Kind.MARK):
                    self._add(word.lower, number)
                elif word.norm == "?":
                    self._add("?", number)
            self._add("|", number)

    def _add(self, sign: str, sentence: int) -> None:
        self.signs.append(sign)
        self.sentence.append(sentence)

    def is_word(self, place: int) -> bool:
        return place < len(self.signs) and self.signs[place] not in ",?|"

    def found(self, node: syntax.Node) -> list[tuple[int, int]]:
        """The matches of a whole pattern: from each beginning to the nearest end, none overlapping."""
        return self.spans(node, whole=True)

    def spans(self, node: syntax.Node, *, whole: bool = False) -> list[tuple[int, int]]:
        found: list[tuple[int, int]] = []
        after = 0
        for start in range(len(self.signs)):
            ends = [end for end in self.ends(node, start, whole=whole) if end > start]
            if ends and start >= after:
                after = min(ends)
                found.append((start, after))
        return found

    def ends(self, node: syntax.Node, start: int, *, whole: bool = False) -> set[int]:
        """Where a match that begins at ``start`` may end."""
        return set(self._ends(node, start, whole))

    def _ends(self, node: syntax.Node, at: int, whole: bool) -> Iterator[int]:
        match node:
            case syntax.Exact() | syntax.Inflected():
                words = node.text.split()
                if self.signs[at : at + len(words)] == words:
                    yield at + len(words)
            case syntax.Any():
                if self.is_word(at):
                    yield at + 1
            case syntax.Mark(sign="//"):
                yield from self._next(at)
            case syntax.Mark():
                yield from self._mark(node.sign, at)
            case syntax.Type():  # <question> is the only one here
                yield from self._mark("?", at)
            case syntax.Gap():
                yield at
                for _ in range(node.words):
                    if not self.is_word(at) and (node.clause or self.signs[at : at + 1] != [","]):
                        return
                    at += 1
                    yield at
            case syntax.Class():
                for entry in self.classes[node.name]:
                    yield from self.ends(entry, at)
            case syntax.Maybe():
                yield at
                yield from self.ends(node.item, at)
            case syntax.Not():
                if not self.ends(node.item, at):
                    yield at
            case syntax.Choice():
                for option in node.options:
                    yield from self.ends(option, at)
            case syntax.Both():
                yield from self._both(node, at)
            case syntax.Sequence():
                reached = {at}
                for number, item in enumerate(node.items):
                    if whole and number == 0 and isinstance(item, syntax.Not):
                        if any(at in self.ends(item.item, start) for start in range(at + 1)):
                            return
                    else:
                        reached = {end for start in reached for end in self.ends(item, start)}
                yield from reached

    def _mark(self, sign: str, at: int) -> Iterator[int]:
        here = self.signs[at : at + 1]
        if sign == "^":
            if at < len(self.signs) and (at == 0 or self.signs[at - 1] == "|"):
                yield at
        elif sign == "$":
            if here == ["|"] or (here == ["?"] and self.signs[at + 1 : at + 2] == ["|"]):
                yield at
        elif here == [sign]:
            yield at + 1

    def _next(self, at: int) -> Iterator[int]:
        if at >= len(self.signs):
            return
        here = self.sentence[at]
        if here + 1 < len(self.block) and self.block[here] == self.block[here + 1]:
            for place, sentence in enumerate(self.sentence):
                if sentence == here + 1 and self.signs[place] != "|":
                    yield place

    def _both(self, node: syntax.Both, at: int) -> Iterator[int]:
        spans = [self.spans(item) for item in node.items]

        def together(chosen: list[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
            if len(chosen) == len(spans):
                yield chosen
                return
            for span in spans[len(chosen)]:
                if all(self._fit(span, other) for other in chosen):
                    yield from together([*chosen, span])

        for chosen in together([]):
            if min(start for start, _ in chosen) == at:
                yield max(end for _, end in chosen)

    def _fit(self, one: tuple[int, int], other: tuple[int, int]) -> bool:
        first, second = sorted((one, other))
        return first[1] <= second[0] and all(self.is_word(place) for place in range(first[1], second[0]))
