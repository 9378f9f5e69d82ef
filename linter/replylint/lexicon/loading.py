"""From the lexicon files of one language to one compiled lexicon, as plain data."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import get_args

from replylint.errors import LexiconError
from replylint.language.model import Word
from replylint.language.names import NameKind
from replylint.language.profile import profile
from replylint.lexicon import syntax
from replylint.lexicon.compile import Compiler
from replylint.lexicon.files import WORDS_FILE, Source, read_concept, read_words, strip_comment
from replylint.lexicon.fixes import fixing
from replylint.lexicon.layers import Layers, Written, add
from replylint.lexicon.lexicon import About, Plain
from replylint.lexicon.planner import plan_of
from replylint.lexicon.program import Program
from replylint.lexicon.syntax import PatternError, parse
from replylint.lexicon.vocabulary import Vocabulary


def compiled(
    code: str,
    folders: Sequence[Path],
    words: Callable[[str], list[Word]],
    names: Callable[[NameKind], Iterable[str]],
) -> Plain:
    """Read ``<folder>/<code>/*.toml`` of every folder, later folders adding to and overriding earlier ones.

    ``words`` tokenises a phrase of the language; ``names`` gives CLDR's names for "weekday", "month" and "currency".
    LexiconError names file and line of what cannot be used.
    """
    entries: dict[str, list[syntax.Node]] = {
        kind: [syntax.Exact(name) for name in names(kind)] for kind in get_args(NameKind)
    }
    layers: dict[str, Layers] = {}
    for number, folder in enumerate(folders):
        for path in sorted((folder / code).glob("*.toml")):
            if path.name == WORDS_FILE:
                for name, nodes in _classes(path, *read_words(path)).items():
                    entries.setdefault(name, []).extend(nodes)
            else:
                add(layers, number, read_concept(path))
    sources = {name: layer.whole for name, layer in layers.items()}
    for source in (source for layer in layers.values() for source in layer.sources):
        for name, nodes in _classes(source.path, source.text, source.file.words).items():
            entries.setdefault(f"{source.name}/{name}", []).extend(nodes)
    program, vocabulary = Program(), Vocabulary(stems=profile(code).stems)
    types = frozenset(name for name, source in sources.items() if source.file.entity)
    compiler = Compiler(program, vocabulary, words, {k: tuple(v) for k, v in entries.items()}, types)
    entities: list[Plain] = []
    for name in sorted(types):
        entities.append(_concept(layers[name], compiler, program))
        patterns = (p for p in entities[-1]["patterns"] if p[0] in ("sure", "likely"))
        compiler.define(name, [step for *_, step, _ in patterns])
    concepts = [
        _concept(layers[source.name], compiler, program)
        for source in _by_need({name: source for name, source in sources.items() if name not in types})
    ]
    roots = [step for concept in (*entities, *concepts) for *_, step, _ in concept["patterns"]]
    return {
        "language": code,
        "steps": program.steps,
        "plan": plan_of(program, roots, len(vocabulary)).plain(),
        "vocabulary": vocabulary.plain(),
        "entities": entities,
        "concepts": concepts,
    }


def _concept(layers: Layers, compiler: Compiler, program: Program) -> Plain:
    return {
        "name": layers.whole.name,
        "folder": layers.folder,
        "about": {name: getattr(layers.whole.file, name) for name in About._fields},
        "patterns": [
            [written.role, *written.line, _compiled(written, compiler, program), written.folder]
            for written in layers.patterns
        ],
    }


def _compiled(written: Written, compiler: Compiler, program: Program) -> int:
    source, (text, line) = written.source, written.line
    if written.role == "fix":
        text = _fixing(text, source, line)
    node = _parse(text, source.path, line)
    try:
        step = compiler.compile(node, source.name)
    except PatternError as error:
        raise LexiconError(f"pattern {text!r}: {error}", source.path, line) from None
    if not program.nodes[step].needs:
        raise LexiconError(f"pattern {text!r} needs at least one word or class", source.path, line)
    return step


def _fixing(text: str, source: Source, line: int) -> str:
    """The pattern of a fix."""
    if source.file.entity:
        raise LexiconError("an entity has no findings, and so no fixes", source.path, line)
    try:
        return fixing(text).pattern
    except PatternError as error:
        raise LexiconError(f"fix {text!r}, column {error.column}: {error}", source.path, line) from None


def _classes(path: Path, text: str, table: dict[str, str]) -> dict[str, list[syntax.Node]]:
    classes: dict[str, list[syntax.Node]] = {}
    for name, block in table.items():
        nodes = classes[name] = []
        first = text.count("\n", 0, max(0, text.find(block))) + 1
        for number, line in enumerate(block.splitlines(), first):
            nodes += [
                _parse(entry.strip(), path, number) for entry in _split(strip_comment(line)) if entry.strip()
            ]
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


def _by_need(sources: dict[str, Source]) -> list[Source]:
    """The files ordered so that the concepts that one refers to come before it."""
    ordered: dict[str, Source] = {}

    def add(name: str, trail: tuple[str, ...], by: Source | None) -> None:
        if name in ordered:
            return
        if by and name not in sources:
            raise LexiconError(
                f"beside, given, yields-to or also = {name!r}: there is no such concept", by.path
            )
        source = sources[name]
        if name in trail:
            raise LexiconError(f"concepts refer to each other in a ring: {', '.join(trail)}", source.path)
        file = source.file
        for need in (*file.beside, *file.given, *file.yields_to, *file.also):
            add(need, (*trail, name), source)
        ordered[name] = source

    for name in sorted(sources):
        add(name, (), None)
    return list(ordered.values())
