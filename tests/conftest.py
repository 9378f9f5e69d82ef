"""What tests of all parts share: the command line as a process and in this one, and a house's own rule."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner
from hypothesis import settings as hypothesis_settings

hypothesis_settings.register_profile("untimed", deadline=None)  # shared machines pause
hypothesis_settings.load_profile("untimed")


class Ran(NamedTuple):
    """How a command ended."""

    code: int
    out: str
    err: str


@pytest.fixture(scope="session")
def replylint() -> Callable[..., Ran]:
    """The command line as a process of its own."""

    def run(
        *args: str | Path,
        stdin: bytes = b"",
        cwd: Path | None = None,
        env: Mapping[str, str] | None = None,
    ) -> Ran:
        surroundings = {key: value for key, value in os.environ.items() if not key.endswith("_COLOR")}
        done = subprocess.run(
            [sys.executable, "-m", "replylint", *map(str, args)],
            input=stdin,
            capture_output=True,
            cwd=cwd,
            env={**surroundings, **(env or {})},
            check=False,
            timeout=120,
        )
        return Ran(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    return run


@pytest.fixture
def invoke() -> Callable[..., Ran]:
    """The command line in this process, which is faster."""
    from replylint.cli import cli

    def run(*args: str | Path, stdin: bytes | None = None) -> Ran:
        done = CliRunner().invoke(cli, [*map(str, args)], input=stdin)
        if done.exception is not None and not isinstance(done.exception, SystemExit):
            raise done.exception
        return Ran(done.exit_code, done.stdout, done.stderr)

    return run


RULE = """\
code = "X01"
name = "no-gadgets"
check = "forbid"
concept = "gadget"
severity = "error"
title = "A gadget is named"
what = "Naming a gadget."
why = "Nobody wants gadgets."
passes = "Widgets."
sources = ["1.1", "+"]
[options.size]
default = "any"
choices = ["any", "big"]
help = "which gadgets count"
[[when]]
channel = ["chat"]
severity = "info"
"""
WISH = """\
code = "X02"
name = "wants-widget"
check = "require"
concept = "widget"
severity = "info"
title = "No widget is named"
what = "No widget."
why = "Everybody wants widgets."
sources = ["+"]
"""
GADGET = """\
patterns = '''
{maker as maker} .. gadgets
gadget
'''
likely = '''
gizmo
'''
unless = '''
toy gadget
'''
[words]
maker = '''
acme, "initech ltd"
'''
[examples]
match = ["An Acme blue gadget.", "Gadgets are here."]
guard = ["A toy gadget.", "A widget."]
missed = ["A contraption."]
"""
NO_GADGETS = """\
message = "{maker} should not be named with its gadget."
advice = "Name the widget."
parts = { maker = "The maker" }
[[instead]]
bad = "The gadget broke."
good = "The widget will be replaced."
"""
WIDGET = """\
patterns = '''
widget
'''
[examples]
match = ["A widget."]
"""


class House(NamedTuple):
    """Folders with two rules of a house's own, that no shipped lexicon has anything to do with."""

    rules: Path
    lexicons: Path

    @property
    def options(self) -> tuple[str, ...]:
        """For ``check``: these two rules and no other."""
        return ("--rules", str(self.rules), "--lexicons", str(self.lexicons), "--select", "X", "--lang", "en")


def build_house(folder: Path) -> House:
    """Write the house's files."""
    files = {
        "rules/gadgets.toml": RULE,
        "rules/widgets.toml": WISH,
        "lexicons/en/gadget.toml": GADGET,
        "lexicons/en/no-gadgets.toml": NO_GADGETS,
        "lexicons/en/widget.toml": WIDGET,
    }
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, "utf-8")
    return House(folder / "rules", folder / "lexicons")


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    """A house's rules and lexicons, compiled once for all tests: read only."""
    return build_house(tmp_path_factory.mktemp("house"))


@pytest.fixture
def own_house(tmp_path: Path) -> House:
    """The same for one test that changes it."""
    return build_house(tmp_path / "own")
