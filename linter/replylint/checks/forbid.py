"""forbid: the concept must not occur. One finding a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from replylint.checks.reply import Hit, Reply, Task


def forbid(reply: Reply, task: Task) -> Iterator[Hit]:
    """Every sentence with the concept; further matches in the sentence are related places."""
    by_sentence: dict[int, list[int]] = {}
    found = reply.matches.of(task.concept)
    for index, match in enumerate(found):
        by_sentence.setdefault(match.sentence, []).append(index)
    for indices in by_sentence.values():
        first, *rest = (found[index] for index in indices)
        yield reply.hit(first, rest)
