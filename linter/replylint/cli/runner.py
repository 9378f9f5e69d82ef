"""Lints many inputs, in processes where there are enough of them to pay for it."""

from __future__ import annotations

import gc
import os
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from replylint.cli.inputs import Input
from replylint.cli.progress import Progress
from replylint.errors import ConfigError, DraftError, ReplylintError
from replylint.report.model import FileReport
from replylint.settings import Settings

if TYPE_CHECKING:
    from concurrent.futures import Future

    from replylint.cache.store import Row

_WARM = 128  # linted before the pool starts: loads the languages that its processes then share
_WORTH = {
    "fork": 300,
    "spawn": 4_000,
}  # inputs beyond those for which starting processes costs less than it saves
_SELDOM = 500_000, 20, 20  # allocations between two collections: reports are many small objects, and no rings
_MOST_A_CHUNK = 128  # longer ones hardly save more
_AHEAD = 3  # chunks a process that are begun before the first of them is written


class Linted(NamedTuple):
    """What came of some inputs: the reports on each, and the rows to keep."""

    reports: list[list[FileReport]]
    rows: list[Row]


Keep = Callable[[list["Row"]], None]


def run(
    inputs: Sequence[Input], settings: Settings, jobs: int, keep: Keep | None = None
) -> Iterator[FileReport]:
    """A report a reply in the order of the inputs, whatever the number of jobs (0: one a core).

    What earlier runs have answered is not linted. ``keep`` is given the answers of this one.
    """
    gc.set_threshold(*_SELDOM)
    fresh = _linted([item for item in inputs if item.answer is None], settings, jobs, keep)
    for item in inputs:
        yield from next(fresh) if item.answer is None else item.answer.reports(item.path)
    yield from next(fresh, [])  # lets it come to its end


def _linted(
    inputs: Sequence[Input], settings: Settings, jobs: int, keep: Keep | None
) -> Iterator[list[FileReport]]:
    results = _results(inputs, settings, jobs)
    progress, done = Progress(len(inputs)), 0
    while linted := progress.wait(results, done):
        if isinstance(linted, str):
            raise ConfigError(linted)
        done += len(linted.reports)
        if keep and linted.rows:
            keep(linted.rows)
        yield from linted.reports


def _results(inputs: Sequence[Input], settings: Settings, jobs: int) -> Iterator[Linted | str]:
    method = "fork" if sys.platform == "linux" else "spawn"
    jobs = jobs or _cores()
    warm = len(inputs) if jobs == 1 or len(inputs) < _WARM + _WORTH[method] else _WARM
    work = partial(_lint, settings)
    for number, chunk in enumerate(_chunks(inputs[:warm], _MOST_A_CHUNK)):
        yield work(chunk)
        if number == 0:
            gc.freeze()  # the lexicons stay: no need to look through them again and again
    if warm < len(inputs):
        yield from _pooled(inputs[warm:], work, jobs, method)


def _pooled(
    inputs: Sequence[Input], work: partial[Linted | str], jobs: int, method: str
) -> Iterator[Linted | str]:
    import multiprocessing
    import signal
    from concurrent.futures import ProcessPoolExecutor

    size = max(1, min(_MOST_A_CHUNK, len(inputs) // (4 * jobs)))
    pool = ProcessPoolExecutor(
        jobs,
        mp_context=multiprocessing.get_context(method),
        initializer=signal.signal,
        initargs=(signal.SIGINT, signal.SIG_IGN),  # the parent hears of it and ends the others
    )
    waiting: deque[Future[Linted | str]] = deque()
    try:
        for chunk in _chunks(inputs, size):
            waiting.append(pool.submit(work, chunk))
            if len(waiting) > _AHEAD * jobs:  # or the reports on a whole archive would pile up here
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _chunks(inputs: Sequence[Input], size: int) -> Iterator[Sequence[Input]]:
    for start in range(0, len(inputs), size):
        yield inputs[start : start + size]


def _lint(settings: Settings, chunk: Sequence[Input]) -> Linted | str:
    """The reports on some inputs, or what is wrong with the settings or lexicons; never an exception.

    A defect of ours met in one draft is that draft's error, so that it does not take the others down.
    """
    from replylint.lint import failed

    try:
        return _together(settings, chunk)
    except ReplylintError as error:
        return str(error)
    except Exception as error:
        if len(chunk) > 1:
            return _one_by_one(settings, chunk)
        if os.environ.get("REPLYLINT_DEBUG"):
            raise
        path, kind = chunk[0].path, type(error).__name__
        defect = f"a defect of replylint: {kind}: {error}; please report it (REPLYLINT_DEBUG=1 shows where)"
        return Linted([[failed(path, DraftError(f"{path}: {defect}"))]], [])


def _together(settings: Settings, chunk: Sequence[Input]) -> Linted:
    from replylint.api import read
    from replylint.lint import failed, lint_batch

    reports: dict[int, list[FileReport]] = {}
    alike: dict[
        int, tuple[Settings, list[int], list[tuple[bytes, str]]]
    ] = {}  # by the identity of the settings
    for number, item in enumerate(chunk):
        try:
            if item.error is not None:
                raise DraftError(item.error)
            own = item.settings or settings
            _, numbers, contents = alike.setdefault(id(own), (own, [], []))
            contents.append((read(Path(item.path)) if item.data is None else item.data, item.path))
            numbers.append(number)
        except DraftError as error:
            reports[number] = [failed(item.path, error)]
    rows: list[Row] = []
    for own, numbers, contents in alike.values():
        found = lint_batch(contents, own)
        reports.update(zip(numbers, found, strict=True))
        slots = [chunk[number].slot for number in numbers]
        if any(slots):
            from replylint.cache.written import rows_of

            rows += rows_of(slots, [data for data, _ in contents], found, own)
    return Linted([reports[number] for number in range(len(chunk))], rows)


def _one_by_one(settings: Settings, chunk: Sequence[Input]) -> Linted | str:
    reports: list[list[FileReport]] = []
    rows: list[Row] = []
    for item in chunk:
        result = _lint(settings, [item])
        if isinstance(result, str):
            return result
        reports += result.reports
        rows += result.rows
    return Linted(reports, rows)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
