"""``replylint language``: what the lexicons of a language lack."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from replylint.language.profile import LANGUAGES
from replylint.locate import data_folder
from replylint.scaffold.coverage import coverage
from tests.conftest import House, Ran

Run = Callable[..., Ran]
ENGLISH = sorted(
    path.name for path in (data_folder("lexicons") / "en").glob("*.toml") if path.name != "words.toml"
)
# Of a language that has no file here, so that only what a test writes is there.
NEW = "de"


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_covers_every_concept(code: str) -> None:
    shipped = data_folder("lexicons")
    found = coverage(code, (shipped,), shipped / "en")
    assert (found.missing, found.thin) == ([], {}), f"replylint language {code}"


def test_english_is_complete(invoke: Run) -> None:
    done = invoke("language", "en", "--isolated")
    assert done.code == 0
    assert done.out.startswith(f"en: {len(ENGLISH)} of {len(ENGLISH)} files, ")
    assert done.out.endswith("examples: complete\n")


def test_all_languages_a_line_each(invoke: Run) -> None:
    lines = invoke("language", "--isolated").out.splitlines()
    assert [line.split(":")[0] for line in lines] == list(LANGUAGES)


@pytest.fixture
def german(tmp_path: Path) -> Path:
    """The folder of a language of which nothing is there yet."""
    folder = tmp_path / "lexicons" / NEW
    folder.mkdir(parents=True)
    return folder


def told(invoke: Run, german: Path) -> list[str]:
    done = invoke("language", NEW, "--lexicons", german.parent, "--isolated")
    assert done.code == 1
    return [line.strip() for line in done.out.splitlines()]


def test_what_has_no_file_is_missing(invoke: Run, german: Path) -> None:
    (german / "apology.toml").write_text("patterns = 'x'")
    lines = told(invoke, german)
    assert {line for line in lines if line.startswith("missing")} == {
        f"missing  {name}" for name in ENGLISH if name != "apology.toml"
    }
    assert (
        lines[0]
        == f"de: 1 of {len(ENGLISH)} files, 1 pattern, 0 examples: {len(ENGLISH) - 1} missing, 1 thin"
    )
    assert any(line.startswith("de: no profile") for line in lines)


@pytest.mark.parametrize(
    ("name", "text", "thin"),
    [
        ("apology", "patterns = 'x'", "0 match examples (of 3); 0 guard examples (of 2)"),
        (
            "apology",
            "patterns = '''\n'''",
            "no patterns, nor a comment in their place that says why",
        ),
        (
            "repeated-apology",
            "advice = 'x'\n[[instead]]\nbad = 'x'\ngood = 'y'",
            "no message; no why",
        ),
        (
            "repeated-apology",
            "message = '{who} said {what}'\nadvice = 'x'\nwhy = 'x'\nparts = { who = 'x' }",
            "no instead (a wording and a better one); parts does not say what stands for {what}",
        ),
        (
            "apology",
            "patterns = 'x'\n[words]\na = ''\nb = 'c'\n[examples]\nmatch = ['x', 'x', 'x']\nguard = ['y', 'y']",
            "empty classes: a; unused classes: a, b",
        ),
        (
            "apology",
            "patterns = 'x {a} {used}'\n[words]\na = '{ b as c}'\nb = 'y'\nlonely = 'y'\nused = 'z'\n"
            "[examples]\nmatch = ['x', 'x', 'x']\nguard = ['y', 'y']",
            "unused classes: lonely",
        ),
        ("words", "a = ''\nb = 'c'", "empty classes: a"),
    ],
)
def test_what_is_thin(invoke: Run, german: Path, name: str, text: str, thin: str) -> None:
    (german / f"{name}.toml").write_text(text)
    assert f"thin     {name}.toml: {thin}" in told(invoke, german)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("apology", "patterns = '''\n# nobody apologises in this language\n'''"),
        ("polite-pronoun", "message = 'x'\nadvice = 'x'\nwhy = 'x'"),
        ("apology", "patterns = 'x'\n[examples]\nmatch = ['x', 'x', 'x']\nguard = ['y', 'y']"),
    ],
)
def test_what_is_not_thin(invoke: Run, german: Path, name: str, text: str) -> None:
    (german / f"{name}.toml").write_text(text)
    assert not [line for line in told(invoke, german) if line.startswith(("thin", f"missing  {name}.toml"))]


def test_rules_of_a_house_need_their_files_too(invoke: Run, house: House) -> None:
    done = invoke("language", "en", "--rules", house.rules, "--lexicons", house.lexicons, "--isolated")
    assert done.code == 1
    assert "missing  wants-widget.toml" in done.out
    assert "thin     no-gadgets.toml" not in done.out
    assert "thin     gadget.toml: 2 match examples (of 3)" in done.out


def test_a_file_that_extends_is_told_with_what_it_extends(invoke: Run, tmp_path: Path) -> None:
    folder = tmp_path / "en"
    folder.mkdir()
    (folder / "apology.toml").write_text("extend = true\npatterns = '''\nmea culpa\n'''")
    assert invoke("language", "en", "--lexicons", tmp_path, "--isolated").out.endswith(": complete\n")
