"""A language's lexicons, ready to be run: concepts with their patterns, and the vocabulary that they share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from replylint.context import Channel
from replylint.lexicon.fixes import fixes_of
from replylint.lexicon.plan import Plan
from replylint.lexicon.regions import Region
from replylint.lexicon.vocabulary import Vocabulary
from replylint.severity import Severity

if TYPE_CHECKING:
    from replylint.lexicon.files import Source
    from replylint.lexicon.program import Step

Role = Literal["sure", "likely", "unless", "unless-sentence", "fix"]
Plain = dict[str, Any]  # what JSON can hold
_MOST_LINES = 1_000_000  # of a file


@dataclass(frozen=True, slots=True, eq=False)
class Pattern:
    """One compiled pattern with where it was written."""

    concept: str
    role: Role
    text: str
    path: Path
    line: int
    step: int  # its place in the lexicon's program
    rank: int  # among all patterns by path and line: an order that depends on nothing else


class About(NamedTuple):
    """What a lexicon file says besides its patterns (``LexiconFile`` explains each)."""

    message: str | None
    advice: str | None
    why: str | None
    parts: dict[str, str]
    beside: tuple[str, ...]
    given: tuple[str, ...]
    yields_to: tuple[str, ...]
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
    fixes: tuple[Pattern, ...] = ()  # what they match is a concept of its own (fixes.py)

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
    steps: list[Step]  # of all patterns (program.py)
    plan: Plan  # the same for the matcher in C


def lexicon_of(plain: Plain, folders: Sequence[Path]) -> Lexicon:
    """The lexicon that ``loading.compiled`` made of the files in these folders."""
    code: str = plain["language"]
    homes = [folder / code for folder in folders]
    order = sorted(range(len(homes)), key=lambda number: str(homes[number]))
    names = sorted(entry["name"] for kind in ("concepts", "entities") for entry in plain[kind])
    first = {name: at * _MOST_LINES for at, name in enumerate(names)}
    begins = [order.index(number) * len(names) * _MOST_LINES for number in range(len(homes))]
    concepts, entities = (
        {
            entry["name"]: _concept(entry, homes, [begin + first[entry["name"]] for begin in begins])
            for entry in plain[kind]
        }
        for kind in ("concepts", "entities")
    )
    vocabulary, plan = Vocabulary.of(plain["vocabulary"]), Plan.of(plain["plan"])
    return Lexicon(code, vocabulary, concepts, entities, plain["steps"], plan)


def _concept(entry: Plain, folders: Sequence[Path], ranks: Sequence[int]) -> Concept:
    """A concept; ``ranks`` are those of line 0 of its file in each folder."""
    name: str = entry["name"]
    paths = [folder / f"{name}.toml" for folder in folders]
    patterns = [
        Pattern(
            fixes_of(name) if role == "fix" else name,
            role,
            text,
            paths[folder],
            line,
            step,
            ranks[folder] + line,
        )
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
        tuple(pattern for pattern in patterns if pattern.role in ("unless", "unless-sentence")),
        tuple(pattern for pattern in patterns if pattern.role == "fix"),
    )
