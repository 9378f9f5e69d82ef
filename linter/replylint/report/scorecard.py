"""The elements of a good reply at a glance: which it has, by which words, and which are missing."""

from __future__ import annotations

from collections.abc import Iterator

from replylint.report.look import Look
from replylint.report.model import FileReport, Place
from replylint.report.visible import shortened, visible

_NAME, _WHERE = 14, 8


def scorecard(report: FileReport, look: Look) -> Iterator[str]:
    """A line for every element that the language knows, in the catalogue's order."""
    places: dict[str, list[Place]] = {}
    for element in report.elements:
        places.setdefault(element.element, []).append(element.place)
    present = sum(name in places for name in report.sought)
    part = f" (part {report.part})" if report.part else ""
    title = f"{visible(report.path)}{part}:"
    yield f"{look.paint(title, 'path')} {present} of {len(report.sought)} elements of a good reply"
    for name in report.sought:
        found = places.get(name)
        if not found:
            yield f"  {look.paint('-', 'bad')} {name:{_NAME}}{look.paint('missing', 'dim')}"
            continue
        start = found[0].start
        where = f"{start.line}:{start.column}"
        more = f" +{len(found) - 1}" if len(found) > 1 else ""
        room = look.width - _NAME - _WHERE - 6 - len(more)
        words = f"“{shortened(found[0].excerpt, room)}”" if found[0].excerpt else ""
        words += look.paint(more, "dim")
        yield f"  {look.paint('+', 'good')} {name:{_NAME}}{where:{_WHERE}}{words}".rstrip()
