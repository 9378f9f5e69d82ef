"""Lints many inputs, in processes where there are enough of them to pay for it."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from replylint.api import read
from replylint.cli.inputs import Input
from replylint.errors import ConfigError, DraftError, ReplylintError
from replylint.lint import failed, lint_batch
from replylint.report.model import FileReport
from replylint.settings import Settings

_WARM = 128  # linted before the pool starts: loads the languages that its processes then share
_WORTH = {
    "fork": 300,
    "spawn": 4_000,
}  # inputs beyond those for which starting processes costs less than it saves
_SELDOM = 50_000, 20, 20  # allocations between two collections: reports are many small objects, and no rings
_MOST_A_CHUNK = 128  # longer ones hardly save more


def run(inputs: Sequence[Input], settings: Settings, jobs: int) -> Iterator[FileReport]:
    """A report a reply in the order of the inputs, whatever the number of jobs (0: one a core)."""
    method = "fork" if sys.platform == "linux" else "spawn"
    jobs = jobs or _cores()
    warm = len(inputs) if jobs == 1 or len(inputs) < _WARM + _WORTH[method] else _WARM
    work = partial(_lint, settings)
    gc.set_threshold(*_SELDOM)
    for number, chunk in enumerate(_chunks(inputs[:warm], _MOST_A_CHUNK)):
        yield from _reports(work(chunk))
        if number == 0:
            gc.freeze()  # the lexicons stay: no need to look through them again and again
    if warm < len(inputs):
        yield from _pooled(inputs[warm:], work, jobs, method)


def _pooled(inputs: Sequence[Input], work: partial[_Result], jobs: int, method: str) -> Iterator[FileReport]:
    size = max(1, min(_MOST_A_CHUNK, len(inputs) // (4 * jobs)))
    pool = ProcessPoolExecutor(
        jobs,
        mp_context=multiprocessing.get_context(method),
        initializer=signal.signal,
        initargs=(signal.SIGINT, signal.SIG_IGN),  # the parent hears of it and ends the others
    )
    try:
        for result in pool.map(work, _chunks(inputs, size)):
            yield from _reports(result)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _chunks(inputs: Sequence[Input], size: int) -> Iterator[Sequence[Input]]:
    for start in range(0, len(inputs), size):
        yield inputs[start : start + size]


_Result = list[FileReport] | str


def _lint(settings: Settings, chunk: Sequence[Input]) -> _Result:
    """The reports on some inputs, or what is wrong with the settings or lexicons; never an exception.

    A defect of ours met in one draft is that draft's error, so that it does not take the others down.
    """
    try:
        return _linted(settings, chunk)
    except ReplylintError as error:
        return str(error)
    except Exception as error:
        if len(chunk) > 1:
            return _one_by_one(settings, chunk)
        if os.environ.get("REPLYLINT_DEBUG"):
            raise
        path, kind = chunk[0].path, type(error).__name__
        defect = f"a defect of replylint: {kind}: {error}; please report it (REPLYLINT_DEBUG=1 shows where)"
        return [failed(path, DraftError(f"{path}: {defect}"))]


def _linted(settings: Settings, chunk: Sequence[Input]) -> list[FileReport]:
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
    for own, numbers, contents in alike.values():
        reports.update(zip(numbers, lint_batch(contents, own), strict=True))
    return [report for number in range(len(chunk)) for report in reports[number]]


def _one_by_one(settings: Settings, chunk: Sequence[Input]) -> _Result:
    reports: list[FileReport] = []
    for item in chunk:
        result = _lint(settings, [item])
        if isinstance(result, str):
            return result
        reports += result
    return reports


def _reports(result: _Result) -> list[FileReport]:
    if isinstance(result, str):
        raise ConfigError(result)
    return result


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
