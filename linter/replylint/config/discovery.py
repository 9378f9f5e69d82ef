"""Finds the configuration file for a draft: the closest one up from it. Needs no more than the standard library."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

NAME, PROJECT = "replylint.toml", "pyproject.toml"


def config_for(draft: Path) -> Path | None:
    """The closest configuration file of a draft, no further up than the repository's root or the home folder."""
    return closest(draft.absolute().parent)


@cache
def closest(folder: Path) -> Path | None:
    """The configuration file in this folder or the closest one above."""
    own, project = folder / NAME, folder / PROJECT
    if own.is_file():
        return own
    if project.is_file() and _is_ours(project):
        return project
    if (folder / ".git").exists() or folder == _home() or folder.parent == folder:
        return None
    return closest(folder.parent)


def _is_ours(path: Path) -> bool:
    """Whether a pyproject.toml has our table. A broken one that may have it is for the reader to complain about."""
    try:
        text = path.read_text("utf-8", "replace")
    except OSError:
        return False
    if "replylint" not in text:
        return False
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
