"""What the terminal can show, and writing to it."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterable

import click

from replylint.report.look import Look

WIDTH = 80  # where there is no terminal
_NARROWEST, _WIDEST = 40, 100


def look(color: bool | None, *, elements: bool = False, quiet: bool = False, excerpts: bool = True) -> Look:
    """How to write to this stdout."""
    return Look(
        color=wants_color() if color is None else color,
        width=_width(),
        elements=elements,
        quiet=quiet,
        excerpts=excerpts,
    )


def wants_color() -> bool:
    """NO_COLOR (no-color.org), then FORCE_COLOR, then whether stdout is a terminal that can."""
    if os.environ.get("NO_COLOR"):
        return False
    if forced := os.environ.get("FORCE_COLOR"):
        return forced != "0"
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def _width() -> int:
    if not sys.stdout.isatty():
        return WIDTH
    import shutil

    return max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size((WIDTH, 24)).columns))


def write(pieces: Iterable[str], color: bool) -> None:
    """Write the pieces to stdout, on a terminal as they come."""
    if sys.stdout.isatty():
        for piece in pieces:
            click.echo(piece, nl=False, color=color)
        return
    for piece in pieces:
        sys.stdout.write(piece)
    sys.stdout.flush()


def as_utf8() -> None:
    """Machine-readable output is UTF-8 whatever the locale."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")


def discard() -> None:
    """Point stdout at nothing, so that no later flush, at exit or before a process is started, fails again."""
    with contextlib.suppress(OSError, ValueError):
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stdout.fileno())
        os.close(nothing)
