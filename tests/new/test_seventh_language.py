"""A seventh language from nothing in a checkout, as CONTRIBUTING.md has it: a profile and lexicons, no other code."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from replylint.locate import data_folder

PACKAGE = Path(__file__).parents[2] / "linter" / "replylint"
APOLOGY = """\
patterns = '''
{we} ~3 entschuldigen
("bitte" | "bitten") ~4 Entschuldigung
'''
[words]
we = '"wir", "ich"'
[examples]
match = ["Wir entschuldigen uns für die Verspätung.", "Ich bitte Sie um Entschuldigung."]
guard = ["Haben Sie sich entschuldigt?"]
"""
REPEATED = (
    "message = 'Noch eine Entschuldigung.'\nadvice = 'Einmal genügt.'\nwhy = 'Es klingt nach Floskel.'\n"
)
DRAFT = """Sehr geehrte Frau Kern,

wir entschuldigen uns für die Verspätung. Ihr Paket ist am 27. November bei Ihnen. Noch einmal: Wir bitten Sie um \
Entschuldigung."""


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what a checkout holds of the linter, with English alone."""
    folder = tmp_path_factory.mktemp("checkout")
    shutil.copytree(
        PACKAGE, folder / "linter" / "replylint", ignore=shutil.ignore_patterns("__pycache__", "*.new")
    )
    shutil.copytree(data_folder("rules"), folder / "rules")
    shutil.copytree(data_folder("lexicons") / "en", folder / "lexicons" / "en")
    for path in (folder / "linter/replylint/language/profiles").glob("[a-z]*.py"):
        if path.stem != "en":
            path.unlink()
    return folder


@pytest.fixture(scope="module")
def run(checkout: Path) -> Callable[..., str]:
    """A command of the copy; what it prints."""

    def command(*args: str, code: int = 0) -> str:
        env = {
            **os.environ,
            "PYTHONPATH": str(checkout / "linter"),
            "REPLYLINT_CACHE_DIR": str(checkout / "cache"),
        }
        done = subprocess.run(
            [sys.executable, "-m", "replylint", *args],
            cwd=checkout,
            env=env,
            capture_output=True,
            timeout=300,
        )
        assert done.returncode == code, done.stderr.decode()
        return done.stdout.decode("utf-8")

    return command


@pytest.mark.slow
def test_german_from_nothing(checkout: Path, run: Callable[..., str]) -> None:
    profile = Path("linter/replylint/language/profiles/de.py")
    assert "written: linter/replylint/language/profiles/de.py" in run(
        "new", "language", "de", "--folder", "."
    )
    text = (checkout / profile).read_text("utf-8")
    assert 'dictionary="de"' in text
    assert 'snowball="german"' in text
    text = text.replace("dotted_ordinals=False", "dotted_ordinals=True").replace(
        'function_words=words("")', 'function_words=words("und die der das ist nicht wir für um bei")'
    )
    (checkout / profile).write_text(text, "utf-8")
    for name, content in {"apology": APOLOGY, "repeated-apology": REPEATED}.items():
        (checkout / "lexicons" / "de" / f"{name}.toml").write_text(content, "utf-8")
    (checkout / "draft.txt").write_text(DRAFT, "utf-8")

    assert "3 examples in de: all hold" in run("test", "--lang", "de")
    told = run(
        "check",
        "draft.txt",
        "--select",
        "T01",
        "--message-language",
        "reply",
        "--output-format",
        "concise",
        code=1,
    )
    assert told == "draft.txt:3:97: T01 error Noch eine Entschuldigung.\n"
    assert "thin     apology.toml: 2 match examples (of 3); 1 guard example (of 2)" in run(
        "language", "de", code=1
    )
    (checkout / "replylint.toml").write_text('language = "de"')
    assert 'language = "de"' in run("config")
