"""What is offered at a finding, and that it does what its title says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from lsprotocol import types

from tests.conftest import House
from tests.server.conftest import options
from tests.server.editor import Editor, capabilities, editor
from tests.server.edits import applied

ROOT = Path(__file__).parents[2]
ALL = types.Range(types.Position(0, 0), types.Position(9999, 0))
RUSSIAN = "Уважаемая Анна Петровна!\n\nМы отправили вам 😀 новый стол, и вы получите его 5 мая.\n"


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """An editor under the whole catalogue."""
    with editor(tmp_path_factory.mktemp("catalogue").resolve()) as one:
        one.begin()
        yield one


def titled(actions: list[types.CodeAction], title: str) -> types.CodeAction:
    return next(action for action in actions if action.title == title)


def test_a_safe_fix_is_preferred_and_mends(catalogue: Editor) -> None:
    catalogue.open("ru.txt", RUSSIAN)
    fixes = [action for action in catalogue.actions("ru.txt", ALL) if action.is_preferred]
    assert [action.title for action in fixes] == [
        "Replace “вам” with “Вам” (T14)",
        "Replace “вы” with “Вы” (T14)",
    ]
    assert all(action.kind == types.CodeActionKind.QuickFix for action in fixes)
    catalogue.change("ru.txt", applied(RUSSIAN, fixes[1]))
    assert len([action for action in catalogue.actions("ru.txt", ALL) if action.is_preferred]) == 1


def test_all_that_is_safe_at_once_is_what_fix_does(catalogue: Editor) -> None:
    catalogue.open("all.txt", RUSSIAN)
    for only in (["source.fixAll"], ["source.fixAll.replylint"], ["source"]):
        [action] = catalogue.actions("all.txt", ALL, only)
        assert action.kind == "source.fixAll.replylint"
        assert applied(RUSSIAN, action) == RUSSIAN.replace("вам", "Вам").replace("вы ", "Вы ")
    catalogue.change("all.txt", applied(RUSSIAN, action))
    assert catalogue.actions("all.txt", ALL, ["source.fixAll"]) == []
    assert catalogue.actions("all.txt", ALL, ["refactor"]) == []
    assert catalogue.actions("all.txt", ALL, ["source.fixAll.other"]) == []


def test_an_unsafe_fix_says_so_and_is_not_preferred(catalogue: Editor) -> None:
    text = (ROOT / "docs/examples/torn-sofa.txt").read_text("utf-8")
    catalogue.open("unsafe.txt", text)
    unsafe = [action for action in catalogue.actions("unsafe.txt", ALL) if "unsafe" in action.title]
    assert unsafe
    for action in unsafe:
        assert not action.is_preferred
        assert action.edit is not None
        assert applied(text, action) != text
    assert catalogue.actions("unsafe.txt", ALL, ["source.fixAll"]) == []


def test_edits_are_for_the_version_that_was_linted(catalogue: Editor) -> None:
    catalogue.open("version.txt", "Dear Ann,\n\nThe courier lost it.\n")
    catalogue.change("version.txt", "Dear Ann,\n\nThe courier must have lost it.\n")
    edit = catalogue.actions("version.txt", ALL, ["quickfix"])[0].edit
    assert edit is not None
    assert edit.document_changes is not None
    assert isinstance(edit.document_changes[0], types.TextDocumentEdit)
    assert edit.document_changes[0].text_document.version == 2


def test_an_editor_without_versioned_edits_gets_plain_ones(own: Editor, house: House) -> None:
    own.begin(capabilities(workspace=None), options(house))
    own.open("a.md", "A gadget, a widget.")
    edit = titled(own.actions("a.md", ALL), "Ignore X01 (no-gadgets) here").edit
    assert edit is not None
    assert edit.document_changes is None
    assert list(edit.changes or ()) == [own.uri("a.md")]


SUPPRESSED = {
    "a.md": ("A widget.\n\nA gadget.  \nNext.\n", "A gadget. <!-- replylint: ignore X01 -->  \n"),
    "a.html": ("<p>A widget.</p>\n<p\n>A gadget</p\n>", "<p\n>A <!-- replylint: ignore X01 -->gadget"),
    "a.md.j2": ("A {{ big }} gadget,\nA widget.", "A {{ big }} gadget, {# replylint: ignore X01 #}\n"),
    "a.txt.hbs": ("A widget. A gadget.", "A gadget. {{!-- replylint: ignore X01 --}}"),
    "a.html.liquid": (
        "A widget.<br>A gadget.",
        "<br>A {% comment %}replylint: ignore X01{% endcomment %}gadget.",
    ),
    "table.md": (
        "A widget.\n\n| a | b |\n|---|---|\n| A gadget. | c |\n",
        " c | <!-- replylint: ignore X01 -->",
    ),
    "crlf.md": ("A widget.\r\nA gadget.\r\nNext.", "A gadget. <!-- replylint: ignore X01 -->\r\n"),
}


@pytest.mark.parametrize("name", SUPPRESSED)
def test_ignored_here(shared: Editor, name: str) -> None:
    text, there = SUPPRESSED[name]
    shared.open(name, text)
    found = shared.diagnostics(name)
    assert [d.code for d in found] == ["X01"]
    action = titled(shared.actions(name, found[0].range), "Ignore X01 (no-gadgets) here")
    assert there in applied(text, action)
    shared.change(name, applied(text, action))
    assert shared.codes(name) == []


IN_FILE = {
    "plain.txt": ("A gadget.\n", "---\nreplylint:\n  ignore: [X01]\n---\nA gadget.\n"),
    "crlf.txt": ("A gadget.\r\n", "---\r\nreplylint:\r\n  ignore: [X01]\r\n---\r\nA gadget.\r\n"),
    "facts.txt": (
        "---\nreplylint:\n    stage: closing\ntitle: x\n---\nA gadget.\n",
        "---\nreplylint:\n    ignore: [X01]\n    stage: closing\ntitle: x\n---\nA gadget.\n",
    ),
    "others.txt": (
        "---\ntitle: x\n---\nA gadget.\n",
        "---\ntitle: x\nreplylint:\n  ignore: [X01]\n---\nA gadget.\n",
    ),
    "list.txt": (
        "---\nreplylint:\n  ignore: [X02 -- why]\n---\nA gadget.\n",
        "---\nreplylint:\n  ignore: [X01, X02 -- why]\n---\nA gadget.\n",
    ),
    "one.txt": (
        '---\nreplylint:\n  ignore: "X02"\n---\nA gadget.\n',
        '---\nreplylint:\n  ignore: "X01, X02"\n---\nA gadget.\n',
    ),
    "items.txt": (
        "---\nreplylint:\n  ignore:\n    - X02\n---\nA gadget.\n",
        "---\nreplylint:\n  ignore:\n    - X01\n    - X02\n---\nA gadget.\n",
    ),
    "whole.md": ("A gadget.\n", "<!-- replylint: ignore-file X01 -->\nA gadget.\n"),
    "whole.html": (
        "---\nreplylint:\n  stage: closing\n---\n<p>A gadget.",
        "---\nreplylint:\n  stage: closing\n---\n<!-- replylint: ignore-file X01 -->\n<p>A gadget.",
    ),
    "new.eml": ("From: a@b\n\nA gadget.\n", "X-Replylint-Ignore: X01\nFrom: a@b\n\nA gadget.\n"),
    "old.eml": (
        "From: a@b\nX-Replylint-Ignore: X02\n\nA gadget.\n",
        "From: a@b\nX-Replylint-Ignore: X01, X02\n\nA gadget.\n",
    ),
}


@pytest.mark.parametrize("name", IN_FILE)
def test_ignored_in_the_file(shared: Editor, name: str) -> None:
    text, wanted = IN_FILE[name]
    shared.open(name, text)
    assert "X01" in shared.codes(name)
    action = titled(shared.actions(name, ALL), "Ignore X01 (no-gadgets) in this file")
    assert applied(text, action) == wanted
    shared.change(name, wanted)
    assert [code for code in shared.codes(name) if code not in ("X02", "U01")] == []


def test_front_matter_of_an_unusual_form_is_left_to_its_writer(shared: Editor) -> None:
    text = "---\n{replylint: {stage: closing}}\n---\nA gadget.\n"
    shared.open("flow.txt", text)
    assert "X01" in shared.codes("flow.txt")
    assert not [a for a in shared.actions("flow.txt", ALL) if "in this file" in a.title]


def test_what_is_missing_is_not_ignored_at_a_place(shared: Editor) -> None:
    shared.open("missing.md", "Nothing here.")
    titles = [action.title for action in shared.actions("missing.md", ALL)]
    assert "Ignore X02 (wants-widget) in this file" in titles
    assert "Ignore X02 (wants-widget) here" not in titles


@pytest.mark.parametrize(
    "path", sorted((ROOT / "docs" / "examples").glob("*.*[!d]")), ids=lambda path: path.name
)
def test_every_suppression_of_the_examples_takes_its_findings_and_no_other(
    catalogue: Editor, path: Path
) -> None:
    text = path.read_bytes().decode("utf-8")
    catalogue.open(path.name, text)
    before = catalogue.diagnostics(path.name)
    offered = [a for a in catalogue.actions(path.name, ALL, ["quickfix"]) if a.title.startswith("Ignore ")]
    assert {action.title.split()[1] for action in offered} == {d.code for d in before}
    for action in offered:
        code = action.title.split()[1]
        catalogue.change(path.name, applied(text, action))
        after = [d.code for d in catalogue.diagnostics(path.name)]
        assert [c for c in after if c != code] == [d.code for d in before if d.code != code], action.title
        assert after.count(code) < [d.code for d in before].count(code), action.title


def test_the_page_of_the_rule_is_shown(own: Editor, house: House, tmp_path: Path) -> None:
    window = types.WindowClientCapabilities(show_document=types.ShowDocumentClientCapabilities(True))
    own.begin(capabilities(window=window), options(house))
    own.open("a.txt", "A gadget.")
    assert "Explain X01 (no-gadgets)" in [action.title for action in own.actions("a.txt", ALL)]
    own.execute(types.Command("", "replylint.openRule", arguments=["X01", own.uri("a.txt")]))
    [shown] = own.shown
    page = Path(shown.uri.removeprefix("file://"))
    assert page.read_text("utf-8").startswith("X01 no-gadgets (error)\nA gadget is named\n")
    assert "Toy gadgets" not in page.read_text("utf-8")
    own.open(shown.uri, page.read_text("utf-8"))
    own.execute(types.Command("", "replylint.openRule", arguments=["X99", own.uri("a.txt")]))
    assert own.until(lambda: own.told) == ["replylint: there is no rule 'X99'"]
    assert {push.uri for push in own.pushed} == {own.uri("a.txt")}, "the page is no draft"


def test_an_editor_that_shows_no_documents_gets_the_page_as_a_message(shared: Editor) -> None:
    shared.open("page.txt", "A gadget.")
    shared.execute(types.Command("", "replylint.openRule", arguments=["X01", shared.uri("page.txt")]))
    assert shared.until(lambda: [text for text in shared.told if "A gadget is named." in text])
