"""What a lexicon file or a rule card still lacks."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from replylint.checks.card import RuleCard, read_card
from replylint.lexicon.files import (
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
    empty = [word for word, entries in file.words.items() if not entries.strip()]
    if empty:
        yield empty_classes(empty)


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
    empty = [name for name, entries in read_words(path)[1].items() if not entries.strip()]
    return [empty_classes(empty)] if empty else []


def has_patterns(file: LexiconFile) -> bool:
    """Whether a file finds anything by itself."""
    return any(strip_comment(line) for block in (file.patterns, file.likely) for line in block.splitlines())


def few_examples(file: LexiconFile) -> Iterator[str]:
    """Which kind of examples there are too few of."""
    for kind, wanted in (("match", MATCHES), ("guard", GUARDS)):
        examples = getattr(file.examples, kind)
        if len(examples) < wanted:
            yield f"{count(len(examples), f'{kind} example')} (of {wanted})"


def empty_classes(names: list[str]) -> str:
    """Word classes without an entry."""
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return f"empty classes: {', '.join(names[:_NAMED])}{more}"


def _is_words_only(source: Source, cards: Collection[RuleCard]) -> bool:
    """Whether the file only gives a rule its words, and the rule decides from another concept or by itself."""
    own = [card for card in cards if card.name == source.name]
    return any(card.concept != card.name or card.check not in _DECIDED_BY_PATTERNS for card in own)
