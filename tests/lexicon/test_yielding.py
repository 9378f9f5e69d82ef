"""A concept that leaves to another the words that both find."""

from __future__ import annotations

from pathlib import Path

import pytest

from replylint.language import language
from tests.lexicon.folders import matcher_of


@pytest.mark.parametrize("names", [("aa", "bb"), ("bb", "aa")])
@pytest.mark.parametrize(
    ("role", "outsiders"), [("patterns", ["driver forgot"]), ("likely", ["nurse forgot", "driver forgot"])]
)
def test_a_concept_yields_to_what_another_surely_finds(
    tmp_path: Path, names: tuple[str, str], role: str, outsiders: list[str]
) -> None:
    insider, outsider = names
    folder = tmp_path / "en"
    folder.mkdir()
    folder.joinpath(f"{insider}.toml").write_text(f"{role} = '''\n\"nurse\" forget\n'''\n", "utf-8")
    folder.joinpath(f"{outsider}.toml").write_text(
        f"patterns = '''\n(nurse | driver) forget\n'''\nyields-to = [\"{insider}\"]\n", "utf-8"
    )
    tongue = language("en")
    analysis = tongue.analyse("The nurse forgot it. The driver forgot it.")
    matches = matcher_of([tmp_path]).match(analysis)
    found = [" ".join(word.lower for word in analysis.words[m.first : m.last]) for m in matches.of(outsider)]
    assert found == outsiders
    assert len(matches.of(insider)) == 1
    assert [dropped.by for dropped in matches.dropped] == [f"{insider} has these words"] * (
        2 - len(outsiders)
    )
