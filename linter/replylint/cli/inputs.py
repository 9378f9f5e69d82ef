"""What the paths of a command line stand for, in an order that does not depend on theirs."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from replylint.draft.decode import MAX_BYTES
from replylint.draft.files import find_files
from replylint.errors import DraftError
from replylint.settings import Settings

if TYPE_CHECKING:
    from replylint.cache.answer import Answer, Slot

STDIN = "-"


class Input(NamedTuple):
    """One thing to lint: a file, content that is read already, or what is wrong with a path."""

    path: str
    data: bytes | None = None
    error: str | None = None
    settings: Settings | None = None  # its own, where they are not those of the run
    answer: Answer | None = None  # what an earlier run found
    slot: Slot | None = None  # where this run's answer is to be kept


def collect(paths: Sequence[str], stdin_name: str) -> list[Input]:
    """The inputs by path, standard input first."""
    given = [Path(path) for path in paths if path != STDIN]
    inputs: list[Input] = []
    found: list[Path] = []
    for item in find_files(given):
        if isinstance(item, DraftError):
            inputs.append(Input(str(item).partition(": ")[0], error=str(item)))
        else:
            found.append(item)
            inputs.append(Input(str(item)))
    inputs += _empty_folders(given, found)
    inputs.sort(key=lambda item: item.path)
    if STDIN in paths:
        inputs.insert(0, Input(stdin_name, sys.stdin.buffer.read(MAX_BYTES + 1)))
    return inputs


def _empty_folders(given: list[Path], found: list[Path]) -> list[Input]:
    """A folder without a draft in it is more likely a mistake than a clean run."""
    folders = [path for path in given if path.is_dir() and os.access(path, os.R_OK | os.X_OK)]
    if not folders:
        return []
    beside = {Path(home).resolve() for home in {os.path.dirname(path) for path in found}}  # noqa: PTH120
    homes = beside.union(*(home.parents for home in beside))
    mend = "no drafts in it (.txt, .md, .html, .eml, none ignored by git); name files, or another folder"
    return [Input(str(path), error=f"{path}: {mend}") for path in folders if path.resolve() not in homes]
