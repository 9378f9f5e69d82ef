"""Patterns of files, as .gitignore has them."""

from __future__ import annotations

from functools import cache

from pathspec import GitIgnoreSpec


@cache
def spec(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    """The compiled patterns."""
    return GitIgnoreSpec.from_lines(patterns)
