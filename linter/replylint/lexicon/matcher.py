"""Finds the concepts of a lexicon in analysed replies: entities (times, amounts) first, then all that uses them."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, NamedTuple

from replylint.language.model import QUOTE, Analysis
from replylint.lexicon.engine import Engine, Lie, Raw, Search, Span, Texts, engine_of
from replylint.lexicon.fixes import fixes_of
from replylint.lexicon.lexicon import Concept, Lexicon, Pattern
from replylint.lexicon.regions import Region, sentences_of

try:
    from replylint._core import gather
except ImportError:  # no C compiler was there when replylint was installed
    from replylint.lexicon.gather import gather


if TYPE_CHECKING:
    from replylint.lexicon.gather import Step


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


_Found = dict[str, list[Match]]  # by concept


class _Group:
    """Concepts that are looked for together, with their exceptions."""

    def __init__(self, concepts: Iterable[Concept]) -> None:
        by_step: dict[int, tuple[list[Pattern], list[Pattern]]] = {}  # equal patterns are looked for once
        concepts = tuple(concepts)
        self.with_also = {concept.name for concept in concepts if concept.about.also}
        for concept in concepts:
            for exception, patterns in ((0, concept.patterns), (1, concept.exceptions), (0, concept.fixes)):
                for pattern in patterns:
                    by_step.setdefault(pattern.step, ([], []))[exception].append(pattern)
        self._steps: list[Step] = [
            (_named(wanted), _named(excepting)) for wanted, excepting in by_step.values()
        ]
        number = {concept.name: at for at, concept in enumerate(concepts)}  # not of fixes
        groups = [[number[name] for name, _ in wanted if name in number] for wanted, _ in self._steps]
        only = [
            []
            if wanted or any(name in self.with_also for name, _ in excepting)
            else [number[name] for name, _ in excepting]
            for wanted, excepting in self._steps
        ]
        self.search = Search(tuple(by_step), _each_once(groups), _each_once(only))

    def matches(self, raw: list[Raw]) -> tuple[_Found, _Found]:
        """The matches in one text, and those of the exceptions where there is something to take back."""
        found, more = gather(raw, self._steps, Match)
        exceptions: _Found = {}
        for match in more:
            if match.concept in found or match.concept in self.with_also:
                exceptions.setdefault(match.concept, []).append(match)
        return found, exceptions


def _named(patterns: Iterable[Pattern]) -> tuple[tuple[str, Pattern], ...]:
    return tuple((pattern.concept, pattern) for pattern in patterns)


def _each_once(groups: Iterable[Iterable[int]]) -> tuple[tuple[int, ...], ...]:
    return tuple(tuple(dict.fromkeys(some)) for some in groups)


class Matcher:
    """Runs one language's lexicon over analysed texts."""

    def __init__(self, lexicon: Lexicon, engine: Engine | None = None) -> None:
        self.lexicon = lexicon
        self._engine = engine or engine_of(lexicon)
        self._entities = _Group(lexicon.entities.values())
        concepts = lexicon.concepts.values()
        self._concepts = _Group(concept for concept in concepts if concept.about.where != "quoting")
        self._quoting = _Group(concept for concept in concepts if concept.about.where == "quoting")
        self._with_also = self._concepts.with_also | self._quoting.with_also
        self._order = {name: number for number, name in enumerate(lexicon.concepts)}
        self._fixes = [fixes_of(name) for name, concept in lexicon.concepts.items() if concept.fixes]

    def match(self, analysis: Analysis) -> Matches:
        """Every concept found in the text."""
        return self.match_many([analysis])[0]

    def match_many(self, analyses: Sequence[Analysis]) -> list[Matches]:
        """Every concept found in each text."""
        texts = self._engine.read(analyses)
        results = [Matches() for _ in analyses]
        lies = self._settle_entities(texts, results)
        found = [self._concepts.matches(raw) for raw in texts.find(self._concepts.search)]
        self._find_quoting(analyses, lies, found)
        for analysis, result, (matches, exceptions) in zip(analyses, results, found, strict=True):
            self._settle_concepts(analysis, result, matches, exceptions)
        return results

    def _find_quoting(
        self, analyses: Sequence[Analysis], lies: Sequence[Lie], found: Sequence[tuple[_Found, _Found]]
    ) -> None:
        """Add what is looked for only in texts that quote, as few do."""
        quoting = [at for at, analysis in enumerate(analyses) if analysis.traits & QUOTE]
        if not quoting or not self._quoting.search.steps:
            return
        texts = self._engine.read([analyses[at] for at in quoting])
        texts.settle([lies[at] for at in quoting])
        for at, raw in zip(quoting, texts.find(self._quoting.search), strict=True):
            for known, more in zip(found[at], self._quoting.matches(raw), strict=True):
                known.update(more)

    def _settle_concepts(
        self, analysis: Analysis, result: Matches, found: _Found, exceptions: _Found
    ) -> None:
        """Take back what exceptions and conditions take back; what is left is the result."""
        concepts = self.lexicon.concepts
        names = self._order.keys() & found.keys() | self._with_also
        regions: dict[Region, Container[int]] = {}
        for name in sorted(names, key=self._order.__getitem__):
            concept = concepts[name]
            about = concept.about
            matches = found.get(name, [])
            for other in about.also:
                matches = sorted(matches + result.of(other), key=_first)
            if matches and (about.given or about.beside or about.yields_to or name in exceptions):
                matches = _kept(concept, matches, exceptions.get(name, ()), result)
            if matches and (where := about.where) != "anywhere":
                if where not in regions:
                    regions[where] = sentences_of(where, analysis)
                matches = _in_region(where, regions[where], matches, result)
            if matches:
                result.by_concept[name] = _merge(matches)
        for name in self._fixes:
            if name in found:
                result.by_concept[name] = _merge(found[name])

    def _settle_entities(self, texts: Texts, results: list[Matches]) -> list[Lie]:
        """Of overlapping entities the longest stays; the texts learn where each lies."""
        lies: list[Lie] = []
        for result, raw in zip(results, texts.find(self._entities.search, longest=True), strict=True):
            places = {(first, last): (start, end) for _, start, end, first, last, _, _ in raw}
            found, exceptions = self._entities.matches(raw)
            kept: list[tuple[Span, Match]] = []
            for name, ones in found.items():
                left = _kept(self.lexicon.entities[name], ones, exceptions.get(name, ()), result)
                kept += [(places[match.first, match.last], match) for match in left]
            lie: Lie = {}
            for span, match in _longest(kept):
                result.by_concept.setdefault(match.concept, []).append(match)
                lie.setdefault(match.concept, []).append(span)
            lies.append(lie)
        texts.settle(lies)
        return lies


