"""Places in C and in Python: the same; and those of the Python ones are what the source says."""

from __future__ import annotations

import importlib.util

import pytest
from hypothesis import given
from hypothesis import strategies as st

from replylint import placing
from replylint.draft import read_drafts
from replylint.draft.positions import Position
from replylint.report.model import Place

if importlib.util.find_spec("replylint._core") is None:
    pytest.skip("replylint was installed without a C compiler", allow_module_level=True)

from replylint import _core

TEXT = "Dear Ms Miller,;é 😉 {{ name }} &amp; x;- an item;> quoted;A line \r;# Head"
LINES = st.sampled_from(["", *TEXT.split(";")])
ENDS = st.sampled_from(["\n", "\r\n", "\r"])
SOURCES = st.tuples(st.lists(LINES, max_size=8), ENDS).map(lambda it: it[1].join(it[0]))


@given(SOURCES, st.sampled_from(["draft.txt", "draft.md", "draft.html"]), st.booleans(), st.data())
def test_places_are_those_of_python(source: str, name: str, excerpts: bool, data: st.DataObject) -> None:
    [draft] = read_drafts(source.encode(), name)
    given = (draft.source, draft.map.segments, draft.map.to_source, excerpts, Position, Place)
    here, there = _core.Places(*given), placing.Places(*given)
    assert here.excerpts is there.excerpts is excerpts
    offsets = st.integers(-1, len(source) + 1)
    at = data.draw(offsets)
    assert here.at(at) == there.at(at)
    first, last = sorted((data.draw(st.integers(0, len(source))), data.draw(st.integers(0, len(source)))))
    assert here.of_source(first, last) == there.of_source(first, last)
    start, end = sorted(
        (data.draw(st.integers(0, len(draft.text))), data.draw(st.integers(0, len(draft.text))))
    )
    found = here.of(start, end)
    assert found == there.of(start, end)
    assert type(found) is Place
    assert type(found.start) is Position
    assert found.excerpt == (source[found.start.offset : found.end.offset] if excerpts else "")


@pytest.mark.parametrize(
    "given",
    [
        ("x", [], None, True, int, Place),
        ("x", [], None, True, Position, str),
        ("x", [(0, 1)], None, True, Position, Place),
        ("x", [(0, 0, "1", 1)], None, True, Position, Place),
        ("x", [(0, -1, 1, 1)], None, True, Position, Place),
        ("x", (), None, True, Position, Place),
        (b"x", [], None, True, Position, Place),
    ],
)
def test_what_tells_no_places_is_refused(given: tuple[object, ...]) -> None:
    with pytest.raises((TypeError, ValueError, IndexError)):
        _core.Places(*given)  # type: ignore[arg-type]


def test_a_fault_in_the_map_comes_through() -> None:
    def lost(start: int, end: int) -> tuple[int, int]:
        raise LookupError("nowhere")

    with pytest.raises(LookupError, match="nowhere"):
        _core.Places("x", [], lost, True, Position, Place).of(0, 1)
    with pytest.raises(TypeError):
        _core.Places("x", [], lambda start, end: 5, True, Position, Place).of(0, 1)  # type: ignore[arg-type, return-value]
