"""Editors that ask for diagnostics, of a document or of the whole workspace."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types

from tests.conftest import House
from tests.server.conftest import options
from tests.server.editor import Editor, capabilities

PULLS = capabilities(
    text_document=types.TextDocumentClientCapabilities(diagnostic=types.DiagnosticClientCapabilities()),
    workspace=types.WorkspaceClientCapabilities(
        diagnostics=types.DiagnosticWorkspaceClientCapabilities(refresh_support=True)
    ),
)


def test_a_document_is_answered_as_it_stands(own: Editor, house: House) -> None:
    own.begin(PULLS, options(house))
    own.open("a.txt", "A widget.")
    assert own.pull("a.txt").items == ()
    own.change("a.txt", "A widget, a gadget.")
    report = own.pull("a.txt")
    assert (report.kind, [d.code for d in report.items]) == ("full", ["X01"])
    again = own.pull("a.txt", report.result_id)
    assert (again.kind, again.result_id) == ("unchanged", report.result_id)
    own.configure({"replylint": {**options(house), "ignore": "X01"}})
    own.until(lambda: own.refreshed)
    renewed = own.pull("a.txt", report.result_id)
    assert (renewed.kind, renewed.items) == ("full", ())
    assert own.pull("never-opened.txt").items == ()
    assert own.pushed == [], "an editor that asks would show both"


def test_pulling_while_typing_gives_the_newest(own: Editor, house: House) -> None:
    own.begin(PULLS, options(house))
    own.open("a.txt", "A widget.")
    for number in range(20):
        own.change("a.txt", "A widget. " + "A gadget. " * number)
    assert [d.code for d in own.pull("a.txt").items] == ["X01"] * 19


def reported(own: Editor, previous: dict[str, str]) -> dict[str, Any]:
    known = [types.PreviousResultId(uri, value) for uri, value in previous.items()]
    answer = own.request("workspace_diagnostic", types.WorkspaceDiagnosticParams(known))
    return {item.uri.removeprefix(own.folder.as_uri() + "/"): item for item in answer.items}


def test_the_workspace(own: Editor, house: House, workspace: Path) -> None:
    (workspace / ".gitignore").write_text("out/\n", "utf-8")
    for name, text in {
        "a.txt": "A widget, a gadget.",
        "inner/b.md": "A widget.",
        "c.py": "A gadget.",
        "out/d.txt": "A gadget.",
        "e.txt": "A gadget.\0",
        "open.txt": "A gadget on disk.",
    }.items():
        (workspace / name).parent.mkdir(exist_ok=True)
        (workspace / name).write_text(text, "utf-8")
    (workspace / "f.txt").write_bytes("Ein Gerät: a gadget, a widget.".encode("cp1252"))
    can = own.begin(PULLS, {**options(house), "workspaceDiagnostics": True})
    assert isinstance(can.diagnostic_provider, types.DiagnosticOptions)
    assert can.diagnostic_provider.workspace_diagnostics
    own.open("open.txt", "A widget in the editor.")
    found = reported(own, {})
    assert sorted(found) == ["a.txt", "e.txt", "f.txt", "inner/b.md", "open.txt"]
    assert [d.code for d in found["a.txt"].items] == ["X01"]
    assert found["inner/b.md"].items == ()
    assert found["open.txt"].items == ()
    assert found["open.txt"].version == 1
    assert "NUL" in found["e.txt"].items[0].message
    assert "cannot be decoded" in found["f.txt"].items[0].message
    (workspace / "a.txt").write_text("A widget. Two gadgets. A gizmo.", "utf-8")
    again = reported(own, {own.uri(name): item.result_id for name, item in found.items()})
    assert {name: item.kind for name, item in again.items()} == {
        "a.txt": "full",
        "e.txt": "unchanged",
        "f.txt": "unchanged",
        "inner/b.md": "unchanged",
        "open.txt": "unchanged",
    }
    assert [d.code for d in again["a.txt"].items] == ["X01", "X01"]


def test_the_workspace_is_offered_only_where_it_is_asked_for(own: Editor, house: House) -> None:
    can = own.begin(PULLS, options(house))
    assert isinstance(can.diagnostic_provider, types.DiagnosticOptions)
    assert not can.diagnostic_provider.workspace_diagnostics
    with pytest.raises(Exception, match="Method Not Found"):
        reported(own, {})
