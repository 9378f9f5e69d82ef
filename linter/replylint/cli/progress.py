"""A bar on the terminal while many drafts are linted."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
import time
from collections.abc import Iterator
from typing import TypeVar

T = TypeVar("T")
_AFTER = 1.0  # seconds: shorter runs are over before anybody wonders
_CELLS = 20
_ERASE = "\r\x1b[K"


class Progress:
    """Tells on stderr how far a run is, where that is a terminal; nothing of it is left when the run is over.

    The cursor waits at the beginning of the line, so that any message from elsewhere is written over the bar.
    """

    def __init__(self, total: int) -> None:
        self._total = total
        self._is_wanted = _is_wanted()
        self._from = time.monotonic() + _AFTER

    def wait(self, results: Iterator[T], done: int) -> T | None:
        """The next of the results, None at their end. The bar is there while they are waited for, and no longer."""
        if not self._is_wanted or done >= self._total or time.monotonic() < self._from:
            return next(results, None)
        filled = _CELLS * done // self._total
        _write(f"[{'#' * filled}{'.' * (_CELLS - filled)}] {done} of {self._total}\r")
        try:
            return next(results, None)
        finally:
            _write(_ERASE)


def _is_wanted() -> bool:
    """Whether stderr is a terminal that nobody else writes to: not the pager behind a pipe."""
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        return False
    try:
        return not stat.S_ISFIFO(os.fstat(sys.stdout.fileno()).st_mode)
    except (OSError, ValueError):
        return False


def _write(text: str) -> None:
    with contextlib.suppress(OSError):
        sys.stderr.write(text)
        sys.stderr.flush()
