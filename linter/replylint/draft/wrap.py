"""Which line breaks of a plain text were made by a line width, and which the writer meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

_WIDEST = 130  # a line longer than this was not wrapped by a mailer or an editor
_LONG = 40  # salutations, names and most address lines are shorter
_SENTENCE_LONG = 60  # a line this long that stops without a mark goes on below
_NARROW = range(20, 46)
_BULLET = re.compile(r"[-*+•‣▪·◦●–—][ \t\xa0]+(?=\S)")
_NUMBERED = re.compile(r"\(?(?:\d{1,2}|[^\W\d_])\)[ \t\xa0]+(?=\S)|\d{1,2}\.[ \t\xa0]+(?=[^\W\d_])")
_OPEN_ENDED = re.compile(r"[\w,\-–—(«„“\"']\Z")


def bullet_length(line: str) -> int:
    """How long the mark of a list item at the start of ``line`` is; 0 for "1.", which may be a date."""
    if line[0].isalpha() and line[1:2] != ")":
        return 0
    match = _BULLET.match(line)
    if match is None:
        match = _NUMBERED.match(line)
        if match is None or match.group().lstrip("(").rstrip().endswith("."):
            return 0
    return match.end()


def _starts_item(line: str) -> bool:
    if _BULLET.match(line):
        return True
    match = _NUMBERED.match(line)
    # "27. studenoga", "5. mája": an ordinal before a small letter is a date that was wrapped, not an item
    return match is not None and (not match.group().rstrip().endswith(".") or line[match.end()].isupper())


def common_width(blocks: Iterable[Sequence[str]]) -> int:
    """The line width that the text was wrapped at; 0 where no break is surely a wrap.

    Sure is a long line after which a sentence goes on with a small letter.
    """
    width = 0
    for lines in blocks:
        if any(_goes_on(before, after) for before, after in pairwise(lines)):
            width = max([width, *(len(line) for line in lines if len(line) <= _WIDEST)])
    return width


def _goes_on(before: str, after: str) -> bool:
    return len(before) >= _LONG and after[:1].islower() and not _starts_item(after)


def soft_breaks(lines: Sequence[str], width: int) -> list[bool]:
    """For each line of a block but the last: whether the break behind it is a mere wrap."""
    if len(lines) < 2:
        return []
    narrow = _narrow_width(lines)
    return [_is_soft(before, after, width, narrow) for before, after in pairwise(lines)]


def _is_soft(before: str, after: str, width: int, narrow: int) -> bool:
    if _starts_item(after):
        return False
    if narrow:
        return not _fits(before, after, narrow)
    if len(before) < _LONG:
        return False
    if after[:1].islower():
        return True
    if width and len(before) <= _WIDEST and not _fits(before, after, width):
        return True
    return len(before) >= _SENTENCE_LONG and _OPEN_ENDED.search(before) is not None


def _fits(before: str, after: str, width: int) -> bool:
    """Whether the first word of ``after`` had room on the line before, so that the break was meant."""
    return len(before) + 1 + len(after.split(None, 1)[0]) <= width


def _narrow_width(lines: Sequence[str]) -> int:
    """The width of a block wrapped at a narrow column; 0 where its shape does not say so."""
    if len(lines) < 4:  # a signature of three lines may have that shape by chance
        return 0
    width = max(map(len, lines))
    if width not in _NARROW:
        return 0
    pairs = list(pairwise(lines))
    going_on = sum(after[:1].islower() for _, after in pairs)
    return width if 2 * going_on >= len(pairs) and not any(_fits(a, b, width) for a, b in pairs) else 0
