"""near: the concept must not follow a concept in ``to``, in its sentence or opening the next one.

Option ``scope = "anywhere"`` reports the concept wherever it stands; the concepts in ``always`` are
reported in either scope. One finding a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from replylint.checks.reply import Hit, Reply, Task
from replylint.language.model import Kind
from replylint.lexicon.matcher import Match


def near(reply: Reply, task: Task) -> Iterator[Hit]:
    """The first such match of every sentence, with the one that it follows as the related place."""
    found: dict[int, tuple[Match, Match | None]] = {}
    for match in _all(reply, task.get("always", ())):
        found.setdefault(match.sentence, (match, None))
    anchors = _all(reply, task.get("to", ()))
    anywhere = task.get("scope") == "anywhere"
    for match in reply.matches.of(task.concept):
        anchor = next((other for other in anchors if _follows(reply, match, other)), None)
        if match.sentence not in found and (anchor or anywhere):
            found[match.sentence] = (match, anchor)
    for _, (match, anchor) in sorted(found.items()):
        yield reply.hit(match, [anchor] if anchor else [])


def _all(reply: Reply, concepts: tuple[str, ...]) -> list[Match]:
    found = (match for name in concepts for match in reply.matches.of(name))
    return sorted(found, key=lambda match: match.first)


def _follows(reply: Reply, match: Match, anchor: Match) -> bool:
    if match.sentence == anchor.sentence:
        return match.first > anchor.first
    if match.sentence != anchor.sentence + 1:
        return False
    words = reply.analysis.words[reply.analysis.sentences[match.sentence].first : match.first]
    return all(word.kind is not Kind.WORD for word in words)
