"""Vim in a terminal: a draft is opened, :make is typed, and the quickfix list has what replylint found."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import House
from tests.terminal import Terminal, terminal

ROOT = Path(__file__).parents[2]
WRITE = (
    ":call writefile([json_encode(map(getqflist(), "
    "{_, e -> [bufname(e.bufnr), e.lnum, e.col, e.vcol, e.valid, e.text]}))], 'list.json')\r"
)


@pytest.fixture
def vim(tmp_path: Path, house: House) -> Iterator[Terminal]:
    """Vim with our compiler file, in a folder with a draft, and with ``replylint`` on its PATH as it is here."""
    program = shutil.which("vim")
    if program is None:
        pytest.skip("there is no vim (Debian and Ubuntu: apt install vim)")
    options = " ".join(house.options)
    (tmp_path / "bin").mkdir()
    replylint = tmp_path / "bin/replylint"
    replylint.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m replylint "$@" {options}\n')
    replylint.chmod(0o755)
    (tmp_path / "a draft.txt").write_text("A widget.\n\nДа, Acme sells a gadget\nand a\tgadget.\n", "utf-8")
    settings = (
        "set nocompatible encoding=utf-8 nomore",
        f"set runtimepath^={ROOT / 'editors/vim'}",
        "compiler replylint",
    )
    commands = [word for line in settings for word in ("--cmd" if "compiler" not in line else "-c", line)]
    path = f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}"
    surroundings = {"PATH": path, "LC_ALL": "C.UTF-8", "SHELL": "/bin/sh"}
    with terminal(
        [program, "-u", "NONE", "-i", "NONE", "-n", *commands, "a draft.txt"], tmp_path, surroundings
    ) as one:
        one.until(r"Acme")
        yield one


def made(vim: Terminal, folder: Path, command: str) -> list[list[object]]:
    """The quickfix list that a command leaves: file, line, column, whether that counts letters, is an error, text."""
    vim.type(f":silent {command}\r{WRITE}:q!\r")
    assert vim.ended() == 0
    listed = json.loads((folder / "list.json").read_text("utf-8"))
    assert isinstance(listed, list)
    return listed


def test_make_fills_the_quickfix_list(vim: Terminal, tmp_path: Path) -> None:
    message = "X01 error Acme should not be named with its gadget."
    [acme, other] = made(vim, tmp_path, "make!")
    assert acme == ["a draft.txt", 3, 5, 1, 1, message]
    assert other[:2] == ["a draft.txt", 4]


def test_another_command_may_follow(vim: Terminal, tmp_path: Path) -> None:
    assert len(made(vim, tmp_path, "make! | copen | close")) == 2


def test_options_behind_make(vim: Terminal, tmp_path: Path) -> None:
    listed = made(vim, tmp_path, "make! --channel chat")
    assert [str(text).split(" ")[:2] for *_, text in listed] == [["X01", "info"]] * 2


def test_what_cannot_be_used_is_in_the_list(vim: Terminal, tmp_path: Path) -> None:
    (tmp_path / "broken.toml").write_text("x")
    [line] = made(vim, tmp_path, "make! --config broken.toml")
    assert "broken.toml" in str(line[-1])


def test_making_goes_to_the_first_finding(vim: Terminal, tmp_path: Path) -> None:
    vim.type(":silent make\r:call writefile([line('.') .. ':' .. charcol('.')], 'place')\r:q!\r")
    assert vim.ended() == 0
    assert (tmp_path / "place").read_text() == "3:5\n"
