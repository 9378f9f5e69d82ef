"""How fast the linter is, beside the floor (blank spaCy) and its peers, in one run: ``python -m tests.benchmarks``.

Ratios count: machines differ, and shared ones differ from minute to minute. The peers are installed into a temporary
folder. CPU seconds are of this process's children, wall seconds of its clock.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks import replies

ENGINE = """
import gc, sys, time
from pathlib import Path
from replylint.lint import lint_batch
from replylint.settings import Settings
files = [(path.read_bytes(), path.name) for path in sorted(Path(sys.argv[1]).iterdir())]
settings = Settings()
lint_batch(files[:128], settings)
gc.freeze(); gc.set_threshold(500_000, 20, 20)
start = time.process_time()
for at in range(0, len(files), 128):
    lint_batch(files[at:at + 128], settings)
print(time.process_time() - start)
"""
FLOOR = """
import sys, time
from pathlib import Path
import spacy
texts = [path.read_text("utf-8") for path in sorted(Path(sys.argv[1]).iterdir())]
tokenizer = spacy.blank("en").tokenizer
for text in texts[:128]: tokenizer(text)
start = time.process_time()
for text in texts: tokenizer(text)
print(time.process_time() - start)
"""


_BEGINNING = 1000  # bytes


class Measured(NamedTuple):
    """What a command took, and the beginning of what it wrote."""

    wall: float
    cpu: float
    peak_mb: float
    out: str


def measure(command: Sequence[str | Path]) -> Measured:
    """What one run takes; the peak is of the biggest of its processes."""
    with tempfile.TemporaryFile() as written:  # held here, it would count as the next child's memory
        start = time.perf_counter()
        process = subprocess.Popen([str(part) for part in command], stdout=written, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        written.seek(0)
        out = written.read(_BEGINNING).decode("utf-8", "replace")
    scale = 1 if sys.platform == "darwin" else 1024
    return Measured(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * scale / 1e6, out)


def by_turns(times: int, *commands: Sequence[str | Path]) -> list[tuple[Measured, ...]]:
    """What each command takes each time: where the machine slows down, it does so for all of them."""
    return list(zip(*([measure(command) for command in commands] for _ in range(times)), strict=True))


def quickest(runs: Sequence[Measured]) -> Measured:
    """The run that was over first."""
    return min(runs, key=lambda run: run.wall)


_Peer = tuple[
    str, list[list[str | Path]], list[str | Path]
]  # its name, how it is installed, how it is called


def _of_npm(folder: Path, name: str, *rules: str) -> _Peer:
    home = folder / name
    told = [part for rule in rules for part in ("--rule", home / "node_modules" / rule)]
    install: list[str | Path] = ["npm", "install", "--silent", "--prefix", home, name, *rules]
    return name, [install], [home / "node_modules/.bin" / name, *told]


def peers(folder: Path) -> dict[str, list[str | Path]]:
    """The peers that can be installed here, and how each is called."""
    found: dict[str, list[str | Path]] = {}
    commands: list[_Peer] = [
        (
            "proselint",
            [
                [sys.executable, "-m", "venv", folder / "venv"],
                [folder / "venv/bin/python", "-m", "pip", "install", "--quiet", "proselint"],
            ],
            [folder / "venv/bin/proselint", "check"],
        ),
        _of_npm(folder, "write-good"),
        _of_npm(folder, "alex"),
        _of_npm(folder, "textlint", "textlint-rule-write-good"),
    ]
    for name, steps, command in commands:
        try:
            for step in steps:
                subprocess.run([str(part) for part in step], check=True, capture_output=True, timeout=300)
            found[name] = command
        except (OSError, subprocess.SubprocessError) as error:
            print(f"{name} is left out: {error}", file=sys.stderr)
    return found


def run(
    counts: Sequence[int], source: Path, *, with_peers: bool, say: Callable[[str], None]
) -> dict[str, object]:
    """All figures."""
    replylint: list[str | Path] = [sys.executable, "-m", "replylint", "check"]
    check = [*replylint, "--no-cache", "--output-format", "json"]
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        folders = {count: replies.write(home / str(count), count, source) for count in counts}
        most = max(counts)
        say("one file, cold")
        one = replies.write(home / "one", 1, source) / "00000.txt"
        measure([*check, one])  # builds what is kept
        spacy: list[str | Path] = [sys.executable, "-c", "import spacy"]
        bare, cold = map(quickest, by_turns(5, spacy, [*check, one]))
        say("the engine")
        loops: list[list[str | Path]] = [
            [sys.executable, "-c", code, folders[most]] for code in (ENGINE, FLOOR)
        ]
        engine, floor = (min(float(run.out) for run in runs) for runs in by_turns(5, *loops))
        whole: dict[str, object] = {}
        for count, folder in folders.items():
            for jobs in (1, 2):
                say(f"{count} replies, --jobs {jobs}")
                got = measure([*check, "--jobs", str(jobs), folder])
                whole[f"{count} replies, --jobs {jobs}"] = {
                    "wall_s": round(got.wall, 2),
                    "cpu_s": round(got.cpu, 2),
                    "replies_per_s": round(count / got.wall, 1),
                    "peak_mb": round(got.peak_mb, 1),
                }
        result: dict[str, object] = {
            "import_spacy": {"wall_s": round(bare.wall, 2), "cpu_s": round(bare.cpu, 2)},
            "one_file_cold": {
                "wall_s": round(cold.wall, 2),
                "cpu_s": round(cold.cpu, 2),
                "of_import_spacy": round(cold.wall / bare.wall, 2),
                "cpu_of_import_spacy": round(cold.cpu / bare.cpu, 2),
            },
            "engine": {"replies_per_cpu_s": round(most / engine), "of_blank_spacy": round(engine / floor, 2)},
            "whole": whole,
        }
        if with_peers:
            files = sorted(folders[most].iterdir())
            result["peers"] = table = {}
            concise = [*replylint, "--output-format", "concise"]
            for peer, command in peers(home).items():
                say(peer)
                base, all_ = measure([*concise, "--no-cache", *files]), measure([*command, *files])
                measure([*concise, *files])  # keeps the answers
                kept, first = map(quickest, by_turns(3, [*concise, *files], [*command, files[0]]))
                table[peer] = {
                    "one_file_wall_s": round(first.wall, 2),
                    "files_wall_s": round(all_.wall, 2),
                    "ours_wall_s": round(base.wall, 2),
                    "ours_unchanged_wall_s": round(kept.wall, 2),
                    "theirs_of_ours_one": round(first.wall / cold.wall, 2),
                    "theirs_of_ours": round(all_.wall / base.wall, 2),
                    "theirs_of_ours_unchanged": round(all_.wall / kept.wall, 2),
                }
        return result


def shown(figures: object, indent: int = 0) -> list[str]:
    """The figures as an indented table."""
    if not isinstance(figures, dict):
        return []
    lines: list[str] = []
    for name, value in figures.items():
        label = " " * indent + str(name).replace("_", " ")
        lines.append(label if isinstance(value, dict) else f"{label:<40} {value:>10}")
        lines += shown(value, indent + 2)
    return lines


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--json", action="store_true", help="machine-readable")
    parser.add_argument(
        "--no-peers", action="store_true", help="without proselint, write-good, alex and textlint"
    )
    parser.add_argument("--counts", type=int, nargs="+", default=[1, 500, 5_000], help="how many replies")
    parser.add_argument("--corpus", type=Path, default=replies.CORPUS, help="where the labelled replies lie")
    given = parser.parse_args()
    if not replies.sentences(given.corpus):
        parser.error(f"{given.corpus}: holds no labelled English replies (en/*.jsonl)")
    os.environ.pop("REPLYLINT_DEBUG", None)

    def say(what: str) -> None:
        if sys.stderr.isatty():
            print(f"measuring: {what}", file=sys.stderr, flush=True)

    figures = run(given.counts, given.corpus, with_peers=not given.no_peers, say=say)
    print(json.dumps(figures, indent=2) if given.json else "\n".join(shown(figures)))


if __name__ == "__main__":
    main()
