"""Finds the configuration file for a draft: the closest one up from it. Needs no more than the standard library."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

NAME, PROJECT = "replylint.toml", "pyproject.toml"


class Finder:
    """Finds configuration files, and looks at each folder once."""

    def __init__(self) -> None:
        self._found: dict[Path, Path | None] = {}

    def find(self, folder: Path) -> Path | None:
        """The closest configuration file from a folder up, no further than the repository's root or the home folder."""
        folder = Path(os.path.abspath(folder))  # noqa: PTH100 -- takes .. out and leaves links as they are
        passed = []
        while folder not in self._found:
            passed.append(folder)
            found, last = _look(folder)
            if found is not None or last:
                self._found[folder] = found
            else:
                folder = folder.parent
        answer = self._found[folder]
        self._found.update(dict.fromkeys(passed, answer))
        return answer


class Homes:
    """Which configuration file holds for a draft: the one that is named, or the closest, or none."""

    def __init__(self, named: Path | None, *, isolated: bool) -> None:
        self._named, self._isolated = named, isolated
        self._finder = Finder()
        self._found: dict[str, Path | None] = {}

    def file_of(self, path: str) -> Path | None:
        """The configuration file for the draft at a path."""
        if self._isolated:
            return None
        if self._named:
            return self._named
        folder = os.path.dirname(path)  # noqa: PTH120 -- many times faster, and run for every draft
        if folder not in self._found:
            self._found[folder] = self._finder.find(Path(folder))
        return self._found[folder]


def _look(folder: Path) -> tuple[Path | None, bool]:
    """The configuration file in a folder, and whether the search ends there."""
    own, project = folder / NAME, folder / PROJECT
    if own.is_file():
        return own, True
    if project.is_file() and _is_ours(project):
        return project, True
    return None, (folder / ".git").exists() or folder == _home() or folder.parent == folder


def _is_ours(path: Path) -> bool:
    """Whether a pyproject.toml has our table. A broken one that may have it is for the reader to complain about."""
    try:
        text = path.read_text("utf-8", "replace")
    except OSError:
        return False
    if "replylint" not in text:
        return False
    import tomllib

    try:
        tool = tomllib.loads(text).get("tool", {})
    except tomllib.TOMLDecodeError:
        return "[tool.replylint" in text
    return isinstance(tool, dict) and "replylint" in tool


@cache
def _home() -> Path | None:
    try:
        return Path.home()
    except RuntimeError:
        return None
