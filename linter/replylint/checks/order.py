"""order: concepts must stand in the order of option ``order``; those that are missing are passed over."""

from __future__ import annotations

from collections.abc import Iterator

from replylint.checks.reply import Hit, Reply, Task
from replylint.lexicon.matcher import Match


def order(reply: Reply, task: Task) -> Iterator[Hit]:
    """The first concept that stands only before the one it should follow: it is related, the other one is late.

    A concept counts where it fits, so that a second mention elsewhere does no harm; one sentence may hold several.
    """
    before: Match | None = None
    for name in task.get("order", ()):
        found = reply.matches.of(name)
        if not found:
            continue
        if before is None:
            before = found[0]
            continue
        fitting = next((match for match in found if match.sentence >= before.sentence), None)
        if fitting is None:
            early, late = found[0], before
            values = {
                "early": reply.words(early.first, early.last),
                "late": reply.words(late.first, late.last),
            }
            yield Hit(*reply.span(late), values, (reply.span(early),), late.pattern.role)
            return
        before = fitting
