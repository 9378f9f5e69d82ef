"""Which settings hold for which draft: the command line over its configuration file, if it has one."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from replylint.checks.ruleset import check_selectors
from replylint.config.discovery import Homes
from replylint.lint import cards_of
from replylint.settings import Settings
from replylint.severity import FAIL_ON as FAIL_ON
from replylint.severity import Severity

if TYPE_CHECKING:
    from replylint.config.merge import Resolved
    from replylint.config.reading import Source


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line asks for; it wins over every configuration."""

    settings: Settings  # its facts, encoding and folders
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Severity | None = None
    config: Path | None = None
    isolated: bool = False
    profile: str | None = None


class Resolver:
    """Settings by draft. Drafts that nothing tells apart share one Settings, so that they can be linted together."""

    def __init__(self, asked: Asked) -> None:
        self.asked = asked
        self._homes = Homes(asked.config, isolated=asked.isolated)
        self._from: dict[tuple[Path, str], str | None] = {}
        self._chains: dict[Path, tuple[Source, ...]] = {}
        self._plain: Settings | None = None
        self._merged: dict[tuple[object, ...], Resolved] = {}

    def file_of(self, path: str) -> Path | None:
        """The configuration file that holds for a draft."""
        return self._homes.file_of(path)

    def quick(self, path: str) -> tuple[Settings, Severity]:
        """The settings of a draft and the least severity that fails; nothing heavy is loaded without need."""
        if self.asked.profile is None and self.file_of(path) is None:
            return self._unconfigured(), self.asked.fail_on or FAIL_ON
        found = self.resolved(path)
        return found.settings, found.fail_on

    def _unconfigured(self) -> Settings:
        if self._plain is None:
            asked = self.asked
            settings = replace(asked.settings, select=asked.select, ignore=asked.ignore)
            check_selectors(cards_of(settings), asked.select, "--select")
            check_selectors(cards_of(settings), asked.ignore, "--ignore")
            self._plain = settings
        return self._plain

    def sources(self, path: str) -> tuple[Source, ...]:
        """The configuration files that hold for a draft, the weakest first."""
        file = self.file_of(path)
        if file is None:
            return ()
        if file not in self._chains:
            from replylint.config.reading import chain

            self._chains[file] = chain(file.absolute())
        return self._chains[file]

    def resolved(self, path: str | None) -> Resolved:
        """The settings of a draft with where each comes from; without a path those of the current folder."""
        from replylint.config.merge import merged

        sources = self.sources(path or "-")
        entries = [
            (source, number, entry)
            for source in sources
            for number, entry in enumerate(source.config.files, 1)
            if path is not None and self._matches(source, path, entry.match)
        ]
        template = next(
            (s for s in reversed(sources) if path is not None and self._matches(s, path, s.config.templates)),
            None,
        )
        key = (
            template,
            *((source.path,) for source in sources),
            *((source.path, number) for source, number, _ in entries),
        )
        if key not in self._merged:
            self._merged[key] = merged(self.asked, sources, entries, template=template)
        return self._merged[key]

    def _matches(self, source: Source, path: str, patterns: tuple[str, ...]) -> bool:
        """Whether patterns of a configuration, which are relative to it, name the draft."""
        from replylint.config.patterns import spec

        if not patterns:
            return False
        folder, name = os.path.split(path)
        key = (source.path, folder)
        if key not in self._from:
            try:
                inside = os.path.relpath(folder or os.curdir, source.path.parent)
            except ValueError:  # another drive
                self._from[key] = None
            else:
                self._from[key] = "" if inside == os.curdir else inside.replace(os.sep, "/") + "/"
        start = self._from[key]
        return start is not None and spec(patterns).match_file(start + name)
