"""``replylint test``: examples of lexicons."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import GADGET, House, Ran

Run = Callable[..., Ran]


def test_examples_that_hold(invoke: Run, house: House) -> None:
    for folder in (house.lexicons, house.lexicons / "en"):
        done = invoke("test", folder)
        assert (done.code, done.err) == (0, "")
        assert done.out.endswith("\n6 examples in en: all hold\n")
        assert "gadget.toml: thin: 2 match examples (of 3)\n" in done.out


@pytest.mark.usefixtures("only_own_lexicons")
def test_examples_that_fail_and_misses_that_match_now(invoke: Run, own_house: House) -> None:
    path = own_house.lexicons / "en" / "gadget.toml"
    text = GADGET.replace('"A widget."]', '"A gadget."]').replace("Gadgets are", "Thingies are")
    path.write_text(text.replace("A contraption", "A contraption and a gadget"))
    done = invoke("test", own_house.lexicons)
    assert done.code == 1
    assert f"{path}:16: gadget must match and does not\n  “Thingies are here.”" in done.out
    assert f"{path}:17: gadget must not match and does: “gadget”\n  “A gadget.”" in done.out
    assert f"{path}:18: gadget matches now, move it to match: “gadget”" in done.out
    assert "6 examples in en: 2 failed" in done.out


@pytest.mark.usefixtures("only_own_lexicons")
def test_a_miss_that_matches_now_is_no_failure(invoke: Run, own_house: House) -> None:
    (own_house.lexicons / "en" / "gadget.toml").write_text(GADGET.replace("A contraption", "A gadget"))
    done = invoke("test", own_house.lexicons)
    assert done.code == 0
    assert "move it to match" in done.out


def test_folders_that_hold_nothing(invoke: Run, house: House, tmp_path: Path) -> None:
    assert invoke("test", tmp_path / "nope").err == f"replylint: {tmp_path}/nope: there is no such folder\n"
    done = invoke("test", tmp_path)
    assert done.code == 2
    assert "expected <lang>/<concept>.toml" in done.err
    assert invoke("test", house.lexicons, "--lang", "fi").code == 2


def test_the_folders_of_the_configuration_are_tested_too(
    invoke: Run, own_house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file of a house may use the word classes of a folder that only the configuration names."""
    more = tmp_path / "more" / "en"
    more.mkdir(parents=True)
    (more / "thing.toml").write_text("patterns = '{widgetry}'\n[examples]\nmatch = ['A sprocket.']", "utf-8")
    (own_house.lexicons / "en" / "words.toml").write_text("widgetry = 'sprocket'")
    (tmp_path / "replylint.toml").write_text('rule-folders = "own/rules"\nlexicon-folders = "own/lexicons"')
    monkeypatch.chdir(tmp_path)
    done = invoke("test", "more")
    assert (done.code, done.out.splitlines()[-1]) == (0, "1 example in en: all hold")
    assert "there is no class {widgetry}" in invoke("test", "more", "--isolated").err.replace(
        "word class", "class"
    )
    shipped, configured = (
        int(invoke("test", "--lang", "en", *options).out.split()[-6]) for options in (("--isolated",), ())
    )
    assert configured == shipped + 6
