"""Which of several fixes can be made at once."""

from __future__ import annotations

from collections.abc import Iterable

from replylint.fixes.source import Change

Changes = tuple[Change, ...]  # all of one fix


def disjoint(fixes: Iterable[Changes]) -> list[Changes]:
    """The fixes in the order of the text, each once; of those that touch the same words the first."""
    chosen: list[Changes] = []
    taken: list[Change] = []
    for changes in sorted(set(fixes)):
        if not any(_touch(change, other) for change in changes for other in taken):
            chosen.append(changes)
            taken += changes
    return chosen


def _touch(one: Change, other: Change) -> bool:
    return one.start <= other.end and other.start <= one.end
