"""The recipes that no editor is here for: what they hold can be read, and starts the server."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

from replylint.server.options import Options, options_of

HOME = Path(__file__).parents[2] / "editors"
COMMAND = ["replylint", "server"]


def test_helix() -> None:
    recipe = tomllib.loads((HOME / "helix/languages.toml").read_text("utf-8"))
    server = recipe["language-server"]["replylint"]
    assert [server["command"], *server["args"]] == COMMAND
    assert all("replylint" in language["language-servers"] for language in recipe["language"])


def test_sublime() -> None:
    text = (HOME / "sublime/LSP.sublime-settings").read_text("utf-8")
    [client] = json.loads(re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE))["clients"].values()
    assert client["command"] == COMMAND
    assert options_of(client["initializationOptions"]) == Options()


def test_settings_that_recipes_show_are_ones_that_the_server_knows() -> None:
    shown = {"stage": "acknowledgement", "ignore": ["S13", "S14"]}
    assert options_of(shown).ignore == ("S13", "S14")
    for path in ("nvim/lsp/replylint.lua", "nvim/plugin/replylint.lua", "emacs/eglot-replylint.el"):
        text = (HOME / path).read_text("utf-8")
        assert re.search(r'stage"? ?=? ?[\'"]acknowledgement[\'"]', text), path
        assert "S13" in text


def test_an_empty_table_of_lua_is_no_settings() -> None:
    """Lua has one kind of table, and editors that are written in it send an empty one as a list."""
    assert options_of([], {"replylint": []}) == Options()
