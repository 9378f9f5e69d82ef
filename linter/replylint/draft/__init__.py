"""From a file to a Draft: the writer's own prose, and where each character of it stands in the file."""

from replylint.draft.decode import MAX_BYTES, checked_encoding, decode
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
