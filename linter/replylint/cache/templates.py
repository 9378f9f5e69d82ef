"""Which words of the lexicons and rule cards a finding was made of, and which of the draft."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from string import Formatter
from typing import NamedTuple

from replylint.lexicon.pack import pack
from replylint.lexicon.wordings import wordings
from replylint.lint import DEFAULT_LANGUAGE, cards_of
from replylint.locate import data_folder
from replylint.report.model import Finding
from replylint.settings import AS_REPLY, Settings

_WORD = re.compile(r"\w+")


class Said(NamedTuple):
    """A message and an advice before words of the draft are put in, and the values of their slots."""

    message: str
    advice: str
    values: dict[str, str]


class _Template(NamedTuple):
    """A pair as a lexicon file has it. ``parts`` are what it says itself for a slot that no match fills."""

    message: str
    advice: str
    why: str | None
    parts: Mapping[str, str]


class Templates:
    """The words that findings can have under one set of settings."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._cards = cards_of(settings)
        self._plain: set[tuple[str, str, str, str]] = set()

    def said(self, finding: Finding, languages: Iterable[str]) -> Said | None:
        """What the finding says; None where no lexicon or card has these words."""
        plain = (finding.code, finding.message, finding.advice, finding.why)
        if plain in self._plain:
            return Said(finding.message, finding.advice, {})
        for template in self._candidates(finding, languages):
            values = _values(template, finding)
            if values is not None:
                if not values:
                    self._plain.add(plain)
                return Said(template.message, template.advice, values)
        return None

    def _candidates(self, finding: Finding, languages: Iterable[str]) -> Iterator[_Template]:
        """The pairs that a finding of the rule may have, those of the rule's own file first."""
        card = self._cards.get(finding.code)
        if card is None:
            return
        folders, wanted = self._settings.lexicon_folders, self._settings.message_language or DEFAULT_LANGUAGE
        known: list[Mapping[str, _Template]] = []
        for language in languages:
            if wanted not in (AS_REPLY, language):
                known.append(_translated(wanted, folders))
            known.append(_own(language, folders))
        for named in known:
            if (own := named.get(card.name)) is not None:
                yield _full(own, card.title, card.why)
        yield _Template(card.title, "", card.why, {})
        for named in known:
            for other in named.values():
                yield _full(other, card.title, card.why)

    def is_public(self, word: str, languages: Iterable[str]) -> bool:
        """Whether the lexicons of one of the languages, or of the messages', have the word, small or capital."""
        wanted = (*languages, self._settings.message_language or DEFAULT_LANGUAGE)
        forms = {word, word[:1].swapcase() + word[1:]}
        return any(
            not forms.isdisjoint(_words(language, self._settings.lexicon_folders)) for language in wanted
        )


def _full(template: _Template, title: str, why: str) -> _Template:
    return template._replace(message=template.message or title, why=template.why or why)


def _values(template: _Template, finding: Finding) -> dict[str, str] | None:
    """The values of the slots of the template that make the finding's words; None where none do."""
    if template.why != finding.why:
        return None
    if "{" not in template.message and "{" not in template.advice:
        return {} if (template.message, template.advice) == (finding.message, finding.advice) else None
    matches = [
        pattern.fullmatch(text)
        for pattern, text in (
            (_pattern(template.message), finding.message),
            (_pattern(template.advice), finding.advice),
        )
    ]
    values: dict[str, str] = {}
    for match in matches:
        if match is None:
            return None
        values |= match.groupdict()
    made = (template.message.format_map(values), template.advice.format_map(values))
    return values if made == (finding.message, finding.advice) else None


@cache
def _pattern(template: str) -> re.Pattern[str]:
    pieces: list[str] = []
    seen: set[str] = set()
    for literal, name, *_ in Formatter().parse(template):
        pieces.append(re.escape(literal))
        if name is not None:
            pieces.append(f"(?P={name})" if name in seen else f"(?P<{name}>.*?)")
            seen.add(name)
    return re.compile("".join(pieces), re.DOTALL)


@cache
def _own(language: str, folders: tuple[Path, ...]) -> dict[str, _Template]:
    concepts = pack(language, folders).lexicon.concepts
    return {
        name: _Template(about.message or "", about.advice or "", about.why, about.parts)
        for name, about in ((name, concept.about) for name, concept in concepts.items())
    }


@cache
def _translated(language: str, folders: tuple[Path, ...]) -> dict[str, _Template]:
    return {
        name: _Template(words.message or "", words.advice or "", words.why, words.parts)
        for name, words in wordings(language, folders).items()
    }


@cache
def _words(language: str, folders: tuple[Path, ...]) -> frozenset[str]:
    """Every word that stands in the lexicon files of a language."""
    paths = (
        path for home in (data_folder("lexicons"), *folders) for path in (home / language).glob("*.toml")
    )
    return frozenset(word for path in paths for word in _WORD.findall(path.read_text("utf-8", "replace")))
