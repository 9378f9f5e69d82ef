"""Text as a terminal may show it: no control characters, known widths, cut to fit."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

ELLIPSIS = "…"
_TAB = "    "
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ue000\ue001]")


def visible(text: str) -> str:
    """The text on one line, without what could steer a terminal; tabs become four spaces."""
    return text if text.isprintable() else _UNSAFE.sub(lambda found: _picture(found.group()), text)


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
    if width(text) <= most:
        return text
    kept, taken = "", 0
    for char in text:
        taken += _cell(char)
        if taken > most - 1:
            break
        kept += char
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
    first, last = max(line[0], span[0] - room), min(line[1], min(span[1], span[0] + room) + room)
    cells, widths = _cells(source[first:last])
    a, b = span[0] - first, min(span[1], last) - first
    if first == line[0] and last == line[1] and sum(widths) <= room:
        return _shown(cells, widths, 0, len(cells), a, b, "", "")
    room -= 2 * len(ELLIPSIS)
    low, high, used = a, a, 0
    while high < b and used + widths[high] <= room:
        used += widths[high]
        high += 1
    spare = room - used
    left = spare // 2 if high == b else 0
    while low > 0 and left >= widths[low - 1]:
        low -= 1
        left -= widths[low]
        spare -= widths[low]
    while high < len(cells) and spare >= widths[high]:
        spare -= widths[high]
        high += 1
    while low > 0 and spare >= widths[low - 1]:
        low -= 1
        spare -= widths[low]
    before = ELLIPSIS if low or first > line[0] else ""
    after = ELLIPSIS if high < len(cells) or last < line[1] else ""
    return _shown(cells, widths, low, high, a, min(b, high), before, after)


def _cells(text: str) -> tuple[list[str], list[int]]:
    """What is shown for each character, and how many columns that takes."""
    if text.isascii() and text.isprintable():
        return list(text), [1] * len(text)
    cells = [visible(char) for char in text]
    return cells, [width(cell) for cell in cells]


def _shown(
    cells: list[str], widths: list[int], low: int, high: int, a: int, b: int, before: str, after: str
) -> Cut:
    start = len(before) + sum(widths[low:a])
    return Cut(before + "".join(cells[low:high]) + after, start, start + sum(widths[a:b]))
