"""Where no C compiler was, all that is in C is done in Python, and finds the same."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from pathlib import Path

import pytest

if importlib.util.find_spec("replylint._core") is None:
    pytest.skip("replylint was installed without a C compiler", allow_module_level=True)

CORPUS = Path(__file__).parent.parent / "corpus"
LINT = """
import sys

sys.modules["replylint._core"] = None if sys.argv.pop(1) == "without" else __import__("replylint._core")._core
from replylint.cli import cli

cli(prog_name="replylint")
"""


def lint(folder: Path, way: str) -> str:
    options = ["--output-format", "json", "--no-cache", "--exit-zero"]
    return subprocess.run(
        [sys.executable, "-c", LINT, way, "check", str(folder), *options],
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=240,
    ).stdout


@pytest.mark.slow
def test_replies_in_all_languages(tmp_path: Path) -> None:
    for path in CORPUS.glob("*/dev.jsonl"):
        for line in path.read_text("utf-8").splitlines()[:4]:
            reply = json.loads(line)
            (tmp_path / f"{reply['id']}.txt").write_text(reply["text"], "utf-8")
    found = lint(tmp_path, "with")
    assert lint(tmp_path, "without") == found
    assert len(json.loads(found)["files"]) == 24
