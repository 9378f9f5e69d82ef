"""Counts what the linter finds against the labels, as ../shared/tools/score.py of the project does.

A rule: a finding is right where it overlaps a labelled quote of the same rule, one to one, in the order of the text.
An element: right where the reply has it and the linter says so, once a reply.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from replylint.errors import DraftError
from replylint.evaluation.labelled import Labelled
from replylint.evaluation.scope import Scope
from replylint.evaluation.tally import Tally
from replylint.lint import lint_batch
from replylint.report.model import FileReport
from replylint.settings import Settings

Kind = Literal["rule", "element"]
KINDS: tuple[Kind, ...] = ("rule", "element")
_AROUND = 30  # characters of the text that are shown beside a false finding
_AT_ONCE = 256

Range = tuple[int, int]


class Mistake(NamedTuple):
    """Something missed or a false alarm, and the words in question."""

    what: Literal["missed", "false alarm"]
    name: str
    reply: Labelled
    words: str


@dataclass(slots=True)
class Evaluation:
    """Tallies by kind, name and language, and the mistakes in the order of the replies."""

    scope: Scope
    replies: dict[str, int] = field(default_factory=lambda: defaultdict(int))  # by language
    tallies: dict[tuple[Kind, str, str], Tally] = field(default_factory=lambda: defaultdict(Tally))
    mistakes: list[Mistake] = field(default_factory=list)

    def total(self, kind: Kind, *, name: str | None = None, lang: str | None = None) -> Tally:
        """The tallies of the kind together, of one name or language if given."""
        total = Tally()
        for (its_kind, its_name, its_lang), tally in self.tallies.items():
            if its_kind == kind and name in (None, its_name) and lang in (None, its_lang):
                total.add(tally)
        return total

    def names(self, kind: Kind) -> list[str]:
        """Rules or elements that were labelled or found, in the catalogue's order."""
        counted = {key[1] for key, tally in self.tallies.items() if key[0] == kind and tally != Tally()}
        return [name for name in (*self.scope.rules, *self.scope.elements) if name in counted]

    def shown_mistakes(self, most: int) -> list[Mistake]:
        """At most so many of each name, missed and false, in the catalogue's order."""
        groups: dict[tuple[str, str], list[Mistake]] = defaultdict(list)
        for mistake in self.mistakes:
            groups[mistake.name, mistake.what].append(mistake)
        names = [name for kind in KINDS for name in self.names(kind)]
        whats = ("missed", "false alarm")
        return [m for name in names for what in whats for m in groups[name, what][:most]]


def evaluate(replies: Sequence[Labelled], scope: Scope) -> Evaluation:
    """Lint the replies and count. DraftError where one cannot be linted."""
    result = Evaluation(scope)
    labelled = {label for reply in replies for label, _, _ in reply.labels}
    for reply, report, shift in _linted(replies, scope.settings):
        if report.error is not None:
            error = report.error.removeprefix(f"{report.path}: ")
            raise DraftError(f"{reply.path}:{reply.line}: {error}")
        result.replies[reply.lang] += 1
        gold: dict[str, list[Range]] = defaultdict(list)
        for label, start, end in reply.labels:
            gold[label].append((start, end))
        found: dict[str, list[Range]] = defaultdict(list)
        for finding in report.findings:
            if scope.counts(finding.rule, labelled):
                place = finding.place
                found[finding.rule].append((place.start.offset - shift, place.end.offset - shift))
        for rule in scope.rules:
            if rule in gold or rule in found:
                _count_rule(result, reply, rule, gold.get(rule, []), sorted(found.get(rule, [])))
        _count_elements(result, reply, report, gold)
    return result


def _linted(replies: Sequence[Labelled], settings: Settings) -> Iterator[tuple[Labelled, FileReport, int]]:
    """Each reply with its report and the length of the front matter that carried its context."""
    for start in range(0, len(replies), _AT_ONCE):
        part = replies[start : start + _AT_ONCE]
        headers = [_front_matter(reply) for reply in part]
        contents = [
            ((header + reply.text).encode(), f"{reply.id}.txt")
            for header, reply in zip(headers, part, strict=True)
        ]
        for reply, header, (report,) in zip(part, headers, lint_batch(contents, settings), strict=True):
            yield reply, report, len(header)


def _front_matter(reply: Labelled) -> str:
    fields = {"lang": reply.lang, **reply.facts}
    lines = "".join(f"  {key}: {json.dumps(value)}\n" for key, value in fields.items())
    return f"---\nreplylint:\n{lines}---\n"


def _count_rule(
    result: Evaluation, reply: Labelled, rule: str, gold: Iterable[Range], found: Iterable[Range]
) -> None:
    tally = result.tallies["rule", rule, reply.lang]
    left = list(gold)
    for start, end in found:
        hit = next((quote for quote in left if quote[0] < end and start < quote[1]), None)
        if hit is not None:
            left.remove(hit)
            tally.right += 1
        else:
            tally.false += 1
            words = reply.text[max(0, start - _AROUND) : end + _AROUND]
            result.mistakes.append(Mistake("false alarm", rule, reply, words))
    tally.missed += len(left)
    result.mistakes += [Mistake("missed", rule, reply, reply.text[start:end]) for start, end in left]


def _count_elements(
    result: Evaluation, reply: Labelled, report: FileReport, gold: Mapping[str, Sequence[Range]]
) -> None:
    present: dict[str, str] = {}
    for element in report.elements:
        present.setdefault(element.element, element.place.excerpt)
    for name in result.scope.elements:
        tally = result.tallies["element", name, reply.lang]
        if name in present and name in gold:
            tally.right += 1
        elif name in present:
            tally.false += 1
            result.mistakes.append(Mistake("false alarm", name, reply, present[name]))
        elif name in gold:
            tally.missed += 1
            start, end = gold[name][0]
            result.mistakes.append(Mistake("missed", name, reply, reply.text[start:end]))
