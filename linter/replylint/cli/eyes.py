"""What ``check --watch`` looks at: drafts, and all that decides how they are linted."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from replylint.cli.inputs import collect
from replylint.config.discovery import Homes
from replylint.errors import ReplylintError

_PAUSE = 0.3  # seconds between two looks
_SHARE = 20  # a look may take no more than this part of the time
_REST = 0.1  # seconds without a change until a file counts as written
_PATIENCE = 30  # times: what never rests is linted all the same

Looks = tuple[object, ...]  # of a file: its times, size and number; of what cannot be read: why


class Seen(NamedTuple):
    """How everything looked at one time, by path."""

    drafts: dict[str, Looks]
    settings: dict[str, Looks]

    @property
    def readable(self) -> int:
        """How many drafts there are, as far as looking tells."""
        return sum(len(looks) > 1 for looks in self.drafts.values())


class Eyes:
    """Looks at the paths of a command line, and at the configuration that its options leave in force."""

    def __init__(self, paths: Sequence[str], asked: Mapping[str, Any]) -> None:
        self._paths = paths
        self._asked = asked
        self._files: set[Path] = set()
        self._folders: set[Path] = {*asked["rules"], *asked["lexicons"]}
        self._took = 0.0  # seconds, the last look

    def look(self) -> Seen:
        """How everything looks now."""
        drafts = {
            item.path: (item.error,) if item.error else _looks(item.path) for item in collect(self._paths, "")
        }
        homes = Homes(self._asked["config"], isolated=self._asked["isolated"])
        own = {str(file) for path in drafts if (file := homes.file_of(path)) is not None}
        settings = {path: _looks(path) for path in (*own, *map(str, self._files))}
        for folder in self._folders:
            settings |= {str(path): _looks(str(path)) for path in folder.rglob("*.toml")}
        return Seen(drafts, settings)

    def learn(self, seen: Seen) -> None:
        """Read the configurations for what else decides: what they extend, their rules and lexicons.

        A broken one says nothing; then what was known before is looked at.
        """
        from replylint.cli.configured import resolver_for

        known = {key: self._asked[key] for key in ("config", "isolated", "profile", "rules", "lexicons")}
        resolver = resolver_for(**known)
        told: set[Path | None] = set()
        for path in seen.drafts:
            if (file := resolver.file_of(path)) in told:
                continue
            told.add(file)
            try:
                self._files |= {source.path for source in resolver.sources(path)}
                settings, _ = resolver.quick(path)
                self._folders |= {*settings.rule_folders, *settings.lexicon_folders}
            except ReplylintError:
                continue

    def changed(self, seen: Seen) -> Seen:
        """Wait until something looks otherwise than it did, and rests."""
        now = seen
        while now == seen:
            now = self._after(_PAUSE)
        for _ in range(_PATIENCE):
            before, now = now, self._after(_REST)
            if now == before:
                break
        return now

    def _after(self, pause: float) -> Seen:
        time.sleep(max(pause, self._took * _SHARE))
        begun = time.monotonic()
        seen = self.look()
        self._took = time.monotonic() - begun
        return seen


def _looks(path: str) -> Looks:
    try:
        found = os.stat(path)  # noqa: PTH116 -- many times a second
    except OSError as error:
        return (error.errno,)
    return found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino
