"""A bar on the terminal while many drafts are linted."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
import time

_AFTER = 1.0  # seconds: shorter runs are over before anybody wonders
_EVERY = 0.1
_CELLS = 20
_ERASE = "\r\x1b[K"


class Progress:
    """Tells on stderr how far a run is, where that is a terminal; nothing of it is left when the run is over.

    The cursor waits at the beginning of the line, so that any message from elsewhere is written over the bar.
    """

    def __init__(self, total: int) -> None:
        self._total = total
        self._is_wanted = _is_wanted()
        self._is_drawn = False
        self._next = time.monotonic() + _AFTER

    def hide(self) -> None:
        """Before anything is written to the terminal."""
        if self._is_drawn:
            self._is_drawn = False
            _write(_ERASE)

    def show(self, done: int) -> None:
        """So many are done."""
        if self._is_wanted and time.monotonic() >= self._next:
            self._next = time.monotonic() + _EVERY
            self._is_drawn = True
            filled = _CELLS * done // self._total
            bar = "#" * filled + "." * (_CELLS - filled)
            _write(f"{_ERASE}[{bar}] {done} of {self._total}\r")


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
