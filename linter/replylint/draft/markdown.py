"""Markdown: paragraphs, lists and tables as prose; block quotes are the customer's; code is left out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from replylint.draft.builder import BLOCK, LINE, Body
from replylint.draft.chunks import Chunk, Piece, assemble
from replylint.draft.html import chunks_of_html
from replylint.draft.markdown_inline import Located, code_end, parse_blocks, parse_inline
from replylint.draft.masking import GONE, blank_gone_lines, mask
from replylint.draft.model import OPAQUE, PLACEHOLDER
from replylint.draft.placeholders import Delimiters, Mark, find_marks
from replylint.draft.wrap import bullet_length

if TYPE_CHECKING:
    from markdown_it.token import Token

_LINE = re.compile(r"([^\r\n]*)(?:\r\n?|\n|\Z)")
_DEFINITION = re.compile(r"^ {0,3}\[([^\[\]\n]+)\]:", re.MULTILINE)
_BREAK = re.compile(r"<br\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…։:;,]\W*\Z")
_CELL_EDGE = re.compile(r"[| \t]*")
_SILENT_TOKENS = """
    thead_open thead_close tbody_open tbody_close th_open th_close td_open td_close list_item_close
"""
_SILENT = frozenset(_SILENT_TOKENS.split())
# Inline markup is looked for in so many characters of a block, of a file: beyond, it is no reply, and slow.
_BLOCK_BUDGET, _INLINE_BUDGET = 10_000, 60_000
_SHORT = 48  # a line shorter than this that no small letter follows was meant as a line: a name, a greeting


def read_markdown(source: str, start: int = 0, *, delimiters: Delimiters = ()) -> Body:
    """The prose of a Markdown text from offset ``start`` on."""
    marks = _without_links(source, find_marks(source, start, delimiters=delimiters))
    masked = blank_gone_lines(mask(source, marks))
    env: dict[str, Any] = {}
    reader = _Reader(masked, start, env)
    for token in parse_blocks(masked[start:], env):
        reader.take(token)
    return assemble(masked, marks, reader.chunks)


def _without_links(source: str, marks: Sequence[Mark]) -> list[Mark]:
    """The marks less those in square brackets that Markdown takes for a link."""
    labels = {" ".join(label.split()).casefold() for label in _DEFINITION.findall(source)} if marks else set()

    def is_link(mark: Mark) -> bool:
        if source[mark.start] != "[" or source.startswith("[[", mark.start):
            return False
        label = " ".join(source[mark.start + 1 : mark.end - 1].split()).casefold()
        return label in labels or source[mark.end : mark.end + 1] in ("(", "[")

    return [mark for mark in marks if not is_link(mark)]


class _Reader:
    """Takes block tokens in order and makes chunks of them."""

    def __init__(self, masked: str, start: int, env: dict[str, Any]) -> None:
        self._masked, self._env = masked, env
        self._lines = [(match.start(), match[1]) for match in _LINE.finditer(masked, start)]
        self.chunks: list[Chunk] = []
        self._gap = BLOCK
        self._quotes = 0
        self._lists = 0
        self._heading = False
        self._budget = _INLINE_BUDGET
        self._row: tuple[int, int] | None = (
            None  # of the table row being read: its line, and how far it is read
        )

    def take(self, token: Token) -> None:
        """One more block token."""
        kind = token.type
        if kind == "inline":
            self._inline(token)
        elif kind == "blockquote_open":
            self._quotes += 1
        elif kind == "blockquote_close":
            self._quotes -= 1
            self._gap = BLOCK
        elif kind in ("heading_open", "heading_close"):
            self._heading = kind == "heading_open"
            self._gap = BLOCK
        elif kind in ("paragraph_open", "paragraph_close", "list_item_open"):
            self._gap = max(self._gap, LINE if token.hidden or kind == "list_item_open" else BLOCK)
        elif kind == "tr_open":
            self._row = (token.map[0], 0) if token.map else None
            self._gap = max(self._gap, LINE)
        elif kind == "tr_close":
            self._row = None
        elif kind == "html_block" and token.map:
            self._html(token.map[0], token.map[1])
        elif kind.endswith(("_list_open", "_list_close")):
            inner = self._lists > 0
            self._lists += token.nesting
            self._gap = max(self._gap, LINE if inner and self._lists > 0 else BLOCK)
        elif kind not in _SILENT:
            self._gap = BLOCK  # the edge of a list or table, code, a ruler

    def _chunk(self, gap: int) -> Chunk:
        chunk = Chunk(gap, quoted=self._quotes > 0, heading=self._heading)
        self.chunks.append(chunk)
        return chunk

    def _html(self, first: int, last: int) -> None:
        start = self._lines[first][0]
        end = self._lines[last][0] if last < len(self._lines) else len(self._masked)
        for chunk in chunks_of_html(self._masked, start, end):
            chunk.quoted = chunk.quoted or self._quotes > 0
            self.chunks.append(chunk)
        self._gap = BLOCK

    def _inline(self, token: Token) -> None:
        if not token.content or token.map is None:
            return
        bases = self._cell(token.content) if self._row else self._bases(token)
        if self._row and self._gap < LINE and self.chunks:
            chunk = self.chunks[-1]
            chunk.pieces.append(None)
        else:
            chunk = self._chunk(self._gap)
        self._gap = 0
        content = _Content(token.content, bases)
        self._budget -= min(len(token.content), _BLOCK_BUDGET)
        if self._budget < 0 or len(token.content) > _BLOCK_BUDGET:
            chunk.pieces.extend(content.raw())
            return
        for located in parse_inline(token.content, self._env):
            if content.breaks(located):
                chunk = self._chunk(LINE)
            else:
                chunk.pieces.extend(content.pieces(located))

    def _bases(self, token: Token) -> list[tuple[int, int]]:
        """For each line of the content: where it begins there, and the source offset of that character."""
        bases: list[tuple[int, int]] = []
        at = 0
        number, last = token.map or (0, 0)
        for line in token.content.split("\n"):
            shown = line.strip()
            # The parser strips a block of lines of odd white space, such as a form feed, and yet counts them.
            while number + 1 < last and not self._lines[number][1].rstrip().endswith(shown):
                number += 1
            start, raw = self._lines[number]
            number = min(number + 1, last - 1)
            whole = raw.rstrip() if shown else line
            if whole.endswith(shown):
                column = len(whole) - len(shown)
            else:  # a heading with closing marks: # Title #
                column = max(0, raw.find(shown, raw.find("#") + 1))
            bases.append((at, start + column - (len(line) - len(line.lstrip()))))
            at += len(line) + 1
        return bases

    def _cell(self, content: str) -> list[tuple[int, int]]:
        r"""The same for a table cell, in which the parser has made | of \|."""
        number, done = self._row or (0, 0)
        start, raw = self._lines[number]
        written = content.replace("|", "\\|")
        begin = _CELL_EDGE.match(raw, done)
        found = raw.find(written, begin.end() if begin else done)
        found = max(found, done)
        self._row = (number, found + len(written))
        bases = [(0, start + found)]
        for bar in re.finditer(r"\|", content):
            bases.append((bar.start(), start + found + bar.start() + len(bases)))
        return bases


class _Content:
    """The content of one block: its tokens to pieces of the source."""

    def __init__(self, text: str, bases: list[tuple[int, int]]) -> None:
        self._text, self._bases = text, bases
        self._starts = [at for at, _ in bases]
        self._skip_until = 0

    def source(self, offset: int) -> int:
        """The source offset of a content offset."""
        at, base = self._bases[max(0, bisect_right(self._starts, offset) - 1)]
        return base + offset - at

    def breaks(self, located: Located) -> bool:
        """Whether a line that is meant ends here; of a soft break the shape of the lines decides."""
        kind = located.token.type
        if kind == "html_inline":
            return _BREAK.match(located.token.content) is not None
        if kind == "softbreak":
            return self._is_meant(located.start)
        return kind == "hardbreak"

    def _is_meant(self, at: int) -> bool:
        before = self._text[self._text.rfind("\n", 0, at) + 1 : at].strip()
        after = self._text[at + 1 :].lstrip()
        if after and bullet_length(after):  # an item that Markdown does not know: – one
            return True
        if len(before) >= _SHORT:
            return False
        # "Eva Novak" over "team lead": a block that does not end as a sentence does is no wrapped sentence
        return not after[:1].islower() or _SENTENCE_END.search(self._text) is None

    def pieces(self, located: Located) -> list[Piece | None]:
        """What the token adds to its line."""
        token, start, end = located
        if start < self._skip_until:
            return []
        if token.type == "softbreak":
            return [None]
        if token.type == "text":
            return self._runs(start, end, token.content)
        if token.type == "text_special" and token.markup[1:] in (PLACEHOLDER, GONE):
            return self._runs(start + 1, start + 2, token.markup[1:])
        if token.type == "text_special" and token.content == token.markup:  # a backslash that escapes nothing
            return self._runs(start, start + len(token.content), token.content)
        if token.type == "text_special":
            length = len(token.markup)
            return [Piece(self.source(start), self.source(start + length - 1) + 1, token.content)]
        if token.type == "code_inline":
            end = code_end(self._text, start, token.markup)
            return [Piece(self.source(start), self.source(end - 1) + 1, OPAQUE)]
        if token.type == "image":
            return [Piece(self.source(start), self.source(end - 1) + 1, OPAQUE)]
        if token.type == "link_open" and token.info == "auto":
            close = self._text.find(">", start)
            self._skip_until = close
            return self._runs(start + 1, close, self._text[start + 1 : close])
        return []

    def raw(self) -> list[Piece | None]:
        """All of it as it stands, a space for each line end."""
        pieces: list[Piece | None] = []
        at = 0
        for line in self._text.split("\n"):
            pieces.extend((*self._runs(at, at + len(line.rstrip()), line.rstrip()), None))
            at += len(line) + 1
        return pieces

    def _runs(self, start: int, end: int, expected: str) -> list[Piece | None]:
        if self._text[start:end] != expected:
            start = self._text.find(expected, start)
            if start < 0:
                return []
            end = start + len(expected)
        pieces: list[Piece | None] = []
        while start < end:  # in a table cell a run may go over an escaped bar, where the source has one more
            following = bisect_right(self._starts, start)
            upto = min(end, self._starts[following]) if following < len(self._starts) else end
            pieces.append(Piece(self.source(start), self.source(upto - 1) + 1))
            start = upto
        return pieces
