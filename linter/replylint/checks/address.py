"""address: how the customer is addressed: polite forms with the language's capital, and no familiar ones.

The concept is the polite pronoun. A match of it that is written small is a hit with a safe fix, while setting
``capitals`` holds; of a match of several words the part ``form`` is judged, or else the first word. Every match of the
concept in ``familiar`` is a hit; where polite forms stand beside it, the lexicon file in ``mixed`` words it. A match of
the concept in ``agreement`` is at most an info. Words in quotation marks are somebody else's and are let pass.
"""

from __future__ import annotations

from collections.abc import Iterator

from replylint.checks.quotations import quotations_of
from replylint.checks.reply import Edit, Hit, Reply, Task
from replylint.lexicon.matcher import Match


def address(reply: Reply, task: Task) -> Iterator[Hit]:
    """Every polite form written small, every familiar form, every wrong agreement, one hit each."""
    polite = reply.matches.of(task.concept)
    familiar = task.get("familiar", "")
    found = [
        *((match, task.concept) for match in polite if task.get("capitals", True)),
        *((match, familiar) for match in reply.matches.of(familiar)),
        *((match, name) for name in task.get("agreement", ()) for match in reply.matches.of(name)),
    ]
    quoted = quotations_of(reply) if found else []
    for match, concept in found:
        start, end = _form(reply, match)
        if any(low < start and end < high for low, high in quoted):
            continue
        if concept == task.concept:
            yield from _small(reply, match, start, end)
        elif concept == familiar:
            yield _hit(reply, match, task.get("mixed", familiar) if polite else familiar)
        else:
            yield _hit(reply, match, concept)._replace(at_most="info")


def _small(reply: Reply, match: Match, start: int, end: int) -> Iterator[Hit]:
    form = reply.draft.text[start:end]
    capital = form[:1].upper() + form[1:]
    if form[:1].islower() and len(capital) == len(form):
        values = {**reply.hit(match).values, "form": form, "capital": capital}
        yield Hit(
            start,
            end,
            values,
            (),
            match.pattern.role,
            edits=(Edit(start, start + 1, capital[:1]),),
            safe=True,
        )


def _hit(reply: Reply, match: Match, wording: str) -> Hit:
    hit = reply.hit(match)
    return hit._replace(values={"form": reply.words(match.first, match.last), **hit.values}, wording=wording)


def _form(reply: Reply, match: Match) -> tuple[int, int]:
    """The range of the form itself."""
    first, last = match.parts.get("form", (match.first, match.last))
    return reply.analysis.starts[first], reply.analysis.ends[last - 1]
