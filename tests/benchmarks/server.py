"""How fast the language server answers a keystroke: ``python -m tests.benchmarks.server``.

A 300-word draft is typed into, letter by letter, in the middle. Measured is what an editor sees: from the moment that
it sends ``didChange`` until ``publishDiagnostics`` of that version is there, both ends of the pipe and JSON included.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.replies import sentences
from tests.server.editor import editor

WORDS = 300
PROMISE = 50.0  # milliseconds, median
_CORPUS = Path(__file__).parent.parent / "corpus"


def draft(words: int) -> str:
    """A reply of so many words."""
    lines = ["Dear Ms Miller,"]
    for sentence in sentences(_CORPUS):
        if sum(len(line.split()) for line in lines) >= words:
            break
        lines.append(sentence)
    return "\n".join((*lines, "Kind regards,", "Ann Smith", ""))


def keystrokes(text: str, typed: str) -> list[float]:
    """Milliseconds from each keystroke to its answer; the first states, which load the language, are left out."""
    middle = text.index("\n", len(text) // 2)
    taken: list[float] = []
    with tempfile.TemporaryDirectory() as folder, editor(Path(folder).resolve()) as one:
        one.begin()
        one.open("draft.txt", text)
        one.diagnostics("draft.txt")
        for count in range(1, len(typed) + 1):
            state = f"{text[:middle]} {typed[:count]}{text[middle:]}"
            start = time.perf_counter()
            one.change("draft.txt", state)
            one.diagnostics("draft.txt")
            taken.append((time.perf_counter() - start) * 1000)
        one.leave()
    return taken


def main(arguments: Sequence[str]) -> int:
    """Print median and p95; 1 where the median is over what is promised."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--words", type=int, default=WORDS)
    parser.add_argument(
        "--typed", default="The courier must have lost it, and we will send you a new one. " * 4
    )
    given = parser.parse_args(arguments)
    text = draft(given.words)
    taken = keystrokes(text, given.typed)
    median, p95 = statistics.median(taken), statistics.quantiles(taken, n=20)[-1]
    print(f"{len(text.split())} words, {len(taken)} keystrokes: median {median:.1f} ms, p95 {p95:.1f} ms")
    return int(median > PROMISE and given.words <= WORDS)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
