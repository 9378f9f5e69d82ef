"""Nobody can tell from what comes out whether it was known before."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from replylint.report.formats import FORMATS
from tests.cache.conftest import DRAFTS
from tests.conftest import Ran

Run = Callable[..., Ran]


@pytest.mark.parametrize("options", [(), ("--no-excerpts",), ("--message-language", "reply")])
def test_output_of_every_format(
    invoke: Run, drafts: Path, count: Callable[[], int], options: tuple[str, ...]
) -> None:
    for form in FORMATS:
        given = ("check", drafts, "--output-format", form, "--exit-zero", *options)
        expected = invoke(*given, "--no-cache")
        assert invoke(*given) == expected
        assert count() == len(DRAFTS)
        assert invoke(*given) == expected
        assert expected.out


def test_order_jobs_and_what_is_not_known(invoke: Run, drafts: Path, kept: Path) -> None:
    (drafts / "broken.txt").write_bytes(b"\xff")
    (drafts / "why.txt").write_text("<!-- replylint: ignore D99 -->\nThe courier lost it.\n", "utf-8")
    given = ("check", "--elements", "missing.txt")
    files = sorted(drafts.iterdir())
    expected = invoke(*given, "--no-cache", *files)
    assert expected.code == 2
    invoke("check", *files[::2])
    random.Random(1).shuffle(files)
    for jobs in ("1", "2"):
        assert invoke(*given, "--jobs", jobs, *files) == expected


def test_what_is_answered_does_not_load_the_linter(
    replylint: Run, drafts: Path, kept: Path, tmp_path: Path
) -> None:
    import subprocess
    import sys

    tell = tmp_path / "tell.py"
    tell.write_text(
        "import atexit, sys\n"
        "atexit.register(lambda: print(*sorted(sys.modules), sep='\\n', file=sys.stderr))\n"
        "from replylint.cli import main\n"
        "main()\n",
        "utf-8",
    )
    seen: list[set[str]] = []
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, str(tell), "check", str(drafts), "--exit-zero"],
            capture_output=True,
            text=True,
            check=True,
        )
        seen.append(set(done.stderr.split()))
    cold, warm = seen
    linter = {"replylint.lint", "replylint.language", "replylint.lexicon.pack", "replylint.checks.card"}
    libraries = {"pydantic", "regex"}
    assert linter | libraries <= cold
    elsewhere = {"spacy", "simplemma", "babel", "multiprocessing", "tomllib", "replylint.cli.watch"}
    assert not (linter | libraries | elsewhere) & warm


def test_baseline_and_fixes(invoke: Run, drafts: Path, kept: Path, tmp_path: Path) -> None:
    known = tmp_path / "known.json"
    for options in (("--no-cache",), (), ()):
        known.unlink(missing_ok=True)
        assert invoke("check", drafts, "--write-baseline", known, *options).code == 0
        told = invoke("check", drafts, "--baseline", known, *options)
        assert "Nothing new found" in told.out
    expected = invoke("check", drafts, "--diff", "--no-cache")
    assert invoke("check", drafts, "--diff") == expected
    assert "+мы получили Ваше письмо" in expected.out
    done = invoke("check", drafts, "--fix", "--output-format", "concise")
    assert "mended: " in done.err
    assert "T14" not in done.out
    assert invoke("check", drafts, "--output-format", "concise").out == done.out


def test_statistics_and_standard_input(invoke: Run, drafts: Path, kept: Path) -> None:
    for options in (("--statistics",), ("-", "--stdin-filename", "a.html")):
        given = ("check", *(() if "-" in options else (drafts,)), *options)
        runs = {invoke(*given, *more, stdin=DRAFTS["page.html"]) for more in (("--no-cache",), (), ())}
        assert len(runs) == 1
