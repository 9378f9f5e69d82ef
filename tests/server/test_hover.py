"""What the pointer over a finding is told."""

from __future__ import annotations

from lsprotocol import types

from tests.conftest import House
from tests.server.conftest import options
from tests.server.editor import Editor, capabilities


def told(hover: types.Hover | None) -> str:
    assert hover is not None
    assert isinstance(hover.contents, types.MarkupContent)
    return hover.contents.value


def test_the_rule_its_why_and_what_to_write_instead(shared: Editor) -> None:
    shared.open("hover.txt", "A widget.\nAn Acme *new* gadget broke.")
    hover = shared.hover("hover.txt", 1, 5)
    assert told(hover) == (
        "**X01 no-gadgets** · error\n\nThe maker should not be named with its gadget.\n\n"
        "**Why:** Nobody wants gadgets.\n\n**Better:** Name the widget.\n\n"
        "| Instead of | write |\n| --- | --- |\n| The gadget broke. | The widget will be replaced. |"
    ).replace("The maker", "Acme")
    assert hover is not None
    assert isinstance(hover.contents, types.MarkupContent)
    assert hover.contents.kind == types.MarkupKind.Markdown
    assert hover.range == types.Range(types.Position(1, 3), types.Position(1, 20))


def test_several_findings_at_a_place_are_all_told(shared: Editor) -> None:
    shared.open("both.txt", "A gizmo.")
    text = told(shared.hover("both.txt", 0, 3))
    assert "X01" in text
    assert "error, likely" in text
    assert "X02" in text
    assert "\n\n---\n\n" in text


def test_elsewhere_nothing_is_told(shared: Editor) -> None:
    shared.open("none.txt", "A widget.\nA gadget.")
    assert shared.hover("none.txt", 0, 2) is None
    assert shared.hover("none.txt", 77, 200) is None
    assert shared.hover("never-opened.txt", 0, 0) is None


def test_an_editor_without_markdown_gets_plain_text(own: Editor, house: House) -> None:
    hover = types.HoverClientCapabilities(content_format=[types.MarkupKind.PlainText])
    own.begin(capabilities(text_document=types.TextDocumentClientCapabilities(hover=hover)), options(house))
    own.open("a.txt", "A widget. A gadget.")
    text = told(own.hover("a.txt", 0, 13))
    assert text.startswith("X01 no-gadgets (error)\n\n")
    assert "Instead of: The gadget broke.\nwrite: The widget will be replaced." in text
    assert "*" not in text
