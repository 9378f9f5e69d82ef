"""What an editor may set: ``initializationOptions``, and the section ``replylint`` of its settings."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic.alias_generators import to_camel

from replylint.api import make_settings
from replylint.config.complaints import complaint, meant
from replylint.config.model import LanguageCode, MessageLanguage, Texts
from replylint.config.resolve import Asked
from replylint.context import Addressee, Channel, Fault, Stage
from replylint.errors import ConfigError

SECTION = "replylint"
_EXTENSIONS_OWN = frozenset(
    {"trace", "path", "enable"}
)  # keys that extensions keep in the section for themselves


class Options(BaseModel):
    """The options of ``replylint check`` that make sense in an editor, and the server's own. docs/server.md lists them.

    Like options of the command line they win over every configuration file. Paths are relative to the workspace.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, alias_generator=to_camel)

    lang: LanguageCode | None = None
    stage: Stage | None = None
    fault: Fault | None = None
    channel: Channel | None = None
    abuse: bool | None = None
    addressee: Addressee | None = None
    message_language: MessageLanguage | None = None
    select: Texts = ()
    ignore: Texts = ()
    profile: str | None = None
    config: str | None = None
    isolated: bool = False
    rules: Texts = ()
    lexicons: Texts = ()
    suppressions: bool = True
    debounce: int = Field(
        default=0, strict=True, ge=0, le=10_000
    )  # milliseconds without a keystroke before linting
    longest: int = Field(
        default=100_000, strict=True, ge=1
    )  # characters; what is longer is left to the command line
    workspace_diagnostics: bool = False  # whether files that are not open are linted too


def options_of(*given: object) -> Options:
    """The options of what the editor sent, later ones over earlier ones; ConfigError names what cannot be used.

    Null is as good as nothing, and the section's name may stand around the options or be left out.
    """
    merged: dict[str, Any] = {}
    for each in given:
        inner = each.get(SECTION, each) if isinstance(each, Mapping) else each
        if inner is None or inner == []:  # as which Lua writes an empty table
            continue
        if not isinstance(inner, Mapping):
            raise ConfigError(
                f"the editor's settings for replylint must be an object of keys and values, not {inner!r}"
            )
        merged.update(
            {
                str(key): value
                for key, value in inner.items()
                if value is not None and key not in _EXTENSIONS_OWN
            }
        )
    try:
        return Options.model_validate(merged)
    except ValidationError as error:
        raise ConfigError(f"the editor's settings for replylint: {_complaint(error)}") from None


def _complaint(error: ValidationError) -> str:
    unknown = [fault["loc"][-1] for fault in error.errors() if fault["type"] == "extra_forbidden"]
    if unknown:
        known = [to_camel(name) for name in Options.model_fields]
        return f"{unknown[0]}: there is no such key{meant(unknown[0], known)}"
    key, what = complaint(error)
    return f"{key}: {what}"


def asked_for(options: Options, home: Path) -> Asked:
    """The options as the command line would ask; ConfigError where a value cannot be used."""
    config = home / Path(options.config).expanduser() if options.config else None
    if config is not None and options.isolated:
        raise ConfigError("config names a configuration file and isolated forbids it; leave one out")
    if config is not None and not config.is_file():
        raise ConfigError(f"config: {config}: there is no such file; check the name")
    settings = make_settings(
        lang=options.lang,
        stage=options.stage,
        fault=options.fault,
        channel=options.channel,
        abuse=options.abuse,
        addressee=options.addressee,
        message_language=options.message_language,
        rules=[home / Path(folder).expanduser() for folder in options.rules],
        lexicons=[home / Path(folder).expanduser() for folder in options.lexicons],
        suppressions=options.suppressions,
    )
    return Asked(
        settings,
        _parted(options.select),
        _parted(options.ignore),
        None,
        config,
        options.isolated,
        options.profile,
    )


def _parted(listed: tuple[str, ...]) -> tuple[str, ...]:
    """Each text may hold several, as on the command line."""
    return tuple(item.strip() for text in listed for item in text.split(",") if item.strip())
