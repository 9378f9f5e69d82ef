"""Rule cards: one TOML file a rule, without any language."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from replylint.context import Addressee, Channel, Context, Fault, Stage
from replylint.errors import ConfigError
from replylint.locate import data_folder
from replylint.severity import SEVERITIES as SEVERITIES
from replylint.severity import Severity as Severity

Value = bool | int | str | tuple[str, ...]
_KINDS = {bool: "true or false", int: "a whole number", str: "a text", tuple: "a list of texts"}

_MODEL = ConfigDict(extra="forbid", frozen=True, alias_generator=lambda name: name.replace("_", "-"))


class Option(BaseModel):
    """One setting of a rule that a house may change."""

    model_config = _MODEL

    default: Value
    help: str
    choices: tuple[str, ...] = Field(default=(), description="what the value, or each text of a list, may be")


def checked_option(option: Option, value: Value) -> Value:
    """The value a house gives an option; ValueError says what it must be."""
    default = option.default
    if isinstance(default, tuple):
        fits = isinstance(value, tuple)
    else:
        fits = type(value) is type(default)
    if not fits:
        raise ValueError(f"must be {_KINDS[type(default)]}")
    wrong = [item for item in (value if isinstance(value, tuple) else (value,)) if item not in option.choices]
    if option.choices and wrong:
        near = get_close_matches(str(wrong[0]), option.choices, n=1)
        hint = f"; did you mean {near[0]!r}?" if near else ""
        raise ValueError(
            f"must be {'of' if isinstance(value, tuple) else 'one of'} {', '.join(option.choices)}{hint}"
        )
    return value


class When(BaseModel):
    """What changes in a context: all facts that are given must hold."""

    model_config = _MODEL

    stage: tuple[Stage, ...] = ()
    fault: tuple[Fault, ...] = ()
    channel: tuple[Channel, ...] = ()
    abuse: bool | None = None
    addressee: tuple[Addressee, ...] = ()
    severity: Severity | None = None
    settings: dict[str, Any] = {}

    def holds(self, context: Context) -> bool:
        """Whether the context is one that this entry is about."""
        return (
            (not self.stage or context.stage in self.stage)
            and (not self.fault or context.fault in self.fault)
            and (not self.channel or context.channel in self.channel)
            and (self.abuse is None or self.abuse == context.abuse)
            and (not self.addressee or context.addressee in self.addressee)
        )


class RuleCard(BaseModel):
    """A rule: which check looks for which concept, how grave it is, and why (RULES.md)."""

    model_config = _MODEL

    code: str = Field(pattern=r"^[A-Z]+[0-9]{2,3}$")
    name: str = Field(pattern=r"^[a-z][a-z0-9-]*$")
    check: str
    concept: str
    severity: Severity
    title: str
    what: str = Field(description="what it flags")
    why: str = Field(description="why that makes the customer angrier")
    passes: str = Field(default="", description="what it does not flag")
    sources: tuple[str, ...]
    settings: dict[str, Any] = Field(default={}, description="what the check needs to know")
    options: dict[str, Option] = {}
    when: tuple[When, ...] = ()


def read_card(path: Path) -> RuleCard:
    """The card in a file; ConfigError names file, key and what was expected."""
    try:
        return RuleCard.model_validate(tomllib.loads(path.read_text("utf-8")))
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: not UTF-8 (byte {error.start}); save the rule card as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: not valid TOML: {error}") from None
    except ValidationError as error:
        fault = error.errors()[0]
        key = ".".join(str(part) for part in fault["loc"])
        if fault["type"] == "extra_forbidden":
            known = ", ".join(sorted(field.alias or name for name, field in RuleCard.model_fields.items()))
            raise ConfigError(f"{path}: unknown key {key!r}; a rule card knows {known}") from None
        raise ConfigError(f"{path}: key {key!r}: {fault['msg']}") from None


def load_cards(folders: Sequence[Path] = ()) -> dict[str, RuleCard]:
    """The shipped cards and those of further folders by code; a later card replaces an earlier one of its code."""
    cards: dict[str, RuleCard] = dict(_shipped())
    for folder in folders:
        cards.update(_in(folder))
    return dict(sorted(cards.items()))


@cache
def _shipped() -> dict[str, RuleCard]:
    return _in(data_folder("rules"))


def _in(folder: Path) -> dict[str, RuleCard]:
    cards: dict[str, RuleCard] = {}
    for path in sorted(folder.glob("*.toml")):
        card = read_card(path)
        if card.code in cards:
            raise ConfigError(f"{path}: the code {card.code} is taken by rule {cards[card.code].name!r}")
        cards[card.code] = card
    return cards
