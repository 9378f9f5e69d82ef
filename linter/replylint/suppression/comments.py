"""Finds the comments of a draft that speak to the linter, and what text each is about.

They are looked for where the readers look for what prints nothing (``find_marks``), so that HTML comments and those
of template engines count in every format. What stands in code or in the customer's quoted text is not ours.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from replylint.draft import Draft
from replylint.draft.placeholders import find_marks
from replylint.errors import DraftError
from replylint.suppression.directive import text_of

_INNER = re.compile(
    r"""<!--(.*?)-*->  |  \{\#-?(.*?)-?\#\}  |  \{\{!--(.*?)--\}\}  |  \{\{[~-]?\s*!(.*?)\}\}
    |   <%--(.*?)--%>  |  \{%-?\s*comment\s*-?%\}(.*?)\{%-?\s*endcomment\s*-?%\}""",
    re.VERBOSE | re.DOTALL,
)
_TAG = re.compile(r"<(/?)blockquote\b", re.IGNORECASE)
_LINE_END = re.compile(r"\r\n?|\n")
_MOST = 2_000  # comments in a file: beyond that it is no reply, and slow
_NOT_OURS = frozenset({"fence", "code_block", "blockquote_open"})


class Comment(NamedTuple):
    """Range of the source, and what stands after ``replylint:``."""

    start: int
    end: int
    text: str


def comments_of(draft: Draft) -> Iterator[Comment]:
    """Every comment to the linter, in order. An e-mail has none: what is in it may be another's."""
    if draft.format == "email":
        return
    others = _merged(_not_ours(draft))
    begins = [start for start, _ in others]
    number = 0
    for mark in find_marks(draft.source, angles=draft.format == "plain"):
        if mark.output:
            continue
        inner = _INNER.fullmatch(draft.source, mark.start, mark.end)
        text = text_of(next(filter(None, inner.groups()), "")) if inner else None
        if text is None or mark.start < others[bisect_right(begins, mark.start) - 1][1]:
            continue
        number += 1
        if number > _MOST:
            raise DraftError(
                f"over {_MOST:,} replylint comments; use ignore-file or front matter in their place"
            )
        yield Comment(mark.start, mark.end, text)


def reach_of(comment: Comment, draft: Draft, starts: Sequence[int]) -> tuple[int, int]:
    """The source range that the comment is about: the line it stands on, or else the block after it.

    Empty where no text follows. ``starts`` are those of the draft's segments in the source.
    """
    source, segments = draft.source, draft.map.segments
    first = max(source.rfind("\n", 0, comment.start), source.rfind("\r", 0, comment.start)) + 1
    ending = _LINE_END.search(source, comment.end)
    last = ending.start() if ending else len(source)
    at = bisect_left(starts, first)
    if any(s.source < last and s.source + s.source_length > first for s in segments[max(0, at - 1) : at + 1]):
        return first, last
    after = bisect_left(starts, comment.end)
    if after == len(segments):
        return comment.end, comment.end
    start = segments[after].text
    end = draft.text.find("\n\n", start)
    return draft.map.to_source(start, end if end >= 0 else len(draft.text))


def _merged(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The ranges in order and apart, behind an empty one that stands before everything."""
    merged = [(-1, -1)]
    for start, end in sorted(ranges):
        if start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _not_ours(draft: Draft) -> list[tuple[int, int]]:
    """Ranges of the source that are code, or quoted by the markup."""
    if draft.format == "markdown":
        return list(_in_markdown(draft.source))
    return list(_quoted_in_html(draft.source)) if draft.format == "html" else []


def _in_markdown(source: str) -> Iterator[tuple[int, int]]:
    from replylint.draft.front_matter import read_front_matter
    from replylint.draft.markdown_inline import parse_blocks

    begin = read_front_matter(source, "").end if source.startswith("---") else 0
    starts = [begin, *(match.end() for match in _LINE_END.finditer(source, begin)), len(source)]
    for token in parse_blocks(source[begin:], {}):
        if token.type in _NOT_OURS and token.map:
            first, last = token.map
            yield starts[first], starts[min(last, len(starts) - 1)]
    for match in re.finditer(r"(`+)[^`\n]*(?:<!--|\{[{#%]|<%)[^`\n]*\1", source):  # code within a line
        yield match.span()


def _quoted_in_html(source: str) -> Iterator[tuple[int, int]]:
    depth = start = 0
    for match in _TAG.finditer(source):
        if match[1]:
            depth = max(0, depth - 1)
            if not depth:
                yield start, match.end()
        else:
            start = start if depth else match.start()
            depth += 1
    if depth:
        yield start, len(source)
