from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from replylint.language import Language, is_prepared, on_build, prepare
from replylint.language.tries import dictionary

Told = list[tuple[str, bool]]


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache folder with the English dictionary in it: read only."""
    home = tmp_path_factory.mktemp("english")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("REPLYLINT_CACHE_DIR", str(home))
        prepare(["en"])
    return home


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Told:
    """An empty cache folder, and what is said of building."""
    monkeypatch.setenv("REPLYLINT_CACHE_DIR", str(tmp_path / "cache"))
    return []


@pytest.mark.slow
def test_a_dictionary_is_built_once(told: Told) -> None:
    assert not is_prepared("en")
    prepare(["en"], lambda code, done: told.append((code, done)))
    prepare(["en"], lambda code, done: told.append((code, done)))
    assert told == [("en", False), ("en", True)]
    assert is_prepared("en")
    assert dictionary("en")["suppliers"] == "supplier"


@pytest.mark.slow
def test_first_use_builds_and_says_so(told: Told) -> None:
    quiet = on_build(lambda code, done: told.append((code, done)))
    assert Language("en").words("apologised")[0].lemmas == ("apologise",)
    assert Language("en").words("suppliers")[0].lemmas == ("supplier",)
    quiet()
    assert told == [("en", False), ("en", True)]


@pytest.mark.slow
@pytest.mark.parametrize("damage", [b"", b"nonsense", b"cut", b"flip"])
def test_a_damaged_file_is_built_anew(english: Path, told: Told, tmp_path: Path, damage: bytes) -> None:
    shutil.copytree(english, tmp_path / "cache")
    (file,) = (tmp_path / "cache" / "lemmas").iterdir()
    good = file.read_bytes()
    spoilt = {b"cut": good[:-100], b"flip": good[:5000] + bytes([good[5000] ^ 1]) + good[5001:]}.get(
        damage, damage
    )
    file.write_bytes(spoilt)
    assert dictionary("en")["suppliers"] == "supplier"
    assert file.read_bytes() == good


@pytest.mark.slow
def test_an_unusable_folder_costs_time_only(told: Told, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    assert dictionary("en")["suppliers"] == "supplier"
    with pytest.raises(OSError, match="cache"):
        prepare(["en"])
