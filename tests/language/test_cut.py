"""Cutting and counting in C and in Python: the same."""

from __future__ import annotations

import importlib.util
from array import array
from typing import NoReturn

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from replylint.language import function_words, language
from replylint.language.cut import Cuts, Entry
from replylint.language.tallies import Tallies

if importlib.util.find_spec("replylint._core") is None:
    pytest.skip("replylint was installed without a C compiler", allow_module_level=True)

from replylint import _core

CHUNKS = st.sampled_from(
    [
        "",
        "sorry",
        "can't",
        "2.50,",
        "(no)",
        "...",
        "OK!",
        "«so»",
        "\ue000",
        "é",
        "\ud800",
        "😉",
        "a" * 300,
        "é" * 100,
    ]
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
    look = language("en")._look_at
    here, there = _core.Cuts(), Cuts()
    for _ in range(2):  # nothing of it known, and all
        words, starts, ends, *rest = here.cut(text, look)
        expected = there.cut(text, look)
        assert (words, *rest) == (expected.words, expected.lines, expected.traits)
        assert (array("i", starts), array("i", ends)) == (
            array("i", expected.starts),
            array("i", expected.ends),
        )
        assert len(here) == len(there)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_chunks_are_counted_as_in_python(text: str) -> None:
    def look(chunk: str) -> bytes:
        return bytes([len(chunk) % 256, "e" in chunk, 255])

    here, there = _core.Tallies(3), Tallies(3)
    for _ in range(2):
        assert here.count(text, look) == there.count(text, look)
        assert len(here) == len(there)


def test_what_is_met_again_is_not_looked_at_again() -> None:
    looked: list[str] = []

    def look(chunk: str) -> bytes:
        looked.append(chunk)
        return b"\1"

    tallies = _core.Tallies(1)
    many = " ".join(f"word{number}" for number in range(5_000))
    assert tallies.count(many, look) == tallies.count(many, look) == [5_000]
    assert tallies.count(f"{'x' * 100} {'x' * 101} {'x' * 101}", look) == [
        3
    ]  # the longer one is not remembered
    assert len(looked) == len(set(looked)) + 1
    tallies.clear()
    assert len(tallies) == 0
    assert tallies.count("word1", look) == [1]
    assert looked[-1] == "word1"


def test_a_table_may_be_cleared_while_it_is_asked() -> None:
    cuts = _core.Cuts()
    tongue = language("en")

    def look(chunk: str) -> Entry:
        cuts.clear()
        return tongue._look_at(chunk)

    words, *_ = cuts.cut("one two two three, three.", look)
    assert [word.text for word in words] == ["one", "two", "two", "three", ",", "three", "."]


def test_a_fault_in_python_comes_through() -> None:
    def look(chunk: str) -> NoReturn:
        raise KeyError(chunk)

    with pytest.raises(KeyError, match="word"):
        _core.Cuts().cut("word", look)
    with pytest.raises(KeyError, match="word"):
        _core.Tallies(1).count("word", look)


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
        ((1,), (-2, 4, 0), (), 0),
        ((1,), (1, 2**40, 0), (), 0),
        ((1,), (1, 4, 0), (1,), 0),
        ((), (), (0, "x"), 0),
        ((), (), (), "x"),
    ],
)
def test_what_is_no_entry_is_refused(entry: object) -> None:
    with pytest.raises((TypeError, ValueError, OverflowError)):
        _core.Cuts().cut("word", lambda chunk: entry)  # type: ignore[arg-type, return-value]


@pytest.mark.parametrize("counts", [5, b"", b"\1\2", "x", None])
def test_what_are_no_counts_is_refused(counts: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        _core.Tallies(1).count("word", lambda chunk: counts)  # type: ignore[arg-type, return-value]


def test_function_words_of_several_languages_in_one_chunk() -> None:
    found = function_words.function_words("and/vaše smo-and xyzzy", ("en", "hr", "sk"))
    assert found == {"en": 2, "hr": 2, "sk": 1}  # "vaše" is a word of both


def test_words_that_no_plain_space_parts_are_counted() -> None:
    text = "we\N{NO-BREAK SPACE}are\tsorry\N{NO-BREAK SPACE}that\N{NO-BREAK SPACE}you\N{NO-BREAK SPACE}will"
    assert function_words.function_words(text, ("en",)) == {"en": 5}
    assert function_words.function_words("and\t" * 300, ("en",)) == {"en": 255}
