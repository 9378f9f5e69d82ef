"""Telling the user why a first run takes long."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from replylint.cli.group import say


@contextmanager
def telling_of_builds() -> Iterator[None]:
    """While it lasts, building a dictionary is announced on stderr."""
    from replylint.language.tries import on_build

    stop = on_build(_tell)
    try:
        yield
    finally:
        stop()


def _tell(code: str, done: bool) -> None:
    if not done:
        say(f"building the dictionary for {code!r}, once; 'replylint prepare' does it ahead")
