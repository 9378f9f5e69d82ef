"""All lexicon files of one language, read and compiled."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from replylint.errors import LexiconError
from replylint.language.model import Word
from replylint.lexicon.compile import Compiler
from replylint.lexicon.files import WORDS_FILE, Line, Source, read_concept, read_words, strip_comment
from replylint.lexicon.machine import Node
from replylint.lexicon import syntax
from replylint.lexicon.syntax import PatternError, parse
from replylint.lexicon.vocabulary import Vocabulary

_LEMMA_LANGUAGES = frozenset({"en"})  # whose stems join words that mean different things

Role = Literal["sure", "likely", "unless", "unless-sentence"]
_BLOCKS: tuple[tuple[Role, str], ...] = (
    ("sure", "patterns"),
    ("likely", "likely"),
    ("unless", "unless"),
    ("unless-sentence", "unless_sentence"),
)


@dataclass(frozen=True, slots=True, eq=False)
class Pattern:
    """One compiled pattern with where it was written."""

    concept: str
    role: Role
    text: str
    path: Path
    line: int
    machine: Node


@dataclass(frozen=True, slots=True, eq=False)
class Concept:
    """What a language says about one concept or rule."""

    name: str
    source: Source
    patterns: tuple[Pattern, ...]
    exceptions: tuple[Pattern, ...]

    @property
    def beside(self) -> tuple[str, ...]:
        """The concepts of which one must stand in the same sentence."""
        return self.source.file.beside

    @property
    def given(self) -> tuple[str, ...]:
        """The concepts of which one must stand somewhere in the reply."""
        return self.source.file.given

    @property
    def also(self) -> tuple[str, ...]:
        """The concepts whose matches are matches of this one too."""
        return self.source.file.also


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """The concepts of one language, in dependency order, and the vocabulary they share."""

    language: str
    vocabulary: Vocabulary
    concepts: dict[str, Concept]
    entities: dict[str, Concept]


def load(
    code: str,
    folders: Sequence[Path],
    words: Callable[[str], list[Word]],
    names: Callable[[str], Iterable[str]],
) -> Lexicon:
    """Read ``<folder>/<code>/*.toml`` of every folder, later folders adding to and overriding earlier ones.

    ``words`` tokenises a phrase of the language; ``names`` gives CLDR's names for "weekday", "month" and "currency".
    LexiconError names file and line of what cannot be used.
    """
    entries: dict[str, list[syntax.Node]] = {
        kind: [syntax.Exact(name) for name in names(kind)] for kind in ("weekday", "month", "currency")
    }
    sources: dict[str, Source] = {}
    for folder in folders:
        for path in sorted((folder / code).glob("*.toml")):
            if path.name == WORDS_FILE:
                for name, nodes in _classes(path, *read_words(path)).items():
                    entries.setdefault(name, []).extend(nodes)
            else:
                sources[path.stem] = read_concept(path)
    for source in sources.values():
        for name, nodes in _classes(source.path, source.text, source.file.words).items():
            entries[f"{source.name}/{name}"] = nodes
    vocabulary = Vocabulary(stems=code not in _LEMMA_LANGUAGES)
    types = frozenset(name for name, source in sources.items() if source.file.entity)
    compiler = Compiler(vocabulary, words, {k: tuple(v) for k, v in entries.items()}, types)
    entities: dict[str, Concept] = {}
    for name in sorted(types):
        entities[name] = _concept(sources[name], compiler)
        compiler.define(name, [pattern.machine for pattern in entities[name].patterns])
    concepts = {name: _concept(source, compiler) for name, source in sources.items() if name not in types}
    return Lexicon(code, vocabulary, _by_need(concepts), entities)


def _classes(path: Path, text: str, table: dict[str, str]) -> dict[str, list[syntax.Node]]:
    classes: dict[str, list[syntax.Node]] = {}
    for name, block in table.items():
        nodes = classes[name] = []
        first = text.count("\n", 0, max(0, text.find(block))) + 1
        for number, line in enumerate(block.splitlines(), first):
            nodes += [_parse(entry.strip(), path, number) for entry in _split(strip_comment(line)) if entry.strip()]
    return classes


def _split(line: str) -> list[str]:
    """Entries of a class are parted by commas outside quotation marks and parentheses."""
    parts, depth, quoted, last = [], 0, False, 0
    for at, char in enumerate(line):
        if char == '"':
            quoted = not quoted
        elif not quoted:
            depth += (char == "(") - (char == ")")
            if char == "," and not depth:
                parts.append(line[last:at])
                last = at + 1
    return [*parts, line[last:]]


def _parse(text: str, path: Path, line: int) -> syntax.Node:
    try:
        return parse(text)
    except PatternError as error:
        raise LexiconError(f"pattern {text!r}, column {error.column}: {error}", path, line) from None


def _concept(source: Source, compiler: Compiler) -> Concept:
    found: list[Pattern] = []
    for role, attribute in _BLOCKS:
        for line in source.lines(getattr(source.file, attribute)):
            found.append(_pattern(source, role, line, compiler))
    return Concept(
        source.name,
        source,
        tuple(p for p in found if p.role in ("sure", "likely")),
        tuple(p for p in found if p.role not in ("sure", "likely")),
    )


def _pattern(source: Source, role: Role, line: Line, compiler: Compiler) -> Pattern:
    node = _parse(line.text, source.path, line.number)
    try:
        machine = compiler.compile(node, source.name)
    except PatternError as error:
        raise LexiconError(f"pattern {line.text!r}: {error}", source.path, line.number) from None
    if not machine.needs:
        raise LexiconError(f"pattern {line.text!r} needs at least one word or class", source.path, line.number)
    return Pattern(source.name, role, line.text, source.path, line.number, machine)


def _by_need(concepts: dict[str, Concept]) -> dict[str, Concept]:
    """The concepts ordered so that what a concept stands ``beside``, and what it is ``also``, comes before it."""
    ordered: dict[str, Concept] = {}

    def add(name: str, trail: tuple[str, ...], by: Concept | None) -> None:
        if name in ordered:
            return
        if by and name not in concepts:
            raise LexiconError(f"beside or also = {name!r}: there is no such concept", by.source.path)
        if name in trail:
            raise LexiconError(f"concepts refer to each other in a ring: {', '.join(trail)}", concepts[name].source.path)
        concept = concepts[name]
        for need in (*concept.beside, *concept.given, *concept.also):
            add(need, (*trail, name), concept)
        ordered[name] = concept

    for name in sorted(concepts):
        add(name, (), None)
    return ordered


