"""Checks that other packages bring, through the entry point group ``replylint.checks`` (docs/own-rules.md).

They are strangers' code: whatever goes wrong in it is one line that names the package.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from importlib.metadata import EntryPoint, entry_points

from replylint.checks.reply import Check, Hit, Reply, Task
from replylint.errors import ConfigError, DraftError, ReplylintError

GROUP = "replylint.checks"


def installed_names() -> set[str]:
    """The names of all checks that are installed."""
    return set(entry_points(group=GROUP).names)


def installed_check(name: str) -> Check | None:
    """The check of that name; None where no package brings it, ConfigError where it cannot be used."""
    found = {entry.value: entry for entry in entry_points(group=GROUP, name=name)}
    if not found:
        return None
    if len(found) > 1:
        listed = ", ".join(sorted(_of(entry) for entry in found.values()))
        raise ConfigError(f"the check {name!r} is brought by more than one package ({listed}); uninstall one")
    (entry,) = found.values()
    try:
        check = entry.load()
    except Exception as error:
        if os.environ.get("REPLYLINT_DEBUG"):
            raise
        raise ConfigError(
            f"the check {name!r} of {_of(entry)} cannot be loaded: {_told(error)}; "
            "mend that package or uninstall it (REPLYLINT_DEBUG=1 shows where)"
        ) from None
    if not callable(check):
        raise ConfigError(
            f"the check {name!r} of {_of(entry)} is no function but {type(check).__name__}; "
            "its entry point must name a function of a reply and a task"
        )
    return _guarded(check, f"the check {name!r} of {_of(entry)}")


def _of(entry: EntryPoint) -> str:
    package = f"{entry.dist.name} {entry.dist.version}" if entry.dist else "an unnamed package"
    return f"{package} ({entry.value})"


def _told(error: Exception) -> str:
    return f"{type(error).__name__}: {' '.join(str(error).split())}"


def _guarded(check: Check, name: str) -> Check:
    """The check; what it raises or wrongly returns is an error of the draft alone."""

    def guarded(reply: Reply, task: Task) -> Iterator[Hit]:
        try:
            return iter(_hits(check(reply, task), len(reply.draft.text)))
        except ReplylintError:
            raise
        except Exception as error:
            if os.environ.get("REPLYLINT_DEBUG"):
                raise
            raise DraftError(
                f"{name} failed: {_told(error)}; tell its authors (REPLYLINT_DEBUG=1 shows where)"
            ) from None

    return guarded


def _hits(found: Iterable[object], length: int) -> list[Hit]:
    hits: list[Hit] = []
    for hit in found:
        if not isinstance(hit, Hit):
            raise TypeError(f"it gave {type(hit).__name__} where a Hit is wanted")
        for start, end in ((hit.start, hit.end), *hit.related, *(edit[:2] for edit in hit.edits)):
            if not 0 <= start <= end <= length:
                raise ValueError(f"it gave the range {start} to {end} in a text of {length} characters")
        hits.append(hit)
    return hits
