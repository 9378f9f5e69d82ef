"""accompany: where the concept occurs, so must the concept ``with``, unless every match has the part ``except``."""

from __future__ import annotations

from collections.abc import Iterator

from replylint.checks.reply import Hit, Reply, Task


def accompany(reply: Reply, task: Task) -> Iterator[Hit]:
    """The first match that needs company, where the whole reply holds none."""
    if reply.matches.of(task.get("with")):
        return
    excepted = task.get("except")
    for match in reply.matches.of(task.concept):
        if excepted not in match.parts:
            yield reply.hit(match)
            return
