"""forbid-except: as forbid, but a sentence with the concept that the setting ``except`` names is let pass."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from replylint.checks.forbid import forbid
from replylint.checks.reply import Hit, Reply, Task
from replylint.lexicon.matcher import Matches


def forbid_except(reply: Reply, task: Task) -> Iterator[Hit]:
    """What forbid finds in the sentences without the exception. No exception where the setting is missing."""
    excepted = {match.sentence for match in reply.matches.of(task.get("except", ""))}
    kept = [match for match in reply.matches.of(task.concept) if match.sentence not in excepted]
    yield from forbid(replace(reply, matches=Matches({task.concept: kept})), task)
