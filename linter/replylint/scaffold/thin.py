"""What a lexicon file or a rule card still lacks."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from replylint.checks.card import RuleCard, read_card
from replylint.lexicon.files import (
    BLOCKS,
    WORDS_FILE,
    LexiconFile,
    Source,
    read_concept,
    read_words,
    strip_comment,
)
from replylint.report.look import count

MATCHES, GUARDS = 3, 2  # fewer examples say little about patterns
_NAMED = 5
_CLASS = re.compile(r"\{\s*([\w-]+)")  # as a pattern names it
_DECIDED_BY_PATTERNS = {"forbid", "forbid-except", "limit", "require", "near", "place", "accompany"}


def lacking_in_lexicon(source: Source, cards: Collection[RuleCard]) -> Iterator[str]:
    """What is missing in a concept's file, in the order of its keys."""
    file, name = source.file, source.name
    if file.extend:  # what it adds to has the rest
        return
    rules = [card for card in cards if card.name == name]
    for key in ("message", "advice"):
        if rules and not getattr(file, key):
            yield f"no {key}"
    if _is_words_only(source, cards):
        return
    if not has_patterns(file) and not file.also:
        yield "no patterns"
    yield from few_examples(file)
    yield from poor_classes(file)


def lacking_in_card(card: RuleCard) -> Iterator[str]:
    """What a card does not say yet."""
    for key in ("what", "why"):
        if not getattr(card, key).strip():
            yield f"no {key}"


def lacking_in(path: Path, cards: Collection[RuleCard], *, is_card: bool = False) -> list[str]:
    """What is missing in a file: a rule card, words.toml, or a concept's."""
    if is_card:
        return list(lacking_in_card(read_card(path)))
    if path.name != WORDS_FILE:
        return list(lacking_in_lexicon(read_concept(path), cards))
    return list(empty_classes(read_words(path)[1]))


def has_patterns(file: LexiconFile) -> bool:
    """Whether a file finds anything by itself."""
    return any(strip_comment(line) for block in (file.patterns, file.likely) for line in block.splitlines())


def few_examples(file: LexiconFile) -> Iterator[str]:
    """Which kind of examples there are too few of."""
    for kind, wanted in (("match", MATCHES), ("guard", GUARDS)):
        examples = getattr(file.examples, kind)
        if len(examples) < wanted:
            yield f"{count(len(examples), f'{kind} example')} (of {wanted})"


def poor_classes(file: LexiconFile) -> Iterator[str]:
    """Which word classes of a concept's own have no entry, or no pattern that names them."""
    yield from empty_classes(file.words)
    patterns = (getattr(file, block) for _, block in BLOCKS)
    named = {name for text in (*patterns, *file.words.values()) for name in _CLASS.findall(text)}
    yield from _listed("unused classes", [name for name in file.words if name not in named])


def empty_classes(words: Mapping[str, str]) -> Iterator[str]:
    """Which word classes have no entry."""
    yield from _listed("empty classes", [name for name, entries in words.items() if not entries.strip()])


def _listed(what: str, names: list[str]) -> Iterator[str]:
    """The first few names, if there are any."""
    if names:
        more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
        yield f"{what}: {', '.join(names[:_NAMED])}{more}"


def _is_words_only(source: Source, cards: Collection[RuleCard]) -> bool:
    """Whether the file only gives a rule its words, and the rule decides from another concept or by itself."""
    own = [card for card in cards if card.name == source.name]
    return any(card.concept != card.name or card.check not in _DECIDED_BY_PATTERNS for card in own)
