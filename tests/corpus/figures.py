"""What ``replylint evaluate`` says of each corpus file, and what is recorded of it in recorded.json."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from replylint.cli import cli
from replylint.evaluation import Tally
from replylint.locate import data_folder

FOLDER = Path(__file__).parent
RECORDED = FOLDER / "recorded.json"

# Issue 2 built these before all others, and first contact has been measured on them from the first round on.
FIRST_RULES = (
    "blame-supplier",
    "blame-colleague",
    "blame-customer",
    "contract-reference",
    "see-website",
    "repeated-apology",
)
FIRST_ELEMENTS = ("apology", "action", "deadline")
_GROUPS = {
    "issue 2 rules": ("rules", FIRST_RULES),
    "all rules": ("rules", None),
    "issue 2 elements": ("elements", FIRST_ELEMENTS),
    "all elements": ("elements", None),
}
GROUPS = tuple(_GROUPS)
LEAF = re.compile(r"\{\s+([^{}]*?)\s+\}")

Figures = dict[str, dict[str, Tally]]  # "groups", "rules" and "elements", each by name


def corpora() -> list[str]:
    """All corpus files, ``en/dev.jsonl``, of whatever languages and rounds there are."""
    return sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.glob("*/*.jsonl"))


def is_measured(corpus: str) -> bool:
    """Whether the language has lexicons; without any nothing can be held."""
    return (data_folder("lexicons") / corpus.partition("/")[0]).is_dir()


def measure(corpus: str) -> Figures:
    """The figures of one file, by the command line."""
    done = CliRunner().invoke(
        cli,
        ["evaluate", str(FOLDER / corpus), "--output-format", "json", "--isolated"],
        catch_exceptions=False,
    )
    if done.exit_code:
        raise SystemExit(done.stderr)
    document = json.loads(done.stdout)
    figures = {
        "rules": {row["rule"]: _tally(row) for row in document["rules"]},
        "elements": {row["element"]: _tally(row) for row in document["elements"]},
    }
    return {"groups": {name: _together(figures[kind], of) for name, (kind, of) in _GROUPS.items()}, **figures}


def recorded() -> dict[str, Figures]:
    """The recorded figures by corpus file."""
    if not RECORDED.is_file():
        return {}
    document = json.loads(RECORDED.read_text("utf-8"))
    return {
        corpus: {part: {name: _tally(row) for name, row in rows.items()} for part, rows in parts.items()}
        for corpus, parts in document.items()
    }


def as_json(figures: Mapping[str, Figures]) -> str:
    """recorded.json: a line a figure, so that a change shows as one."""
    rows = {
        corpus: {part: {name: asdict(tally) for name, tally in rows.items()} for part, rows in parts.items()}
        for corpus, parts in sorted(figures.items())
    }
    text = json.dumps(rows, indent=2)
    return LEAF.sub(lambda leaf: f"{{{' '.join(leaf[1].split())}}}", text) + "\n"


def falls(before: Figures, after: Figures, tolerance: float = 0.0) -> Iterator[str]:
    """Each group whose precision or recall is lower than before; a share of nothing is not held."""
    for group in GROUPS:
        old, new = before["groups"][group], after["groups"][group]
        if old.found and new.precision < old.precision - tolerance:
            yield f"{group}: precision {old.precision:.4f} -> {new.precision:.4f}"
        if old.labelled and new.recall < old.recall - tolerance:
            yield f"{group}: recall {old.recall:.4f} -> {new.recall:.4f}"


def _together(tallies: Mapping[str, Tally], names: tuple[str, ...] | None) -> Tally:
    total = Tally()
    for name, tally in tallies.items():
        if names is None or name in names:
            total.add(tally)
    return total


def _tally(row: Mapping[str, Any]) -> Tally:
    return Tally(row["right"], row["false"], row["missed"])
