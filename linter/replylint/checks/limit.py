"""limit: the concept may occur at most so many times (setting ``most``)."""

from __future__ import annotations

from collections.abc import Iterator

from replylint.checks.reply import Hit, Reply, Task


def limit(reply: Reply, task: Task) -> Iterator[Hit]:
    """Every match beyond the allowed number, with the first one as the related place."""
    found = reply.matches.of(task.concept)
    for match in found[task.get("most", 1) :]:
        yield reply.hit(match, found[:1])
