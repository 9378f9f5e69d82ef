from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from replylint.report.look import Look
from replylint.report.model import Place, Position
from replylint.report.snippet import snippet
from replylint.report.visible import cut, shortened, visible, width


@pytest.mark.parametrize(
    ("text", "columns"), [("abc", 3), ("包裹", 4), ("e\u0301", 1), ("Հայ", 3), ("a\u200bb", 2), ("", 0)]
)
def test_width(text: str, columns: int) -> None:
    assert width(text) == columns


def test_controls_become_pictures() -> None:
    assert visible("a\x1b[1mb\tc\r\nd\u202e") == "a␛[1mb    c  d\ufffd"


def test_shortened_cuts_at_a_word() -> None:
    assert shortened("one two\n three four", 12) == "one two…"
    assert shortened("short", 12) == "short"


def test_a_long_line_is_cut_around_the_span() -> None:
    source = "a" * 100 + " WORDS " + "b" * 100
    shown = cut(source, (0, len(source)), (101, 106), 40)
    assert width(shown.text) <= 40
    assert shown.text.startswith("…")
    assert shown.text.endswith("…")
    assert shown.text[shown.start : shown.end] == "WORDS"


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", ""])
def test_a_line_ends_where_it_ends(end: str) -> None:
    source = f"“Sorry”, it’s ours.{end}{'Tom' if end else ''}"
    place = Place(Position(1, 2, 1), Position(1, 7, 6), "Sorry")
    assert list(snippet(source, place, Look(), "error")) == ["1 | “Sorry”, it’s ours.", "  |  ^^^^^"]


def test_ten_million_characters_in_one_line() -> None:
    source = "x " * 5_000_000
    shown = cut(source, (0, len(source)), (5_000_000, 9_000_000), 76)
    assert width(shown.text) <= 76


@given(st.text("ab 包\t\u0301", max_size=200), st.integers(0, 200), st.integers(0, 200), st.integers(20, 90))
def test_never_wider_than_the_room(source: str, a: int, b: int, room: int) -> None:
    start, end = sorted((min(a, len(source)), min(b, len(source))))
    shown = cut(source, (0, len(source)), (start, end), room)
    assert width(shown.text) <= room
    assert 0 <= shown.start <= shown.end <= width(shown.text)
