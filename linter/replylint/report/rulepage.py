"""A rule explained: from its card, and from the lexicon file that bears its name."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from replylint.checks.card import Option, RuleCard, When
from replylint.lexicon.files import LexiconFile, advice_of
from replylint.report.look import Look
from replylint.report.visible import visible


class RulePage(NamedTuple):
    """A card with its words in one language."""

    card: RuleCard
    words: LexiconFile | None
    language: str


def as_json(pages: Iterable[RulePage]) -> str:
    """The rules as one JSON object."""
    return (
        json.dumps({"version": 1, "rules": [_table(page) for page in pages]}, ensure_ascii=False, indent=2)
        + "\n"
    )


def _table(page: RulePage) -> dict[str, Any]:
    card, words = page.card, page.words or LexiconFile()
    table = card.model_dump(by_alias=True, mode="json", exclude={"settings"})
    table["when"] = [
        entry.model_dump(by_alias=True, mode="json", exclude_defaults=True) for entry in card.when
    ]
    table["language"] = page.language
    table["message"], table["advice"] = words.message, words.advice
    table["instead"] = [rewrite.model_dump() for rewrite in words.instead]
    table["examples"] = words.examples.model_dump(mode="json")
    return table


def as_text(page: RulePage, look: Look) -> str:
    """The rule for a terminal."""
    return "\n".join(_lines(page, look)) + "\n"


def _lines(page: RulePage, look: Look) -> Iterator[str]:
    card, words = page.card, page.words or LexiconFile()
    severity = look.paint(card.severity, card.severity if card.severity != "off" else "dim")
    yield f"{look.paint(f'{card.code} {card.name}', 'code')} ({severity})"
    yield visible(card.title)
    for heading, text in (
        ("What it flags", card.what),
        ("Why", words.why or card.why),
        ("What it leaves alone", card.passes),
        ("What to write instead", advice_of(words)),
    ):
        if text:
            yield from _section(heading, [text], look)
    if words.instead:
        yield from ("", look.paint("Before and after", "head"))
        for rewrite in words.instead:
            yield from _item(rewrite.bad, look, "-", "bad")
            yield from _item(rewrite.good, look, "+", "good")
    for heading, texts, mark, style in (
        ("Examples it flags", words.examples.match, "-", "bad"),
        ("Examples it leaves alone", words.examples.guard, "+", "good"),
        ("Known to be missed", words.examples.missed, "?", "dim"),
    ):
        if texts:
            yield from ("", look.paint(heading, "head"))
            for text in texts:
                yield from _item(text, look, mark, style)
    mended = [pair for pair in words.examples.fixes if pair[0] != pair[1]]
    if mended:
        yield from ("", look.paint("Mended by --fix --unsafe-fixes", "head"))
        for before, after in mended:
            yield from _item(before, look, "-", "bad")
            yield from _item(after, look, "+", "good")
    if card.options:
        yield from _section("Options", (_option(name, option) for name, option in card.options.items()), look)
    if card.when:
        yield from _section("In a context", map(_when, card.when), look)
    yield from _section("Sources", [", ".join(card.sources)], look)


def _section(heading: str, texts: Iterable[str], look: Look) -> Iterator[str]:
    yield ""
    yield look.paint(heading, "head")
    for text in texts:
        yield from _wrapped(text, look, "  ")


def _item(text: str, look: Look, mark: str, style: str) -> Iterator[str]:
    first, *rest = _wrapped(text, look, "    ") or ["    "]
    yield f"  {look.paint(mark, style)} {first[4:]}"
    yield from rest


def _wrapped(text: str, look: Look, indent: str) -> list[str]:
    return textwrap.wrap(
        visible(" ".join(text.split())), look.width, initial_indent=indent, subsequent_indent=indent
    )


def _option(name: str, option: Option) -> str:
    default = _shown(option.default)
    choices = f"; one of {', '.join(option.choices)}" if option.choices else ""
    return f"{name} = {default}: {option.help}{choices}"


def _when(entry: When) -> str:
    facts = entry.model_dump(by_alias=True, exclude={"severity", "settings"}, exclude_defaults=True)
    given = ", ".join(f"{key} {' or '.join(map(str, _listed(value)))}" for key, value in facts.items())
    changes: list[str] = [entry.severity] if entry.severity else []
    changes += [f"{key} = {_shown(value)}" for key, value in entry.settings.items()]
    return f"{given}: {', '.join(changes)}"


def _listed(value: Any) -> list[str]:
    return [str(item).lower() for item in (value if isinstance(value, (tuple, list)) else [value])]


def _shown(value: Any) -> str:
    return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)
