"""How every rule stands for a draft under a configuration: on or off, how grave, with which options, and why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from replylint.checks.card import RuleCard, Severity, Value
from replylint.checks.ruleset import Reason, decide
from replylint.config.merge import CATALOGUE, Resolved
from replylint.context import FACTS, Context
from replylint.lint import cards_of


class OptionValue(NamedTuple):
    """An option's value and where it comes from."""

    name: str
    value: Value
    origin: str


class Standing(NamedTuple):
    """One rule as it stands. ``severity`` is "off" for a rule that is not on, whatever it would be otherwise."""

    card: RuleCard
    severity: Severity
    reason: Reason
    why: str
    options: tuple[OptionValue, ...]


def standings(resolved: Resolved, context: Context) -> Iterator[Standing]:
    """Every rule in the order of the codes."""
    settings = resolved.settings
    for card in cards_of(settings).values():
        severity, reason = decide(card, context, settings.select, settings.ignore, settings.severities)
        yield Standing(
            card, severity, reason, _why(card, reason, resolved, context), _options(card, resolved)
        )


def _why(card: RuleCard, reason: Reason, resolved: Resolved, context: Context) -> str:
    selection = resolved.selection
    match reason:
        case "ignored":
            return selection.ignored[card.code]
        case "not selected":
            return f"not in {selection.only_by}"
        case "selected":
            return selection.by.get(card.code, selection.only_by)
        case "house":
            return resolved.severities[card.code]
        case "context":
            return _context(card, context)
    return CATALOGUE


def _context(card: RuleCard, context: Context) -> str:
    """The facts that decide the severity: of the entry that switches the rule off, else of the last that holds."""
    holding = [entry for entry in card.when if entry.severity and entry.holds(context)]
    entry = next((entry for entry in holding if entry.severity == "off"), holding[-1])
    facts = entry.model_dump(include=set(FACTS), exclude_defaults=True)
    held = (f"{fact} {str(getattr(context, fact)).lower()}" for fact in facts)
    return f"context: {', '.join(held)}"


def _options(card: RuleCard, resolved: Resolved) -> tuple[OptionValue, ...]:
    wanted = resolved.settings.options.get(card.code, {})
    return tuple(
        OptionValue(
            name,
            wanted.get(name, option.default),  # type: ignore[arg-type]
            resolved.options.get((card.code, name), CATALOGUE),
        )
        for name, option in card.options.items()
    )
