"""Finds the concepts of a lexicon in an analysed reply.

The reply becomes a string with one character a token (the signature of the word classes that the token is in),
``\\n`` around each sentence and ``\\r`` between blocks; patterns are expressions over it. Only patterns all of whose
needed classes occur are run.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

import regex

from replylint.language.model import Analysis, Kind
from replylint.lexicon.lexicon import Concept, Lexicon, Pattern

TIMEOUT = 1.0  # seconds for one expression over one reply; ordinary ones take microseconds
_SKIPPED = frozenset({Kind.MARK, Kind.STOP, Kind.EMOTICON})


class PatternTimeoutError(Exception):
    """An expression took longer than TIMEOUT on a reply."""


class Match(NamedTuple):
    """A concept found: token range, sentence, pattern, and named parts (token ranges)."""

    concept: str
    first: int
    last: int  # half open
    sentence: int
    pattern: Pattern
    parts: dict[str, tuple[int, int]]


class Dropped(NamedTuple):
    """A match that an exception took back."""

    match: Match
    by: Pattern | str


@dataclass(slots=True)
class Matches:
    """All matches of a reply by concept, in order; ``dropped`` is for explaining."""

    by_concept: dict[str, list[Match]] = field(default_factory=dict)
    dropped: list[Dropped] = field(default_factory=list)

    def of(self, concept: str) -> list[Match]:
        """The matches of one concept in the order of the text."""
        return self.by_concept.get(concept, [])


class _Runner:
    """One pattern with its expression, refilled when the vocabulary has grown."""

    __slots__ = ("_expression", "_seen", "_version", "masks", "pattern")

    def __init__(self, pattern: Pattern) -> None:
        self.pattern = pattern
        self.masks = tuple(sum(1 << number for number in need) for need in pattern.template.needs)
        self._expression: regex.Pattern[str] | None = None
        self._version = -1
        self._seen = -1

    def run(self, text: str, lexicon: Lexicon) -> Iterable[regex.Match[str]]:
        vocabulary = lexicon.vocabulary
        if self._version != vocabulary.version:
            characters = vocabulary.class_characters
            seen = sum(len(characters[number]) for number in self.pattern.template.classes)
            if seen != self._seen:
                self._expression = self.pattern.template.fill(vocabulary)
                self._seen = seen
            self._version = vocabulary.version
        assert self._expression is not None
        try:
            yield from self._expression.finditer(text, timeout=TIMEOUT)
        except TimeoutError:
            where = f"{self.pattern.path}:{self.pattern.line}"
            raise PatternTimeoutError(f"{where}: pattern {self.pattern.text!r} took over {TIMEOUT} s") from None


class _Group:
    """Patterns that are looked for together, indexed by the rarest class each needs."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self.runners = [_Runner(pattern) for pattern in patterns]
        self._by_class: dict[int, list[_Runner]] = {}
        for runner in self.runners:
            for number in min(runner.pattern.template.needs, key=len):
                self._by_class.setdefault(number, []).append(runner)

    def candidates(self, classes: set[int]) -> list[_Runner]:
        """The patterns all of whose needs the classes meet, in the lexicon's order."""
        present = 0
        for number in classes:
            present |= 1 << number
        by_class = self._by_class
        found = {
            runner
            for number in classes
            for runner in by_class.get(number, ())
            if all(mask & present for mask in runner.masks)
        }
        return [runner for runner in self.runners if runner in found] if found else []


class _Text(NamedTuple):
    characters: str
    first: list[int]  # by character: the token it begins at (the next token, for separators)
    last: list[int]  # by character: the token it ends before
    sentence: list[int]
    classes: set[int]


