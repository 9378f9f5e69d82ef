"""What every reader makes of a file: the writer's own prose, and where each character of it came from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

PLACEHOLDER = "\ue000"  # stands in Draft.text for one template placeholder, a word of unknown content
OPAQUE = "\ue001"  # stands for something that is no prose but holds a word's place: code, an image


class Segment(NamedTuple):
    """``text_length`` characters of Draft.text from ``text`` on, from ``source_length`` of the source.

    Equal lengths mean character for character; otherwise the whole is one unit (an entity, a placeholder).
    """

    text: int
    source: int
    text_length: int
    source_length: int


class SourceMap:
    """Maps ranges of Draft.text to ranges of Draft.source. Segments are ordered; gaps belong to no source.

    A gap is what a reader put in itself: the space for a soft wrap, the break between two blocks.
    """

    __slots__ = ("segments", "starts")

    def __init__(self, segments: list[Segment]) -> None:
        self.segments = segments
        self.starts = [segment[0] for segment in segments]  # in the text

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """The smallest source range that holds text[start:end]; for an empty one, a point."""
        if not self.segments:
            return 0, 0
        at = bisect_right(self.starts, start) - 1
        text, source, text_length, source_length = self.segments[at if at > 0 else 0]
        if text_length == source_length and text <= start < end <= text + text_length:  # as nearly always
            return start + source - text, end + source - text
        first = self._start(start)
        if end <= start:
            return first, first
        return first, max(first, self._end(end))

    def _at(self, offset: int) -> int:
        """The segment that holds ``offset``, or the last one before it, or the first of all."""
        index = bisect_right(self.starts, offset) - 1
        return index if index > 0 else 0

    def _start(self, offset: int) -> int:
        index = self._at(offset)
        text, source, text_length, source_length = self.segments[index]
        inside = offset - text
        if inside >= text_length:  # in a gap or past everything: what comes next, if anything does
            return (
                self.segments[index + 1].source if index + 1 < len(self.segments) else source + source_length
            )
        if inside <= 0 or text_length != source_length:
            return source
        return source + inside

    def _end(self, offset: int) -> int:
        text, source, text_length, source_length = self.segments[self._at(offset - 1)]
        inside = offset - text
        if inside >= text_length or text_length != source_length:
            return source + source_length
        return source + inside if inside > 0 else source


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of Draft.text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Thread:
    """The message that the reply answers, as far as the file tells."""

    text: str = ""
    sender: str | None = None  # display name or address of the person who complained
    received: datetime | None = None  # naive where the file names no time zone


@dataclass(frozen=True, slots=True)
class Draft:
    """One reply to lint.

    ``text`` is the writer's own prose: blank-line separated blocks (``\\n\\n``), ``\\n`` only where the line
    break is meant (a signature, an address, list items), a space where the file merely wraps. A placeholder
    is one PLACEHOLDER character. Front matter, quoted text, markup and code are not in it. ``source`` is the
    decoded file (or the decoded part of an e-mail) that positions refer to.
    """

    path: str
    source: str
    text: str
    map: SourceMap
    format: str = "plain"
    part: str | None = None  # for an e-mail: the part's path in the message, as "1.2"
    front_matter: Mapping[str, object] = field(default_factory=dict)
    headings: tuple[Span, ...] = ()
    placeholders: tuple[Span, ...] = ()  # in text, in order
    thread: Thread | None = None
    sent: datetime | None = None
