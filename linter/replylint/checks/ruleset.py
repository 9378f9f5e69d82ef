"""Which rules are on for a reply, how grave they are, and what they say in its language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from replylint.checks.card import RuleCard, Severity
from replylint.checks.registry import ASKS_FOR, OF_CONCEPTS, OF_WHOLE, find_check
from replylint.checks.reply import Check, Task
from replylint.context import Context
from replylint.errors import ConfigError


@dataclass(frozen=True, slots=True)
class Rule:
    """A card resolved for a context and a house's settings."""

    card: RuleCard
    severity: Severity
    check: Check
    task: Task
    needed: frozenset[str]  # concepts without any of which it finds nothing; if empty it looks at every reply
    met_by: frozenset[str]  # concepts with any of which it finds nothing
    of_whole: bool  # whether it looks at the reply as a whole


def is_selected(card: RuleCard, selectors: Sequence[str]) -> bool:
    """Whether a selector names the rule: its code, a prefix of the code ("D", "D0"), its name, or "ALL"."""
    return any(
        s.upper() == "ALL" or card.code.startswith(s.upper()) or card.name == s.lower() for s in selectors
    )


def check_selectors(cards: Mapping[str, RuleCard], selectors: Sequence[str], where: str) -> None:
    """ConfigError for a selector that names no rule."""
    for selector in selectors:
        if not any(is_selected(card, (selector,)) for card in cards.values()):
            from difflib import get_close_matches

            known = [name for card in cards.values() for name in (card.code, card.name)]
            near = get_close_matches(selector, known, n=1)
            hint = f"did you mean {near[0]!r}?" if near else "see 'replylint rule --all'"
            raise ConfigError(f"{where}: no rule is called {selector!r}; {hint}")


def rules_for(
    cards: Mapping[str, RuleCard],
    context: Context,
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    severities: Mapping[str, Severity] | None = None,
    options: Mapping[str, Mapping[str, object]] | None = None,
) -> list[Rule]:
    """The rules that are on, in the order of their codes.

    A house's severity wins over the card's own, except in a context for which the card says "off"; a rule that is
    off by default is on, as a warning, when it is selected by its own code or name.
    """
    chosen = []
    for card in cards.values():
        severity, _ = decide(card, context, select, ignore, severities or {})
        if severity == "off":
            continue
        settings = dict(card.settings)
        settings.update({name: option.default for name, option in card.options.items()})
        for entry in card.when:
            if entry.holds(context):
                settings.update(entry.settings)
        settings.update((options or {}).get(card.code, {}))
        task = Task(card.concept, settings)
        needed, met_by = (_concepts(kinds.get(card.check), task) for kinds in (OF_CONCEPTS, ASKS_FOR))
        chosen.append(Rule(card, severity, _check_of(card), task, needed, met_by, card.check in OF_WHOLE))
    return chosen


def _concepts(named_in: Sequence[str] | None, task: Task) -> frozenset[str]:
    """The task's own concept and those in these settings; none where there are no settings to look at."""
    if named_in is None:
        return frozenset()
    found = [task.get(name, ()) for name in named_in]
    return frozenset(
        [task.concept, *(one for some in found for one in ((some,) if isinstance(some, str) else some))]
    )


def _check_of(card: RuleCard) -> Check:
    """The card's check; the error of one that cannot be used names the rule."""
    try:
        return find_check(card.check)
    except ConfigError as error:
        raise ConfigError(f"rule {card.code}: {error}") from None


Reason = Literal["catalogue", "context", "house", "selected", "not selected", "ignored"]


def decide(
    card: RuleCard,
    context: Context,
    select: Sequence[str],
    ignore: Sequence[str],
    severities: Mapping[str, Severity],
) -> tuple[Severity, Reason]:
    """How grave a rule is in a context, "off" if it is not on at all, and what decides that."""
    if is_selected(card, ignore):
        return "off", "ignored"
    if select and not is_selected(card, select):
        return "off", "not selected"
    said = [entry.severity for entry in card.when if entry.severity and entry.holds(context)]
    if "off" in said:
        return "off", "context"
    severity: Severity = said[-1] if said else card.severity
    reason: Reason = "context" if said else "catalogue"
    if card.code in severities:
        severity, reason = severities[card.code], "house"
    if severity == "off" and any(s.upper() == card.code or s.lower() == card.name for s in select):
        return "warning", "selected"
    return severity, reason
