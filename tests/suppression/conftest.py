from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import House, Ran

Codes = Callable[..., list[str]]


@pytest.fixture
def codes(invoke: Callable[..., Ran], house: House, tmp_path: Path) -> Codes:
    """What is found in a draft, as ``line:code``; gadgets are forbidden by X01."""

    def run(text: str, name: str = "a.md", *options: str) -> list[str]:
        draft = tmp_path / name
        draft.write_text(text, "utf-8")
        base = (
            "--rules",
            house.rules,
            "--lexicons",
            house.lexicons,
            "--lang",
            "en",
            "--output-format",
            "json",
        )
        chosen = options or ("--select", "X01,U")
        [file] = json.loads(invoke("check", draft, *base, *chosen).out)["files"]
        if file["error"]:
            return [file["error"].removeprefix(f"{draft}: ")]
        for finding in file["findings"]:
            start, end = finding["start"], finding["end"]
            assert text[start["offset"] : end["offset"]] == finding["excerpt"]
        return [f"{finding['start']['line']}:{finding['code']}" for finding in file["findings"]]

    return run
