"""``replylint new language``: every concept of English, empty."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from replylint.lexicon.files import read_concept, read_words
from replylint.locate import data_folder
from tests.conftest import Ran

Run = Callable[..., Ran]
ENGLISH = {path.name for path in (data_folder("lexicons") / "en").glob("*.toml")}
# A language that is not among the shipped ones when this is read: nothing of it can be there already.
NEW = "de"


def test_writes_a_valid_file_for_every_concept(invoke: Run, tmp_path: Path) -> None:
    done = invoke("new", "language", NEW, "--folder", tmp_path)
    assert done.code == 0
    home = tmp_path / "lexicons" / NEW
    assert {path.name for path in home.iterdir()} == ENGLISH
    for path in home.iterdir():
        model = data_folder("lexicons") / "en" / path.name
        if path.name == "words.toml":
            assert read_words(path)[1] == dict.fromkeys(read_words(model)[1], "")
            continue
        written, english = read_concept(path).file, read_concept(model).file
        assert written.model_fields_set >= english.model_fields_set - {"instead"}, path.name
        assert not written.patterns.strip()
        assert set(written.words) == set(english.words)
        assert (written.also, written.beside, written.given) == (english.also, english.beside, english.given)


def test_says_what_is_missing(invoke: Run, tmp_path: Path) -> None:
    done = invoke("new", "language", NEW, "--folder", tmp_path)
    assert f"written: {len(ENGLISH)} files" in done.out
    assert "missing: no patterns in " in done.out
    profile = tmp_path / "profiles" / f"{NEW}.py"
    assert f"written: {profile}\nmissing: " in done.out
    assert f"replylint does not know the language {NEW!r} until {NEW}.py lies in" in done.out
    compile(profile.read_text("utf-8"), str(profile), "exec")


def test_what_it_wrote_compiles_and_test_tells_what_is_thin(
    invoke: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As for a language that replylint knows and has no lexicons of."""
    monkeypatch.setattr("replylint.scaffold.language.data_folder", lambda name: _english_only(tmp_path))
    done = invoke("new", "language", "hr", "--folder", tmp_path / "house")
    assert "profiles/hr.py" not in done.out
    done = invoke("test", tmp_path / "house", "--lang", "hr")
    assert done.code == 0
    assert "hr/apology.toml: thin: no patterns; 0 match examples (of 3); 0 guard examples (of 2)" in done.out
    assert "hr/words.toml: thin: empty classes: " in done.out
    assert "0 examples in hr: all hold" in done.out


def _english_only(tmp_path: Path) -> Path:
    folder = tmp_path / "shipped"
    if not folder.exists():
        folder.mkdir()
        (folder / "en").symlink_to(data_folder("lexicons") / "en")
    return folder


def test_nothing_is_written_over(invoke: Run, tmp_path: Path) -> None:
    (tmp_path / "lexicons" / NEW).mkdir(parents=True)
    (tmp_path / "lexicons" / NEW / "apology.toml").write_text("patterns = 'mine'")
    done = invoke("new", "language", NEW, "--folder", tmp_path)
    assert done.code == 2
    assert "apology.toml: is there already" in done.err
    assert [path.name for path in (tmp_path / "lexicons" / NEW).iterdir()] == ["apology.toml"]


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("en", "has every concept"),
        ("../x", "no language code"),
        ("zz", "CLDR"),
        ("English", "de"),
        ("ja", "simplemma has no dictionary of Japanese"),
        ("hi", "Hindi is written in Devanagari"),
    ],
)
def test_what_is_no_new_language(invoke: Run, tmp_path: Path, code: str, told: str) -> None:
    done = invoke("new", "language", code, "--folder", tmp_path)
    assert done.code == 2
    assert told in done.err
    assert not list(tmp_path.iterdir())
