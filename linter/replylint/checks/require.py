"""require: the concept must occur, or one of the concepts in ``or``; ``or-opening`` counts in the opening only."""

from __future__ import annotations

from collections.abc import Iterator

from replylint.checks.anchor import body_sentences, missing
from replylint.checks.reply import Hit, Reply, Task


def require(reply: Reply, task: Task) -> Iterator[Hit]:
    """One hit where a reader would expect the missing element (setting ``where``)."""
    found = reply.matches.by_concept
    if task.concept in found or not found.keys().isdisjoint(task.get("or", ())):
        return
    if any(_opens_with(reply, name) for name in task.get("or-opening", ())):
        return
    yield missing(reply, task.get("where", "plan"))


def _opens_with(reply: Reply, concept: str) -> bool:
    body = body_sentences(reply)
    return bool(body) and any(reply.block_of(match) <= body[0].block for match in reply.matches.of(concept))
