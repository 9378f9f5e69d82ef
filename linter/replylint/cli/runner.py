"""Lints many inputs, in processes where there are enough of them to pay for it."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from replylint.api import lint_path
from replylint.cli.inputs import Input
from replylint.errors import ConfigError, DraftError, ReplylintError
from replylint.lint import failed, lint_bytes
from replylint.report.model import FileReport
from replylint.settings import Settings

_WARM = 64  # linted before the pool starts: loads the languages that its processes then share
_WORTH = {
    "fork": 300,
    "spawn": 4_000,
}  # inputs beyond those for which starting processes costs less than it saves
_MOST_A_CHUNK = 64


def run(inputs: Sequence[Input], settings: Settings, jobs: int) -> Iterator[FileReport]:
    """A report a reply in the order of the inputs, whatever the number of jobs (0: one a core)."""
    method = "fork" if sys.platform == "linux" else "spawn"
    jobs = jobs or _cores()
    warm = len(inputs) if jobs == 1 or len(inputs) < _WARM + _WORTH[method] else _WARM
    work = partial(_lint, settings)
    for item in inputs[:warm]:
        yield from _reports(work(item))
    if warm < len(inputs):
        yield from _pooled(inputs[warm:], work, jobs, method)


def _pooled(inputs: Sequence[Input], work: partial[_Result], jobs: int, method: str) -> Iterator[FileReport]:
    chunk = max(1, min(_MOST_A_CHUNK, len(inputs) // (4 * jobs)))
    pool = ProcessPoolExecutor(
        jobs,
        mp_context=multiprocessing.get_context(method),
        initializer=signal.signal,
        initargs=(signal.SIGINT, signal.SIG_IGN),  # the parent hears of it and ends the others
    )
    try:
        for result in pool.map(work, inputs, chunksize=chunk):
            yield from _reports(result)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


_Result = list[FileReport] | str


def _lint(settings: Settings, item: Input) -> _Result:
    """The reports on one input, or what is wrong with the settings or lexicons; never an exception.

    A defect of ours met in one draft is that draft's error, so that it does not take the others down.
    """
    try:
        if item.error is not None:
            return [failed(item.path, DraftError(item.error))]
        if item.data is not None:
            return lint_bytes(item.data, item.path, settings)
        return lint_path(Path(item.path), settings)
    except ReplylintError as error:
        return str(error)
    except Exception as error:
        if os.environ.get("REPLYLINT_DEBUG"):
            raise
        kind = type(error).__name__
        defect = f"a defect of replylint: {kind}: {error}; please report it (REPLYLINT_DEBUG=1 shows where)"
        return [failed(item.path, DraftError(f"{item.path}: {defect}"))]


def _reports(result: _Result) -> list[FileReport]:
    if isinstance(result, str):
        raise ConfigError(result)
    return result


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
