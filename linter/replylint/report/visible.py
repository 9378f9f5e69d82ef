"""Text as a terminal may show it: no control characters, known widths, cut to fit."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

ELLIPSIS = "…"
_TAB = "    "
_UNSAFE = "[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ue000\ue001]"


def visible(text: str) -> str:
    """The text on one line, without what could steer a terminal; tabs become four spaces."""
    return text if text.isprintable() else re.sub(_UNSAFE, lambda found: _picture(found.group()), text)


def _picture(char: str) -> str:
    if char == "\t":
        return _TAB
    if char in "\n\r\u2028\u2029":
        return " "
    if char < " ":
        return chr(0x2400 + ord(char))
    return "\ufffd"


def width(text: str) -> int:
    """How many columns the text takes."""
    return len(text) if text.isascii() else sum(_cell(char) for char in text)


def _cell(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Cf", "Me", "Mn"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def shortened(text: str, most: int) -> str:
    """The text on one line in at most so many columns, cut at a word where there is one."""
    text = visible(" ".join(text.split()))
    _, at = _columns(text)
    if at[-1] <= most:
        return text
    kept = text[: _reach(at, most - 1)]
    head, space, _ = kept.rpartition(" ")
    return (head if space and len(head) > len(kept) // 2 else kept).rstrip(" ,;:") + ELLIPSIS


class Cut(NamedTuple):
    """A line as shown and the columns of it that are marked."""

    text: str
    start: int
    end: int


def cut(source: str, line: tuple[int, int], span: tuple[int, int], room: int) -> Cut:
    """The part of ``source[line]`` around ``span`` that fits into ``room`` columns, both given as offsets.

    The line may be of any length; only what is near the span is looked at. Where the span alone is too
    wide, its beginning is shown.
    """
    (begin, stop), (start, end) = line, span
    first = max(begin, start - room)
    last = min(stop, min(end, start + room) + room)
    cells, at = _columns(source[first:last])
    a, b = start - first, min(end, last) - first
    if first == begin and last == stop and at[-1] <= room:
        return _shown(cells, at, 0, len(cells), a, b, "", "")
    room -= 2 * len(ELLIPSIS)
    high = min(b, _reach(at, at[a] + room))
    spare = room - (at[high] - at[a])
    low = bisect_left(at, at[a] - (spare // 2 if high == b else 0), 0, a)
    spare -= at[a] - at[low]
    far = _reach(at, at[high] + spare)
    spare -= at[far] - at[high]
    low = bisect_left(at, at[low] - spare, 0, low)
    before = ELLIPSIS if low or first > begin else ""
    after = ELLIPSIS if far < len(cells) or last < stop else ""
    return _shown(cells, at, low, far, a, min(b, far), before, after)


def _columns(text: str) -> tuple[Sequence[str], Sequence[int]]:
    """What is shown for each character, and the columns in which each begins and the last ends."""
    if (text.isascii() and text.isprintable()) or all(map(_is_plain, set(text))):
        return text, range(len(text) + 1)
    cells = [visible(char) for char in text]
    return cells, [0, *accumulate(map(width, cells))]


@lru_cache(maxsize=4096)
def _is_plain(char: str) -> bool:
    """Whether a character is shown as it is, in one column."""
    return visible(char) == char and _cell(char) == 1


def _reach(at: Sequence[int], column: int) -> int:
    """How many characters end no further than at a column."""
    return bisect_right(at, column) - 1


def _shown(
    cells: Sequence[str], at: Sequence[int], low: int, high: int, a: int, b: int, before: str, after: str
) -> Cut:
    start = len(before) - at[low]
    return Cut(before + "".join(cells[low:high]) + after, start + at[a], start + at[b])
