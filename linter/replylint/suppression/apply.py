"""Takes the suppressed findings out, and reports the suppressions that are of no use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from replylint.checks.card import RuleCard
from replylint.checks.ruleset import Rule
from replylint.draft import Draft
from replylint.errors import DraftError
from replylint.fingerprint import fingerprint
from replylint.places import Places
from replylint.report.model import Finding, in_order
from replylint.suppression import KEY
from replylint.suppression.comments import Comment, comments_of, reach_of
from replylint.suppression.directive import BadSuppressionError, Directive, parse, rules_named

UNUSED, INVALID = "U01", "U02"


@dataclass(slots=True)
class Suppression:
    """One rule that is ignored in one range of the source; ``place`` is the range where that is written."""

    code: str
    place: tuple[int, int]
    reach: tuple[int, int]
    used: bool = False

    def takes(self, finding: Finding) -> bool:
        """Whether the finding is one that is ignored; from then on the suppression is of use."""
        start, end = finding.place.start.offset, finding.place.end.offset
        first, last = self.reach
        if finding.code == self.code and first < max(end, start + 1) and start < max(last, first + 1):
            self.used = True
            return True
        return False


class Bad(NamedTuple):
    """A suppression that cannot be used."""

    place: tuple[int, int]
    problem: str
    mend: str


class Suppressor:
    """Applies the suppressions of drafts under one set of rules."""

    def __init__(self, rules: Sequence[Rule], cards: Mapping[str, RuleCard]) -> None:
        self._on = {rule.card.code: rule for rule in rules}
        self._cards = cards

    def apply(self, findings: Sequence[Finding], draft: Draft, places: Places) -> list[Finding]:
        """The findings that are left, with those about the suppressions, in the order of the text."""
        found, bad = self._read(draft)
        kept = [finding for finding in findings if not _taken(finding, found)]
        about = [
            self._finding(UNUSED, each.place, draft, places, *self._unused(each))
            for each in found
            if not each.used and each.code in self._on and each.code not in (UNUSED, INVALID)
        ]
        about += [
            self._finding(INVALID, one.place, draft, places, *self._invalid(one, places)) for one in bad
        ]
        kept += [finding for finding in about if finding.severity != "off" and not _taken(finding, found)]
        return sorted(kept, key=in_order)

    def _read(self, draft: Draft) -> tuple[list[Suppression], list[Bad]]:
        found: list[Suppression] = list(self._of_front_matter(draft))
        bad: list[Bad] = []
        open_: list[tuple[Comment, Directive]] = []
        starts = [segment.source for segment in draft.map.segments]
        for comment in comments_of(draft):
            place = comment[:2]
            try:
                directive = parse(comment.text, self._cards)
            except BadSuppressionError as error:
                bad.append(Bad(place, str(error), error.mend))
                continue
            if directive.action == "ignore-start":
                open_.append((comment, directive))
            elif directive.action == "ignore-end":
                closed = _closed(open_, directive)
                if closed is None:
                    bad.append(Bad(place, "No ignore-start stands before this ignore-end.", "Take it away."))
                else:
                    open_.remove(closed)
                    begun = closed[0]
                    found += _each(closed[1], begun[:2], (begun.end, comment.start))
            else:
                whole = directive.action == "ignore-file"
                reach = (0, len(draft.source)) if whole else reach_of(comment, draft, starts)
                found += _each(directive, place, reach)
        for comment, _ in open_:
            mend = "End it with <!-- replylint: ignore-end -->, or write ignore-file for the whole file."
            bad.append(Bad(comment[:2], "No ignore-end follows this ignore-start.", mend))
        return found, bad

    def _of_front_matter(self, draft: Draft) -> Iterator[Suppression]:
        """What ``ignore`` under ``replylint`` names; DraftError where it cannot be used."""
        given = draft.front_matter.get(KEY, ())
        listed = [given] if isinstance(given, str) else given
        if not isinstance(listed, (list, tuple)) or not all(isinstance(item, str) for item in listed):
            raise DraftError(f"front matter: {KEY}: must be a list of rules, as in {KEY}: [D01, non-apology]")
        if not listed and KEY in draft.front_matter:
            raise DraftError(
                f"front matter: {KEY}: names no rule; list some, as in {KEY}: [D01], or take it away"
            )
        for item in listed:
            try:
                codes, _ = rules_named(item, self._cards)
            except BadSuppressionError as error:
                raise DraftError(f"front matter: {KEY}: {error} {error.mend}") from None
            for code in codes:
                yield Suppression(code, self._place_of(code, draft), (0, len(draft.source)))

    def _place_of(self, code: str, draft: Draft) -> tuple[int, int]:
        """Where the front matter names the rule; its beginning where that cannot be told."""
        head = draft.map.segments[0].source if draft.map.segments else len(draft.source)
        folded = draft.source[:head].lower()
        begin = max(0, folded.find(KEY))
        names = (code.lower(), self._cards[code].name)
        at, name = max((folded.find(name, begin), name) for name in names)
        if at < 0 or draft.format == "email":
            return 0, 0
        return at, at + len(name)

    def _invalid(self, bad: Bad, places: Places) -> tuple[str, str]:
        """What is wrong; without words of the comment where those of the draft are not wanted."""
        if places.excerpts:
            return bad.problem, bad.mend
        return (
            f"{self._cards[INVALID].title}.",
            "Write it as 'replylint rule U02' and docs/suppression.md have it.",
        )

    def _unused(self, suppression: Suppression) -> tuple[str, str]:
        card = self._cards[suppression.code]
        return (
            f"{card.code} ({card.name}) is ignored here and finds nothing.",
            "Take it away, or put it directly before the paragraph or on the line that it is meant for.",
        )

    def _finding(
        self, code: str, place: tuple[int, int], draft: Draft, places: Places, message: str, advice: str
    ) -> Finding:
        card, rule = self._cards[code], self._on.get(code)
        first, last = place
        return Finding(
            code=code,
            rule=card.name,
            severity=rule.severity if rule else "off",
            message=message,
            advice=advice,
            why=card.why,
            place=places.of_source(first, last),
            fingerprint=fingerprint(code, message + draft.source[first:last]),
        )


def _taken(finding: Finding, suppressions: Sequence[Suppression]) -> bool:
    """Whether a suppression takes the finding; every one that would is of use."""
    return any([each.takes(finding) for each in suppressions])  # noqa: C419 -- all are to be asked


def _each(directive: Directive, place: tuple[int, int], reach: tuple[int, int]) -> list[Suppression]:
    return [Suppression(code, place, reach) for code in directive.codes]


def _closed(open_: Sequence[tuple[Comment, Directive]], end: Directive) -> tuple[Comment, Directive] | None:
    """The start that an end closes: the last one, or the last one of the same rules."""
    fitting = [each for each in open_ if not end.codes or set(each[1].codes) == set(end.codes)]
    return fitting[-1] if fitting else None
