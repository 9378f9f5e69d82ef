"""What a configuration file may say. The JSON Schema for editors is generated from these models."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

from replylint.checks.card import Severity, Value
from replylint.context import Addressee, Channel, Fault, Stage
from replylint.languages import LANGUAGES

if TYPE_CHECKING:
    LanguageCode: TypeAlias = str
    MessageLanguage: TypeAlias = str
else:  # the languages that have a profile
    LanguageCode = Literal[LANGUAGES]
    MessageLanguage = Literal[("reply", *LANGUAGES)]
FailOn = Literal["info", "warning", "error"]
_MODEL = ConfigDict(extra="forbid", frozen=True, alias_generator=lambda name: name.replace("_", "-"))


def _listed(value: Any) -> Any:
    """One text where a list of texts is wanted is a list of one."""
    return (value,) if isinstance(value, str) else value


_ONE_OR_MORE = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
Texts = Annotated[tuple[str, ...], BeforeValidator(_listed), WithJsonSchema(_ONE_OR_MORE)]


class RuleSettings(BaseModel):
    """What a house wants of one rule. A severity alone may be written in place of the table."""

    model_config = _MODEL

    severity: Severity | None = Field(
        default=None, description="How grave a finding is; off: never reported."
    )
    options: dict[str, Value] = Field(
        default={}, description="The rule's options, as 'replylint rule CODE' lists them."
    )


def _severity_alone(value: Any) -> Any:
    return {"severity": value} if isinstance(value, str) else value


class Choice(BaseModel):
    """Which rules are on, and how grave they are: what a house style and every other layer may say."""

    model_config = _MODEL

    select: Texts | None = Field(
        default=None,
        description="Only these rules: codes, beginnings of codes, names, or ALL. Starts afresh: "
        "what an earlier layer selected or ignored no longer counts.",
    )
    extend_select: Texts = Field(
        default=(), description="These rules too, even those that are off by default."
    )
    ignore: Texts = Field(default=(), description="Not these rules.")
    fail_on: FailOn | None = Field(
        default=None, description="The least severity that makes the exit code 1; default: warning."
    )
    rules: dict[str, Annotated[RuleSettings, BeforeValidator(_severity_alone)]] = Field(
        default={}, description="Severity and options by rule, under its code or name."
    )


class Profile(Choice):
    """A house style."""

    description: str = Field(default="", description="What the style is about, in a line.")
    extend: str | None = Field(default=None, description="The style that this one changes.")


class Overrides(Choice):
    """What may be set for all drafts, or for those that a pattern matches."""

    language: LanguageCode | None = Field(
        default=None, description="The drafts' language; default: found from the text."
    )
    stage: Stage | None = Field(default=None, description="Which answer of the case a draft is.")
    fault: Fault | None = Field(default=None, description="Whether the company is known to be at fault.")
    channel: Channel | None = Field(default=None, description="Letter, live chat or public answer.")
    abuse: bool | None = Field(default=None, description="Whether the customer was abusive.")
    addressee: Addressee | None = Field(
        default=None, description="Whether the reply goes to one customer or to several together."
    )
    message_language: MessageLanguage | None = Field(
        default=None,
        description="Language of messages, advice and reasons; reply: as the reply; default: en.",
    )
    encoding: str | None = Field(
        default=None, description="Encoding of drafts that are not UTF-8, as cp1251."
    )
    profile: str | None = Field(
        default=None, description="The house style: a shipped one or one of profiles."
    )


class FileEntry(Overrides):
    """Settings for the drafts that a pattern matches; of several entries the later one wins."""

    match: Texts = Field(
        description="Patterns as in .gitignore, relative to the configuration file.", min_length=1
    )
    template: bool | None = Field(
        default=None, description="Whether these are templates, in which placeholders are legitimate."
    )


class Config(Overrides):
    """replylint.toml, or the table tool.replylint of pyproject.toml."""

    extend: Texts = Field(
        default=(), description="Configuration files that this one builds on, relative to it; later ones win."
    )
    templates: Texts = Field(
        default=(), description="Patterns of files that are templates, in which placeholders are legitimate."
    )
    rule_folders: Texts = Field(
        default=(), description="Folders of further rule cards, relative to the configuration file."
    )
    lexicon_folders: Texts = Field(
        default=(),
        description="Folders of further lexicons, <lang>/<concept>.toml, relative to the configuration file.",
    )
    cache: bool | None = Field(
        default=None,
        description="Whether answers are kept, so that unchanged drafts need not be linted again; default: true.",
    )
    files: tuple[FileEntry, ...] = Field(default=(), description="Settings for files by pattern, in order.")
    profiles: dict[str, Profile] = Field(default={}, description="The house's own styles by name.")