class Matcher:
    """Runs one language's lexicon over analysed texts."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._entities = _Group((p for c in lexicon.entities.values() for p in c.patterns))
        self._concepts = _Group((p for c in lexicon.concepts.values() for p in c.patterns))
        self._exceptions = {
            concept.name: _Group(concept.exceptions)
            for concept in (*lexicon.concepts.values(), *lexicon.entities.values())
            if concept.exceptions
        }

    def match(self, analysis: Analysis) -> Matches:
        """Every concept found in the text; PatternTimeoutError if an expression is too slow on it."""
        plain = self._encode(analysis, {})
        entities = self._find(self._entities, plain, self.lexicon.entities)
        merged = _longest(match for found in entities.by_concept.values() for match in found)
        text = self._encode(analysis, merged) if merged else plain
        matches = self._find(self._concepts, text, self.lexicon.concepts)
        matches.by_concept.update(entities.by_concept)
        matches.dropped += entities.dropped
        return matches

    def _encode(self, analysis: Analysis, merged: dict[int, Match]) -> _Text:
        vocabulary = self.lexicon.vocabulary
        characters = ["\n"]
        first, last, sentences = [0], [0], [0]
        words = analysis.words
        block = 0
        for index, sentence in enumerate(analysis.sentences):
            if sentence.block != block:
                block = sentence.block
                characters.append("\r\n")
                first += (sentence.first, sentence.first)
                last += (sentence.first, sentence.first)
                sentences += (index, index)
            at = sentence.first
            while at < sentence.last:
                entity = merged.get(at)
                if entity is not None:
                    characters.append(vocabulary.type_character(entity.concept))
                    end = entity.last
                else:
                    word = words[at]
                    end = at + 1
                    kind = word.kind
                    if kind in _SKIPPED:
                        if word.lower != "?":
                            at = end
                            continue
                        characters.append("?")
                    elif kind is Kind.COMMA:
                        characters.append(",")
                    else:
                        characters.append(vocabulary.character(word))
                first.append(at)
                last.append(end)
                sentences.append(index)
                at = end
            characters.append("\n")
            first.append(sentence.last)
            last.append(sentence.last)
            sentences.append(index)
        text = "".join(characters)
        classes_of = vocabulary.classes_of
        classes = {number for character in set(text) for number in classes_of.get(character, ())}
        return _Text(text, first, last, sentences, classes)

    def _find(self, group: _Group, text: _Text, concepts: dict[str, Concept]) -> Matches:
        matches = Matches()
        raw: dict[str, list[Match]] = {}
        for runner in group.candidates(text.classes):
            for found in runner.run(text.characters, self.lexicon):
                if found.end() > found.start():
                    raw.setdefault(runner.pattern.concept, []).append(_match(found, runner.pattern, text))
        for name, concept in concepts.items():
            if name in raw:
                kept = self._without_exceptions(concept, raw[name], text, matches)
                if kept:
                    matches.by_concept[name] = _merge(kept)
        return matches

    def _without_exceptions(self, concept: Concept, found: list[Match], text: _Text, matches: Matches) -> list[Match]:
        if concept.beside:
            beside = {match.sentence for name in concept.beside for match in matches.of(name)}
            why = f"not beside {' or '.join(concept.beside)}"
            matches.dropped += [Dropped(match, why) for match in found if match.sentence not in beside]
            found = [match for match in found if match.sentence in beside]
        group = self._exceptions.get(concept.name)
        if group is None or not found:
            return found
        for runner in group.candidates(text.classes):
            for hit in runner.run(text.characters, self.lexicon):
                exception = _match(hit, runner.pattern, text)
                kept = []
                for match in found:
                    if _excepts(exception, match):
                        matches.dropped.append(Dropped(match, runner.pattern))
                    else:
                        kept.append(match)
                found = kept
        return found


def _match(found: regex.Match[str], pattern: Pattern, text: _Text) -> Match:
    start, end = found.span()
    parts = {
        name: (text.first[span[0]], text.last[span[1] - 1])
        for name in pattern.template.parts
        if (span := found.span(name))[0] < span[1]
    }
    while start < end - 1 and text.characters[start] in "\n\r,":
        start += 1
    while end - 1 > start and text.characters[end - 1] in "\n\r,":
        end -= 1
    return Match(pattern.concept, text.first[start], text.last[end - 1], text.sentence[start], pattern, parts)


def _excepts(exception: Match, match: Match) -> bool:
    if exception.pattern.role == "unless-sentence":
        return exception.sentence == match.sentence
    return exception.first < match.last and match.first < exception.last


def _merge(found: list[Match]) -> list[Match]:
    """Overlapping matches of one concept are one: the longest, a sure one before a likely one."""
    ranked = sorted(found, key=lambda m: (m.pattern.role != "sure", m.first - m.last, m.first, m.pattern.line))
    kept: list[Match] = []
    for match in ranked:
        if not any(match.first < other.last and other.first < match.last for other in kept):
            kept.append(match)
    return sorted(kept, key=lambda m: m.first)


def _longest(found: Iterable[Match]) -> dict[int, Match]:
    """Entities by first token; of overlapping ones the longest."""
    kept: dict[int, Match] = {}
    taken: set[int] = set()
    for match in sorted(found, key=lambda m: (m.first - m.last, m.first, m.concept)):
        tokens = range(match.first, match.last)
        if taken.isdisjoint(tokens):
            taken.update(tokens)
            kept[match.first] = match
    return kept
