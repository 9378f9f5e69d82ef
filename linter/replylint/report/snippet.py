"""The source line or lines of a finding with the words marked beneath."""

from __future__ import annotations

from collections.abc import Iterator

from replylint.report.look import Look
from replylint.report.model import Place
from replylint.report.visible import ELLIPSIS, cut


def snippet(source: str, place: Place, look: Look, style: str) -> Iterator[str]:
    """The first line of the place and, where that is another, the last; the marked words beneath each."""
    gutter = len(str(place.end.line))
    margin = look.paint(" " * gutter + " | ", "dim")
    before = place.start.line
    for line, start, end, span in _rows(source, place):
        if line > before + 1:
            yield look.paint(f"{'':>{gutter}} {ELLIPSIS}", "dim")
        before = line
        shown = cut(source, (start, end), span, look.width - gutter - 3)
        marks = "^" * max(1, shown.end - shown.start)
        yield look.paint(f"{line:>{gutter}} | ", "dim") + shown.text.rstrip()
        yield margin + " " * shown.start + look.paint(marks, style)


def _rows(source: str, place: Place) -> Iterator[tuple[int, int, int, tuple[int, int]]]:
    """Line number, offsets of the line, and the marked offsets in it."""
    start, end = place.start, place.end
    first = start.offset - start.column + 1
    if start.line == end.line:
        stop = _line_end(source, end.offset)
        yield start.line, first, stop, (start.offset, end.offset)
        return
    stop = _line_end(source, start.offset)
    yield start.line, first, stop, (start.offset, stop)
    last = end.offset - end.column + 1
    text = source[last : end.offset]
    if text.strip():
        indent = len(text) - len(text.lstrip())
        yield end.line, last, _line_end(source, end.offset), (last + indent, end.offset)


def _line_end(source: str, offset: int) -> int:
    end = source.find("\n", offset)
    if end < 0:
        end = len(source)
    alone = source.find("\r", offset, end)
    return end if alone < 0 else alone
