"""From a file to a Draft: the writer's own prose, and where each character of it stands in the file.

Importing it is cheap: each part loads when it is first asked for, but for ``decode``, which is a module's name, too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from replylint.draft.decode import (
    MAX_BYTES,
    checked_encoding,
    decode,
)  # at once: decode is a module's name, too
from replylint.lazy import loader

if TYPE_CHECKING:
    from replylint.draft.files import find_files
    from replylint.draft.formats import FORMATS, format_of, is_known, is_template
    from replylint.draft.model import OPAQUE, PLACEHOLDER, Draft, Segment, SourceMap, Span, Thread
    from replylint.draft.positions import Position, Positions
    from replylint.draft.read import draft_of_text, read_drafts

__all__ = [
    "FORMATS",
    "MAX_BYTES",
    "OPAQUE",
    "PLACEHOLDER",
    "Draft",
    "Position",
    "Positions",
    "Segment",
    "SourceMap",
    "Span",
    "Thread",
    "checked_encoding",
    "decode",
    "draft_of_text",
    "find_files",
    "format_of",
    "is_known",
    "is_template",
    "read_drafts",
]
_HOMES = {
    "find_files": "files",
    **dict.fromkeys(("FORMATS", "format_of", "is_known", "is_template"), "formats"),
    **dict.fromkeys(("OPAQUE", "PLACEHOLDER", "Draft", "Segment", "SourceMap", "Span", "Thread"), "model"),
    **dict.fromkeys(("Position", "Positions"), "positions"),
    **dict.fromkeys(("draft_of_text", "read_drafts"), "read"),
}
__getattr__ = loader(__name__, {name: f"{__name__}.{home}" for name, home in _HOMES.items()})
