"""From what a check returns to a finding: where it stands in the source, its words, how grave it is, how to mend it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeVar

from replylint.checks.reply import Hit, Reply
from replylint.checks.ruleset import Rule
from replylint.draft.model import OPAQUE, PLACEHOLDER
from replylint.fingerprint import fingerprint
from replylint.fixes.lexical import lexical_fix
from replylint.fixes.source import Change, source_range
from replylint.lexicon.lexicon import About, Concept, Lexicon
from replylint.lexicon.wordings import Wording
from replylint.places import Places
from replylint.records import record
from replylint.report.model import Edit, Finding, Fix
from replylint.severity import Severity, at_most

T = TypeVar("T")
_NO_WORDS = Wording(None, None, None, {})


class Part(NamedTuple):
    """A reply, or what of it is in one language, with the words for its findings."""

    reply: Reply
    lexicon: Lexicon
    wordings: Mapping[str, Wording]  # in the language of the messages; empty where that is the reply's


def findings_of(parts: Sequence[Part], rules: Sequence[Rule], places: Places) -> list[Finding]:
    """What the rules find in one reply, in the order of the rules.

    Of a reply in several languages each part is held against the rules by itself. What the reply as a whole must have
    is lacking only where it is lacking in every part, and is reported in the first.
    """
    concepts = {name for part in parts for name in part.reply.matches.by_concept}
    findings: list[Finding] = []
    for rule in rules:
        if (rule.needed and rule.needed.isdisjoint(concepts)) or not rule.met_by.isdisjoint(concepts):
            continue
        for part in _concerned(parts, rule) if len(parts) > 1 else parts:
            for hit in rule.check(part.reply, rule.task):
                finding = _finding(part, rule, hit, places)
                if finding is not None:
                    findings.append(finding)
    return findings


def _concerned(parts: Sequence[Part], rule: Rule) -> Sequence[Part]:
    """The parts that a rule finds something in by themselves; of the whole reply the first, if all lack the same."""
    if not rule.of_whole:
        return parts
    return parts[:1] if all(any(True for _ in rule.check(part.reply, rule.task)) for part in parts) else ()


def _finding(part: Part, rule: Rule, hit: Hit, places: Places) -> Finding | None:
    """The finding; None where this language does not report it in this channel."""
    reply, card = part.reply, rule.card
    concept = _named(part.lexicon.concepts, rule, hit)
    severity = rule.severity if concept is None else _severity(rule.severity, concept.about, reply)
    if severity == "off":
        return None
    words = _words(part, rule, hit, concept)
    message, advice = words.message or card.title, words.advice or ""
    if "{" in message or "{" in advice:
        named = {name: _quoted(value) for name, value in hit.values.items()} if places.excerpts else {}
        values = _Values({**words.parts, **named})
        message, advice = message.format_map(values), advice.format_map(values)
    return record(
        Finding,
        (
            card.code,
            card.name,
            severity if hit.at_most is None else at_most(severity, hit.at_most),
            message,
            advice,
            places.of(hit.start, hit.end),
            words.why or card.why,
            hit.confidence,
            tuple([places.of(start, end) for start, end in hit.related]) if hit.related else (),
            None,  # its page
            _fix(reply, rule, hit, places) if hit.edits or (concept and concept.fixes) else None,
            fingerprint(card.code, "" if hit.absent else reply.draft.text[hit.start : hit.end]),
        ),
    )


def _severity(severity: Severity, about: About, reply: Reply) -> Severity:
    """How grave a finding with the words of a lexicon file is."""
    if about.channel and reply.context.channel not in about.channel:
        return "off"
    return at_most(severity, about.severity) if about.severity else severity


def _words(part: Part, rule: Rule, hit: Hit, concept: Concept | None) -> Wording | About:
    """The words for the finding, in the language of the messages where that has any."""
    if part.wordings:
        wording = _named(part.wordings, rule, hit)
        if wording is not None and wording.message:
            return wording
    return concept.about if concept else _NO_WORDS


def _named(named: Mapping[str, T], rule: Rule, hit: Hit) -> T | None:
    """That of the lexicon file that the hit names, or else of the rule's."""
    return (named.get(hit.wording) if hit.wording else None) or named.get(rule.card.name)


def _fix(reply: Reply, rule: Rule, hit: Hit, places: Places) -> Fix | None:
    """How to mend it, as the check says or else the lexicon; no fix where the source has other words than the text."""
    if hit.edits:
        changes: list[Change] = []
        for start, end, replacement in hit.edits:
            found = source_range(reply.draft, start, end)
            if found is None:
                return None
            changes.append(Change(*found, replacement))
    else:
        changes = lexical_fix(reply, hit.wording or rule.card.name, hit)
    if not changes:
        return None
    edits = [Edit(places.at(start), places.at(end), replacement) for start, end, replacement in changes]
    return Fix("safe" if hit.safe else "unsafe", tuple(edits))


def _quoted(words: str) -> str:
    """Words of the draft as they stand in a message: on one line, placeholders as an ellipsis."""
    return " ".join(words.replace(PLACEHOLDER, "…").replace(OPAQUE, "…").split())


class _Values(dict[str, str]):
    """Values for a message; a part that a pattern did not name leaves a plain word out."""

    def __missing__(self, key: str) -> str:
        return ""
