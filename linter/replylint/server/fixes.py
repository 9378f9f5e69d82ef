"""The fixes of findings, as edits of the document that is open."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from replylint.fixes.choice import disjoint
from replylint.fixes.source import Change
from replylint.report.model import Edit
from replylint.report.visible import shortened
from replylint.server.linting import Checked, Marked

_WORDS = 30


def changes_of(checked: Checked, mark: Marked) -> list[Change]:
    """The edits that mend the finding; none where it has no fix, or the document is an e-mail, as for ``--fix``."""
    if mark.finding.fix is None or mark.base is None or checked.buffer.kind == "email":
        return []
    return [_change(edit, mark.base) for edit in mark.finding.fix.edits]


def all_safe(checked: Checked) -> list[Change]:
    """The edits of all safe fixes that can be made at once; of those that touch the same words the first."""
    safe = (
        tuple(changes_of(checked, mark))
        for mark in checked.marks
        if mark.finding.fix and mark.finding.fix.safety == "safe"
    )
    return list(chain.from_iterable(disjoint(safe)))


def title_of(mark: Marked, changes: Iterable[Change], text: str) -> str:
    """What the fix would do."""
    listed = list(changes)
    if len(listed) > 1:
        done = f"Mend in {len(listed)} places"
    else:
        old, new = _whole_words(listed[0], text)
        done = f"Replace {_quoted(old)} with {_quoted(new)}" if old and new.strip() else ""
        done = done or (f"Delete {_quoted(old)}" if old else f"Insert {_quoted(new)}")
    unsafe = mark.finding.fix is not None and mark.finding.fix.safety != "safe"
    return f"{done} ({mark.finding.code}{', unsafe: read it again' if unsafe else ''})"


def _whole_words(change: Change, text: str) -> tuple[str, str]:
    """What is replaced and by what, with all letters of words that change in part."""
    start, end = change.start, change.end
    if change.replacement:
        while start and text[start - 1 : start + 1].isalpha():
            start -= 1
        while end < len(text) and text[end - 1 : end + 1].isalpha():
            end += 1
    return text[start:end], text[start : change.start] + change.replacement + text[change.end : end]


def _quoted(words: str) -> str:
    return f"“{shortened(' '.join(words.split()), _WORDS)}”"


def _change(edit: Edit, base: int) -> Change:
    return Change(base + edit.start.offset, base + edit.end.offset, edit.replacement)
