"""The errors that a user can mend. Each message says what is wrong, where, and what to do."""

from __future__ import annotations

from pathlib import Path


class ReplylintError(Exception):
    """Base of every error that is the input's fault, not a defect of the linter; exit code 2."""


class DraftError(ReplylintError):
    """A draft that cannot be read; the other drafts are still linted."""


class ConfigError(ReplylintError):
    """A configuration, rule card or command-line value that cannot be used."""


class LexiconError(ReplylintError):
    """A lexicon file that cannot be used: ``path``, ``line`` (from 1) and what was expected."""

    def __init__(self, message: str, path: Path | str, line: int | None = None) -> None:
        self.path, self.line = path, line
        super().__init__(f"{path}{f':{line}' if line else ''}: {message}")
