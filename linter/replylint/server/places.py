"""Offsets in a text, in code points, and positions as LSP counts them: in units of an encoding that was agreed on."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Literal

from lsprotocol import types

Encoding = Literal["utf-8", "utf-16", "utf-32"]
_LINE_END = re.compile(r"\r\n?|\n")  # as LSP has it; str.splitlines knows more of them
_CODECS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}


class Lines:
    """The lines of one text, which holds no surrogates."""

    def __init__(self, text: str, encoding: Encoding) -> None:
        self._text = text
        self._codec, self._width = _CODECS[encoding]
        ends = list(_LINE_END.finditer(text))
        self._starts = [0, *(end.end() for end in ends)]
        self._ends = [*(end.start() for end in ends), len(text)]

    def position(self, offset: int) -> types.Position:
        """Where ``offset`` stands; one past the end is the end."""
        line = bisect_right(self._starts, min(offset, len(self._text))) - 1
        before = self._text[self._starts[line] : offset]
        return types.Position(line, len(before.encode(self._codec)) // self._width)

    def range(self, start: int, end: int) -> types.Range:
        """The range between two offsets."""
        return types.Range(self.position(start), self.position(end))

    def offset(self, position: types.Position) -> int:
        """The offset of a position; one past the end of its line is the end of the line, as LSP says."""
        if position.line >= len(self._starts):
            return len(self._text)
        start, end = self._starts[position.line], self._ends[position.line]
        line = self._text[start:end].encode(self._codec)[: position.character * self._width]
        return start + len(line.decode(self._codec, "ignore"))

    def first_line(self, number: int = 1) -> tuple[int, int]:
        """The range of a line, counted from 1; of the last where there are not so many."""
        line = min(max(number, 1), len(self._starts)) - 1
        return self._starts[line], self._ends[line]
