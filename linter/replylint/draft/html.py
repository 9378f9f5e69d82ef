"""HTML: what a mail program would show, line by line; what is marked as quoted is the customer's."""

from __future__ import annotations

import re

from replylint.draft.builder import BLOCK, LINE, Body
from replylint.draft.chunks import Chunk, Piece, assemble
from replylint.draft.html_tokens import Token, attributes_of, tokens
from replylint.draft.masking import mask
from replylint.draft.model import OPAQUE
from replylint.draft.placeholders import Delimiters, find_marks

_PARAGRAPH_NAMES = """
    p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre hr figure section article header footer main form
"""
_PARAGRAPHS = frozenset(_PARAGRAPH_NAMES.split())
_LINE_NAMES = """
    div li dt dd tr td th center address body html fieldset legend caption tbody thead tfoot aside nav
    details
"""
_LINES = frozenset(_LINE_NAMES.split())
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_DROPPED_NAMES = """
    select object noscript template svg math audio video canvas button
"""
_DROPPED = frozenset(_DROPPED_NAMES.split())
_CODE = frozenset({"code", "kbd", "samp", "tt", "var"})
_VOID_NAMES = """
    br img hr input meta link area base col embed source track wbr
"""
_VOID = frozenset(_VOID_NAMES.split())
_QUOTE_CLASS = re.compile(
    r"(?:^|\s)(?:gmail_quote\w*|gmail_attr|yahoo_quoted\w*|moz-cite-prefix|protonmail_quote|tutanota_quote|zmail_extra|"
    r"OutlookMessageHeader|moz-forward-container|freshdesk_quote|zendesk_quote|WM_quote)(?:\s|$)"
)
# From these on, everything to the end is the quoted message.
_QUOTE_REST = frozenset(
    {"divRplyFwdMsg", "appendonsend", "mail-editor-reference-message-container", "reply-intro"}
)
_HIDDEN = re.compile(r"(?:display\s*:\s*none|mso-hide\s*:\s*all)(?![\w-])", re.IGNORECASE)
_WORDS = re.compile(r"[^ \t\r\n\f]+(?: [^ \t\r\n\f]+)*+|[ \t\r\n\f]+")
_QUOTE, _DROP, _OPAQUE_TEXT, _PRE, _HEADING = "quote", "drop", "opaque", "pre", "heading"
_DEEPEST = 200


def read_html(source: str, start: int = 0, *, delimiters: Delimiters = ()) -> Body:
    """The prose of an HTML text from offset ``start`` on."""
    marks = find_marks(source, start, delimiters=delimiters)
    masked = mask(source, marks)
    return assemble(masked, marks, chunks_of_html(masked, start, len(masked)))


def chunks_of_html(masked: str, start: int, end: int) -> list[Chunk]:
    """The lines that a part of a masked source shows."""
    reader = _Reader(masked)
    for token in tokens(masked, start, end):
        reader.take(token)
    return reader.chunks


