"""docs/accuracy.md: puts the figures of tests/corpus between its marks; the rest is by hand.

``python docs/tools/accuracy_page.py`` writes, ``--check`` fails where the page is not current.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from itertools import groupby

from replylint.checks.card import load_cards
from replylint.elements import ELEMENTS
from replylint.evaluation import Tally
from repository import ROOT
from tests.corpus.contact import contacts
from tests.corpus.figures import FOLDER, corpora, recorded

PAGE = ROOT / "docs/accuracy.md"
END = "<!-- end of generated -->\n"
_GROUPS = {
    "issue 2 rules": "first six rules",
    "all rules": "all rules",
    "issue 2 elements": "first three elements",
    "all elements": "all elements",
}
_ALL = ("all rules", "all elements")
_DEV = "dev.jsonl"
_NONE = "–"

Counts = Mapping[str, Mapping[str, Tally]]


def accuracy_page() -> str:
    """The page with the recorded figures."""
    text = PAGE.read_text("utf-8")
    for name, made in (
        ("languages", languages()),
        ("first contact", first_contact()),
        ("figures", figures()),
    ):
        begin = f"<!-- generated: {name} -->\n"
        before, found, rest = text.partition(begin)
        _, end, after = rest.partition(END)
        if not found or not end:
            raise SystemExit(f"{PAGE}: has no {begin.strip()} and {END.strip()} any more; put them back")
        text = f"{before}{begin}\n{made}\n{end}{after}"
    return text


def languages() -> str:
    """All languages in one table: the development corpus as it is now, the last round as it was first met."""
    now, met = recorded(), contacts()
    lines = [
        "| language | development corpus: replies | rules | elements "
        "| last round at first contact: replies | rules | elements |",
        "|---|---:|---:|---:|---:|---:|---:|",
    ]
    for code in sorted({corpus.partition("/")[0] for corpus in corpora()}):
        dev = now.get(f"{code}/{_DEV}")
        rounds = sorted(corpus for corpus in met if corpus.startswith(f"{code}/"))
        cells = [f"{_name(code)} (`{code}`)", str(_replies(f"{code}/{_DEV}"))]
        cells += [_counted(dev["groups"][group]) if dev else _NONE for group in _ALL]
        if rounds:
            last = met[rounds[-1]]
            cells += [f"{last.replies} ({_stem(rounds[-1])})", _counted(last.rules), _counted(last.elements)]
        else:
            cells += [_NONE] * 3
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def first_contact() -> str:
    """Every round that was recorded when it was first met."""
    lines = ["| language | round | replies | rules | elements |", "|---|---|---:|---:|---:|"]
    for corpus, met in contacts().items():
        code = corpus.partition("/")[0]
        cells = (_name(code), _stem(corpus), str(met.replies), _counted(met.rules), _counted(met.elements))
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def figures() -> str:
    """For each language a table by corpus and one by rule and element."""
    now = recorded()
    parts = []
    for language, names in groupby(sorted(now), key=lambda corpus: corpus.partition("/")[0]):
        chosen = {_stem(name): now[name] for name in names}
        lines = [f"### {_name(language)}", "", *_by_corpus(chosen), "", *_by_label(chosen)]
        parts.append("\n".join(lines).rstrip("\n") + "\n")
    return "\n".join(parts)


def _replies(corpus: str) -> int:
    path = FOLDER / corpus
    return sum(bool(line.strip()) for line in path.read_text("utf-8").splitlines()) if path.is_file() else 0


def _stem(corpus: str) -> str:
    return corpus.partition("/")[2].removesuffix(".jsonl")


def _name(code: str) -> str:
    from babel import Locale

    return str(Locale.parse(code).get_display_name("en") or code)


def _counted(tally: Tally) -> str:
    """Precision and recall, and of how many labels."""
    return f"{_shares(tally)} ({tally.labelled})"


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
    return {card.name: f"{card.code} {card.name}" for card in cards}


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
