"""Cutting in C and in Python: the same."""

from __future__ import annotations

import importlib.util
from array import array

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from replylint.language import language
from replylint.language.cut import Entry, cut

if importlib.util.find_spec("replylint._core") is None:
    pytest.skip("replylint was installed without a C compiler", allow_module_level=True)

from replylint import _core

CHUNKS = st.sampled_from(
    ["", "sorry", "can't", "2.50,", "(no)", "...", "OK!", "«so»", "\ue000", "é", "😉", "a" * 300]
)
TEXTS = st.one_of(
    st.lists(st.tuples(CHUNKS, st.sampled_from(" \n")), max_size=20).map(
        lambda pairs: "".join(part for pair in pairs for part in pair)
    ),
    st.text(max_size=30),
)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_a_text_is_cut_as_in_python(text: str) -> None:
    tongue = language("en")
    tongue.analyse(text)
    known = dict(tongue._seen)
    for seen in (known, {}):  # all of it known, and nothing
        words, starts, ends, *rest = _core.cut(text, seen, tongue._look_at)
        there = cut(text, seen, tongue._look_at)
        assert (words, *rest) == (there.words, there.lines, there.traits)
        assert (array("i", starts), array("i", ends)) == (array("i", there.starts), array("i", there.ends))


def test_a_fault_in_python_comes_through() -> None:
    def look(chunk: str) -> Entry:
        raise KeyError(chunk)

    with pytest.raises(KeyError, match="word"):
        _core.cut("a word", {"a": Entry((), (), (), 0)}, look)


@pytest.mark.parametrize(
    "entry",
    [
        5,
        (),
        ((),),
        ((), (), ()),
        ("ab", (), (), 0),
        ((1,), (), (), 0),
        ((1,), ("x", "x", "x"), (), 0),
        ((), (), (0, "x"), 0),
        ((), (), (), "x"),
    ],
)
def test_what_is_no_entry_is_refused(entry: object) -> None:
    with pytest.raises((TypeError, IndexError, SystemError)):
        _core.cut("word", {"word": entry}, lambda chunk: Entry((), (), (), 0))  # type: ignore[dict-item]
