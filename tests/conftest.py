"""What tests of all parts share: the command line as a process and in this one, and a house's own rule."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner
from hypothesis import settings as hypothesis_settings

from replylint.locate import cache_folder
from tests.caches import build_together, give_back, in_workers, lend, run_folder

hypothesis_settings.register_profile("untimed", deadline=None)  # shared machines pause
hypothesis_settings.load_profile("untimed")


class Ran(NamedTuple):
    """How a command ended."""

    code: int
    out: str
    err: str


@pytest.fixture(scope="session", autouse=True)
def cache_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The cache folder of these tests, in place of the user's own (caches.py says what they share)."""
    usual, home, run = cache_folder(), tmp_path_factory.mktemp("cache"), run_folder(tmp_path_factory)
    if in_workers():
        build_together(run)
    lend(usual, home, run)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("REPLYLINT_CACHE_DIR", str(home))
        yield home
    give_back(usual, run)


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
def invoke(cache_home: Path) -> Callable[..., Ran]:
    """The command line in this process, which is faster; nothing is known of drafts from other tests."""
    from replylint.cli import cli

    shutil.rmtree(cache_home / "answers", ignore_errors=True)

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
    """A house's rules and lexicons, compiled once for all tests and workers: read only."""
    built, shared = tmp_path_factory.mktemp("house"), run_folder(tmp_path_factory) / "house"
    build_house(built)
    with suppress(OSError):  # another worker was first
        built.rename(shared)
    return House(shared / "rules", shared / "lexicons")


@pytest.fixture
def own_house(tmp_path: Path) -> House:
    """The same for one test that changes it."""
    return build_house(tmp_path / "own")


@pytest.fixture
def as_new_process(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Lets this process know no more of rules, lexicons and folders than one that has just begun."""

    def begin() -> None:
        from replylint.cache import templates, trees
        from replylint.lint import forget

        forget()
        for known in (templates._own, templates._translated, templates._words):
            known.cache_clear()
        monkeypatch.setattr(trees, "_first", {})

    return begin


@pytest.fixture
def only_own_lexicons(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """In this process a house's lexicons are compiled without the shipped ones, which would take seconds."""
    from replylint.lexicon.pack import pack

    monkeypatch.setattr("replylint.lexicon.pack.data_folder", lambda name: tmp_path / "none" / name)
    yield
    pack.cache_clear()
