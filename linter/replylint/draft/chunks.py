"""The lines of a marked-up text, as pieces of its source: what the Markdown and the HTML reader share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from replylint.draft.builder import BLOCK, SPACE, Body, Builder
from replylint.draft.masking import GONE
from replylint.draft.model import OPAQUE
from replylint.draft.placeholders import Mark
from replylint.draft.quoting import part


class Piece(NamedTuple):
    """The source from ``start`` to ``end``: as it stands, or, with ``text``, as a unit that reads so."""

    start: int
    end: int
    text: str | None = None


class Chunk:
    """One line of the rendered text: its pieces in order, None for a space between two of them."""

    __slots__ = ("gap", "heading", "pieces", "quoted")

    def __init__(self, gap: int, *, quoted: bool = False, heading: bool = False) -> None:
        self.gap, self.quoted, self.heading = gap, quoted, heading
        self.pieces: list[Piece | None] = []

    def text(self, masked: str) -> str:
        """The line as it reads, for finding quoted text in it."""
        shown = (
            " " if piece is None else masked[piece.start : piece.end] if piece.text is None else piece.text
            for piece in self.pieces
        )
        return "".join(shown).replace(GONE, "").strip()


def assemble(masked: str, marks: Sequence[Mark], chunks: Sequence[Chunk]) -> Body:
    """The writer's own lines as a text; those that are the customer's as the thread."""
    lines: list[str] = []
    quoted: list[bool] = []
    places: list[int] = []
    kept: list[Chunk] = []
    gap = BLOCK
    for chunk in chunks:
        gap = max(gap, chunk.gap)
        text = chunk.text(masked)
        if not text.strip(OPAQUE + " "):  # an image alone is no line
            continue
        if gap == BLOCK:
            lines.append("")
            quoted.append(bool(kept) and kept[-1].quoted and chunk.quoted)
        chunk.gap, gap = gap, 0
        places.append(len(lines))
        lines.append(text)
        quoted.append(chunk.quoted)
        kept.append(chunk)
    parted = part(lines, quoted)
    builder = Builder(masked, marks, markup=True)
    for chunk, place in zip(kept, places, strict=True):
        if parted.ours[place]:
            builder.gap(chunk.gap)
            _add(builder, chunk)
        else:
            builder.gap(BLOCK)
    return builder.body(parted.thread)


def _add(builder: Builder, chunk: Chunk) -> None:
    before = builder.upcoming()
    for piece in chunk.pieces:
        if piece is None:
            builder.gap(SPACE)
        elif piece.text is None:
            builder.run(piece.start, piece.end)
        else:
            builder.unit(piece.text, piece.start, piece.end)
    if chunk.heading:
        builder.heading(before)
