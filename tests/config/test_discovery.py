"""Which configuration file holds for a draft."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from replylint.config.discovery import Finder
from tests.config.conftest import Write
from tests.conftest import Ran

Run = Callable[..., Ran]


def codes(invoke: Run, *arguments: str) -> dict[str, list[str]]:
    """The codes found in each file."""
    found: dict[str, Any] = json.loads(invoke("check", *arguments, "--output-format", "json").out)
    return {file["path"]: [finding["code"] for finding in file["findings"]] for file in found["files"]}


def test_the_closest_file_wins_and_is_not_mixed_with_those_above(desk: Write, invoke: Run) -> None:
    desk("replylint.toml", 'select = ["D01"]')
    desk("outer.txt")
    desk("team/replylint.toml", 'ignore = ["D", "S", "T"]')
    desk("team/deep/inner.txt")
    assert codes(invoke, ".") == {"outer.txt": ["D01"], "team/deep/inner.txt": []}


def test_pyproject_holds_where_it_has_our_table(desk: Write, invoke: Run) -> None:
    desk("pyproject.toml", '[tool.replylint]\nselect = ["D01"]')
    desk("a/pyproject.toml", '[tool.other]\nname = "replylint"')
    desk("a/reply.txt")
    assert codes(invoke, "a/reply.txt") == {"a/reply.txt": ["D01"]}


def test_our_own_file_goes_before_pyproject(desk: Write, invoke: Run) -> None:
    desk("pyproject.toml", '[tool.replylint]\nselect = ["D01"]')
    desk("replylint.toml", 'select = ["T08"]')
    desk("reply.txt")
    assert codes(invoke, "reply.txt") == {"reply.txt": []}


def test_the_search_ends_at_the_root_of_the_repository(desk: Write) -> None:
    top = desk("replylint.toml", "").parent
    (top / "inner" / ".git").mkdir(parents=True)
    (top / "beside").mkdir()
    finder = Finder()
    assert finder.find(top / "inner") is None
    assert finder.find(top / "beside") == top / "replylint.toml"
    assert finder.find(top / "beside" / "deep") == top / "replylint.toml"


def test_a_folder_left_again_does_not_count(
    desk: Write, invoke: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = desk("inner/replylint.toml", 'select = ["T08"]').parent
    desk("beside/replylint.toml", 'select = ["D01"]')
    desk("beside/reply.txt")
    monkeypatch.chdir(inner)
    assert codes(invoke, "../beside/reply.txt") == {"../beside/reply.txt": ["D01"]}


def test_the_search_ends_at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "home"
    (home / "drafts").mkdir(parents=True)
    (tmp_path / "replylint.toml").write_text("")
    monkeypatch.setattr("replylint.config.discovery._home", lambda: home)
    assert Finder().find(home / "drafts") is None


def test_a_named_file_holds_for_all_and_isolated_for_none(desk: Write, invoke: Run) -> None:
    desk("replylint.toml", 'select = ["T08"]')
    desk("other.toml", 'select = ["D01"]')
    desk("reply.txt")
    assert codes(invoke, "reply.txt") == {"reply.txt": []}
    assert codes(invoke, "reply.txt", "--config", "other.toml") == {"reply.txt": ["D01"]}
    assert "D01" in codes(invoke, "reply.txt", "--isolated")["reply.txt"]
    both = invoke("check", "reply.txt", "--isolated", "--config", "other.toml")
    assert both.code == 2
    assert "leave one out" in both.err
    missing = invoke("check", "reply.txt", "--config", "othr.toml")
    assert (missing.code, missing.out) == (2, "")
    assert "--config: othr.toml: there is no such file" in missing.err


def test_standard_input_takes_the_configuration_of_its_name(desk: Write, invoke: Run) -> None:
    desk("team/replylint.toml", 'select = ["D01"]')
    draft = desk("reply.txt").read_bytes()
    named = invoke("check", "-", "--stdin-filename", "team/x.txt", "--output-format", "json", stdin=draft)
    assert [f["code"] for f in json.loads(named.out)["files"][0]["findings"]] == ["D01"]


def test_extended_files_come_first(desk: Write, invoke: Run) -> None:
    desk("house/base.toml", 'select = ["D01", "D02"]\n[rules]\nD01 = "info"')
    desk("house/more.toml", 'fail-on = "error"')
    desk(
        "team/replylint.toml",
        'extend = ["../house/base.toml", "../house/more.toml"]\n[rules]\nD01 = "warning"',
    )
    desk("team/reply.txt")
    done = invoke("check", "team/reply.txt", "--output-format", "concise")
    assert "D01 warning" in done.out
    assert done.code == 0


def test_extending_in_a_ring_names_the_ring(desk: Write, invoke: Run) -> None:
    desk("a.toml", 'extend = "b.toml"')
    desk("b.toml", 'extend = "c.toml"')
    desk("c.toml", 'extend = "b.toml"')
    desk("reply.txt")
    done = invoke("check", "reply.txt", "--config", "a.toml")
    assert done.code == 2
    assert "in a ring: b.toml -> c.toml -> b.toml" in done.err


def test_extending_what_is_not_there(desk: Write, invoke: Run) -> None:
    desk("replylint.toml", 'extend = "../base.toml"')
    desk("reply.txt")
    assert (
        "replylint.toml: extend[1]: '../base.toml': there is no such file" in invoke("check", "reply.txt").err
    )


def test_a_file_extended_twice_counts_once(desk: Write, invoke: Run) -> None:
    desk("base.toml", 'select = ["D01"]')
    desk("left.toml", 'extend = "base.toml"\nselect = ["T08"]')
    desk("right.toml", 'extend = "base.toml"')
    desk("replylint.toml", 'extend = ["left.toml", "right.toml"]')
    desk("reply.txt")
    assert codes(invoke, "reply.txt") == {"reply.txt": []}


def test_patterns_of_an_extended_file_are_relative_to_it(desk: Write, invoke: Run) -> None:
    desk("house/base.toml", 'select = ["D01"]\n[[files]]\nmatch = "chat/*"\nignore = "D01"')
    desk("house/chat/a.txt")
    desk("house/replylint.toml", 'extend = "base.toml"')
    desk("team/replylint.toml", 'extend = "../house/base.toml"')
    desk("team/chat/a.txt")
    assert codes(invoke, "house/chat/a.txt", "team/chat/a.txt") == {
        "house/chat/a.txt": [],
        "team/chat/a.txt": ["D01"],
    }


def test_a_broken_configuration_loses_its_own_drafts_only(desk: Write, invoke: Run) -> None:
    desk("good/reply.txt")
    desk("good/replylint.toml", 'select = ["D01"]')
    desk("bad/reply.txt")
    desk("bad/replylint.toml", "select = [")
    done = invoke("check", ".", "--output-format", "concise")
    assert done.code == 2
    assert "good/reply.txt:3:1: D01" in done.out
    assert "bad/reply.txt: not linted: bad/replylint.toml: not valid TOML" in done.err


def test_without_a_configuration_its_models_are_not_loaded(desk: Write) -> None:
    desk("reply.txt")
    code = (
        "import sys; from click.testing import CliRunner; from replylint.cli import cli; "
        "done = CliRunner().invoke(cli, ['check', 'reply.txt', '--select', 'T08']); "
        "print(done.exit_code, 'replylint.config.model' in sys.modules, 'pathspec' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "0 False False\n"
