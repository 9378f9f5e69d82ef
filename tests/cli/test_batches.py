"""Inputs are linted many at a time; nobody can tell from what comes out."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from replylint.cli import runner
from replylint.cli.runner import _AHEAD, _pooled
from replylint.lint import lint_batch, lint_bytes
from replylint.settings import Settings
from tests.conftest import House, Ran

Run = Callable[..., Ran]


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    folder = tmp_path / "drafts"
    folder.mkdir()
    for number in range(60):
        body = [
            b"A gadget.",
            b"\xff broken",
            b"Acme's gizmo, and a widget.",
            b"",
            "Извините, мы опоздали.".encode(),
        ]
        head = b"---\nreplylint:\n  channel: chat\n---\n" if number % 7 == 3 else b""
        head = b"---\nreplylint:\n  channel: no such\n---\n" if number % 11 == 5 else head
        (folder / f"{number:02}.txt").write_bytes(head + body[number % 5])
    return folder


@pytest.mark.parametrize("form", ["json", "concise"])
def test_same_output_for_any_number_of_jobs(
    replylint: Run, house: House, drafts: Path, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    options = ("--output-format", form, *house.options[:-2])
    expected = replylint("check", drafts, "-j", "1", *options)
    assert expected.code == 2
    assert expected.out.count("X0") > 20
    assert replylint("check", drafts, "-j", "3", *options) == expected


def test_chunks_and_processes_change_nothing(
    invoke: Run, house: House, drafts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = invoke("check", drafts, "-j", "1", "--output-format", "json", *house.options)
    for chunk, jobs in ((1, 1), (7, 1), (7, 2)):
        monkeypatch.setattr(runner, "_MOST_A_CHUNK", chunk)
        monkeypatch.setattr(runner, "_WARM", 5)
        monkeypatch.setattr(runner, "_WORTH", {"fork": 10, "spawn": 10})
        assert invoke("check", drafts, "-j", jobs, "--output-format", "json", *house.options) == expected


def test_a_batch_is_as_one_by_one(house: House, drafts: Path) -> None:
    settings = Settings(rule_folders=(house.rules,), lexicon_folders=(house.lexicons,), select=("X", "S"))
    items = [(path.read_bytes(), path.name) for path in sorted(drafts.iterdir())]
    together = lint_batch(items, settings)
    assert together == [lint_bytes(data, path, settings) for data, path in items]
    assert sum(report.error is not None for reports in together for report in reports) > 10
    assert lint_batch([], settings) == []


def _noted(folder: Path, chunk: Sequence[int]) -> str:
    (folder / str(chunk[0])).touch()
    return str(chunk[0])


@pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux only")
def test_processes_do_not_run_far_ahead_of_what_is_written(tmp_path: Path) -> None:
    """Else the reports on a whole archive would stand in memory."""
    inputs: Any = range(40 * 128)
    work: Any = partial(_noted, tmp_path)
    results = _pooled(inputs, work, 2, "fork")
    found = [next(results)]
    time.sleep(0.5)  # time enough for all of them
    assert len(list(tmp_path.iterdir())) <= 1 + _AHEAD * 2
    found += list(results)
    assert found == [str(start) for start in range(0, 40 * 128, 128)]
