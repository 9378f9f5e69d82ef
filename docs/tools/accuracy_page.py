"""docs/accuracy.md: puts the figures of tests/corpus/recorded.json between its two marks; the rest is by hand.

``python docs/tools/accuracy_page.py`` writes, ``--check`` fails where the page is not current.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path

from replylint.checks.card import load_cards
from replylint.elements import ELEMENTS
from replylint.evaluation import Tally

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs/accuracy.md"
RECORDED = ROOT / "tests/corpus/recorded.json"
BEGIN, END = "<!-- generated: figures -->\n", "<!-- end of generated -->\n"
_GROUPS = {
    "issue 2 rules": "first six rules",
    "all rules": "all rules",
    "issue 2 elements": "first three elements",
    "all elements": "all elements",
}
_LANGUAGES = {
    "en": "English",
    "fi": "Finnish",
    "hr": "Croatian",
    "hy": "Armenian",
    "ru": "Russian",
    "sk": "Slovak",
}

Counts = Mapping[str, Mapping[str, Tally]]


def accuracy_page() -> str:
    """The page with the recorded figures."""
    before, begin, rest = PAGE.read_text("utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise SystemExit(f"{PAGE}: has no {BEGIN.strip()} and {END.strip()} any more; put them back")
    return f"{before}{begin}\n{figures()}{end}{after}"


def figures() -> str:
    """For each language a table by corpus and one by rule and element."""
    document = json.loads(RECORDED.read_text("utf-8"))
    corpora: dict[str, Counts] = {
        corpus: {
            part: {name: Tally(row["right"], row["false"], row["missed"]) for name, row in rows.items()}
            for part, rows in parts.items()
        }
        for corpus, parts in document.items()
    }
    parts = []
    for language, names in groupby(sorted(corpora), key=lambda corpus: corpus.partition("/")[0]):
        chosen = {name.partition("/")[2].removesuffix(".jsonl"): corpora[name] for name in names}
        lines = [f"### {_LANGUAGES[language]}", "", *_by_corpus(chosen), "", *_by_label(chosen)]
        parts.append("\n".join(lines) + "\n")
    return "\n".join(parts)


def _by_corpus(corpora: Mapping[str, Counts]) -> Iterator[str]:
    yield f"| corpus | {' | '.join(_GROUPS.values())} |"
    yield f"|---|{'---:|' * len(_GROUPS)}"
    for name, counts in corpora.items():
        yield f"| {name} | {' | '.join(_shares(counts['groups'][group]) for group in _GROUPS)} |"


def _by_label(corpora: Mapping[str, Counts]) -> Iterator[str]:
    """Every rule and element: in the development corpus, and in all rounds together."""
    dev = [counts for name, counts in corpora.items() if name == "dev"]
    rounds = [counts for name, counts in corpora.items() if name != "dev"]
    columns = {"development corpus": dev, **({"rounds together": rounds} if rounds else {})}
    for kind, shown in (("rules", _rules()), ("elements", {name: name for name in ELEMENTS})):
        yield f"| {kind[:-1]} | {' | '.join(f'{title} | labelled' for title in columns)} |"
        yield f"|---|{'---:|---:|' * len(columns)}"
        for name in sorted({n for counts in corpora.values() for n in counts[kind]}, key=[*shown].index):
            tallies = [
                _sum(counts[kind].get(name, Tally()) for counts in column) for column in columns.values()
            ]
            cells = " | ".join(f"{_shares(tally)} | {tally.labelled}" for tally in tallies)
            yield f"| {shown[name]} | {cells} |"
        yield ""


def _rules() -> dict[str, str]:
    """Codes and names of all rules by name, in the order of their codes."""
    cards = sorted(load_cards().values(), key=lambda card: card.code)
    shown = {card.name: f"{card.code} {card.name}" for card in cards}
    return {**shown, **({} if "polite-pronoun" in shown else {"polite-pronoun": "T14 polite-pronoun"})}


def _sum(tallies: Iterator[Tally]) -> Tally:
    total = Tally()
    for tally in tallies:
        total.add(tally)
    return total


def _shares(tally: Tally) -> str:
    """Precision and recall; a dash for a share of nothing."""
    precision = f"{tally.precision:.2f}" if tally.found else "–"
    recall = f"{tally.recall:.2f}" if tally.labelled else "–"
    return f"{precision} / {recall}"


def main() -> int:
    """The exit code: 1 where ``--check`` finds the page stale."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--check", action="store_true", help="write nothing; fail where the page is not current"
    )
    text = accuracy_page()
    stale = PAGE.read_text("utf-8") != text
    if parser.parse_args().check:
        print(f"docs/accuracy.md is {'not current: run make docs' if stale else 'current'}.")
        return int(stale)
    if stale:
        PAGE.write_text(text, "utf-8", newline="\n")
        print("written: docs/accuracy.md")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
