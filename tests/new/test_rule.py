"""``replylint new rule``: from nothing to the first match."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from replylint.checks.card import load_cards
from tests.conftest import Ran

Run = Callable[..., Ran]


@pytest.fixture
def house_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path / "house"


def test_writes_valid_files_and_says_what_is_missing(invoke: Run, house_folder: Path) -> None:
    done = invoke("new", "rule", "no-slogans", "--lang", "en", "--lang", "fi")
    assert done.code == 0
    card, english, finnish = (
        house_folder / path
        for path in (
            "rules/H01-no-slogans.toml",
            "lexicons/en/no-slogans.toml",
            "lexicons/fi/no-slogans.toml",
        )
    )
    assert card.is_file()
    assert "in Finnish" in finnish.read_text("utf-8")
    assert "missing: house/rules/H01-no-slogans.toml: no what; no why" in done.out
    assert (
        "missing: house/lexicons/en/no-slogans.toml: no message; no advice; no patterns; 0 match" in done.out
    )
    assert "missing: a lexicon in hr, hy, ru, sk" in done.out
    assert load_cards([house_folder / "rules"])["H01"].concept == "no-slogans"
    assert english.is_file()


@pytest.mark.usefixtures("only_own_lexicons")
def test_what_it_wrote_runs_at_once_and_test_tells_what_is_thin(invoke: Run, house_folder: Path) -> None:
    invoke("new", "rule", "no-slogans")
    done = invoke("test", house_folder)
    assert done.code == 0
    assert "H01-no-slogans.toml: thin: no what; no why" in done.out
    assert "en/no-slogans.toml: thin: no message; no advice; no patterns" in done.out
    folders = (
        "--rules",
        house_folder / "rules",
        "--lexicons",
        house_folder / "lexicons",
        "--select",
        "H",
        "--lang",
        "en",
    )
    assert invoke("check", "-", *folders, stdin=b"We love to serve.").code == 0


@pytest.mark.usefixtures("only_own_lexicons")
def test_filled_in_it_finds_its_first_match_and_is_thin_no_more(invoke: Run, house_folder: Path) -> None:
    invoke("new", "rule", "no-slogans")
    _fill(house_folder / "rules/H01-no-slogans.toml", what="Slogans.", why="They mock.", passes="A name.")
    lexicon = house_folder / "lexicons/en/no-slogans.toml"
    _fill(lexicon, message="“{slogan}” is a slogan.", advice="Leave it out.")
    text = lexicon.read_text("utf-8")
    text = text.replace("patterns = '''\n", "patterns = '''\n{slogan as slogan}\n")
    text = text.replace("# [words]", '[words]\nslogan = \'"we love to serve", "your smile, our job"\'')
    text = text.replace(
        "match = []", 'match = ["We love to serve.", "Well, your smile, our job.", "As we love to serve!"]'
    )
    text = text.replace("guard = []", 'guard = ["We love dogs.", "Our job is done."]')
    lexicon.write_text(text, "utf-8")
    done = invoke("test", house_folder)
    assert done.code == 0
    assert "thin" not in done.out
    assert "5 examples in en: all hold" in done.out
    folders = (
        "--rules",
        house_folder / "rules",
        "--lexicons",
        house_folder / "lexicons",
        "--select",
        "H01",
        "--lang",
        "en",
    )
    done = invoke("check", "-", *folders, stdin=b"Dear Ms Novak,\n\nYour smile, our job.\n")
    assert done.code == 1
    assert "“Your smile, our job” is a slogan." in done.out


def _fill(path: Path, **values: str) -> None:
    text = path.read_text("utf-8")
    for key, value in values.items():
        assert f'{key} = ""' in text
        text = text.replace(f'{key} = ""', f'{key} = "{value}"')
    path.write_text(text, "utf-8")


def test_a_rule_that_requires_a_shipped_concept_needs_no_patterns(invoke: Run, house_folder: Path) -> None:
    done = invoke("new", "rule", "offers-more", "--check", "require", "--concept", "compensation")
    assert "no patterns" not in done.out
    lexicon = house_folder / "lexicons/en/offers-more.toml"
    lexicon.write_text(
        'message = "Nothing is offered."\n[examples]\nmatch = ["Goodbye."]\n'
        'guard = ["Here is a 10 euro voucher for you."]\n'
    )
    done = invoke("test", house_folder)
    assert done.code == 0, done.out
    assert "2 examples in en: all hold" in done.out


def test_codes_count_on_and_can_be_chosen(invoke: Run, house_folder: Path) -> None:
    for name in ("one", "two"):
        invoke("new", "rule", name)
    invoke("new", "rule", "three", "--code", "xy07", "--check", "limit")
    written = sorted(path.name for path in (house_folder / "rules").iterdir())
    assert written == ["H01-one.toml", "H02-two.toml", "XY07-three.toml"]
    assert load_cards([house_folder / "rules"])["XY07"].settings == {"most": 1}


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("blame-supplier",), "rule D01 has this name"),
        (("taken",), "rule H01 has this name"),
        (("fresh", "--code", "D01"), "'blame-supplier' has this code; H02 is free"),
        (("fresh", "--code", "1x"), "is no code"),
        (("Big Name",), "is no name for a rule"),
        (("../up",), "is no name for a rule"),
        (("concept-there",), "is there already"),
    ],
)
def test_writes_nothing_over(invoke: Run, house_folder: Path, args: tuple[str, ...], told: str) -> None:
    invoke("new", "rule", "taken")
    (house_folder / "lexicons/en/concept-there.toml").write_text("patterns = 'mine'")
    before = {path: path.read_bytes() for path in house_folder.rglob("*.toml")}
    done = invoke("new", "rule", *args)
    assert done.code == 2
    assert told in done.err
    assert {path: path.read_bytes() for path in house_folder.rglob("*.toml")} == before
