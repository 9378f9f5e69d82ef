"""From ranges of a source, or of a draft's text, to places in the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from replylint.draft.positions import Position
from replylint.report.model import Place

try:
    from replylint._core import Places
except ImportError:  # no C compiler was there when replylint was installed
    from replylint.placing import Places

if TYPE_CHECKING:
    from replylint.draft import Draft

__all__ = ["Places", "of_draft", "of_source"]


def of_draft(draft: Draft, *, excerpts: bool) -> Places:
    """The places of a draft, whose text is not its source; without ``excerpts`` they have no text."""
    return Places(draft.source, draft.map.segments, draft.map.to_source, excerpts, Position, Place)


def of_source(source: str, *, excerpts: bool) -> Places:
    """The places of a source that is read as it stands."""
    return Places(source, [], _as_it_stands, excerpts, Position, Place)


def _as_it_stands(start: int, end: int) -> tuple[int, int]:
    return start, end
