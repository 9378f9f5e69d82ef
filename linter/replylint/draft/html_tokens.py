"""HTML cut into tags, entities and text, each with its exact place; it takes anything and never fails."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

# Possessive, and the alternatives begin differently, so a failed match costs no backtracking. No attribute
# holds a "<": a tag that was never closed ends at the next one.
_TOKEN = re.compile(
    r"""<(?P<close>/?)(?P<name>[a-zA-Z][^\s/<>]*+)(?P<attributes>(?:[^<>"']|"[^"<]*+"|'[^'<]*+'|["'])*+)>?
    |<!--(?P<comment>)|<[!?][^<>]*+>?|</[^<>]*+>?
    |&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31})(?P<end>;?)""",
    re.VERBOSE,
)
_ATTRIBUTE = re.compile(
    r"""(?<![^\s"'/])(class|id|style|hidden|alt|type)\b(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""",
    re.IGNORECASE,
)
_RAW = frozenset({"script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"})


class Token(NamedTuple):
    """``kind``: "open", "close", "text" or "entity"; ``value``: the tag's name or the entity's text."""

    kind: str
    start: int
    end: int
    value: str = ""
    attributes: str = ""


def tokens(text: str, start: int, end: int) -> Iterator[Token]:
    """The tokens from ``start`` to ``end``, without comments, declarations, scripts and styles."""
    at = start
    no_comment_end = False
    while at < end:
        match = _TOKEN.search(text, at, end)
        if match is None:
            yield Token("text", at, end)
            return
        if match.start() > at:
            yield Token("text", at, match.start())
        at = match.end()
        if match["comment"] is not None:
            close = -1 if no_comment_end else text.find("-->", at - 2, end)
            if close >= 0:
                at = close + 3
            else:  # a comment without an end: only its own tag is lost
                no_comment_end = True
                found = text.find(">", at, min(end, at + 200))
                at = found + 1 if found >= 0 else at
        elif match["name"] is not None:
            name = match["name"].lower()
            if not match["close"] and name in _RAW:
                at = _raw_end(text, name, at, end)
                continue
            yield Token("close" if match["close"] else "open", match.start(), at, name, match["attributes"])
        elif match.group()[0] == "&":
            shown = unescape(match.group())
            is_text = shown == match.group()
            yield Token("text" if is_text else "entity", match.start(), at, shown)


def _raw_end(text: str, name: str, at: int, end: int) -> int:
    match = re.compile(rf"</{name}\b[^>]*>?", re.IGNORECASE).search(text, at, end)
    return match.end() if match else end


def attributes_of(token: Token) -> dict[str, str]:
    """The attributes that matter here, by name in lower case."""
    if not token.attributes.strip():
        return {}
    return {
        name.lower(): unescape(double or single or bare)
        for name, double, single, bare in _ATTRIBUTE.findall(token.attributes)
    }
