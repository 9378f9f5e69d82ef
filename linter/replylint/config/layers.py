"""What may be set, from the weakest to the strongest: house style, configuration, files by pattern, command line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from replylint.config.model import Choice, FileEntry
from replylint.config.reading import Source
from replylint.config.styles import Style

COMMAND_LINE = "command line"


class Layer(NamedTuple):
    """One place where settings stand: a table of a configuration file, a shipped style, or the command line."""

    choice: Choice
    name: str  # of what is in no file
    source: Source | None = None
    table: str = ""

    def origin(self, key: str, *, full: bool = False) -> str:
        """Where a setting stands: ``replylint.toml: files[2].stage``, ``profile service-desk``, ``--select``."""
        if self.source is not None:
            return f"{self.source.shown}: {self.source.key(self.table + key)}"
        if self.name == COMMAND_LINE:
            return f"--{key}"
        return f"{self.name}: {key}" if full else self.name


Entry = tuple[Source, int, FileEntry]


def of_styles(found: Sequence[Style]) -> list[Layer]:
    """The layers of a house style and those that it extends."""
    return [
        Layer(style.profile, f"profile {style.name}", style.source, f"profiles.{style.name}.")
        for style in found
    ]


def of_files(sources: Sequence[Source], entries: Sequence[Entry]) -> list[Layer]:
    """The layers of the configuration files, then of the entries that match the draft."""
    return [
        *(Layer(source.config, "", source) for source in sources),
        *(Layer(entry, "", source, f"files[{number}].") for source, number, entry in entries),
    ]
