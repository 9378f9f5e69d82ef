"""Finds the concepts of a lexicon in analysed replies: entities (times, amounts) first, then all that uses them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from replylint.language.model import Analysis
from replylint.lexicon.index import Index
from replylint.lexicon.lexicon import Concept, Lexicon, Pattern
from replylint.lexicon.nodes import Node
from replylint.lexicon.places import Span
from replylint.lexicon.regions import sentences_of
from replylint.lexicon.row import Row, row_of


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


class _Found(NamedTuple):
    """A match before anything is taken back, with its places."""

    start: int
    end: int
    match: Match


_ByConcept = dict[str, dict[int, list[_Found]]]  # and then by text


class _Group:
    """Patterns that are looked for together."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self._patterns: dict[Node, list[Pattern]] = {}  # equal patterns of two concepts have one machine
        for pattern in patterns:
            self._patterns.setdefault(pattern.machine, []).append(pattern)
        self._index = Index(tuple(self._patterns))

    def find(self, row: Row, *, longest: bool = False) -> _ByConcept:
        """Every match of the patterns, as far as their words occur."""
        found: _ByConcept = {}
        places = row.places
        for machine in self._index.present(places):
            for start, end in machine.spans(places, longest=longest):
                first, last = row.tokens(start, end)
                text, sentence = row.home(start)
                parts: dict[str, Span] = {}
                if machine.named:
                    for name, span in machine.parts(places, start, end).items():
                        if span[0] < span[1]:
                            parts[name] = row.tokens(*span)
                for pattern in self._patterns[machine]:
                    match = Match(pattern.concept, first, last, sentence, pattern, parts)
                    found.setdefault(pattern.concept, {}).setdefault(text, []).append(
                        _Found(start, end, match)
                    )
        return found


class Matcher:
    """Runs one language's lexicon over analysed texts."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._entities = _Group(p for c in lexicon.entities.values() for p in c.patterns)
        self._not_entities = _Group(p for c in lexicon.entities.values() for p in c.exceptions)
        self._concepts = _Group(p for c in lexicon.concepts.values() for p in c.patterns)
        self._exceptions = _Group(p for c in lexicon.concepts.values() for p in c.exceptions)

    def match(self, analysis: Analysis) -> Matches:
        """Every concept found in the text."""
        return self.match_many([analysis])[0]

    def match_many(self, analyses: Sequence[Analysis]) -> list[Matches]:
        """Every concept found in each text. Many together cost little more than one: the masks just grow longer."""
        row = row_of(analyses, self.lexicon.vocabulary)
        results = [Matches() for _ in analyses]
        self._settle_entities(row, results)
        found = self._concepts.find(row)
        exceptions = self._exceptions.find(row)
        for name, concept in self.lexicon.concepts.items():
            here, taken_back = found.get(name, {}), exceptions.get(name, {})
            for number in range(len(results)) if concept.about.also else here:
                result = results[number]
                raw = [one.match for one in here.get(number, ())]
                raw += [match for other in concept.about.also for match in result.of(other)]
                if raw:
                    kept = _kept(concept, raw, [one.match for one in taken_back.get(number, ())], result)
                    kept = _in_region(concept, kept, analyses[number], result)
                    if kept:
                        result.by_concept[name] = _merge(kept)
        return results

    def _settle_entities(self, row: Row, results: list[Matches]) -> None:
        """Of overlapping entities the longest stays; the row learns where each lies."""
        found = self._entities.find(row, longest=True)
        exceptions = self._not_entities.find(row) if found else {}
        kept: dict[int, list[_Found]] = {}
        for name, concept in self.lexicon.entities.items():
            for number, raw in found.get(name, {}).items():
                taken_back = [one.match for one in exceptions.get(name, {}).get(number, ())]
                left = {
                    id(match)
                    for match in _kept(concept, [one.match for one in raw], taken_back, results[number])
                }
                kept.setdefault(number, []).extend(one for one in raw if id(one.match) in left)
        lie: dict[str, dict[int, int]] = {}
        for number, ones in kept.items():
            for one in _longest(ones):
                results[number].by_concept.setdefault(one.match.concept, []).append(one.match)
                lie.setdefault(one.match.concept, {})[one.start] = one.end
        row.places.settle(lie)


def _kept(concept: Concept, found: list[Match], exceptions: list[Match], result: Matches) -> list[Match]:
    """The matches that no exception of the concept takes back."""
    if concept.about.given and not any(result.of(name) for name in concept.about.given):
        result.dropped += [
            Dropped(match, f"no {' or '.join(concept.about.given)} in the reply") for match in found
        ]
        return []
    if concept.about.beside:
        beside = {match.sentence for name in concept.about.beside for match in result.of(name)}
        why = f"not beside {' or '.join(concept.about.beside)}"
        result.dropped += [Dropped(match, why) for match in found if match.sentence not in beside]
        found = [match for match in found if match.sentence in beside]
    for exception in exceptions:
        taken = [match for match in found if _excepts(exception, match)]
        if taken:
            result.dropped += [Dropped(match, exception.pattern) for match in taken]
            found = [match for match in found if not _excepts(exception, match)]
    return found


def _in_region(concept: Concept, found: list[Match], analysis: Analysis, result: Matches) -> list[Match]:
    """The matches that stand in the region of the letter that the concept is bound to."""
    region = concept.about.where
    if region == "anywhere":
        return found
    sentences = sentences_of(region, analysis)
    result.dropped += [
        Dropped(match, f"not in the {region}") for match in found if match.sentence not in sentences
    ]
    return [match for match in found if match.sentence in sentences]


def _excepts(exception: Match, match: Match) -> bool:
    if exception.pattern.role == "unless-sentence":
        return exception.sentence == match.sentence
    return exception.first < match.last and match.first < exception.last


def _merge(found: list[Match]) -> list[Match]:
    """Overlapping matches of one concept are one: a sure one before a likely one, then the longest."""
    ranked = sorted(
        found,
        key=lambda m: (
            m.pattern.role != "sure",
            m.first - m.last,
            m.first,
            str(m.pattern.path),
            m.pattern.line,
        ),
    )
    kept: list[Match] = []
    for match in ranked:
        if not any(match.first < other.last and other.first < match.last for other in kept):
            kept.append(match)
    return sorted(kept, key=lambda m: m.first)


def _longest(found: list[_Found]) -> list[_Found]:
    """Of overlapping entities the longest, in the order of the text."""
    kept: list[_Found] = []
    for one in sorted(found, key=lambda f: (f.start - f.end, f.start, f.match.concept)):
        if not any(one.start < other.end and other.start < one.end for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda f: f.start)
