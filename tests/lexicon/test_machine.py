"""Compiled patterns against the reference, on random small patterns and texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from replylint.language.model import Analysis, Kind, Sentence, Word
from replylint.lexicon import syntax
from replylint.lexicon.compile import Compiler
from replylint.lexicon.engine import Engine, Search
from replylint.lexicon.interpreter import Interpreter
from replylint.lexicon.planner import plan_of
from replylint.lexicon.program import Program
from replylint.lexicon.row import row_of
from replylint.lexicon.syntax import parse
from replylint.lexicon.vocabulary import Vocabulary
from tests.lexicon.native import native_class
from tests.lexicon.reference import Reference

LETTERS = "abcd"
KINDS = {",": Kind.COMMA, "?": Kind.STOP, ".": Kind.STOP, "-": Kind.MARK}
WORDS = {
    sign: Word(sign, sign, sign, (sign,), sign, KINDS.get(sign, Kind.WORD), False)
    for sign in LETTERS + ",?.-"
}
CLASSES = {
    "one": (parse('"a"'), parse('"c"')),
    "some": (parse('"a b"'), parse('"c"'), parse('{one} "d"'), parse('"b" ~1 "b"'), parse('"d d d"')),
}


def words(text: str) -> list[Word]:
    return [WORDS[sign] for sign in text.replace(" ", "")]


def analysed(text: str) -> Analysis:
    """A text of one-letter words; "/" ends a sentence, "#" a block."""
    found: list[Word] = []
    sentences: list[Sentence] = []
    for block, part in enumerate(text.split("#")):
        for line in part.split("/"):
            if line:
                first = len(found)
                found += words(line)
                sentences.append(Sentence(first, len(found), block, 0))
    return Analysis("en", text, found, list(range(len(found))), list(range(1, len(found) + 1)), sentences)


def compiled(pattern: syntax.Node) -> tuple[Program, int, Vocabulary]:
    program, vocabulary = Program(), Vocabulary()
    step = Compiler(program, vocabulary, words, CLASSES, frozenset()).compile(pattern, "")
    return program, step, vocabulary


def engines(program: Program, step: int, vocabulary: Vocabulary) -> Iterator[Engine]:
    """The one in Python, and the one in C where it was built (test_engines.py says where it must be)."""
    yield Interpreter(program.steps, vocabulary)
    if native := native_class():
        yield native(plan_of(program, [step], len(vocabulary)), vocabulary)


def machine_spans(pattern: syntax.Node, texts: Sequence[str]) -> list[list[tuple[int, int]]]:
    """The matches in each text, all found together, as places of that text alone; whatever the engine."""
    program, step, vocabulary = compiled(pattern)
    analyses = [analysed(text) for text in texts]
    found = [_spans(engine, step, analyses) for engine in engines(program, step, vocabulary)]
    assert all(one == found[0] for one in found), found
    return found[0]


def _spans(engine: Engine, step: int, analyses: Sequence[Analysis]) -> list[list[tuple[int, int]]]:
    begins = [0] * len(analyses)
    if isinstance(engine, Interpreter):  # counts on from text to text, and from place 1
        for number in range(len(analyses)):
            begins[number] = 1 + sum(map(_places, analyses[:number]))
    return [
        [(start - begin, end - begin) for _, start, end, *_ in found]
        for begin, found in zip(begins, engine.read(analyses).find(Search.of([step])), strict=True)
    ]


def _places(analysis: Analysis) -> int:
    counted = [word for word in analysis.words if word.kind not in (Kind.STOP, Kind.MARK) or word.norm == "?"]
    return len(counted) + len(analysis.sentences)


texts = st.text(alphabet="aaabbbccd,?.-/#", min_size=1, max_size=24)
_phrases = st.text(alphabet=LETTERS, min_size=1, max_size=3)
leaves = st.one_of(
    _phrases.map(lambda letters: syntax.Exact(" ".join(letters))),
    st.sampled_from(LETTERS).map(syntax.Inflected),
    st.just(syntax.Any()),
    st.sampled_from(["one", "some"]).map(lambda name: syntax.Class(name, None, 1)),
)
gaps = st.builds(syntax.Gap, st.integers(0, 5), st.booleans())
marks = st.sampled_from([syntax.Mark(sign) for sign in "^$,"] + [syntax.Type("question", None, 1)])


def sequences(items: st.SearchStrategy[syntax.Node]) -> st.SearchStrategy[syntax.Node]:
    inner = st.one_of(items, items, gaps, marks, items.map(syntax.Maybe), items.map(syntax.Not))
    return st.builds(
        lambda first, middle, last: syntax.Sequence((first, *middle, last)),
        items,
        st.lists(inner, max_size=3),
        items,
    )


def larger(items: st.SearchStrategy[syntax.Node]) -> st.SearchStrategy[syntax.Node]:
    return st.one_of(
        sequences(items),
        st.lists(items, min_size=2, max_size=6).map(lambda options: syntax.Choice(tuple(options))),
    )


nodes = st.recursive(leaves, larger, max_leaves=8)
patterns = st.one_of(
    nodes,
    st.builds(lambda a, b: syntax.Both((a, b)), nodes, nodes),
    st.builds(lambda a, b: syntax.Sequence((a, syntax.Mark("//"), b)), nodes, nodes),
    st.builds(lambda a, b: syntax.Sequence((syntax.Not(a), b)), nodes, nodes),
    st.builds(
        lambda a, gap, b: syntax.Sequence((syntax.Not(syntax.Sequence((a, gap))), b)), leaves, gaps, nodes
    ),
)


@settings(max_examples=250, deadline=None)
@given(patterns, st.lists(texts.filter(lambda text: text.strip("/#")), min_size=1, max_size=4))
def test_finds_what_the_reference_finds_in_many_texts_at_once(pattern: syntax.Node, many: list[str]) -> None:
    program, step, _ = compiled(pattern)
    assume(program.nodes[step].needs)  # others are refused when a lexicon is loaded
    expected = [Reference(analysed(text), CLASSES).found(pattern) for text in many]
    assert machine_spans(pattern, many) == expected
    assert [machine_spans(pattern, [text])[0] for text in many] == expected


@settings(max_examples=100, deadline=None)
@given(patterns, texts.filter(lambda text: text.strip("/#")), st.integers(60, 200), st.integers(0, 70))
def test_where_in_a_long_row_a_text_stands_does_not_matter(
    pattern: syntax.Node, text: str, before: int, between: int
) -> None:
    program, step, _ = compiled(pattern)
    assume(program.nodes[step].needs)
    alone = machine_spans(pattern, [text])[0]
    padding = "/".join(["dcd" * 7] * (before // 21) + ["d" * (before % 21 + 1)])
    found = machine_spans(pattern, [padding, text, "c" * (between + 1), text, "a" * 150, text])
    assert [found[1], found[3], found[5]] == [alone] * 3


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ('"a b"', "cabab", [(1, 3), (3, 5)]),
        ('"a" ~1 "b"', "accb/acb", [(5, 8)]),
        ('"a" .. "b"', "a,b", [(0, 3)]),
        ('"a" ~ "b"', "a,b", []),
        ('"a" & "b"', "bca/a,b", [(0, 3)]),
        ('"a" // "b"', "ac/cb#a#b", [(0, 5)]),
        ('!"c" "a"', "ca/a", [(3, 4)]),
        ('!"c" ~ "a"', "cdda/dda", [(7, 8)]),
        ('"a" !"b" *', "abac", [(2, 4)]),
        ('^ "a"', "aa/a", [(0, 1), (3, 4)]),
        ('"a" $', "aa?/a", [(1, 2), (4, 5)]),
        ('"a" "b"? "c"', "ac/abc", [(0, 2), (3, 6)]),
        ('"a" <question>', "a./a?", [(2, 4)]),
        ("{some}", "abcad/bdb", [(0, 2), (2, 3), (3, 5), (6, 9)]),
    ],
)
def test_what_each_sign_means(pattern: str, text: str, found: list[tuple[int, int]]) -> None:
    assert machine_spans(parse(pattern), [text]) == [found]


def test_named_parts() -> None:
    for pattern, text, parts in (
        ("{one as x} ~4 {some as y}", "adab", {"x": (0, 1), "y": (2, 4)}),
        ('("b" {one as x} | {one as y}) "d"', "bad/cd", {"x": (1, 2)}),
        ('{one as x}? ~2 {one as y} "d"', "bad", {"y": (1, 2)}),
        ('{one as x} & "d"', "dbc", {"x": (2, 3)}),
    ):
        program, step, vocabulary = compiled(parse(pattern))
        for engine in engines(program, step, vocabulary):
            (found,) = engine.read([analysed(text)]).find(Search.of([step]))
            assert found[0][-1] == parts, engine


named = st.sampled_from(["x", "y", "z"])


@settings(max_examples=100, deadline=None)
@given(patterns, texts.filter(lambda text: text.strip("/#")), st.data())
def test_engines_name_the_same_parts(pattern: syntax.Node, text: str, data: st.DataObject) -> None:
    pattern = _with_parts(pattern, data)
    program, step, vocabulary = compiled(pattern)
    assume(program.nodes[step].needs)
    found = [
        engine.read([analysed(text)]).find(Search.of([step]))[0]
        for engine in engines(program, step, vocabulary)
    ]
    assert all([one[3:] for one in other] == [one[3:] for one in found[0]] for other in found)


def _with_parts(node: syntax.Node, data: st.DataObject) -> syntax.Node:
    """The pattern with its classes named."""
    match node:
        case syntax.Class():
            return syntax.Class(node.name, data.draw(named), node.column)
        case syntax.Sequence(items):
            return syntax.Sequence(tuple(_with_parts(item, data) for item in items))
        case syntax.Both(items):
            return syntax.Both(tuple(_with_parts(item, data) for item in items))
        case syntax.Choice(options):
            return syntax.Choice(tuple(_with_parts(option, data) for option in options))
        case syntax.Maybe(item):
            return syntax.Maybe(_with_parts(item, data))
    return node


def test_a_program_is_plain_data_that_makes_the_same_nodes() -> None:
    program, vocabulary = Program(), Vocabulary()
    compiler = Compiler(program, vocabulary, words, CLASSES, frozenset())
    steps = [compiler.compile(parse('{some} ~2 "a b" | "c"'), ""), compiler.compile(parse('"a b"'), "")]
    again = Program(program.steps)
    assert again.steps == program.steps
    assert compiler.compile(parse('"a b"'), "") == steps[1]  # equal patterns are one
    row = row_of([analysed("abdab/c")], vocabulary)
    for step in steps:
        assert again.nodes[step].spans(row.places, longest=True) == program.nodes[step].spans(
            row.places, longest=True
        )


def test_a_step_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="no such step"):
        Program([("run", "rm")])
