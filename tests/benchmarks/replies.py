"""Replies to measure with: all different, the same on every machine, made of sentences of labelled ones."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

CORPUS = Path(__file__).parent.parent / "corpus"
_WORDS = 150


def sentences(folder: Path) -> list[str]:
    """The sentences of the English replies under a folder."""
    found: dict[str, None] = {}
    for path in sorted(folder.rglob("*.jsonl")):
        if "en" not in (path.parent.name, path.stem):
            continue
        for line in path.read_text("utf-8").splitlines():
            for sentence in re.split(r"(?<=[.!?])\s+|\n+", json.loads(line)["text"]):
                if len(sentence.split()) > 3:
                    found[sentence] = None
    return list(found)


def replies(count: int, folder: Path = CORPUS) -> Iterator[str]:
    """So many replies of about 150 words, with front matter, a salutation and a closing."""
    chance = random.Random(count)
    pool = sentences(folder)
    for number in range(count):
        blocks: list[list[str]] = [[]]
        words = 0
        while words < _WORDS - 12:
            sentence = chance.choice(pool)
            words += len(sentence.split())
            blocks[-1].append(sentence)
            if len(blocks[-1]) == 4:
                blocks.append([])
        body = "\n\n".join(" ".join(block) for block in blocks if block)
        head = "---\nreplylint:\n  stage: resolution\n---\n"
        yield f"{head}Dear Ms Miller,\n\n{body}\n\nYour reference is CMP-{number:05}.\n\nKind regards,\nAnn Smith\n"


def write(folder: Path, count: int, source: Path = CORPUS) -> Path:
    """A folder with so many replies, one a file."""
    folder.mkdir(parents=True)
    for number, reply in enumerate(replies(count, source)):
        folder.joinpath(f"{number:05}.txt").write_text(reply, "utf-8")
    return folder
