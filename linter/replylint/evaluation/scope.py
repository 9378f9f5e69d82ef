"""What is counted: rules and elements that labels may name."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from replylint.checks.card import RuleCard
from replylint.checks.ruleset import check_selectors, is_selected, rules_for
from replylint.context import Context
from replylint.elements import ELEMENTS
from replylint.errors import ConfigError
from replylint.lint import cards_of
from replylint.settings import Settings

ALL_ELEMENTS = "elements"
_UNLABELLED = ("S", "U")  # what is missing follows from the elements; suppressions are no part of a reply


@dataclass(frozen=True, slots=True)
class Scope:
    """The codes of the rules that count by name, the elements that do, and all labels that may be given.

    ``rules`` also holds a house's own rules of other letters than D and T; they count where replies are labelled with
    them. The rules on what is missing (S) and on suppressions (U) never do.
    """

    rules: Mapping[str, str]
    elements: tuple[str, ...]
    labels: frozenset[str]
    settings: Settings  # with which these rules are found

    def counts(self, rule: str, labelled: Collection[str]) -> bool:
        """Whether findings of the rule are judged, given all labels that occur."""
        return rule in self.rules and (self.rules[rule][0] in "DT" or rule in labelled)

    def shown(self, name: str) -> str:
        """A rule with its code, an element as it is."""
        return f"{self.rules[name]} {name}" if name in self.rules else name


def make_scope(settings: Settings, select: Sequence[str] = ()) -> Scope:
    """The scope; with ``select`` (codes, beginnings of codes, rules, elements, ``elements``, ``ALL``) part of it.

    A rule that the settings switch off counts only where it is selected by its own code or name. ConfigError for a
    selector that names nothing that is counted.
    """
    cards = cards_of(settings)
    known = {card.name: card for card in cards.values()}
    judged = sorted(
        (card for card in known.values() if card.code[0] not in _UNLABELLED), key=lambda card: card.code
    )
    of_elements = [s for s in select if s.lower() in (*ELEMENTS, ALL_ELEMENTS)]
    of_rules = tuple(s for s in select if s not in of_elements)
    check_selectors(known, of_rules, "--select")
    for selector in of_rules:
        if not any(is_selected(card, (selector,)) for card in judged):
            raise ConfigError(
                f"--select: {selector}: nothing is labelled with S and U rules; select elements"
            )
    everything = not select or any(s.upper() == "ALL" for s in of_rules)
    wanted = {s.lower() for s in of_elements}
    off = {card.name for card in cards.values()} - _on(cards, settings)
    return Scope(
        rules={
            card.name: card.code
            for card in judged
            if (card.name not in off and (everything or is_selected(card, of_rules)))
            or any(s.lower() in (card.code.lower(), card.name) for s in of_rules)
        },
        elements=tuple(e for e in ELEMENTS if everything or ALL_ELEMENTS in wanted or e in wanted),
        labels=frozenset((*ELEMENTS, *(card.name for card in judged))),
        settings=replace(settings, select=of_rules, ignore=()) if of_rules else settings,
    )


def _on(cards: Mapping[str, RuleCard], settings: Settings) -> set[str]:
    """The names of the rules that are on under the settings."""
    chosen = rules_for(
        cards, Context(), select=settings.select, ignore=settings.ignore, severities=settings.severities
    )
    return {rule.card.name for rule in chosen}
