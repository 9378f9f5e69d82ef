"""Where in the source words of the text stand, if they stand there as they are."""

from __future__ import annotations

from typing import NamedTuple

from replylint.draft import Draft


class Change(NamedTuple):
    """A range of Draft.source, or of a document, and what to write there instead."""

    start: int
    end: int
    replacement: str


def source_range(draft: Draft, start: int, end: int) -> tuple[int, int] | None:
    """Where text[start:end] stands in the source; None where it is not there as it is, white space apart.

    So nothing is changed that holds markup, a placeholder, a comment or quoted text. White space at an end of the range
    reaches to the word beyond it, with all that the source has there.
    """
    text = draft.text
    if start == end:
        return draft.map.to_source(start, end)
    first = behind(draft, start) if text[start].isspace() else before(draft, start)
    last = before(draft, end) if text[end - 1].isspace() else behind(draft, end)
    return (first, last) if same_words(draft.source[first:last], text[start:end]) else None


def before(draft: Draft, offset: int) -> int:
    """Where in the source the character text[offset] begins."""
    return draft.map.to_source(offset, offset + 1)[0]


def behind(draft: Draft, offset: int) -> int:
    """Where in the source the character in front of text[offset] ends."""
    return draft.map.to_source(offset - 1, offset)[1]


def same_words(one: str, other: str) -> bool:
    """Whether two texts are the same but for white space."""
    return one == other or "".join(one.split()) == "".join(other.split())
