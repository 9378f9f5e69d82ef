"""Positions: in the unit that editor and server agree on, whatever stands on the line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from replylint.server.places import Encoding, Lines
from tests.conftest import House
from tests.server.conftest import options
from tests.server.editor import Editor, capabilities
from tests.server.edits import cut, offset

TEXT = "A widget.\r\nÄ 😀 Ձեզ\u2028 a gadget 😀 broke.\rAnd a gizmo.\n"


@pytest.mark.parametrize(
    ("offered", "chosen"),
    [
        (None, "utf-16"),
        (["utf-8", "utf-16"], "utf-8"),
        (["utf-32", "utf-8"], "utf-32"),
        (["utf-7"], "utf-16"),
    ],
)
def test_the_unit_is_agreed_on(own: Editor, house: House, offered: list[str] | None, chosen: str) -> None:
    general = types.GeneralClientCapabilities(position_encodings=offered)
    can = own.begin(capabilities(general=general), options(house))
    assert can.position_encoding == chosen
    own.open("a.txt", TEXT)
    gadget, gizmo = own.diagnostics("a.txt")
    assert cut(TEXT, gadget.range, chosen) == "gadget"
    assert cut(TEXT, gizmo.range, chosen) == "gizmo"
    assert gadget.range.start.line == 1
    assert gizmo.range.start == types.Position(2, 6)
    hover = own.hover("a.txt", gadget.range.start.line, gadget.range.start.character)
    assert hover is not None
    assert hover.range == gadget.range
    assert own.hover("a.txt", 0, 0) is None


TEXTS = st.text(st.sampled_from("aß😀Ձ\n\r\u2028\x0b") | st.characters(codec="utf-8"), max_size=40)


@given(TEXTS, st.sampled_from(["utf-8", "utf-16", "utf-32"]), st.data())
def test_there_and_back(text: str, encoding: Encoding, data: st.DataObject) -> None:
    lines = Lines(text, encoding)
    at = data.draw(st.integers(0, len(text)))
    position = lines.position(at)
    if text[at - 1 : at + 1] != "\r\n":  # between them is no place in LSP
        assert lines.offset(position) == at
        assert offset(text, position, encoding) == at


@given(TEXTS, st.integers(0, 60), st.integers(0, 60))
def test_any_position_is_a_place_in_the_text(text: str, line: int, character: int) -> None:
    assert 0 <= Lines(text, "utf-16").offset(types.Position(line, character)) <= len(text)
