"""Files of labelled replies: one JSON object a line, checked before anything is counted.

``{"id": "a1", "lang": "en", "text": "Dear ...", "context": {"stage": "closing"}, "spans": [{"label": "apology",
"quote": "I am sorry", "nth": 2}]}``: ``nth`` says which occurrence of the quote is meant, from 1; ``context`` may be
left out; further keys are left alone.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from replylint.context import Addressee, Channel, Fault, Stage
from replylint.language.profile import LANGUAGES
from replylint.report.look import count

_SHAPE = '{"id": "…", "lang": "en", "text": "…", "spans": [{"label": "…", "quote": "…"}]}'
_STRICT = ConfigDict(strict=True, frozen=True)


class Labelled(NamedTuple):
    """One reply with its labels, ``(label, start, end)`` in its text, and where it stands."""

    id: str
    lang: str
    text: str
    facts: dict[str, object]
    labels: tuple[tuple[str, int, int], ...]
    path: str
    line: int


class _Span(BaseModel):
    model_config = ConfigDict(**_STRICT, extra="forbid")

    label: str
    quote: str = Field(min_length=1)
    nth: int = Field(default=1, ge=1)


class _Facts(BaseModel):
    """The fields of Context; which of them are given is not lost."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    stage: Stage = "resolution"
    fault: Fault = "unknown"
    channel: Channel = "letter"
    abuse: bool = False
    addressee: Addressee = "one"


class _Row(BaseModel):
    model_config = ConfigDict(**_STRICT, extra="ignore")

    id: str = Field(min_length=1)
    lang: str
    text: str = Field(min_length=1)
    spans: list[_Span]
    context: _Facts = _Facts()


class _BadLineError(Exception):
    """What is wrong with a line and how to mend it."""


@dataclass(slots=True)
class Reading:
    """What the files hold, and what is wrong with them."""

    replies: list[Labelled]
    faults: list[str]


def read_labelled(paths: Collection[Path], labels: Collection[str]) -> Reading:
    """All replies of the files. A fault is one line, ``file:line: what; mend``; all are found, not only the first."""
    reading = Reading([], [])
    homes: dict[str, str] = {}
    for path in paths:
        try:
            lines = list(_lines(path))
        except _BadLineError as error:
            reading.faults.append(f"{path}: {error}")
            continue
        if not lines:
            reading.faults.append(f"{path}: holds no labelled reply; a line is {_SHAPE}")
        for number, line in lines:
            where = f"{path}:{number}"
            try:
                reply = _reply(line, str(path), number, labels)
                if reply.id in homes:
                    raise _BadLineError(
                        f"id {reply.id!r} is at {homes[reply.id]} already; give each reply its own"
                    )
            except _BadLineError as error:
                reading.faults.append(f"{where}: {error}")
            else:
                homes[reply.id] = where
                reading.replies.append(reply)
    return reading


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    try:
        text = path.read_text("utf-8-sig")
    except FileNotFoundError:
        raise _BadLineError("no such file; check the name") from None
    except IsADirectoryError:
        raise _BadLineError(f"is a folder; name the files in it, as {path}/*.jsonl") from None
    except UnicodeDecodeError as error:
        raise _BadLineError(f"is not UTF-8 at byte {error.start}; save it as UTF-8") from None
    except OSError as error:
        raise _BadLineError(f"cannot be read: {error.strerror}; check its permissions") from None
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield number, line


def _reply(line: str, path: str, number: int, labels: Collection[str]) -> Labelled:
    row = _row(line)
    if row.lang not in LANGUAGES:
        raise _BadLineError(f"lang: {row.lang!r} is not one of {', '.join(LANGUAGES)}")
    return Labelled(
        id=row.id,
        lang=row.lang,
        text=row.text,
        facts=row.context.model_dump(exclude_unset=True),
        labels=tuple((span.label, *_range(row.text, span, labels)) for span in row.spans),
        path=path,
        line=number,
    )


def _row(line: str) -> _Row:
    try:
        loaded: Any = json.loads(line)
    except json.JSONDecodeError as error:
        raise _BadLineError(f"is not JSON: {error.msg} at column {error.colno}; one object a line") from None
    except (RecursionError, ValueError):
        raise _BadLineError(f"is not JSON that can be read; a line is {_SHAPE}") from None
    if not isinstance(loaded, dict):
        raise _BadLineError(f"is not an object; a line is {_SHAPE}")
    try:
        return _Row.model_validate(loaded)
    except ValidationError as error:
        fault = error.errors()[0]
        key = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in fault["loc"])[1:]
        raise _BadLineError(
            f"{key}: {fault['msg'][:1].lower()}{fault['msg'][1:]}; a line is {_SHAPE}"
        ) from None


def _range(text: str, span: _Span, labels: Collection[str]) -> tuple[int, int]:
    """Where the quote stands in the text, its ``nth`` occurrence; occurrences may overlap."""
    if span.label not in labels:
        raise _BadLineError(f"unknown label {span.label!r}; {_hint(span.label, labels)}")
    start = -1
    for occurrence in range(span.nth):
        start = text.find(span.quote, start + 1)
        if start < 0:
            quote = f"the quote {span.quote!r} of {span.label}"
            if occurrence == 0:
                raise _BadLineError(f"{quote} is not in the text; copy it to the letter, line breaks as \\n")
            raise _BadLineError(
                f"{quote} occurs only {count(occurrence, 'time')} in the text, nth is {span.nth}; lower it"
            )
    return start, start + len(span.quote)


def _hint(label: str, labels: Collection[str]) -> str:
    near = get_close_matches(label, labels, n=1)
    if near:
        return f"did you mean {near[0]!r}?"
    return "labels are the names of elements and of D and T rules: see 'replylint rule'"
