"""A program in a terminal of its own, as a user would have it: typed into, and read from the screen."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

PATIENCE = 60.0  # seconds until what does not come counts as lacking


class Terminal:
    """``screen`` is all that was written to it, control characters included."""

    def __init__(
        self, command: Sequence[str | Path], cwd: Path, env: Mapping[str, str] | None = None
    ) -> None:
        self._ours, theirs = pty.openpty()
        surroundings = {key: value for key, value in os.environ.items() if not key.endswith("_COLOR")}
        self._process = subprocess.Popen(
            [*map(str, command)],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            cwd=cwd,
            env={**surroundings, "TERM": "xterm", **(env or {})},
            start_new_session=True,
            preexec_fn=_own_terminal,
        )
        os.close(theirs)
        self.screen = ""

    def type(self, text: str) -> None:
        os.write(self._ours, text.encode())

    def until(self, pattern: str) -> re.Match[str]:
        """Wait until the screen has what the pattern says."""
        end = time.monotonic() + PATIENCE
        while (found := re.search(pattern, self.screen)) is None:
            assert time.monotonic() < end, f"not there: {pattern!r}\n{self.screen!r}"
            if not self._read():
                found = re.search(pattern, self.screen)
                assert found, f"the program ended without {pattern!r}\n{self.screen!r}"
                break
        return found

    def ended(self) -> int:
        """The exit code, when the program is over."""
        end = time.monotonic() + PATIENCE
        while self._read():
            assert time.monotonic() < end, f"still running\n{self.screen!r}"
        return self._process.wait(PATIENCE)

    def close(self) -> None:
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
        os.close(self._ours)

    def _read(self) -> bool:
        """Read what there is; False when the program has closed the terminal."""
        ready, _, _ = select.select([self._ours], [], [], 0.1)
        if not ready:
            return True
        try:
            data = os.read(self._ours, 65536)
        except OSError:
            return False
        self.screen += data.decode("utf-8", "replace")
        return bool(data)


def _own_terminal() -> None:
    """Make the terminal the controlling one, so that Ctrl-C typed into it reaches the program and ends it.

    Tests that run in the background ignore Ctrl-C, and so would their children.
    """
    import fcntl
    import termios

    signal.signal(signal.SIGINT, signal.SIG_DFL)
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


@contextmanager
def terminal(
    command: Sequence[str | Path], cwd: Path, env: Mapping[str, str] | None = None
) -> Iterator[Terminal]:
    one = Terminal(command, cwd, env)
    try:
        yield one
    finally:
        one.close()
