"""Whatever comes in, the server stays, says what is wrong, and goes when it is told to."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from lsprotocol import types

from tests.conftest import House
from tests.server.conftest import options
from tests.server.editor import Editor, capabilities, editor

CRASH = """\
import replylint.server.linting as linting
real = linting.lint_drafts
def lint_drafts(drafts, settings):
    print("noise on standard output")
    if "CRASH" in drafts[0].source:
        raise ZeroDivisionError("boom")
    return real(drafts, settings)
linting.lint_drafts = lint_drafts
"""


@pytest.mark.parametrize(
    ("name", "text", "told", "line"),
    [
        ("nul.txt", "A gadget.\0", "NUL at position 9", 0),
        ("long.txt", "word " * 20_001, "100,005 characters are more than the editor's limit of 100,000", 0),
        ("open.txt", "---\nreplylint:\n", "the front matter is not closed", 0),
        ("yaml.txt", "---\nreplylint:\n  - D01\n---\nText.", "has no mapping under replylint", 1),
        ("fact.txt", "---\nreplylint:\n  stage: begun\n---\nText.", "front matter: stage", 0),
        ("no-mail.eml", "Dear Ann,\n\nA gadget.", "no e-mail headers at its start", 0),
    ],
)
def test_what_cannot_be_linted_says_why_at_the_line(
    shared: Editor, name: str, text: str, told: str, line: int
) -> None:
    shared.open(name, text)
    [found] = shared.diagnostics(name)
    assert told in found.message
    assert found.range.start.line == line
    assert (found.severity, found.code) == (types.DiagnosticSeverity.Error, None)
    assert shared.uri(name).removeprefix("file://") not in found.message
    assert shared.hover(name, 0, 0) is None
    assert shared.actions(name, found.range) == []
    shared.change(
        name, "A gadget, a widget." if not name.endswith(".eml") else "From: a\n\nA gadget, a widget."
    )
    assert shared.codes(name) == ["X01"]


@pytest.mark.parametrize("text", ["", "\n\n", "\ufeff", "\U0010ffff\ud800\udc00", "\u2028" * 50])
def test_odd_texts(shared: Editor, text: str) -> None:
    name = f"odd-{len(text)}-{text[:1] and ord(text[0])}.txt"
    shared.open(name, text)
    assert shared.codes(name) == ["X02"]


def test_half_a_surrogate_pair_shifts_nothing(shared: Editor) -> None:
    item = {
        "uri": shared.uri("half.txt"),
        "languageId": "plaintext",
        "version": 1,
        "text": "\ud83d a gadget, a widget",
    }
    message = {"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": item}}
    body = json.dumps(message)
    shared.raw(f"Content-Length: {len(body)}\r\n\r\n{body}".encode())
    shared._versions["half.txt"] = 1
    [found] = shared.diagnostics("half.txt")
    assert (found.range.start.character, found.range.end.character) == (4, 10)


@pytest.mark.parametrize(
    ("uri", "language", "text"),
    [
        ("untitled:Untitled-1", "plaintext", "> A gadget.\n\nA widget."),
        ("untitled:Untitled-2", "markdown", "`A gadget.`\n\nA widget."),
        ("untitled:Untitled-3", "html", "<p title='x'>A widget.<!-- A gadget. --></p>"),
        ("untitled:Untitled-4", "eml", "From: a@b\nSubject: A gadget\n\nA widget."),
        ("untitled:/x/a.md", "plaintext", "`A gadget.`\n\nA widget."),
        ("a.unknown", "markdown", "`A gadget.`\n\nA widget."),
        ("vscode-vfs://github/a/b.html", "plaintext", "A widget.<!-- A gadget. -->"),
        ("with space.txt", "plaintext", "> A gadget.\n\nA widget."),
    ],
)
def test_the_format_of_a_buffer(shared: Editor, uri: str, language: str, text: str) -> None:
    shared.open(uri, text, language)
    assert shared.codes(uri) == []
    shared.change(uri, text.replace("A widget", "A widget, a gadget"))
    assert shared.codes(uri) == ["X01"]


def test_configurations_are_no_drafts(shared: Editor) -> None:
    shared.open("replylint.toml", "# A gadget.", "toml")
    shared.open("after.txt", "A gadget, a widget.")
    assert shared.codes("after.txt") == ["X01"]
    assert shared.uri("replylint.toml") not in [push.uri for push in shared.pushed]


def test_messages_that_are_none_are_passed_over(shared: Editor) -> None:
    for body in ("{", '{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{}}', "[]", '{"id":1}', "7"):
        shared.raw(f"Content-Length: {len(body)}\r\n\r\n{body}".encode())
    document = types.VersionedTextDocumentIdentifier(3, shared.uri("never.txt"))
    change = types.TextDocumentContentChangeWholeDocument("A gadget.")
    shared.send("text_document_did_change", types.DidChangeTextDocumentParams(document, [change]))
    shared.execute(types.Command("", "replylint.openRule"))
    shared.open("still.txt", "A gadget, a widget.")
    assert shared.codes("still.txt") == ["X01"]


def test_a_defect_in_one_document_is_logged_and_the_others_are_linted(
    workspace: Path, tmp_path: Path, house: House
) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "sitecustomize.py").write_text(CRASH, "utf-8")
    path = os.pathsep.join(filter(None, (str(tmp_path / "site"), os.environ.get("PYTHONPATH"))))
    with editor(workspace, {"PYTHONPATH": path}) as own:
        own.begin(options=options(house))
        own.open("a.txt", "A gadget. CRASH")
        [found] = own.diagnostics("a.txt")
        assert found.message == "a defect of replylint: ZeroDivisionError: boom; please report it"
        [logged] = own.until(lambda: own.logged)
        assert str(workspace / "a.txt") in logged
        assert "lint_drafts, line 6 of " in logged
        assert "gadget" not in logged, "no words of the draft"
        own.open("b.txt", "A gadget, a widget.")
        assert own.codes("b.txt") == ["X01"]
        own.change("a.txt", "A gadget, a widget.")
        assert own.codes("a.txt") == ["X01"]
        assert own.leave() == 0


def test_an_editor_that_vanishes_takes_the_server_with_it(own: Editor) -> None:
    own.begin()
    assert own.hang_up() == 1


def test_leaving_without_shutdown_is_an_error(own: Editor) -> None:
    own.begin()
    own.send("exit", None)
    assert own.ended() == 1


@pytest.mark.slow
def test_a_dictionary_that_is_built_first_is_shown_as_a_progress(workspace: Path, tmp_path: Path) -> None:
    window = types.WindowClientCapabilities(work_done_progress=True)
    with editor(workspace, {"REPLYLINT_CACHE_DIR": str(tmp_path / "cache")}) as own:
        own.begin(capabilities(window=window))
        own.open("a.txt", "Հարգելի՛ Աննա, ներողություն ենք խնդրում։")
        own.until(lambda: own.progress == ["begin", "end"])
        own.diagnostics("a.txt")
