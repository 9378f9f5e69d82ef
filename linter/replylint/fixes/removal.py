"""Takes words out of a draft so that what is left reads as if they had never been there."""

from __future__ import annotations

import re

from replylint.checks.reply import Reply
from replylint.draft import Draft
from replylint.fixes.source import Change, before, behind, same_words, source_range
from replylint.language.model import Kind

_LINE_BREAK = re.compile(r"[ \t]*(?:\r\n?|\n)\s*")
_MARKUP = frozenset("*_~`<>[]|")
_AROUND = frozenset("<>[]|")
_ITEM = re.compile(r"[ \t]*[-*+•‣▪·◦●–—][ \t]+")  # before a list item that bears no number


def removed(reply: Reply, first: int, last: int) -> Change | None:
    """Without the tokens from ``first`` up to ``last``; None where that would take more than words."""
    draft, analysis = reply.draft, reply.analysis
    text = draft.text
    start, end = analysis.starts[first], analysis.ends[last - 1]
    previous = analysis.ends[first - 1] if first else None
    following = analysis.starts[last] if last < len(analysis.starts) else None
    opens = previous is None or "\n" in text[previous:start]
    closes = following is None or "\n" in text[end:following]
    if opens and closes:
        return _line_removed(draft, start, end, previous, following)
    found = source_range(draft, start, end)
    if found is None:
        return None
    if analysis.words[first].kind is Kind.COMMA:  # it stands close behind what stays
        return None if draft.source[found[0] - 1] in _MARKUP else Change(*found, "")
    return _words_removed(draft.source, *found, opens=opens, closes=closes)


def _words_removed(source: str, start: int, end: int, *, opens: bool, closes: bool) -> Change | None:
    """Without source[start:end] and the white space that would be too much; None where none parts it from markup."""
    left = start - len(source[:start]) + len(source[:start].rstrip())
    right = end + len(source[end:]) - len(source[end:].lstrip())
    if source[left - 1 : left] in _AROUND and source[right : right + 1] in _AROUND:
        return None  # an element, a cell or a link would be left empty
    if opens:
        return Change(start, right, "") if right > end else None
    if closes or right == end:
        return Change(left, end, "") if left < start else None
    if left == start:
        return Change(start, right, "")
    broken = _LINE_BREAK.search(source, left, right)  # so that lines stay lines
    return Change(left, right, broken[0] if broken else source[left:start])


def _line_removed(
    draft: Draft, start: int, end: int, previous: int | None, following: int | None
) -> Change | None:
    """Without what is a line or a paragraph of its own: nothing may be left of it, and no list of one item more."""
    source = draft.source
    first, last = before(draft, start), behind(draft, end)
    lead = _lead(source, first)
    mark = lead.strip()
    item = _ITEM.fullmatch(lead) is not None
    if (mark and not item) or _rest(source, last).strip() or _is_heading(draft, start):
        return None
    if following is not None:
        beyond = before(draft, following)
        taken = source[first:beyond].rstrip().removesuffix(mark)
        if _lead(source, beyond) == lead and same_words(taken, source[first:last]):
            return Change(first, beyond, "")
        if item and len(_lead(source, beyond)) > len(
            lead
        ):  # what hangs on the item would hang on another one
            return None
    if previous is not None:
        back = behind(draft, previous)
        taken = source[back:last].lstrip().removeprefix(mark)
        if same_words(taken, source[first:last]):
            return Change(back, last, "")
    return None


def _lead(source: str, offset: int) -> str:
    """What stands before an offset on its line."""
    return source[max(source.rfind("\n", 0, offset), source.rfind("\r", 0, offset)) + 1 : offset]


def _rest(source: str, offset: int) -> str:
    """What stands behind an offset on its line."""
    return source[offset:].split("\n", 1)[0].split("\r", 1)[0]


def _is_heading(draft: Draft, offset: int) -> bool:
    return any(span.start <= offset < span.end for span in draft.headings)
