"""The engine in C: it is there, finds what the one in Python finds, and refuses what is no plan."""

from __future__ import annotations

import random
import shutil
import sysconfig
from array import array
from pathlib import Path

import pytest

from replylint.language import language
from replylint.lexicon.engine import Search
from replylint.lexicon.interpreter import Interpreter
from replylint.lexicon.matcher import Matcher
from replylint.lexicon.pack import pack
from tests.lexicon.native import native_class
from tests.lexicon.test_pack import facts, texts

needs_native = pytest.mark.skipif(native_class() is None, reason="the matcher in C was not built")


def test_where_there_is_a_c_compiler_the_engine_in_c_was_built() -> None:
    headers = Path(sysconfig.get_paths()["include"], "Python.h")
    if shutil.which("cc") and headers.exists():
        assert native_class(), "reinstall replylint: 'make clean test'"


@needs_native
def test_both_engines_find_the_same_in_real_replies() -> None:
    lexicon = pack("en").lexicon
    analyses = [language("en").analyse(text) for text in texts(120)]
    native = Matcher(lexicon).match_many(analyses)
    python = Matcher(lexicon, Interpreter(lexicon.steps, lexicon.vocabulary)).match_many(analyses)
    assert [facts(matches) for matches in native] == [facts(matches) for matches in python]
    assert [matches.dropped for matches in native] == [matches.dropped for matches in python]


@needs_native
def test_what_is_of_no_use_alone_is_not_looked_for_in_vain() -> None:
    lexicon = pack("en").lexicon
    matcher = Matcher(lexicon)
    search = matcher._concepts.search
    late = {which for which, only in enumerate(search.only) if only}
    analyses = [language("en").analyse(text) for text in texts(60)]
    found = [matcher._engine.read([one]).find(search)[0] for one in analyses]
    every = [matcher._engine.read([one]).find(Search.of(search.steps))[0] for one in analyses]
    assert any(raw[0] in late for some in found for raw in some)
    in_vain = 0
    for less, more in zip(found, every, strict=True):
        shown = {(group, raw[5]) for raw in more for group in search.groups[raw[0]]}
        groups = {group for group, _ in shown}
        beside = [raw for raw in more if any((group, raw[5]) in shown for group in search.only[raw[0]])]
        assert [raw for raw in more if raw[0] not in late or raw in beside] == [
            raw for raw in less if raw[0] not in late or raw in beside
        ]
        assert all(raw in more and (raw[0] not in late or groups & {*search.only[raw[0]]}) for raw in less)
        in_vain += len(more) - len(less)
    assert in_vain > len(analyses)


@needs_native
def test_a_paragraph_without_end_is_read_in_pieces() -> None:
    """More words in one sentence than are read at once: nothing is lost but what lies across a cut."""
    matcher = pack("en").matcher
    text = "the courier lost it and " * 3000
    found = matcher.match(language("en").analyse(text)).of("blame-supplier")
    assert len(found) > 2900
    assert all(match.last - match.first < 20 for match in found)


@needs_native
def test_what_is_no_plan_is_refused() -> None:
    from replylint._core import Machine

    plan = pack("en").lexicon.plan
    numbers = array("i", plan.data)
    chance = random.Random(1)
    with pytest.raises(ValueError, match="not a plan"):
        Machine(plan.data[:-4], plan.parts, b"")
    with pytest.raises(ValueError, match="not a plan"):
        Machine(plan.data[:-1], plan.parts, b"")
    for wanted in ([-1, 0, 0], [10**6, 0, 0], [0], [0, 1], [0, -1, 0], [0, 1, 10**6, 0], [0, 0, 2, 1]):
        with pytest.raises(ValueError, match="does not have"):
            Machine(plan.data, plan.parts, array("i", wanted).tobytes())
    for _ in range(300):  # a broken plan is refused, or at least nothing breaks
        broken = array("i", numbers)
        broken[chance.randrange(len(broken))] = chance.choice((-1, 0, 7, 2**31 - 1))
        try:
            machine = Machine(broken.tobytes(), plan.parts, b"")
        except ValueError:
            continue
        with pytest.raises(ValueError, match="do not exist"):
            machine.find([([0], [(0, 1, 0, 0)], [])], False)


@needs_native
@pytest.mark.parametrize(
    ("signs", "sentences"),
    [([5], [(0, 1, 0)]), ([-1], [(0, 2, 0)]), ([-1], [(1, 0, 0)])],
)
def test_what_does_not_exist_is_refused(signs: list[int], sentences: list[tuple[int, int, int]]) -> None:
    from replylint._core import Machine

    plan = pack("en").lexicon.plan
    machine = Machine(plan.data, plan.parts, b"")
    texts = [(signs, [(*one, 0) for one in sentences], list[tuple[int, int, int]]())]
    with pytest.raises(ValueError, match="do not exist"):
        machine.find(texts, False)
