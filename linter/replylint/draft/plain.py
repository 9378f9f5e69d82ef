"""Plain text: blocks between blank lines, wrapped lines joined, quoted lines taken out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from replylint.draft.builder import BLOCK, LINE, SPACE, Body, Builder
from replylint.draft.masking import EDGE, GONE, mask
from replylint.draft.model import Thread
from replylint.draft.placeholders import Delimiters, find_marks
from replylint.draft.quoting import may_quote, part
from replylint.draft.wrap import bullet_length, common_width, soft_breaks
from replylint.records import record

_LINES = re.compile(r"([^\r\n]*)(\r\n?|\n|\Z)")
_RULER = re.compile(r"[-_=*~#–—]{2,}|[*]( [*])+")


class Line(NamedTuple):
    """A line without its end and without white space around it, and where that stands in the source."""

    start: int
    text: str
    flows: bool = False  # format=flowed: the line ends with a space, and so goes on in the next


_BLANK = Line(0, "")


def read_plain(
    source: str, start: int = 0, *, delimiters: Delimiters = (), flowed: bool = False, del_space: bool = False
) -> Body:
    """The prose of a plain text from offset ``start`` on.

    ``flowed`` and ``del_space`` are an e-mail's format=flowed and DelSp=yes.
    """
    marks = find_marks(source, start, delimiters=delimiters, angles=True)
    masked = mask(source, marks)
    lines = _lines(masked, start)
    thread: Thread | None = None
    builder = Builder(masked, marks)
    if may_quote(masked[start:] if start else masked):
        parted = part([line.text for line in lines])
        thread = parted.thread
        if thread is not None:
            lines = [line if own else _BLANK for line, own in zip(lines, parted.ours, strict=True)]
    blocks = _blocks(lines)
    flowed = flowed and any(line.flows for line in lines)
    width = 0 if flowed else common_width([line.text for line in block] for block in blocks if len(block) > 1)
    for block in blocks:
        builder.gap(BLOCK)
        _add(builder, block, width, flowed=flowed, joint=0 if del_space else SPACE)
    return builder.body(thread)


def _add(builder: Builder, block: Sequence[Line], width: int, *, flowed: bool, joint: int) -> None:
    if len(block) == 1:
        softs: Sequence[bool] = ()
    elif flowed:
        softs = [line.flows for line in block[:-1]]
    else:
        softs = soft_breaks([line.text for line in block], width)
    after_hard = True
    for index, (start, text, _) in enumerate(block):
        if text[0] != GONE:
            skip = bullet_length(text) if after_hard else 0
            builder.run(start + skip, start + len(text))
        if index < len(softs):
            after_hard = not softs[index]
            builder.gap(LINE if after_hard else joint)


def _lines(masked: str, start: int) -> list[Line]:
    lines: list[Line] = []
    if "\r" not in masked:
        at = start
        for raw in (masked[start:] if start else masked).split("\n"):
            lines.append(_line(raw, at))
            at += len(raw) + 1
        return lines
    return [_line(match[1], match.start()) for match in _LINES.finditer(masked, start)]


def _line(raw: str, at: int) -> Line:
    stripped = raw.strip()
    if GONE in stripped:
        stripped = stripped.strip(EDGE)
        if not stripped:  # nothing but tags and comments: parts the lines around it and yet is no blank line
            return Line(at, GONE)
    if not stripped:
        return _BLANK
    flows = raw[-1] == " " and raw != "-- "
    start = at if raw[0] == stripped[0] else at + raw.index(stripped[0])
    return record(Line, (start, stripped, flows))


def _blocks(lines: Sequence[Line]) -> list[list[Line]]:
    """Runs of lines between blank lines; a ruler (-----) and the "-- " above a signature part blocks too."""
    blocks: list[list[Line]] = []
    block: list[Line] = []
    for line in lines:
        text = line.text
        if text and (text[0].isalnum() or _RULER.fullmatch(text) is None):
            block.append(line)
        elif block:
            blocks.append(block)
            block = []
    if block:
        blocks.append(block)
    return blocks