def _kept(concept: Concept, found: list[Match], exceptions: Sequence[Match], result: Matches) -> list[Match]:
    """The matches that no condition or exception of the concept takes back."""
    about = concept.about
    if about.given and not any(result.of(name) for name in about.given):
        return _without(found, found, f"no {' or '.join(about.given)} in the reply", result)
    if about.beside:
        beside = {match.sentence for name in about.beside for match in result.of(name)}
        alone = [match for match in found if match.sentence not in beside]
        found = _without(found, alone, f"not beside {' or '.join(about.beside)}", result)
    for name in about.yields_to:
        for other in result.of(name):
            if other.pattern.role == "sure":
                found = _without(found, _overlapping(other, found), f"{name} has these words", result)
    for exception in exceptions:
        if exception.pattern.role == "unless-sentence":
            taken = [match for match in found if match.sentence == exception.sentence]
        else:
            taken = _overlapping(exception, found)
        found = _without(found, taken, exception.pattern, result)
    return found


def _in_region(region: Region, sentences: Container[int], found: list[Match], result: Matches) -> list[Match]:
    """The matches that stand in a region of the letter."""
    outside = [match for match in found if match.sentence not in sentences]
    return _without(found, outside, f"not in the {region}", result)


def _without(found: list[Match], taken: list[Match], by: Pattern | str, result: Matches) -> list[Match]:
    """The matches without those that are taken back, which the result remembers as dropped."""
    if not taken:
        return found
    result.dropped += [Dropped(match, by) for match in taken]
    return [match for match in found if not any(match is other for other in taken)]


def _overlapping(one: Match, found: list[Match]) -> list[Match]:
    first, last = one.first, one.last
    return [match for match in found if match.first < last and first < match.last]


def _merge(found: list[Match]) -> list[Match]:
    """Overlapping matches of one concept are one: a sure one before a likely one, then the longest.

    They are in the order of the text.
    """
    if len(found) == 1:
        return found
    end = 0
    for match in found:
        if match.first < end:
            break
        end = match.last
    else:
        return found  # none overlaps another
    kept: list[Match] = []
    for match in sorted(found, key=_rank):
        first, last = match.first, match.last
        for other in kept:
            if first < other.last and other.first < last:
                break
        else:
            kept.append(match)
    kept.sort(key=_first)
    return kept


_first = attrgetter("first")


def _rank(match: Match) -> tuple[bool, int, int, int]:
    pattern, first = match.pattern, match.first
    return pattern.role != "sure", first - match.last, first, pattern.rank


def _longest(found: list[tuple[Span, Match]]) -> list[tuple[Span, Match]]:
    """Of overlapping entities the longest, in the order of the text."""
    kept: list[tuple[Span, Match]] = []
    for one in sorted(found, key=lambda f: (f[0][0] - f[0][1], f[0][0], f[1].concept)):
        (start, end), _ = one
        if not any(start < other[1] and other[0] < end for other, _ in kept):
            kept.append(one)
    return sorted(kept, key=itemgetter(0))
