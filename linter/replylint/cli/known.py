"""``check --baseline`` and ``check --write-baseline``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from replylint.baseline import Known, read_baseline, record
from replylint.cli.group import say
from replylint.cli.outcome import Outcome
from replylint.report.look import count
from replylint.report.model import FileReport
from replylint.report.visible import visible
from replylint.settings import Settings

_TOLD = 10  # stale entries that are named one by one


def record_in(path: Path, reports: Iterable[FileReport], used: Iterable[Settings], outcome: Outcome) -> None:
    """Make every finding a known one, and say what changed. ``used`` are the settings of all files."""
    baseline = read_baseline(path, must_exist=False)
    rules = {code for folders in {each.rule_folders for each in used} for code in _codes(folders)}
    change, errors = record(baseline, reports, rules)
    baseline.write()
    for error in errors:
        outcome.fail(error)
    held = f"{count(change.known, 'known finding')} in {count(change.files, 'file')}"
    say(f"{visible(str(path))}: {held}: {change.added} added, {change.removed} removed")


def _codes(folders: tuple[Path, ...]) -> Iterable[str]:
    from replylint.lint import cards_of

    return cards_of(Settings(rule_folders=folders))


def without_known(path: Path, reports: Iterable[FileReport], *, quiet: bool) -> Iterator[FileReport]:
    """The reports with new findings alone; when all have gone by, what was kept back is said, and what is stale."""
    known = Known(read_baseline(path))
    return _followed(known, reports, quiet=quiet)


def _followed(known: Known, reports: Iterable[FileReport], *, quiet: bool) -> Iterator[FileReport]:
    yield from known.watch(reports)
    _tell(known, quiet=quiet)


def _tell(known: Known, *, quiet: bool) -> None:
    path = visible(str(known.baseline.path))
    if known.hidden and not quiet:
        say(f"{path}: {count(known.hidden, 'known finding')} not shown")
    stale = known.stale()
    for entry in stale[:_TOLD]:
        what = f"{entry.code}: {count(entry.number, 'finding')}" if entry.code else "the file is"
        say(f"{path}: stale: {visible(entry.path)}: {what} gone")
    if len(stale) > _TOLD:
        say(f"{path}: stale: {len(stale) - _TOLD} more")
    if stale:
        say(f"{path}: the same command with --write-baseline {path} takes out what is stale")
