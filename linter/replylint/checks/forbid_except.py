"""forbid-except: as forbid, but the concept is let pass beside a concept that the setting ``except`` names.

Beside means in its sentence, or with ``except-reach = 1`` in a neighbouring one too. With ``except-if`` the exception
holds only where the option of that name is true.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from replylint.checks.forbid import forbid
from replylint.checks.reply import Hit, Reply, Task
from replylint.lexicon.matcher import Match, Matches


def forbid_except(reply: Reply, task: Task) -> Iterator[Hit]:
    """What forbid finds where the exception does not stand beside it. No exception where the setting is missing."""
    condition = task.get("except-if")
    names = task.get("except", ()) if condition is None or task.get(condition) else ()
    excepted = set(_sentences(reply, task, (names,) if isinstance(names, str) else names))
    kept = [match for match in reply.matches.of(task.concept) if match.sentence not in excepted]
    yield from forbid(replace(reply, matches=Matches({task.concept: kept})), task)


def _sentences(reply: Reply, task: Task, names: tuple[str, ...]) -> Iterator[int]:
    """The sentences that the exceptions reach. What is itself a match of the forbidden concept excepts nothing."""
    reach = task.get("except-reach", 0)
    for name in names:
        for match in reply.matches.of(name):
            if not _is_of(match, task.concept):
                yield from range(match.sentence - reach, match.sentence + reach + 1)


def _is_of(match: Match, concept: str) -> bool:
    """Whether a match is there only because the concept counts as the other one too."""
    return match.pattern.concept == concept
