"""``check --fix`` and ``check --diff``."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from replylint.api import read
from replylint.cli.group import say
from replylint.cli.inputs import Input
from replylint.cli.outcome import Outcome
from replylint.cli.runner import run
from replylint.draft.decode import decode
from replylint.errors import DraftError
from replylint.mend import has_fix, is_mendable, mended, write_back
from replylint.report.look import Look, count
from replylint.report.visible import visible
from replylint.settings import Settings


class _Change(NamedTuple):
    item: Input
    before: bytes
    after: bytes
    fixes: int


def fix_files(
    inputs: Sequence[Input], settings: Settings, jobs: int, outcome: Outcome, *, unsafe: bool
) -> None:
    """Mend what can be mended safely, with ``unsafe`` all that can, in the files, and say how much that was."""
    files = fixes = 0
    for change in _changes(inputs, settings, jobs, outcome, unsafe=unsafe, aloud=False):
        try:
            write_back(Path(change.item.path), change.before, change.after)
        except DraftError as error:
            outcome.fail(str(error))
        else:
            files += 1
            fixes += change.fixes
    if fixes:
        say(f"mended: {count(fixes, 'finding')} in {count(files, 'file')}")


def differences(
    inputs: Sequence[Input], settings: Settings, jobs: int, look: Look, outcome: Outcome, *, unsafe: bool
) -> Iterator[str]:
    """What ``--fix`` would change, as a unified diff; nothing is written."""
    for change in _changes(inputs, settings, jobs, outcome, unsafe=unsafe, aloud=True):
        outcome.found = True
        yield from _diff(change, settings, look)


def _changes(
    inputs: Sequence[Input], settings: Settings, jobs: int, outcome: Outcome, *, unsafe: bool, aloud: bool
) -> Iterator[_Change]:
    """The inputs that the fixes change; ``aloud``: with those that cannot be linted told."""
    items = {item.path: item for item in inputs}
    for report in run(inputs, settings, jobs):
        if report.error is not None and aloud:
            outcome.fail(report.error)
        item = items.get(report.path)
        if item is None or not has_fix(report, unsafe=unsafe):
            continue
        if not is_mendable(report.path):
            say(
                f"{visible(report.path)}: not mended: an e-mail is left as it is; mend the draft it was made from"
            )
            continue
        try:
            before = read(Path(item.path)) if item.data is None else item.data
            after, fixes = mended(before, item.path, item.settings or settings, unsafe=unsafe)
        except DraftError as error:
            outcome.fail(str(error))
            continue
        if after != before:
            yield _Change(item, before, after, fixes)


def _diff(change: _Change, settings: Settings, look: Look) -> Iterator[str]:
    path, encoding = change.item.path, (change.item.settings or settings).encoding
    old, new = (
        decode(data, path, encoding).splitlines(keepends=True) for data in (change.before, change.after)
    )
    for number, line in enumerate(difflib.unified_diff(old, new, path, path)):
        if look.color:
            style = {"+": "good", "-": "bad"}.get(line[0], "dim") if number > 1 else "path"
            yield look.paint(visible(line.rstrip("\r\n")), style) + "\n"
        else:  # to the letter, for a program that applies it
            yield line if line.endswith(("\n", "\r")) else f"{line}\n\\ No newline at end of file\n"
