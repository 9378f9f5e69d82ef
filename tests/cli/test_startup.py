"""What is cheap stays cheap: nothing heavy is imported before it is needed."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from replylint import __version__
from tests.conftest import Ran

Run = Callable[..., Ran]
HEAVY = ["spacy", "pydantic", "regex", "rich", "simplemma"]


def loaded_by(code: str) -> list[str]:
    """Which heavy modules some code imports."""
    report = f"\nimport sys; print(*(name for name in {HEAVY} if name in sys.modules), file=sys.stderr)"
    guarded = f"try:\n  {code}\nexcept SystemExit: pass{report}"
    done = subprocess.run([sys.executable, "-c", guarded], capture_output=True, text=True, check=True)
    return done.stderr.split()


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["chekc"], ["prepare", "--help"]])
def test_the_command_line_starts_light(arguments: list[str]) -> None:
    run = "from click.testing import CliRunner; from replylint.cli import cli; "
    assert loaded_by(f"{run}CliRunner().invoke(cli, {arguments})") == []


def test_importing_the_package_is_light() -> None:
    assert loaded_by("import replylint; replylint.__version__; dir(replylint)") == []


@pytest.mark.parametrize("command", ["check", "rule"])
def test_help_of_a_command_needs_no_spacy(command: str) -> None:
    assert "spacy" not in loaded_by(
        f"from replylint.cli import cli; cli([{command!r}, '--help'], standalone_mode=False)"
    )


def test_version(invoke: Run) -> None:
    assert invoke("--version") == Ran(0, f"replylint {__version__}\n", "")
    project = tomllib.loads(Path(__file__).parents[2].joinpath("pyproject.toml").read_text("utf-8"))[
        "project"
    ]
    assert project.get("version", __version__) == __version__


def test_every_command_has_help_with_examples(invoke: Run) -> None:
    from replylint.cli import COMMANDS

    listed = invoke("--help").out
    for command, summary in COMMANDS.items():
        assert summary in listed
        assert "Examples:" in invoke(command, "--help").out


def test_a_mistyped_command(invoke: Run) -> None:
    assert "did you mean 'check'?" in invoke("chekc").err
    assert "did you mean 'check pyproject.toml'?" in invoke("pyproject.toml").err
    assert invoke("chekc").code == 2
