"""Words in quotation marks: they are somebody else's."""

from __future__ import annotations

import regex

from replylint.checks.reply import Reply
from replylint.language.model import QUOTE

_QUOTED = regex.compile(
    r"«[^«»]{1,1000}»|„[^„“”]{1,1000}[“”]|“[^“”]{1,1000}”|”[^”]{1,1000}”|‚[^‚‘’]{1,1000}[‘’]|\"[^\"]{1,1000}\""
)
_PARAGRAPH = "\n\n"
_KNOWN = "quotations"


def quotations_of(reply: Reply) -> list[tuple[int, int]]:
    """The ranges of a reply in quotation marks."""
    known: list[tuple[int, int]] | None = reply.known.get(_KNOWN)
    if known is None:
        quotes = reply.analysis.traits & QUOTE
        known = reply.known[_KNOWN] = quotations(reply.analysis.text) if quotes else []
    return known


def quotations(text: str) -> list[tuple[int, int]]:
    """The ranges in quotation marks; none goes on past its paragraph."""
    found: list[tuple[int, int]] = []
    start = 0
    for paragraph in text.split(_PARAGRAPH):
        found += [(start + m.start(), start + m.end()) for m in _QUOTED.finditer(paragraph)]
        start += len(paragraph) + len(_PARAGRAPH)
    return found
