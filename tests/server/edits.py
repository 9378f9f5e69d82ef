"""Applies what the server wants changed, as an editor does, and counts as one does."""

from __future__ import annotations

import re

from lsprotocol import types


def offset(text: str, position: types.Position, encoding: str = "utf-16") -> int:
    """Where a position is in the text, worked out character by character."""
    lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)
    units = 0
    for column, char in enumerate(lines[position.line]):
        if units >= position.character:
            return len("".join(lines[: position.line])) + column
        units += {"utf-8": len(char.encode()), "utf-16": 1 + (ord(char) > 0xFFFF), "utf-32": 1}[encoding]
    return len("".join(lines[: position.line])) + len(lines[position.line])


def cut(text: str, where: types.Range, encoding: str = "utf-16") -> str:
    """The words in a range."""
    return text[offset(text, where.start, encoding) : offset(text, where.end, encoding)]


def applied(text: str, action: types.CodeAction) -> str:
    """The text after an action."""
    assert action.edit is not None
    assert action.edit.document_changes is not None
    [change] = action.edit.document_changes
    assert isinstance(change, types.TextDocumentEdit)
    edits = [edit for edit in change.edits if isinstance(edit, types.TextEdit)]
    for edit in sorted(edits, key=lambda one: offset(text, one.range.start), reverse=True):
        start, end = offset(text, edit.range.start), offset(text, edit.range.end)
        text = text[:start] + edit.new_text + text[end:]
    return text
