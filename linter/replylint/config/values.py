"""The plain values that are set and where: facts, encoding, profile, templates, folders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from replylint.api import checked_folder
from replylint.config.layers import Layer
from replylint.config.model import FileEntry, Overrides
from replylint.config.reading import Source, shown
from replylint.config.resolve import Asked
from replylint.context import FACTS as CONTEXT
from replylint.draft.decode import checked_encoding
from replylint.errors import ConfigError

FACTS = {"language": "lang", **{fact: fact for fact in CONTEXT}}


@dataclass(frozen=True, slots=True)
class Known:
    """A value and where it comes from."""

    value: object
    origin: str


def values_of(asked: Asked, files: Sequence[Layer]) -> dict[str, Known]:
    """The plain values that are set, by key."""
    values: dict[str, Known] = {}
    for layer in files:
        assert isinstance(layer.choice, Overrides)
        for name in (
            *FACTS,
            "message_language",
            "encoding",
            "profile",
            "template" if isinstance(layer.choice, FileEntry) else "cache",
        ):
            value = getattr(layer.choice, name)
            if value is not None:
                key = name.replace("_", "-")
                values[key] = Known(value, layer.origin(key))
    for key, fact in FACTS.items():
        if fact in asked.settings.forced:
            option = f"--{fact}"
            values[key] = Known(asked.settings.forced[fact], option)
    if asked.settings.message_language:
        values["message-language"] = Known(asked.settings.message_language, "--message-language")
    if asked.settings.encoding:
        values["encoding"] = Known(asked.settings.encoding, "--encoding")
    if asked.profile:
        values["profile"] = Known(asked.profile, "--profile")
    return values


def encoding_of(values: Mapping[str, Known]) -> str | None:
    """The encoding that is set, if it exists."""
    if "encoding" not in values:
        return None
    known = values["encoding"]
    try:
        return checked_encoding(str(known.value))
    except ConfigError as error:
        raise ConfigError(f"{known.origin}: {error}") from None


def folders_of(
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
