"""When documents are linted: at once while nothing else is, and never more often than there is something new."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

from replylint.server.documents import Buffer
from replylint.server.linting import Checked

P = ParamSpec("P")
T = TypeVar("T")


class Schedule:
    """Lints the open documents, one at a time, each as it stands when its turn comes.

    What came in while a document was being linted makes the result stale: it is thrown away, and the newest state is
    linted. So no result ever follows that of a newer state, and a fast typist is never more than one run behind.
    ``pause`` in seconds waits for the keystrokes to end first.
    """

    def __init__(self, lint: Callable[[Buffer], Checked], done: Callable[[Checked], None]) -> None:
        self.pause = 0.0
        self._lint = lint
        self._done = done
        # The pipeline is not made for threads; one of its own leaves the editor's requests an answer meanwhile.
        self._worker = ThreadPoolExecutor(1, "lint")
        self._buffers: dict[str, Buffer] = {}
        self._latest: dict[str, Checked] = {}
        self._running: dict[str, asyncio.Task[Checked | None]] = {}

    @property
    def buffers(self) -> list[Buffer]:
        """The newest states of all open documents."""
        return list(self._buffers.values())

    def put(self, buffer: Buffer) -> None:
        """A new state of a document, to be linted."""
        self._buffers[buffer.uri] = buffer
        self._run(buffer.uri)

    def drop(self, uri: str) -> None:
        """The document was closed."""
        self._buffers.pop(uri, None)
        self._latest.pop(uri, None)

    async def current(self, uri: str) -> Checked | None:
        """What is found in the newest state; None where there is no such document, or it is closed meanwhile."""
        buffer, latest = self._buffers.get(uri), self._latest.get(uri)
        if buffer is None:
            return None
        if latest is not None and latest.buffer is buffer:
            return latest
        return await asyncio.shield(self._run(uri))  # a request that is cancelled leaves the others theirs

    async def aside(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Other work for the thread that lints."""
        return await asyncio.wrap_future(self._worker.submit(work, *args, **kwargs))

    def stop(self) -> None:
        """No more work."""
        self._buffers.clear()
        self._worker.shutdown(wait=False, cancel_futures=True)

    def _run(self, uri: str) -> asyncio.Task[Checked | None]:
        if uri not in self._running:
            self._running[uri] = asyncio.ensure_future(self._until_fresh(uri))
        return self._running[uri]

    async def _until_fresh(self, uri: str) -> Checked | None:
        try:
            while (buffer := self._buffers.get(uri)) is not None:
                if self.pause:
                    await asyncio.sleep(self.pause)
                    if self._buffers.get(uri) is not buffer:
                        continue
                checked = await self.aside(self._lint, buffer)
                if self._buffers.get(uri) is buffer:
                    self._latest[uri] = checked
                    self._done(checked)
                    return checked
            return None
        finally:
            del self._running[uri]
