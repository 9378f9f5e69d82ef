"""A language's lexicons, ready to be run: concepts with their patterns, and the vocabulary that they share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from replylint.context import Channel
from replylint.lexicon.nodes import Node
from replylint.lexicon.program import Program
from replylint.lexicon.regions import Region
from replylint.lexicon.vocabulary import Vocabulary
from replylint.severity import Severity

if TYPE_CHECKING:
    from replylint.lexicon.files import Source

Role = Literal["sure", "likely", "unless", "unless-sentence"]
Plain = dict[str, Any]  # what JSON can hold


@dataclass(frozen=True, slots=True, eq=False)
class Pattern:
    """One compiled pattern with where it was written."""

    concept: str
    role: Role
    text: str
    path: Path
    line: int
    machine: Node


class About(NamedTuple):
    """What a lexicon file says besides its patterns (``LexiconFile`` explains each)."""

    message: str | None
    advice: str | None
    why: str | None
    parts: dict[str, str]
    beside: tuple[str, ...]
    given: tuple[str, ...]
    also: tuple[str, ...]
    where: Region
    severity: Severity | None
    channel: tuple[Channel, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Concept:
    """What a language says about one concept or rule."""

    name: str
    path: Path
    about: About
    patterns: tuple[Pattern, ...]
    exceptions: tuple[Pattern, ...]

    @property
    def source(self) -> Source:
        """The concept's file, read anew, with its examples."""
        from replylint.lexicon.files import read_concept

        return read_concept(self.path)


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """The concepts of one language, in dependency order, and the vocabulary they share."""

    language: str
    vocabulary: Vocabulary
    concepts: dict[str, Concept]
    entities: dict[str, Concept]


def lexicon_of(plain: Plain, folders: Sequence[Path]) -> Lexicon:
    """The lexicon that ``loading.compiled`` made of the files in these folders."""
    code: str = plain["language"]
    nodes = Program(plain["steps"]).nodes
    concepts, entities = (
        {
            entry["name"]: _concept(entry, [folder / code for folder in folders], nodes)
            for entry in plain[kind]
        }
        for kind in ("concepts", "entities")
    )
    return Lexicon(code, Vocabulary.of(plain["vocabulary"]), concepts, entities)


def _concept(entry: Plain, folders: Sequence[Path], nodes: list[Node]) -> Concept:
    name: str = entry["name"]
    paths = [folder / f"{name}.toml" for folder in folders]
    patterns = [
        Pattern(name, role, text, paths[folder], line, nodes[step])
        for role, text, line, step, folder in entry["patterns"]
    ]
    about: Plain = {
        key: tuple(value) if isinstance(value, list) else value for key, value in entry["about"].items()
    }
    return Concept(
        name,
        paths[entry["folder"]],
        About(**about),
        tuple(pattern for pattern in patterns if pattern.role in ("sure", "likely")),
        tuple(pattern for pattern in patterns if pattern.role not in ("sure", "likely")),
    )
