"""Words in quotation marks: they are somebody else's."""

from __future__ import annotations

import regex

_QUOTED = regex.compile(
    r"«[^«»]{1,1000}»|„[^„“”]{1,1000}[“”]|“[^“”]{1,1000}”|”[^”]{1,1000}”|‚[^‚‘’]{1,1000}[‘’]|\"[^\"]{1,1000}\""
)
_MARKS = regex.compile('[«„“”‚"]')
_PARAGRAPH = "\n\n"


def quotations(text: str) -> list[tuple[int, int]]:
    """The ranges in quotation marks; none goes on past its paragraph."""
    found: list[tuple[int, int]] = []
    start = 0
    for paragraph in text.split(_PARAGRAPH) if _MARKS.search(text) else ():
        found += [(start + m.start(), start + m.end()) for m in _QUOTED.finditer(paragraph)]
        start += len(paragraph) + len(_PARAGRAPH)
    return found
