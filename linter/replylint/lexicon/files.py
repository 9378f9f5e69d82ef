"""Lexicon files: one TOML file a concept, and words.toml for the word classes that concepts share."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from replylint.context import Channel
from replylint.errors import LexiconError
from replylint.lexicon.regions import Region
from replylint.severity import Severity

WORDS_FILE = "words.toml"


class Examples(BaseModel):
    """Texts that must match, must not, and that are known to be missed. Every one is run as a test."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    match: tuple[str, ...] = ()
    guard: tuple[str, ...] = Field(default=(), description="texts that must not match")
    missed: tuple[str, ...] = Field(default=(), description="texts that should match and do not yet")
    fixes: tuple[tuple[str, str], ...] = Field(
        default=(),
        description="replies before and after the rule's fixes; the same twice where none may be made",
    )


class Rewrite(BaseModel):
    """One wording that the rule flags and what to write instead."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    bad: str
    good: str


class LexiconFile(BaseModel):
    """One concept in one language, and the words of the rule that bears its name.

    ``patterns`` are sure, ``likely`` ones are less so. A match is dropped where an ``unless`` pattern
    overlaps it, or where an ``unless-sentence`` pattern matches anywhere in its sentence, or where no match
    of a concept in ``beside`` stands in its sentence, or none of one in ``given`` anywhere in the reply, or
    where a sure match of a concept in ``yields-to`` overlaps it, or that stands outside the region ``where``. The
    matches of the concepts in ``also`` are matches of this one too. ``entity`` makes each match one token that other
    patterns call ``<name>``. ``fixes`` say how findings with the words of this file can be mended: each line a
    pattern, ``=>``, and what to write there (fixes.py).

    What holds in this language alone: a finding with the words of this file is at most as grave as ``severity`` says,
    and is reported only in the channels in ``channel``, where any are named.

    A house's file of a built-in one's name replaces it; with ``extend`` it adds to it instead: its patterns, word
    classes and parts are added, what else it says is said in place of the built-in file, and the patterns in ``drop``
    are taken out.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, alias_generator=lambda n: n.replace("_", "-"))

    extend: bool = False
    drop: tuple[str, ...] = ()
    message: str | None = None
    advice: str | None = None
    why: str | None = None
    parts: dict[str, str] = Field(
        default={}, description="what the message says for a part that a match did not name"
    )
    instead: tuple[Rewrite, ...] = ()
    entity: bool = False
    words: dict[str, str] = {}
    patterns: str = ""
    likely: str = ""
    unless: str = ""
    unless_sentence: str = ""
    fixes: str = ""
    beside: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    yields_to: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    where: Region = "anywhere"
    severity: Severity | None = None
    channel: tuple[Channel, ...] = ()
    examples: Examples = Examples()


def advice_of(file: LexiconFile) -> str:
    """The advice as it is said where no match fills its parts in."""
    return (file.advice or "").format_map(defaultdict(str, file.parts))


# The blocks of patterns, and what a match of each means.
BLOCKS: tuple[tuple[Literal["sure", "likely", "unless", "unless-sentence", "fix"], str], ...] = (
    ("sure", "patterns"),
    ("likely", "likely"),
    ("unless", "unless"),
    ("unless-sentence", "unless_sentence"),
    ("fix", "fixes"),
)


def extended(base: LexiconFile, by: LexiconFile) -> LexiconFile:
    """What two files say together, but for ``drop``."""
    said = {name: getattr(by, name) for name in by.model_fields_set - {"extend", "drop"}}
    for _, block in BLOCKS:
        said[block] = f"{getattr(base, block)}\n{getattr(by, block)}"
    said["words"] = {**base.words, **by.words}
    said["parts"] = {**base.parts, **by.parts}
    return base.model_copy(update=said)


class Line(NamedTuple):
    """One pattern as written, and the line of its file."""

    text: str
    number: int


@dataclass(frozen=True, slots=True)
class Source:
    """A lexicon file as read, with the line on which each of its texts begins."""

    name: str
    path: Path
    file: LexiconFile
    text: str

    def lines(self, block: str) -> list[Line]:
        """The patterns of one multi-line block, without comments and empty lines."""
        first = _line_of(self.text, block)
        return [
            Line(text, first + n)
            for n, line in enumerate(block.splitlines())
            if (text := strip_comment(line))
        ]


def strip_comment(line: str) -> str:
    """The line without the comment that a ``#`` outside quotation marks begins."""
    if "#" not in line:
        return line.strip()
    quoted = False
    for at, char in enumerate(line):
        if char == '"':
            quoted = not quoted
        elif char == "#" and not quoted:
            return line[:at].strip()
    return line.strip()


def _line_of(text: str, block: str) -> int:
    at = text.find(block)
    return text.count("\n", 0, at) + 1 if at >= 0 else 1


def _read(path: Path) -> tuple[str, dict[str, object]]:
    try:
        text = path.read_bytes().decode("utf-8").replace("\r\n", "\n")
        return text, tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        raise LexiconError(f"not valid TOML: {error}", path, int(line[1]) if line else None) from None
    except UnicodeDecodeError as error:
        raise LexiconError(f"not UTF-8 (byte {error.start}); save the file as UTF-8", path) from None
    except OSError as error:
        raise LexiconError(f"cannot be read: {error.strerror}", path) from None


def read_concept(path: Path) -> Source:
    """One concept file; LexiconError with file and line where it is not what a lexicon file is."""
    text, table = _read(path)
    try:
        file = LexiconFile.model_validate(table)
    except ValidationError as error:
        raise LexiconError(explain(error, LexiconFile), path) from None
    return Source(path.stem, path, file, text)


def read_words(path: Path) -> tuple[str, dict[str, str]]:
    """The text of words.toml and its classes: name to a multi-line list of entries."""
    text, table = _read(path)
    for name, entries in table.items():
        if not isinstance(entries, str):
            raise LexiconError(f"class {name!r} must be a text of entries, one or more a line", path)
    return text, {name: str(entries) for name, entries in table.items()}


def explain(error: ValidationError, model: type[BaseModel]) -> str:
    """The first fault that pydantic found, in words for the file's author."""
    fault = error.errors()[0]
    key = ".".join(str(part) for part in fault["loc"])
    if fault["type"] == "extra_forbidden":
        known = sorted(field.alias or name for name, field in model.model_fields.items())
        return f"unknown key {key!r}; known keys: {', '.join(known)}"
    return f"key {key!r}: {fault['msg']}"
