"""The extension for VS Code: its settings are the server's, and it is whole."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from replylint import __version__
from replylint.server.documents import kind_of
from replylint.server.options import Options, options_of

HOME = Path(__file__).parents[2] / "editors/vscode"
PACKAGE = json.loads((HOME / "package.json").read_text("utf-8"))
SETTINGS: dict[str, dict[str, Any]] = {
    name.removeprefix("replylint."): setting
    for name, setting in PACKAGE["contributes"]["configuration"]["properties"].items()
}
THE_EXTENSIONS_OWN = {"path", "trace.server"}
SERVER = Options.model_json_schema(by_alias=True)["properties"]


def shape(schema: dict[str, Any]) -> dict[str, Any]:
    """What a JSON Schema lets in, as a setting of VS Code says it."""
    ways = schema.get("anyOf", [schema])
    if any(
        way["type"] == "array" for way in ways
    ):  # one text with commas would do too; the editor shows a list
        ways = [way for way in ways if way["type"] == "array"]
    kinds = {way["type"] for way in ways}
    choices = {choice for way in ways for choice in way.get("enum", ())}
    if choices and "null" in kinds:
        choices.add(None)
    found = {"type": kinds, "default": schema["default"], "enum": choices}
    return found | {key: schema[key] for key in ("minimum", "maximum") if key in schema}


def of_setting(setting: dict[str, Any]) -> dict[str, Any]:
    kinds = setting["type"]
    found = {
        "type": set(kinds) if isinstance(kinds, list) else {kinds},
        "default": setting["default"],
        "enum": set(setting.get("enum", ())),
    }
    return found | {key: setting[key] for key in ("minimum", "maximum") if key in setting}


def test_settings_are_the_servers_options() -> None:
    assert set(SETTINGS) - THE_EXTENSIONS_OWN == set(SERVER)
    for name, schema in SERVER.items():
        assert of_setting(SETTINGS[name]) == shape(schema), name


def test_the_server_takes_the_defaults_as_they_are_sent() -> None:
    sent = {name: setting["default"] for name, setting in SETTINGS.items() if name in SERVER}
    assert options_of({**sent, "path": None, "trace": {"server": "off"}}) == Options()


def test_what_activates_it_is_what_it_lints_and_what_the_server_knows() -> None:
    code = (HOME / "src/extension.js").read_text("utf-8")
    block = re.search(r"const LANGUAGES = \[(.*?)\]", code, re.DOTALL)
    assert block
    languages = set(re.findall(r'"([^"]+)"', block[1]))
    activating = {event.removeprefix("onLanguage:") for event in PACKAGE["activationEvents"]}
    assert activating == languages
    kinds = {language: kind_of("untitled", language) for language in languages - {"plaintext"}}
    assert "plain" not in kinds.values(), kinds


def test_commands_are_those_that_the_code_registers() -> None:
    code = (HOME / "src/extension.js").read_text("utf-8")
    commands = {command["command"] for command in PACKAGE["contributes"]["commands"]}
    assert set(re.findall(r'registerCommand\("([^"]+)"', code)) == commands


def test_version_and_licence_are_ours() -> None:
    assert PACKAGE["version"] == __version__
    assert (HOME / "LICENSE").read_bytes() == (HOME.parents[1] / "LICENSE").read_bytes()


def test_the_lock_names_no_registry() -> None:
    lock = (HOME / "package-lock.json").read_text("utf-8")
    assert "://registry" not in lock
    assert json.loads(lock)["packages"][""]["devDependencies"] == PACKAGE["devDependencies"]


def node(*arguments: str | Path) -> str:
    program = shutil.which("node")
    if program is None:
        pytest.skip("there is no node (Debian and Ubuntu: apt install nodejs)")
    done = subprocess.run([program, *arguments], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.slow
@pytest.mark.parametrize("file", ["src/extension.js", "src/executable.js", "build.mjs"])
def test_node_can_read_the_code(file: str) -> None:
    node("--check", HOME / file)


@pytest.mark.slow
def test_where_the_program_is_looked_for(tmp_path: Path) -> None:
    """By the setting, else beside the active Python, else on PATH; a setting that is wrong is not covered up."""
    for folder in ("venv", "path", "named", "empty"):
        (tmp_path / folder).mkdir()
    for folder in ("venv", "path", "named"):
        program = tmp_path / folder / "replylint"
        program.touch()
        program.chmod(0o755)
    (tmp_path / "empty/replylint").touch()  # no program: it cannot be run

    def found(**where: str | Path | None) -> str | None:
        given = json.dumps({key: value and str(value) for key, value in where.items()})
        code = f"console.log(require({json.dumps(str(HOME / 'src/executable.js'))}).find({given}))"
        said = node("-e", code).strip()
        return None if said == "null" else Path(said).parent.name

    both: dict[str, str | Path | None] = {
        "python": tmp_path / "venv/python",
        "searchPath": f"{tmp_path / 'empty'}:{tmp_path / 'path'}",
    }
    assert found(**both) == "venv"
    assert found(**{**both, "python": None}) == "path"
    assert found(**{**both, "python": tmp_path / "empty/python"}) == "path"
    assert found(**{**both, "named": "named/replylint", "folder": tmp_path}) == "named"
    assert found(**{**both, "named": "/nowhere/replylint"}) is None
    assert found(searchPath=str(tmp_path / "empty")) is None
    assert found(searchPath=".:relative") is None


@pytest.mark.slow
def test_in_vs_code(tmp_path: Path) -> None:
    """What a user does in VS Code; the parts are in ``editors/vscode/test``."""
    for needed in (HOME / "node_modules", HOME / "test/node_modules"):
        if not needed.is_dir():
            pytest.skip(f"there is no {needed} (docs/editors.md, 'Testing it')")
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if chromium is None:
        pytest.skip("there is no chromium (Debian and Ubuntu: apt install chromium)")
    if int(node("--version").removeprefix("v").split(".")[0]) < 24:
        pytest.skip("code-server needs node 24")
    program = tmp_path / "replylint"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m replylint "$@"\n')
    program.chmod(0o755)
    done = subprocess.run(
        ["node", "--test", "--test-timeout=540000"],  # its own, so that it takes its servers along
        cwd=HOME / "test",
        env={**os.environ, "REPLYLINT": str(program), "CHROMIUM": chromium},
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    assert done.returncode == 0, done.stdout
