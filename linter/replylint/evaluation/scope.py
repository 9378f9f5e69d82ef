"""What is counted: rules and elements that labels may name."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from replylint.checks.card import RuleCard
from replylint.checks.ruleset import check_selectors, is_selected
from replylint.elements import ELEMENTS
from replylint.errors import ConfigError

# Rules of the catalogue that labels name and no card makes yet: they count as missed.
_PLANNED = (RuleCard.model_construct(code="T14", name="polite-pronoun"),)
ALL_ELEMENTS = "elements"


@dataclass(frozen=True, slots=True)
class Scope:
    """The codes of the rules that count by name, the elements that do, and all labels that may be given.

    ``rules`` also holds a house's own rules of other letters than D and T; they count where replies are labelled with
    them. The rules on what is missing (S) never do: they follow from the elements.
    """

    rules: Mapping[str, str]
    elements: tuple[str, ...]
    labels: frozenset[str]
    selectors: tuple[str, ...]  # of rules, for the pipeline

    def counts(self, rule: str, labelled: Collection[str]) -> bool:
        """Whether findings of the rule are judged, given all labels that occur."""
        return rule in self.rules and (self.rules[rule][0] in "DT" or rule in labelled)

    def shown(self, name: str) -> str:
        """A rule with its code, an element as it is."""
        return f"{self.rules[name]} {name}" if name in self.rules else name


def make_scope(cards: Mapping[str, RuleCard], select: Sequence[str] = ()) -> Scope:
    """The scope; with ``select`` (codes, beginnings of codes, rules, elements, ``elements``, ``ALL``) part of it.

    ConfigError for a selector that names nothing that is counted.
    """
    known = {card.name: card for card in (*_PLANNED, *cards.values())}
    judged = sorted((card for card in known.values() if card.code[0] != "S"), key=lambda card: card.code)
    of_elements = [s for s in select if s.lower() in (*ELEMENTS, ALL_ELEMENTS)]
    of_rules = tuple(s for s in select if s not in of_elements)
    check_selectors(known, of_rules, "select")
    for selector in of_rules:
        if not any(is_selected(card, (selector,)) for card in judged):
            raise ConfigError(
                f"select: {selector}: rules on what is missing are not labelled; select elements"
            )
    everything = not select or any(s.upper() == "ALL" for s in of_rules)
    wanted = {s.lower() for s in of_elements}
    return Scope(
        rules={card.name: card.code for card in judged if everything or is_selected(card, of_rules)},
        elements=tuple(e for e in ELEMENTS if everything or ALL_ELEMENTS in wanted or e in wanted),
        labels=frozenset((*ELEMENTS, *(card.name for card in judged))),
        selectors=of_rules,
    )
