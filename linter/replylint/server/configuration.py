"""Which settings hold for which document, while the editor's settings and the files behind them change."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from replylint.config.resolve import Asked, Resolver
from replylint.errors import ReplylintError
from replylint.settings import Settings


class Held(NamedTuple):
    """The settings that hold, and what is wrong with newer ones that cannot be used, if any."""

    settings: Settings
    broken: ReplylintError | None = None


class Configuration:
    """Works out the settings of documents. A configuration that breaks leaves the last good one in force.

    ``held`` runs in the thread that lints and reads files; the rest may be called from another at any time.
    """

    def __init__(self, asked: Asked) -> None:
        self.number = 1  # of the configuration that holds: one more for each that there is a new one
        self._resolver = Resolver(asked)
        self._good: dict[
            Path | None, Resolver
        ] = {}  # by configuration file, the resolver that could read it last

    def use(self, asked: Asked) -> None:
        """From now on the editor asks for this."""
        self._resolver = Resolver(asked)
        self.number += 1

    def reload(self) -> None:
        """Read all files anew when they are needed next."""
        self.use(self._resolver.asked)

    def file_of(self, path: str) -> Path | None:
        """The configuration file that holds for a document."""
        return self._resolver.file_of(path)

    def held(self, path: str) -> Held:
        """The settings for a document; ConfigError where they are broken and never were good."""
        resolver = self._resolver
        file = resolver.file_of(path)
        try:
            settings, _ = resolver.quick(path)
        except ReplylintError as error:
            good = self._good.get(file)
            if good is None:
                raise
            return Held(good.quick(path)[0], error)
        self._good[file] = resolver
        return Held(settings)
