"""Findings that the draft itself asks not to be told: in comments and in its front matter (docs/suppression.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from replylint.draft import Draft

KEY = "ignore"  # in front matter, under replylint


def may_suppress(draft: Draft) -> bool:
    """Whether it is worth looking for suppressions in the draft; few have any."""
    if KEY in draft.front_matter:
        return True
    named = draft.source.lower().count("replylint")
    in_front_matter = bool(draft.front_matter) and draft.source.startswith("---")
    return named > in_front_matter
