"""place: where the concept's first match must stand: option ``position``."""

from __future__ import annotations

from collections.abc import Iterator

from replylint.checks.anchor import body_sentences
from replylint.checks.reply import Hit, Reply, Task


def place(reply: Reply, task: Task) -> Iterator[Hit]:
    """The first match, where it stands outside the wanted paragraph. Nothing where there is no match."""
    found = reply.matches.of(task.concept)
    body = body_sentences(reply)
    position = task.get("position", "anywhere")
    if not found or not body or position == "anywhere":
        return
    blocks = [reply.block_of(match) for match in found]
    # a greeting on the same line as the text, or an apology above it, still opens the letter
    right = min(blocks) <= body[0].block if position == "first-paragraph" else max(blocks) >= body[-1].block
    if not right:
        yield reply.hit(found[0])
