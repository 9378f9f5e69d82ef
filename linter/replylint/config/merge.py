"""Merges the layers into the settings of one draft, and keeps where each value comes from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from replylint.api import checked_folder
from replylint.checks.card import RuleCard, Severity, Value, checked_option
from replylint.config.complaints import meant
from replylint.config.layers import COMMAND_LINE, Entry, Layer, of_files, of_styles
from replylint.config.model import Choice, FileEntry, Overrides
from replylint.config.reading import Source, shown
from replylint.config.resolve import FAIL_ON, Asked
from replylint.config.selection import Selection
from replylint.config.styles import DEFAULT, styles
from replylint.draft.decode import checked_encoding
from replylint.errors import ConfigError
from replylint.lint import cards_of
from replylint.settings import Settings

CATALOGUE = "default"
_FACTS = {"language": "lang", "stage": "stage", "fault": "fault", "channel": "channel", "abuse": "abuse"}


@dataclass(frozen=True, slots=True)
class Known:
    """A value and where it comes from."""

    value: object
    origin: str


@dataclass(slots=True, eq=False)
class Resolved:
    """The settings of one draft. ``severities`` and ``options`` say by code (and option) where theirs come from."""

    settings: Settings
    fail_on: Severity
    values: dict[str, Known]
    selection: Selection
    severities: dict[str, str] = field(default_factory=dict)
    options: dict[tuple[str, str], str] = field(default_factory=dict)


def merged(asked: Asked, sources: Sequence[Source], entries: Sequence[Entry], *, template: bool) -> Resolved:
    """The settings under these configuration files, of which these entries match the draft."""
    files = of_files(sources, entries)
    values = _values(asked, files)
    if template:
        values.setdefault(
            "template", Known(True, next(s.shown for s in sources if s.config.templates) + ": templates")
        )
    rules, lexicons = _folders(sources, values, asked)
    settings = replace(
        asked.settings,
        facts={fact: values[key].value for key, fact in _FACTS.items() if key in values},
        rule_folders=rules,
        lexicon_folders=lexicons,
        encoding=asked.settings.encoding or _encoding(files, values),
        template=bool(values["template"].value) if "template" in values else None,
    )
    profile = values.get("profile")
    style = of_styles(styles(str(profile.value), sources, profile.origin)) if profile else []
    line = Layer(Choice(select=asked.select or None, ignore=asked.ignore), COMMAND_LINE)
    return _with_rules(settings, values, [*style, *files, line], asked.fail_on)


def _values(asked: Asked, files: Sequence[Layer]) -> dict[str, Known]:
    """The plain values that are set, by key."""
    values: dict[str, Known] = {}
    for layer in files:
        assert isinstance(layer.choice, Overrides)
        for name in (
            *_FACTS,
            "encoding",
            "profile",
            *(["template"] if isinstance(layer.choice, FileEntry) else []),
        ):
            value = getattr(layer.choice, name)
            if value is not None:
                values[name] = Known(value, layer.origin(name))
    for key, fact in _FACTS.items():
        if fact in asked.settings.forced:
            option = f"--{fact}"
            values[key] = Known(asked.settings.forced[fact], option)
    if asked.settings.encoding:
        values["encoding"] = Known(asked.settings.encoding, "--encoding")
    if asked.profile:
        values["profile"] = Known(asked.profile, "--profile")
    return values


def _encoding(files: Sequence[Layer], values: Mapping[str, Known]) -> str | None:
    if "encoding" not in values:
        return None
    known = values["encoding"]
    try:
        return checked_encoding(str(known.value))
    except ConfigError as error:
        raise ConfigError(f"{known.origin}: {error}") from None


def _folders(
    sources: Sequence[Source], values: dict[str, Known], asked: Asked
) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """The folders of rule cards and of lexicons: those of the configuration, then those of the command line."""
    found: dict[str, list[Path]] = {"rule-folders": [], "lexicon-folders": []}
    origins: dict[str, list[str]] = {key: [] for key in found}
    for source in sources:
        for key, names, pattern, what in (
            ("rule-folders", source.config.rule_folders, "*.toml", "rule cards"),
            ("lexicon-folders", source.config.lexicon_folders, "*/*.toml", "lexicons"),
        ):
            for number, name in enumerate(names, 1):
                try:
                    folder = checked_folder(_at(source, name), pattern, what)
                except ConfigError as error:
                    said = str(error).replace(str(_at(source, name)), shown(_at(source, name)))
                    raise source.wrong(f"{key}[{number}]", said) from None
                found[key].append(folder)
            if names:
                origins[key].append(f"{source.shown}: {source.key(key)}")
    for key, given, option in (
        ("rule-folders", asked.settings.rule_folders, "--rules"),
        ("lexicon-folders", asked.settings.lexicon_folders, "--lexicons"),
    ):
        found[key] += given
        origins[key] += [option] if given else []
        if found[key]:
            values[key] = Known([str(folder) for folder in found[key]], ", ".join(origins[key]))
    return tuple(found["rule-folders"]), tuple(found["lexicon-folders"])


def _at(source: Source, folder: str) -> Path:
    return source.path.parent / Path(folder).expanduser()


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
