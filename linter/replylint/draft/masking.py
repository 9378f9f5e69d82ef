"""The source with its placeholders made opaque, so that no parser trips over what is in them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from replylint.draft.model import OPAQUE, PLACEHOLDER
from replylint.draft.placeholders import Mark

GONE = (
    "\ue002"  # stands, in the masked source alone, for each character of a tag or comment that prints nothing
)

# White space of every kind, and GONE: what a line is stripped of at its ends.
EDGE = (
    " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    "\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\u200b\ufeff" + GONE
)
_RESERVED = re.compile(f"[{PLACEHOLDER}{OPAQUE}{GONE}]")
_GONE_LINE = re.compile(rf"^[ \t]*{GONE}[ \t{GONE}]*$", re.MULTILINE)


def mask(source: str, marks: Sequence[Mark]) -> str:
    """As long as ``source``, every mark overwritten; a reserved character in it becomes U+FFFD."""
    clean = source
    if PLACEHOLDER in source or OPAQUE in source or GONE in source:
        clean = _RESERVED.sub("\ufffd", source)
    if not marks:
        return clean
    parts: list[str] = []
    at = 0
    for mark in marks:
        parts.append(clean[at : mark.start])
        parts.append((PLACEHOLDER if mark.output else GONE) * (mark.end - mark.start))
        at = mark.end
    parts.append(clean[at:])
    return "".join(parts)


def blank_gone_lines(masked: str) -> str:
    """Lines of nothing but tags and comments made blank, for a parser to which blank lines mean something."""
    return _GONE_LINE.sub(lambda match: " " * len(match.group()), masked)
