"""Starts the server on standard input and output."""

from __future__ import annotations

import logging
import os
import sys

from replylint.server.features import build
from replylint.server.hover import Pages


def start(pages: Pages) -> int:
    """Serve until the editor leaves; the exit code, which is 0 where it took leave as LSP asks."""
    if sys.stdin.isatty():
        print(
            "replylint: a language server: an editor starts it and speaks to it; Ctrl-D ends it",
            file=sys.stderr,
        )
    # The log of the library repeats messages, and so the drafts: what matters is told to the editor.
    logging.getLogger("pygls").addHandler(logging.NullHandler())
    logging.getLogger("pygls").propagate = False
    # Whatever else writes to standard output, as a check of an installed package may, must not end up in the protocol.
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as out:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        server = build(pages)
        server.start_io(sys.stdin.buffer, out)
    return 0 if server.is_shut_down else 1
