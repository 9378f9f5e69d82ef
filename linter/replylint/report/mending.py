"""A fix in words: what goes, and what is written instead."""

from __future__ import annotations

from replylint.report.model import Edit, Fix
from replylint.report.visible import shortened

_LONGEST = 60


def mending(source: str, fix: Fix) -> str:
    """The edits of a fix in the order of the text, on one line; and whether it can change what the reply says."""
    safety = "" if fix.safety == "safe" else " (unsafe: read it again)"
    return "; ".join(_told(source, edit) for edit in fix.edits) + safety


def _told(source: str, edit: Edit) -> str:
    old, new = _trimmed(source[edit.start.offset : edit.end.offset], edit.replacement)
    if not new:
        return f"drop “{_short(old)}”"
    return f"“{_short(old)}” → “{_short(new)}”"


def _trimmed(old: str, new: str) -> tuple[str, str]:
    """Old and new words without white space around them and, where one is only cut off, without what both end with."""
    old, new = old.strip(), new.strip()
    if new.isalpha() and old[-1:].lower() == new.lower():  # the capital of what begins the sentence now
        return old[:-1].rstrip(), ""
    return old, new


def _short(words: str) -> str:
    return shortened(" ".join(words.split()), _LONGEST)
