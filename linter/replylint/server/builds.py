"""Tells the user of dictionaries that have to be built before a language can be linted for the first time."""

from __future__ import annotations

import asyncio

from lsprotocol import types

from replylint.language.tries import on_build
from replylint.server.language_server import ReplyServer


class Builds:
    """Shows a progress while a dictionary is built; a line in the log where the editor has none to show."""

    def __init__(self, server: ReplyServer) -> None:
        self._server = server
        self._running: dict[str, asyncio.Event] = {}

    def listen(self, loop: asyncio.AbstractEventLoop) -> None:
        """From now on; dictionaries are built in the thread that lints."""

        def heard(code: str, done: bool) -> None:
            loop.call_soon_threadsafe(self._heard, code, done)

        on_build(heard)

    def _heard(self, code: str, done: bool) -> None:
        if not done:
            ended = self._running[code] = asyncio.Event()
            self._server.later(self._show(code, ended))
        elif code in self._running:
            self._running.pop(code).set()

    async def _show(self, code: str, ended: asyncio.Event) -> None:
        text = f"building the dictionary for {code!r}, once; 'replylint prepare' does it ahead"
        if not self._server.can("window.work_done_progress"):
            self._server.log(text, types.MessageType.Info)
            return
        progress, token = self._server.work_done_progress, f"replylint-dictionary-{code}"
        await progress.create_async(token)
        progress.begin(token, types.WorkDoneProgressBegin("replylint", message=text))
        await ended.wait()
        progress.end(token, types.WorkDoneProgressEnd())
