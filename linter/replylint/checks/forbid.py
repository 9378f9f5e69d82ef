"""forbid: the concept must not occur. One finding a sentence, or a clause where clauses name different parties."""

from __future__ import annotations

from collections.abc import Iterator

from replylint.checks.reply import Hit, Reply, Task
from replylint.language.model import Kind
from replylint.lexicon.matcher import Match


def forbid(reply: Reply, task: Task) -> Iterator[Hit]:
    """Every sentence with the concept, from its first match to its last; each of several is a related place."""
    group: list[Match] = []
    for match in reply.matches.of(task.concept):
        if group and (match.sentence != group[-1].sentence or _speaks_of_another(reply, group, match)):
            yield _hit(reply, group)
            group = []
        group.append(match)
    if group:
        yield _hit(reply, group)


def _hit(reply: Reply, group: list[Match]) -> Hit:
    hit = reply.hit(group[0])
    if len(group) == 1:
        return hit
    spans = tuple(reply.span(match) for match in group)
    sure = any(match.pattern.role == "sure" for match in group)
    return hit._replace(end=spans[-1][1], related=spans, confidence="sure" if sure else "likely")


def _speaks_of_another(reply: Reply, group: list[Match], match: Match) -> bool:
    """Whether a mark between clauses parts the match from the group and it names somebody else."""
    between = reply.analysis.words[group[-1].last : match.first]
    if not match.parts or not any(word.kind is Kind.COMMA for word in between):
        return False
    named = {_name(reply, part) for earlier in group for part in earlier.parts.values()}
    return bool(named) and all(_name(reply, part) not in named for part in match.parts.values())


def _name(reply: Reply, part: tuple[int, int]) -> str:
    return reply.words(*part).lower()
