"""A concept's file, and the files of later folders that extend it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from replylint.errors import LexiconError
from replylint.lexicon.files import BLOCKS, Line, Source, extended, read_concept
from replylint.lexicon.lexicon import Role


class Written(NamedTuple):
    """A pattern, the place of its folder among the folders, and the file that it stands in."""

    role: Role
    line: Line
    folder: int
    source: Source


class Layers:
    """One concept as its files together say it: the first one, and those that extend it."""

    def __init__(self, folder: int, source: Source) -> None:
        self.whole = source  # what all the files come to; its path is the last one's
        self.folder = folder
        self.sources = [source]
        self.patterns = list(_written(folder, source))

    def extend(self, folder: int, source: Source) -> None:
        """Add a file that says ``extend = true``; LexiconError where it drops a pattern that is not there."""
        for text in source.file.drop:
            kept = [pattern for pattern in self.patterns if _plain(pattern.line.text) != _plain(text)]
            if len(kept) == len(self.patterns):
                raise LexiconError(
                    f"drop: {source.name} has no pattern {text!r}; {self._hint(text)}", source.path
                )
            self.patterns = kept
        self.patterns += _written(folder, source)
        self.whole = replace(source, file=extended(self.whole.file, source.file))
        self.folder = folder
        self.sources.append(source)

    def _hint(self, text: str) -> str:
        known = [pattern.line.text for pattern in self.patterns]
        near = get_close_matches(_plain(text), known, n=1, cutoff=0.4)
        if near:
            return f"did you mean {near[0]!r}?"
        return f"copy a whole line of {self.sources[0].path} without its comment"


def add(layers: dict[str, Layers], folder: int, source: Source) -> None:
    """Let a file of a further folder replace or extend what is there under its name."""
    name, file = source.name, source.file
    if not file.extend:
        if file.drop:
            raise LexiconError(
                "drop takes patterns out of the file that this one extends: add extend = true", source.path
            )
        layers[name] = Layers(folder, source)
    elif name in layers:
        layers[name].extend(folder, source)
    else:
        near = get_close_matches(name, list(layers), n=1)
        hint = f"did you mean {near[0]}.toml?" if near else "leave extend out to begin a new one"
        raise LexiconError(f"extend: there is no concept {name!r} to extend; {hint}", source.path)


def _written(folder: int, source: Source) -> Iterator[Written]:
    for role, attribute in BLOCKS:
        for line in source.lines(getattr(source.file, attribute)):
            yield Written(role, line, folder, source)


def _plain(text: str) -> str:
    return " ".join(text.split())


def words_for(names: Iterable[str], homes: Sequence[Path]) -> Source | None:
    """What the files of the first of these names that there is say together; ``homes`` are folders of one language."""
    for name in names:
        paths = [path for home in homes if (path := home / f"{name}.toml").is_file()]
        if paths:
            return folded([read_concept(path) for path in paths])
    return None


def folded(sources: Sequence[Source]) -> Source:
    """What the files of one concept come to, the first folder's first."""
    layers: dict[str, Layers] = {}
    for number, source in enumerate(sources):
        add(layers, number, source)
    return layers[sources[0].name].whole
