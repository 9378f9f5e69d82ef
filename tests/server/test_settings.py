"""Settings of the editor, configuration files, and changes of both while the session lasts."""

from __future__ import annotations

from pathlib import Path

import pytest
from lsprotocol import types

from tests.conftest import House
from tests.server.conftest import options
from tests.server.editor import Editor, capabilities

TEXT = "Dear Ann,\n\nThe courier must have lost it.\n"
WATCHES = types.WorkspaceClientCapabilities(
    did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True)
)
ASKED = types.WorkspaceClientCapabilities(
    configuration=True,
    did_change_configuration=types.DidChangeConfigurationClientCapabilities(dynamic_registration=True),
)


def newest(editor: Editor, name: str, codes: list[str]) -> bool:
    """Whether the last thing pushed for the document are these codes."""
    pushed = [push for push in editor.pushed if push.uri == editor.uri(name)]
    return bool(pushed) and [str(d.code) for d in pushed[-1].diagnostics] == codes


def test_options_are_those_of_the_command_line(own: Editor, house: House, workspace: Path) -> None:
    (workspace / "replylint.toml").write_text('ignore = ["X01"]\n', "utf-8")
    own.begin(options={**options(house), "select": "X01, X02", "channel": "chat", "trace": None, "path": "x"})
    own.open("a.txt", "A gadget, a widget.")
    [found] = own.diagnostics("a.txt")
    assert (found.code, found.severity) == ("X01", types.DiagnosticSeverity.Information)
    own.configure({"replylint": {"channel": "letter", "messageLanguage": "reply"}})
    own.until(lambda: own.pushed[-1].diagnostics[0].severity == types.DiagnosticSeverity.Error)
    own.configure({"replylint": {"select": ["X02"]}})
    own.until(lambda: newest(own, "a.txt", []))
    own.configure({"select": ["X01"]})
    own.until(lambda: newest(own, "a.txt", ["X01"]))
    assert own.told == []


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"stagee": "closing"}, "stagee: there is no such key; did you mean 'stage'?"),
        ({"stage": "closed"}, "stage: 'closed' is not one of resolution, acknowledgement, closing"),
        ({"debounce": "fast"}, "debounce: 'fast' must be a whole number"),
        ({"config": "nowhere.toml"}, "nowhere.toml: there is no such file; check the name"),
        ({"rules": "nowhere"}, "nowhere: there is no such folder of rule cards"),
        ("D", "must be an object of keys and values, not 'D'"),
    ],
)
def test_settings_that_cannot_be_used_are_told_once_and_change_nothing(
    shared: Editor, given: object, told: str
) -> None:
    name = f"{told[:6]}.txt".replace(":", "")
    before = len(shared.told)
    for _ in range(2):
        shared.configure({"replylint": given})
    shared.open(name, "A gadget, a widget.")
    assert shared.codes(name) == ["X01"], "the settings before hold on"
    shared.until(lambda: len(shared.told) > before)  # it may come behind the diagnostics
    [message] = shared.told[before:]
    assert told in message
    assert message.startswith("replylint: ")


def test_an_editor_is_asked_for_its_settings(own: Editor, house: House) -> None:
    own.settings = options(house)
    own.begin(capabilities(workspace=ASKED))
    own.until(lambda: own.registered == ["workspace/didChangeConfiguration"])
    own.open("a.txt", "A gadget, a widget.")
    own.until(lambda: newest(own, "a.txt", ["X01"]))
    own.settings = {**options(house), "ignore": ["X01"]}
    own.configure(None)
    own.until(lambda: newest(own, "a.txt", []))


def test_a_changed_configuration_is_read_and_a_broken_one_told_once(own: Editor, workspace: Path) -> None:
    config = workspace / "replylint.toml"
    config.write_text('select = ["D01"]\n', "utf-8")
    own.begin(capabilities(workspace=WATCHES))
    own.until(lambda: own.registered == ["workspace/didChangeWatchedFiles"])
    own.open("a.txt", TEXT)
    own.until(lambda: newest(own, "a.txt", ["D01"]))
    config.write_text('select = ["D01"]\n[rules]\nD01 = "wrong"\n', "utf-8")
    for _ in range(2):
        own.touched(config)
        own.change("a.txt", TEXT)
        own.until(lambda: own.told)
    assert own.codes("a.txt") == ["D01"], "the last good one holds"
    own.quiet()
    assert [text.startswith("replylint: replylint.toml: rules.D01") for text in own.told] == [True]
    config.write_text('select = ["D02"]\n', "utf-8")
    own.touched(config)
    own.until(lambda: newest(own, "a.txt", []))
    config.write_text("select = [", "utf-8")
    own.touched(config)
    own.until(lambda: len(own.told) == 2)


def test_a_configuration_that_never_was_good_is_told_and_shown(own: Editor, workspace: Path) -> None:
    (workspace / "replylint.toml").write_text("[rules]\nZ99 = 'off'\n", "utf-8")
    own.begin()
    own.open("a.txt", TEXT)
    [found] = own.diagnostics("a.txt")
    assert found.message.startswith("not linted: replylint.toml: rules.Z99: no rule is called 'Z99'")
    assert own.until(lambda: len(own.told) == 1)


def test_an_editor_that_watches_nothing_has_files_read_anew_when_it_saves(
    own: Editor, workspace: Path
) -> None:
    own.begin()
    own.open("a.txt", TEXT)
    assert "D01" in own.codes("a.txt")
    (workspace / "pyproject.toml").write_text('[tool.replylint]\nselect = ["D02"]\n', "utf-8")
    own.save("a.txt")
    own.until(lambda: newest(own, "a.txt", []))


@pytest.mark.slow
def test_rules_and_lexicons_of_the_house_are_read_anew(
    own: Editor, own_house: House, workspace: Path
) -> None:
    own.begin(capabilities(workspace=WATCHES), options(own_house))
    own.open("a.txt", "A gadget. A widget. A gimmick.")
    assert own.codes("a.txt") == ["X01"]
    assert "The widget will be replaced." in str(own.hover("a.txt", 0, 3))
    lexicon = own_house.lexicons / "en" / "gadget.toml"
    lexicon.write_text(lexicon.read_text("utf-8").replace("gadget\n", "gadget\ngimmick\n", 1), "utf-8")
    advice = own_house.lexicons / "en" / "no-gadgets.toml"
    better = advice.read_text("utf-8").replace("The widget will be replaced.", "The widget is on its way.")
    advice.write_text(better, "utf-8")
    card = own_house.rules / "gadgets.toml"
    card.write_text(card.read_text("utf-8").replace('"error"', '"warning"'), "utf-8")
    own.touched(lexicon, advice, card)
    own.until(lambda: newest(own, "a.txt", ["X01", "X01"]))
    assert own.pushed[-1].diagnostics[0].severity == types.DiagnosticSeverity.Warning
    assert "The widget is on its way." in str(own.hover("a.txt", 0, 3))
