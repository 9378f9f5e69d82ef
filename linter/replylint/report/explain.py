"""Why what matched matched, sentence by sentence, for those who write lexicons."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from replylint.checks.reply import Reply
from replylint.draft import Positions
from replylint.lexicon.lexicon import Pattern
from replylint.lexicon.matcher import Match
from replylint.report.look import Look, count
from replylint.report.visible import shortened, visible

_INDENT, _LABEL = 7, 9


class _Row(NamedTuple):
    match: Match
    by: Pattern | str | None  # what dropped it


def explain(reply: Reply, codes: Mapping[str, Iterable[str]], look: Look) -> Iterator[str]:
    """Each sentence with the matches in it: kept ones (+), dropped ones (x) and what dropped them."""
    draft, analysis = reply.draft, reply.analysis
    positions = Positions(draft.source)
    facts = ", ".join(f"{key} {str(value).lower()}" for key, value in reply.context.model_dump().items())
    yield f"{look.paint(visible(draft.path), 'path')}  {look.paint(f'{analysis.language}; {facts}', 'dim')}"
    by_sentence: dict[int, list[_Row]] = {}
    for row in _rows(reply):
        by_sentence.setdefault(row.match.sentence, []).append(row)
    for number, sentence in enumerate(analysis.sentences):
        start, end = analysis.starts[sentence.first], analysis.ends[sentence.last - 1]
        line = positions.at(draft.map.to_source(start, end)[0]).line
        rows = by_sentence.get(number, [])
        words = shortened(analysis.text[start:end].replace("\ue000", "…"), look.width - 6)
        yield f"{look.paint(f'{line:>4}', 'dim')}  {words if rows else look.paint(words, 'dim')}"
        for row in rows:
            yield from _explained(row, reply, codes, look)
    kept = sum(len(found) for found in reply.matches.by_concept.values())
    dropped = len(reply.matches.dropped)
    yield look.paint(f"{count(kept, 'match').replace('matchs', 'matches')}, {dropped} dropped", "dim")


def _rows(reply: Reply) -> list[_Row]:
    """All matches in the order of the text; of several patterns that dropped one match, the first."""
    rows = {}
    for found in reply.matches.by_concept.values():
        for match in found:
            rows[_key(match)] = _Row(match, None)
    for dropped in reply.matches.dropped:
        rows.setdefault(_key(dropped.match), _Row(dropped.match, dropped.by))
    return [rows[key] for key in sorted(rows)]


def _key(match: Match) -> tuple[int, int, str, str, int]:
    return match.first, match.last, match.concept, str(match.pattern.path), match.pattern.line


def _explained(row: _Row, reply: Reply, codes: Mapping[str, Iterable[str]], look: Look) -> Iterator[str]:
    match, pattern = row.match, row.match.pattern
    sign = look.paint("+", "good") if row.by is None else look.paint("x", "bad")
    rules = "".join(f" {code}" for code in codes.get(match.concept, ()))
    words = shortened(
        _plain(reply.words(match.first, match.last)), look.width - 20 - len(match.concept) - len(rules)
    )
    yield f"     {sign} {look.paint(match.concept + rules, 'code')} {pattern.role}: “{words}”"
    yield from _line("pattern", pattern.text, pattern, look)
    for name, (first, last) in match.parts.items():
        yield from _line(name, f"“{shortened(_plain(reply.words(first, last)), 60)}”", None, look)
    if isinstance(row.by, Pattern):
        yield from _line(row.by.role, row.by.text, row.by, look)
    elif row.by is not None:
        yield from _line("dropped", row.by, None, look)


def _line(label: str, text: str, pattern: Pattern | None, look: Look) -> Iterator[str]:
    """A labelled text with the place of its pattern; on a line of its own where both do not fit on one."""
    head = " " * _INDENT + look.paint(f"{label:{_LABEL}}", "dim")
    if pattern is None:
        yield f"{head}{text}"
        return
    where = f"{_relative(pattern.path)}:{pattern.line}"
    if _INDENT + _LABEL + len(text) + 2 + len(where) <= look.width:
        yield f"{head}{text}  {look.paint(where, 'dim')}"
    else:
        yield f"{head}{text}"
        yield " " * (_INDENT + _LABEL) + look.paint(where, "dim")


def _plain(words: str) -> str:
    return words.replace("\ue000", "…").replace("\ue001", "…")


def _relative(path: Path) -> str:
    try:
        near = os.path.relpath(path)
    except ValueError:  # another drive
        return str(path)
    return str(path) if near.startswith("..") else near
