"""What a language's lexicons still lack, held against English and the rule cards."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from replylint.checks.card import RuleCard
from replylint.lexicon.files import WORDS_FILE, LexiconFile, Source, read_concept, read_words
from replylint.lexicon.layers import folded
from replylint.scaffold.thin import empty_classes, few_examples, has_patterns, poor_classes

_PART = re.compile(r"\{([a-z]\w*)\}")
_TOLD = ("message", "advice", "why")


@dataclass(slots=True)
class Coverage:
    """A language's files held against what is wanted. ``missing`` are concepts without a file."""

    code: str
    wanted: tuple[str, ...] = ()
    missing: list[str] = field(default_factory=list)
    thin: dict[str, list[str]] = field(default_factory=dict)  # by concept: what its file lacks
    patterns: int = 0
    examples: int = 0

    @property
    def is_complete(self) -> bool:
        """Whether nothing is missing or thin."""
        return not self.missing and not self.thin


def coverage(code: str, homes: Sequence[Path], model: Path, cards: Collection[RuleCard] = ()) -> Coverage:
    """What the files of the language in these folders come to, the later ones as they change the earlier.

    Wanted is a file for every one in ``model``, the folder of the English files, and for the house's own ``cards``.
    """
    english = {path.stem: read_concept(path).file for path in _files(model)}
    own_names = {name for card in cards for name in (card.name, card.concept)}
    own = _sources(code, homes)
    rules = {card.name for card in cards}
    result = Coverage(code, wanted=tuple(sorted({*english, *own_names})))
    for name in result.wanted:
        if name not in own:
            result.missing.append(name)
        elif lacks := list(_lacks(own[name], english.get(name), is_rule=name in rules)):
            result.thin[name] = lacks
    if empty := list(empty_classes(_classes(code, homes))):
        result.thin[WORDS_FILE.removesuffix(".toml")] = empty
    for source in own.values():
        file = source.file
        result.patterns += sum(
            len(source.lines(block)) for block in (file.patterns, file.likely, file.unless)
        )
        result.examples += sum(len(getattr(file.examples, kind)) for kind in ("match", "guard", "missed"))
    return result


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.glob("*.toml")) if path.name != WORDS_FILE)


def _sources(code: str, homes: Sequence[Path]) -> Mapping[str, Source]:
    """The files of the language by name, those of later folders as they replace or extend earlier ones."""
    found: dict[str, list[Source]] = {}
    for home in homes:
        for path in _files(home / code):
            found.setdefault(path.stem, []).append(read_concept(path))
    return {name: folded(sources) for name, sources in found.items()}


def _classes(code: str, homes: Sequence[Path]) -> dict[str, str]:
    """The shared word classes; entries of several folders together."""
    found: dict[str, str] = {}
    for path in (home / code / WORDS_FILE for home in homes):
        if path.is_file():
            for name, entries in read_words(path)[1].items():
                found[name] = f"{found.get(name, '')}\n{entries}"
    return found


def _lacks(source: Source, english: LexiconFile | None, *, is_rule: bool) -> Iterator[str]:
    """What one file lacks."""
    file = source.file
    for key in _TOLD:
        if not getattr(file, key) and (getattr(english, key) if english else is_rule and key != "why"):
            yield f"no {key}"
    if english and english.instead and not file.instead:
        yield "no instead (a wording and a better one)"
    named = {part for key in ("message", "advice") for part in _PART.findall(getattr(file, key) or "")}
    if unsaid := sorted(named - set(file.parts)):
        yield f"parts does not say what stands for {', '.join(f'{{{part}}}' for part in unsaid)}"
    found = has_patterns(file) or bool(file.also)
    wanted = english is not None and has_patterns(english)
    if wanted and not found and "#" not in file.patterns:
        yield "no patterns, nor a comment in their place that says why"
    if found:
        yield from few_examples(file)
    yield from poor_classes(file)
