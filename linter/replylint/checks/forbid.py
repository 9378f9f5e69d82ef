"""forbid: the concept must not occur. One finding a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from replylint.checks.reply import Hit, Reply, Task
from replylint.lexicon.matcher import Match


def forbid(reply: Reply, task: Task) -> Iterator[Hit]:
    """Every sentence with the concept, from its first match to its last; each of several is a related place."""
    by_sentence: dict[int, list[Match]] = {}
    for match in reply.matches.of(task.concept):
        by_sentence.setdefault(match.sentence, []).append(match)
    for matches in by_sentence.values():
        hit = reply.hit(matches[0])
        if len(matches) == 1:
            yield hit
            continue
        spans = tuple(reply.span(match) for match in matches)
        sure = any(match.pattern.role == "sure" for match in matches)
        yield hit._replace(end=spans[-1][1], related=spans, confidence="sure" if sure else "likely")
