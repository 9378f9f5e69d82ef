from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from replylint.draft import Position, Positions, Segment, SourceMap


def test_every_line_end_counts_once() -> None:
    positions = Positions("a\nb\r\nc\rd\u2028e\x0bf")
    assert [positions.at(offset)[:2] for offset in (0, 2, 5, 7, 9)] == [
        (1, 1),
        (2, 1),
        (3, 1),
        (4, 1),
        (4, 3),
    ]


def test_offsets_outside_are_held_inside() -> None:
    assert Positions("ab").at(9) == Position(1, 3, 2)
    assert Positions("").at(0) == Position(1, 1, 0)


@given(st.text(alphabet="ab\n\r"), st.integers(0, 30))
def test_agrees_with_splitting(source: str, offset: int) -> None:
    offset = min(offset, len(source))
    before = re.split(r"\r\n?|\n", source[:offset])
    if source[:offset].endswith("\r") and source[offset : offset + 1] == "\n":
        return  # between the two halves of one line end
    assert Positions(source).at(offset) == (len(before), len(before[-1]) + 1, offset)


def test_source_map_of_units_and_gaps() -> None:
    # text "ab & c", source "ab &amp;\n\nc": a unit for the entity, a gap for the space
    source_map = SourceMap([Segment(0, 0, 3, 3), Segment(3, 3, 1, 5), Segment(5, 10, 1, 1)])
    assert source_map.to_source(0, 2) == (0, 2)
    assert source_map.to_source(3, 4) == (3, 8)
    assert source_map.to_source(2, 6) == (2, 11)
    assert source_map.to_source(4, 6) == (10, 11)
    assert source_map.to_source(3, 5) == (3, 8)
    assert source_map.to_source(6, 6) == (11, 11)
    assert SourceMap([]).to_source(0, 3) == (0, 0)
