"""First contact of a round: what ``replylint evaluate`` printed when it saw the round for the first time.

``python -m tests.corpus.contact hr/round-01.jsonl printed.txt`` puts the figures in that text into first-contact.json,
from where docs/accuracy.md takes them. What is there stays: a round is met once.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import NamedTuple

from replylint.evaluation import Tally
from tests.corpus.figures import FOLDER, LEAF

CONTACT = FOLDER / "first-contact.json"
_TOTAL = re.compile(r"^ *all (rules|elements), ([a-z]{2,3}) +(\d+) +(\d+) +(\d+) +(\d+) ", re.MULTILINE)
_REPLIES = re.compile(r"^(\d+) replies; ", re.MULTILINE)


class Contact(NamedTuple):
    """How many replies a round had, and what was found in them."""

    replies: int
    rules: Tally
    elements: Tally


def contacts() -> dict[str, Contact]:
    """The first contacts that are recorded, by corpus file."""
    document = json.loads(CONTACT.read_text("utf-8"))
    return {
        corpus: Contact(row["replies"], Tally(**row["rules"]), Tally(**row["elements"]))
        for corpus, row in document.items()
    }


def read_printed(text: str, language: str) -> Contact:
    """The totals in what ``evaluate`` printed; SystemExit where they are not there or of another language."""
    totals = {kind: tuple(map(int, found)) for kind, code, *found in _TOTAL.findall(text) if code == language}
    replies = _REPLIES.search(text)
    if replies is None or set(totals) != {"rules", "elements"}:
        raise SystemExit(f"this is not what 'replylint evaluate' prints of a round in {language!r}")
    tallies = {kind: Tally(right, false, missed) for kind, (_, right, false, missed) in totals.items()}
    return Contact(int(replies[1]), tallies["rules"], tallies["elements"])


def as_json(found: Mapping[str, Contact]) -> str:
    """first-contact.json: a line a figure."""
    rows = {
        corpus: {"replies": one.replies, "rules": asdict(one.rules), "elements": asdict(one.elements)}
        for corpus, one in sorted(found.items())
    }
    return LEAF.sub(lambda leaf: f"{{{' '.join(leaf[1].split())}}}", json.dumps(rows, indent=2)) + "\n"


def main(arguments: list[str] | None = None) -> int:
    """The exit code: 1 where the round is recorded already."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("corpus", help="the round's file in tests/corpus, as hr/round-01.jsonl")
    parser.add_argument("printed", type=Path, help="a file with what evaluate printed")
    asked = parser.parse_args(arguments)
    known = contacts()
    if asked.corpus in known:
        print(f"{asked.corpus}: is recorded already; a round is met once")
        return 1
    found = read_printed(asked.printed.read_text("utf-8"), asked.corpus.partition("/")[0])
    CONTACT.write_text(as_json({**known, asked.corpus: found}), "utf-8", newline="\n")
    print(f"recorded: {asked.corpus}: {found.replies} replies; now run make docs")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
