"""A rule explained in Markdown and in plain text, for reports that carry the explanation with them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from replylint.lexicon.files import advice_of
from replylint.report.rulepage import RulePage

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~])")


def as_markdown(page: RulePage) -> str:
    """Headings, and what to write instead as a table."""
    parts = [f"**{escaped(page.card.title)}**"]
    parts += [f"## {heading}\n\n{escaped(text)}" for heading, text in _sections(page)]
    if pairs := rewrites(page):
        rows = "\n".join(f"| {escaped(bad)} | {escaped(good)} |" for bad, good in pairs)
        parts.append(f"## Before and after\n\n| Instead of | write |\n| --- | --- |\n{rows}")
    return "\n\n".join(parts) + "\n"


def as_plain(page: RulePage) -> str:
    """The same for readers without Markdown."""
    parts = [f"{page.card.title}."]
    parts += [f"{heading}: {text}" for heading, text in _sections(page)]
    parts += [f"Instead of: {bad}\nwrite: {good}" for bad, good in rewrites(page)]
    return "\n\n".join(parts) + "\n"


def _sections(page: RulePage) -> Iterator[tuple[str, str]]:
    card, words = page.card, page.words
    for heading, text in (
        ("What it flags", card.what),
        ("Why is this bad?", (words and words.why) or card.why),
        ("What it leaves alone", card.passes),
        ("What to write instead", advice_of(words) if words else ""),
    ):
        if text:
            yield heading, _one_line(text)


def rewrites(page: RulePage) -> list[tuple[str, str]]:
    """What is bad and what to write instead, each on one line."""
    pairs = page.words.instead if page.words else ()
    return [(_one_line(pair.bad), _one_line(pair.good)) for pair in pairs]


def _one_line(text: str) -> str:
    return " ".join(text.split())


def escaped(text: str) -> str:
    """The text with what Markdown would take for markup kept as it is."""
    return _MARKUP.sub(r"\\\1", text)
