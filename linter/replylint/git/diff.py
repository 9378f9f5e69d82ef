"""Reads what ``git diff --unified=0`` prints: which lines each file has now that it had not before."""

from __future__ import annotations

import re
from collections.abc import Iterator

_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_ESCAPED = re.compile(rb'\\([abtnvfr"\\]|[0-7]{3})')
_LETTERS = dict(zip(b'abtnvfr"\\', b'\a\b\t\n\v\f\r"\\', strict=True))
_PREFIX = b"b/"


def changed_lines(diff: bytes) -> Iterator[tuple[bytes, list[range]]]:
    """Each file with its new or changed lines, from 1; files of which only lines went have none."""
    path: bytes | None = None
    ranges: list[range] = []
    lines = iter(diff.split(b"\n"))
    for line in lines:
        if line.startswith(b"diff --git "):
            if path is not None:
                yield path, ranges
            path, ranges = None, []
        elif line.startswith(b"+++ "):
            path = _path(line[4:])
        elif found := _HUNK.match(line):
            gone, start, new = (int(number) if number else 1 for number in found.groups())
            ranges += [range(start, start + new)] if new else []
            for _ in range(gone + new):  # the lines themselves: they may look like anything
                next(lines)
    if path is not None:
        yield path, ranges


def _path(name: bytes) -> bytes | None:
    """The path behind ``+++``; None where the file is gone."""
    if name.startswith(b'"'):
        name = _ESCAPED.sub(_character, name.rstrip(b"\t")[1:-1])
    else:
        name = name.removesuffix(b"\t")
    return name.removeprefix(_PREFIX) if name.startswith(_PREFIX) else None


def _character(escaped: re.Match[bytes]) -> bytes:
    code = escaped[1]
    return bytes([int(code, 8) if len(code) == 3 else _LETTERS[code[0]]])
