"""Lines and columns of a source, for the reports."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

from replylint.records import record

_LINE_END = re.compile(r"\r\n?|\n")


class Position(NamedTuple):
    """Line and column count from 1, the offset from 0, all in code points."""

    line: int
    column: int
    offset: int


class Positions:
    """Finds the line and column of offsets in one source; CR, LF and CRLF end a line, nothing else does."""

    __slots__ = ("_length", "_starts")

    def __init__(self, source: str) -> None:
        if "\r" in source:
            self._starts = [0, *(match.end() for match in _LINE_END.finditer(source))]
        else:
            self._starts = [0, *accumulate(len(line) + 1 for line in source.split("\n")[:-1])]
        self._length = len(source)

    def at(self, offset: int) -> Position:
        """The position of ``offset``; one past the end is the end."""
        if not 0 <= offset <= self._length:
            offset = min(max(offset, 0), self._length)
        starts = self._starts
        line = bisect_right(starts, offset)
        return record(Position, (line, offset - starts[line - 1] + 1, offset))