class _Reader:
    """Takes tokens in order. Of the open elements it knows only those that matter: none need close."""

    def __init__(self, masked: str) -> None:
        self._masked = masked
        self.chunks: list[Chunk] = []
        self._chunk: Chunk | None = None
        self._breaks = 2  # line breaks since the last text: 1 is a new line, 2 a new block
        self._held = False  # a line of nothing but no-break spaces: a blank line, if nothing follows on it
        self._open: list[list[str | int]] = []  # [name, kind, how many of that name are open inside]
        self._rest_quoted = False
        self._word = False  # Outlook's paragraphs are lines

    def take(self, token: Token) -> None:
        """One more token."""
        if token.kind == "open":
            self._start(token)
        elif token.kind == "close":
            self._finish(token)
        elif self._inside(_DROP):
            return
        elif token.kind == "entity":
            self._entity(token)
        else:
            self._text(token.start, token.end)

    def _inside(self, kind: str) -> bool:
        return any(element[1] == kind for element in self._open)

    def _break(self, name: str) -> None:
        """The line break that the start or end of a block makes."""
        if name not in _PARAGRAPHS and name not in _LINES:
            return
        wanted = 2 if name in _PARAGRAPHS and not (self._word and name == "p") else 1
        if self._held:
            wanted, self._held = 2, False
        self._breaks = max(self._breaks, wanted)
        if self._open and self._open[-1][1] == _OPAQUE_TEXT:  # code that was never closed
            self._open.pop()

    def _start(self, token: Token) -> None:
        name = token.value
        if name == "br":
            self._breaks += 1
            return
        self._break(name)
        attributes = attributes_of(token)
        if name == "img":
            if attributes.get("alt", "").strip() and not self._inside(_DROP):
                self._add(Piece(token.start, token.end, OPAQUE))
            return
        if name in _VOID or token.attributes.endswith("/"):
            return
        if name == "p" and "MsoNormal" in attributes.get("class", ""):
            self._word = True
        if attributes.get("id", "").removeprefix("x_") in _QUOTE_REST:
            self._rest_quoted = True
            self._breaks = max(self._breaks, 2)
        kind = self._kind(name, attributes)
        if kind and len(self._open) < _DEEPEST:
            self._open.append([name, kind, 1])
            return
        for element in reversed(self._open):
            if element[0] == name:
                element[2] = int(element[2]) + 1
                break

    def _kind(self, name: str, attributes: dict[str, str]) -> str:
        if name == "blockquote" or _QUOTE_CLASS.search(attributes.get("class", "")):
            return _QUOTE
        hidden = "hidden" in attributes or _HIDDEN.search(attributes.get("style", "")) is not None
        if name in _DROPPED or (hidden and name not in ("body", "html")):
            return _DROP
        if name in _CODE:
            return _OPAQUE_TEXT
        if name in _HEADINGS:
            return _HEADING
        return _PRE if name == "pre" else ""

    def _finish(self, token: Token) -> None:
        name = token.value
        self._break(name)
        for index in range(len(self._open) - 1, -1, -1):
            element = self._open[index]
            if element[0] == name:
                element[2] = int(element[2]) - 1
                if element[2] == 0:
                    del self._open[index:]
                    break

    def _entity(self, token: Token) -> None:
        if token.value == "\xa0" and self._breaks:
            self._held = True
        elif token.value.strip(" \t\r\n\f\xad"):
            self._add(Piece(token.start, token.end, token.value))
        elif "\xad" not in token.value:
            self._space()

    def _text(self, start: int, end: int) -> None:
        pre = self._inside(_PRE)
        for match in _WORDS.finditer(self._masked, start, end):
            if match.group()[0] not in " \t\r\n\f":
                self._words(match.start(), match.end())
            elif pre and ("\n" in match.group() or "\r" in match.group()):
                self._breaks += max(match.group().count("\n"), match.group().count("\r"))
            else:
                self._space()

    def _words(self, start: int, end: int) -> None:
        if self._breaks and not self._masked[start:end].strip("\xa0 "):
            self._held = True
        else:
            self._add(Piece(start, end))

    def _space(self) -> None:
        chunk = self._chunk
        if chunk is None or self._breaks:
            return
        last = chunk.pieces[-1]
        if last is not None and not (_is_opaque(last) and self._inside(_OPAQUE_TEXT)):
            chunk.pieces.append(None)

    def _add(self, piece: Piece) -> None:
        quoted = self._rest_quoted or self._inside(_QUOTE)
        heading = self._inside(_HEADING)
        chunk = self._chunk
        if chunk is None or self._breaks or chunk.quoted != quoted:
            chunk = Chunk(BLOCK if self._breaks != 1 else LINE, quoted=quoted, heading=heading)
            self.chunks.append(chunk)
            self._chunk = chunk
        self._breaks, self._held = 0, False
        if self._inside(_OPAQUE_TEXT):
            last = chunk.pieces[-1] if chunk.pieces else None
            if last is not None and _is_opaque(last):
                chunk.pieces[-1] = Piece(last.start, piece.end, OPAQUE)
                return
            piece = Piece(piece.start, piece.end, OPAQUE)
        chunk.pieces.append(piece)


def _is_opaque(piece: Piece | None) -> bool:
    return piece is not None and piece.text == OPAQUE
