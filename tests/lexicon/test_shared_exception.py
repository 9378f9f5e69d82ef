"""One pattern that is an exception here and a pattern of another concept there."""

from __future__ import annotations

from pathlib import Path

import pytest

from replylint.language import language
from tests.lexicon.folders import matcher_of


@pytest.mark.parametrize("names", [("aa", "bb"), ("bb", "aa")])
def test_an_exception_takes_back_whatever_else_its_pattern_is(tmp_path: Path, names: tuple[str, str]) -> None:
    time, promise = names
    folder = tmp_path / "en"
    folder.mkdir()
    folder.joinpath(f"{time}.toml").write_text("patterns = '''\n\"tomorrow\"\n'''\n", "utf-8")
    folder.joinpath(f"{promise}.toml").write_text(
        "patterns = '''\n\"soon\"\n'''\nunless-sentence = '''\n\"tomorrow\"\n'''\n", "utf-8"
    )
    tongue = language("en")
    matches = matcher_of([tmp_path]).match(tongue.analyse("Tomorrow we call, or soon. We call soon."))
    assert [(match.concept, match.sentence) for match in matches.of(time)] == [(time, 0)]
    assert [(match.concept, match.sentence) for match in matches.of(promise)] == [(promise, 1)]
