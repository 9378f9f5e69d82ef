"""What is wrong with a lexicon is told with file and line."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from replylint.errors import LexiconError
from replylint.language import language
from replylint.lexicon.lexicon import Plain
from replylint.lexicon.loading import compiled
from replylint.lexicon.syntax import PatternError, parse


def load(folder: Path, files: Mapping[str, str]) -> Plain:
    for name, content in files.items():
        path = folder / "en" / f"{name}.toml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, "utf-8")
    tongue = language("en")
    return compiled("en", [folder], tongue.words, tongue.names)


def patterns(*lines: str) -> str:
    return "patterns = '''\n" + "\n".join(lines) + "\n'''\n"


@pytest.mark.parametrize(
    ("files", "name", "line", "said"),
    [
        (
            {"a": patterns("gadget", "{gaget}"), "words": "gadget = 'gizmo'\n"},
            "a",
            3,
            "did you mean {gadget}?",
        ),
        ({"a": patterns("# a comment", "", "gadget ("), "words": ""}, "a", 4, "column 9: expected"),
        ({"a": patterns("<tyme>")}, "a", 2, "there is no type <tyme>"),
        ({"a": patterns("gadget?")}, "a", 2, "needs at least one word or class"),
        (
            {"a": patterns("{x}"), "words": "x = '{y}'\ny = '{z}'\nz = '{y}'\n"},
            "a",
            2,
            "in a ring: {y} in {z} in {y}",
        ),
        (
            {"a": patterns("{x}") + "[words]\nx = '''\ngizmo,\n\"gad\n'''\n"},
            "a",
            7,
            "a quotation mark is not closed",
        ),
        ({"words": "x = 'gadget'\ny = 'gadget) gizmo'\n"}, "words", 2, "did not expect ')'"),
        ({"a": "why = 'x'\npatterns = \n"}, "a", 2, "not valid TOML"),
        ({"a": "pattern = 'x'\n"}, "a", None, "unknown key 'pattern'; known keys: "),
        ({"a": patterns("x") + "beside = ['b']\n"}, "a", None, "there is no such concept"),
        (
            {"a": patterns("x") + "also = ['b']\n", "b": "also = ['a']\n"},
            "a",
            None,
            "refer to each other in a ring",
        ),
        ({"words": "x = 3\n"}, "words", None, "must be a text"),
    ],
)
def test_what_is_wrong(
    tmp_path: Path, files: Mapping[str, str], name: str, line: int | None, said: str
) -> None:
    with pytest.raises(LexiconError) as caught:
        load(tmp_path, files)
    assert str(caught.value).startswith(f"{tmp_path}/en/{name}.toml:{f'{line}:' if line else ''} ")
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("pattern", "column", "said"),
    [
        ("gadget )", 8, "did not expect ')'"),
        ('a "b', 3, "a quotation mark is not closed"),
        ("a {b", 3, "expected {class}"),
        ("a ..", 5, "a gap needs something on both sides"),
        (".. a", 1, "a gap needs something on both sides"),
        ("a .. ~ b", 9, "a gap needs something on both sides"),
        ("a ..99 b", 3, "too wide"),
        ("a & b & c & d & e", 18, "at most 4"),
        ("a | ", 5, "expected a word"),
        ("(a", 3, "a parenthesis is not closed"),
        ("a*b*c", 1, "one '*' a word"),
        ('""', 1, "an exact phrase is empty"),
        ("a !", 4, "expected what must not stand here"),
    ],
)
def test_columns(pattern: str, column: int, said: str) -> None:
    with pytest.raises(PatternError) as caught:
        parse(pattern)
    assert said in str(caught.value)
    assert caught.value.column == column


def test_a_class_looks_for_others_where_it_is_written(tmp_path: Path) -> None:
    """A concept's own class does not change what a shared class means, in whatever order files are read."""
    files = {
        "a": patterns("{shared}") + "[words]\nx = 'gizmo'\n",
        "b": patterns("{shared}"),
        "words": "shared = '{x} broke'\nx = 'gadget'\n",
    }
    plain = load(tmp_path, files)
    steps = {concept["name"]: concept["patterns"][0][3] for concept in plain["concepts"]}
    assert steps["a"] == steps["b"]
