"""Merges the layers into the settings of one draft, and keeps where each value comes from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from replylint.checks.card import RuleCard, Severity, Value, checked_option
from replylint.config.complaints import meant
from replylint.config.layers import COMMAND_LINE, Entry, Layer, of_files, of_styles
from replylint.config.model import Choice
from replylint.config.reading import Source
from replylint.config.resolve import FAIL_ON, Asked
from replylint.config.selection import Selection
from replylint.config.styles import DEFAULT, styles
from replylint.config.values import FACTS, Known, encoding_of, folders_of, values_of
from replylint.errors import ConfigError
from replylint.lint import cards_of
from replylint.settings import Settings

CATALOGUE = "default"


@dataclass(slots=True, eq=False)
class Resolved:
    """The settings of one draft. ``severities`` and ``options`` say by code (and option) where theirs come from."""

    settings: Settings
    fail_on: Severity
    values: dict[str, Known]
    selection: Selection
    severities: dict[str, str] = field(default_factory=dict)
    options: dict[tuple[str, str], str] = field(default_factory=dict)


def merged(
    asked: Asked, sources: Sequence[Source], entries: Sequence[Entry], *, template: Source | None
) -> Resolved:
    """The settings under these configuration files, of which these entries match the draft."""
    files = of_files(sources, entries)
    values = values_of(asked, files)
    if template:
        values.setdefault("template", Known(True, f"{template.shown}: {template.key('templates')}"))
    rules, lexicons = folders_of(sources, values, asked)
    settings = replace(
        asked.settings,
        facts={fact: values[key].value for key, fact in FACTS.items() if key in values},
        rule_folders=rules,
        lexicon_folders=lexicons,
        message_language=str(values["message-language"].value) if "message-language" in values else None,
        encoding=asked.settings.encoding or encoding_of(values),
        template=bool(values["template"].value) if "template" in values else None,
    )
    profile = values.get("profile")
    style = of_styles(styles(str(profile.value), sources, profile.origin)) if profile else []
    line = Layer(Choice(select=asked.select or None, ignore=asked.ignore), COMMAND_LINE)
    return _with_rules(settings, values, [*style, *files, line], asked.fail_on)


def _with_rules(
    settings: Settings, values: dict[str, Known], layers: Sequence[Layer], fail_on: Severity | None
) -> Resolved:
    """The settings with which rules are on, their severities and options."""
    cards = cards_of(settings)
    selection = Selection(cards)
    severities: dict[str, Known] = {}
    options: dict[str, dict[str, Known]] = {}
    for layer in layers:
        selection.add(layer)
        if layer.choice.fail_on is not None:
            values["fail-on"] = Known(layer.choice.fail_on, layer.origin("fail-on"))
        for name, wish in layer.choice.rules.items():
            card = _card(cards, name, layer)
            if wish.severity is not None:
                severities[card.code] = Known(wish.severity, layer.origin(f"rules.{name}"))
            for option, value in wish.options.items():
                key = f"rules.{name}.options.{option}"
                options.setdefault(card.code, {})[option] = Known(
                    _option(card, option, value, layer.origin(key, full=True)), layer.origin(key)
                )
    if fail_on:
        values["fail-on"] = Known(fail_on, "--fail-on")
    final: Severity = values["fail-on"].value if "fail-on" in values else FAIL_ON  # type: ignore[assignment]
    values.setdefault("profile", Known(DEFAULT, CATALOGUE))
    return Resolved(
        replace(
            settings,
            select=selection.select,
            ignore=selection.ignore,
            severities={code: known.value for code, known in severities.items()},  # type: ignore[misc]
            options={code: {n: k.value for n, k in known.items()} for code, known in options.items()},
        ),
        final,
        values,
        selection,
        {code: known.origin for code, known in severities.items()},
        {(code, name): known.origin for code, named in options.items() for name, known in named.items()},
    )


def _card(cards: Mapping[str, RuleCard], name: str, layer: Layer) -> RuleCard:
    for card in cards.values():
        if name.upper() == card.code or name.lower() == card.name:
            return card
    names = [known for card in cards.values() for known in (card.code, card.name)]
    where = layer.origin(f"rules.{name}", full=True)
    raise ConfigError(f"{where}: no rule is called {name!r}{meant(name, names, 'see replylint rules')}")


def _option(card: RuleCard, name: str, value: Value, where: str) -> Value:
    if name not in card.options:
        otherwise = f"{card.code} has no options" if not card.options else ""
        raise ConfigError(
            f"{where}: {card.code} has no option {name!r}{meant(name, card.options, otherwise)}"
        )
    try:
        return checked_option(card.options[name], value)
    except ValueError as error:
        raise ConfigError(f"{where}: {value!r} {error}") from None
