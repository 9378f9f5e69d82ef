from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Ran

Run = Callable[..., Ran]


def test_builds_what_is_missing(invoke: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built: list[str] = []
    monkeypatch.setenv("REPLYLINT_CACHE_DIR", str(tmp_path))
    monkeypatch.setattr("replylint.language.tries.prepare", lambda codes, progress=None: built.extend(codes))
    monkeypatch.setattr("replylint.lexicon.pack.pack", lambda code: built.append(f"lexicon {code}"))
    done = invoke("prepare", "en", "fi", "en")
    assert done == Ran(0, f"Ready: en, fi (in {tmp_path})\n", "")
    assert built == ["en", "fi", "lexicon en", "lexicon fi"]


def test_a_folder_that_cannot_be_written(
    invoke: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("REPLYLINT_CACHE_DIR", str(tmp_path / "file"))
    done = invoke("prepare", "hy")
    assert done.code == 2
    assert "REPLYLINT_CACHE_DIR" in done.err


def test_unknown_language(invoke: Run) -> None:
    assert invoke("prepare", "de").code == 2
