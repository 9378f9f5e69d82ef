"""A house's own fixes in its lexicon files: what they may say, and what becomes of those that cannot work."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from replylint.lexicon.fixes import fixing
from replylint.lexicon.pack import pack
from replylint.lexicon.syntax import PatternError
from tests.conftest import House, Ran, build_house

Run = Callable[..., Ran]
LANGUAGES = ("en", "ru", "hr", "sk", "fi", "hy")


FIXES = """\
"blue" {thing as it} => red {it}
^ {thing} , =>
gizmo => gizmo gizmo
"""
EXAMPLES = """
[examples]
fixes = [["The blue gadget.", "The red gadget."], ["A blue gadget.", "A green gadget."]]
"""


def fixed_house(folder: Path, fixes: str) -> House:
    """The tests' house, with fixes and examples of them for one of its rules."""
    house = build_house(folder)
    path = house.lexicons / "en" / "no-gadgets.toml"
    keys = f"fixes = '''\n{fixes}'''\n[words]\nthing = '\"gadget\", \"gadgets\"'\n[[instead]]"
    path.write_text(path.read_text("utf-8").replace("[[instead]]", keys) + EXAMPLES, "utf-8")
    return house


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> House:
    """A house with fixes, read only."""
    return fixed_house(tmp_path_factory.mktemp("own"), FIXES)


@pytest.fixture
def mend(invoke: Run, tmp_path: Path) -> Callable[..., tuple[Ran, str]]:
    """How ``--fix --unsafe-fixes`` ends with a house's rules, and what the draft is then."""

    def run(house: House, text: str, *options: str) -> tuple[Ran, str]:
        draft = tmp_path / "draft.txt"
        draft.write_text(text, "utf-8")
        done = invoke("check", draft, "--isolated", *house.options, *(options or ("--fix", "--unsafe-fixes")))
        return done, draft.read_text("utf-8")

    return run


def test_a_part_is_written_as_it_was_and_the_sentence_keeps_its_capital(
    own: House, mend: Callable[..., tuple[Ran, str]]
) -> None:
    done, text = mend(own, "A widget and the blue gadget broke. Gadgets, he said, break.\n")
    assert done.err == "replylint: mended: 2 findings in 1 file\n"
    assert text == "A widget and the red gadget broke. He said, break.\n"


def test_fixes_that_feed_each_other_change_nothing_and_say_so(
    own: House, mend: Callable[..., tuple[Ran, str]]
) -> None:
    done, text = mend(own, "A gizmo.\n")
    assert (done.code, text) == (2, "A gizmo.\n")
    assert "draft.txt: not mended: the fixes of its lexicons undo or feed each other" in done.err


def test_explain_match_shows_the_pattern_of_a_fix(own: House, mend: Callable[..., tuple[Ran, str]]) -> None:
    done, _ = mend(own, "The blue gadget.\n", "--explain-match")
    assert "+ no-gadgets/fix X01 fix: “blue gadget”\n" in done.out
    assert 'pattern  "blue" {thing as it} => red {it}\n' in done.out


def test_examples_of_fixes_are_run(own: House, invoke: Run) -> None:
    done = invoke("test", own.lexicons, "--rules", own.rules, "--isolated")
    assert done.code == 1
    assert "no-gadgets is not mended as it must be\n" in done.out
    assert "  before “A blue gadget.”\n  after  “A red gadget.”\n  wanted “A green gadget.”\n" in done.out
    assert "The blue gadget." not in done.out


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("gadget", "a fix is a pattern, => and what to write instead"),
        ("=> widget", "a fix is a pattern, => and what to write instead"),
        ("gadget => {it}", "the pattern names no part 'it'; it names none: {class as part}"),
        ("{thing as one} => {it}", "the pattern names no part 'it'; it names one"),
        ("gadget => {it", "a brace in the replacement is not {part}"),
    ],
)
def test_a_line_that_is_none(line: str, complaint: str) -> None:
    with pytest.raises(PatternError, match=re.escape(complaint)):
        fixing(line)


def test_the_error_names_file_and_line(tmp_path: Path, mend: Callable[..., tuple[Ran, str]]) -> None:
    house = fixed_house(tmp_path, '"blue" gadget => red {it}\n')
    done, _ = mend(house, "A blue gadget.")
    line = (house.lexicons / "en" / "no-gadgets.toml").read_text("utf-8").split("red {it}")[0].count("\n") + 1
    assert done.code == 2
    assert f"no-gadgets.toml:{line}: fix " in done.err
    assert "column 22: the pattern names no part 'it'" in done.err


def test_an_entity_cannot_be_mended(tmp_path: Path, mend: Callable[..., tuple[Ran, str]]) -> None:
    house = build_house(tmp_path)
    path = house.lexicons / "en" / "brand.toml"
    path.write_text("entity = true\nfixes = '''\nacme =>\n'''\npatterns = '''\nacme\n'''\n", "utf-8")
    done, _ = mend(house, "An Acme gadget.")
    assert done.code == 2
    assert "brand.toml:3: an entity has no findings, and so no fixes" in done.err


def test_a_house_can_take_a_fix_out(invoke: Run, tmp_path: Path) -> None:
    folder = tmp_path / "lexicons" / "en"
    folder.mkdir(parents=True)
    [line] = [fix.text for fix in pack("en").lexicon.concepts["contrast"].fixes if fix.text.startswith(",")]
    (folder / "contrast.toml").write_text(f"extend = true\ndrop = ['{line}']\n", "utf-8")
    text = b"We are sorry for the wait, but we were busy."
    base = ("check", "-", "--isolated", "--lang", "en", "--select", "T03", "--diff", "--unsafe-fixes")
    assert invoke(*base, stdin=text).code == 1
    assert invoke(*base, "--lexicons", folder.parent, stdin=text) == Ran(0, "", "")


def test_every_language_can_mend_what_the_others_can() -> None:
    mendable = {
        language: {name for name, concept in pack(language).lexicon.concepts.items() if concept.fixes}
        for language in LANGUAGES
    }
    assert len(mendable["en"]) >= 8
    assert all(names == mendable["en"] for names in mendable.values())
    for language, names in mendable.items():
        concepts = pack(language).lexicon.concepts
        assert all(concepts[name].source.file.examples.fixes for name in names)
