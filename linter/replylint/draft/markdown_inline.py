"""Where each inline token of Markdown stands in the content it was parsed from; markdown-it does not tell."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from collections.abc import MutableMapping
    from typing import Any

    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token


class Located(NamedTuple):
    """Inline token and the range of the content it came from; of a closing token the start alone is sure."""

    token: Token
    start: int
    end: int


class _Tracer:
    """An inline rule that never matches: it is asked at each step of the parser, and notes where that is."""

    def __init__(self) -> None:
        self.tokens: list[Token] | None = None
        self.steps: list[tuple[int, int, bool]] = []

    def __call__(self, state: StateInline, silent: bool) -> bool:
        if not silent and state.tokens is self.tokens:
            self.steps.append((state.pos, len(state.tokens), bool(state.pending)))
        return False


@cache
def _parser() -> tuple[MarkdownIt, _Tracer]:
    tracer = _Tracer()
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    parser.core.ruler.disable(["inline", "text_join"])  # done here, one block at a time
    parser.inline.ruler.before("text", "replylint_trace", tracer)
    parser.inline.ruler2.disable("fragments_join")  # would shift the tokens that the steps count
    return parser, tracer


def parse_blocks(text: str, env: MutableMapping[str, Any]) -> list[Token]:
    """The block tokens; ``env`` collects the link definitions, which ``parse_inline`` needs."""
    return _parser()[0].parse(text, env)


def parse_inline(content: str, env: MutableMapping[str, Any]) -> list[Located]:
    """The inline tokens of a block's content, in order, each with its place."""
    parser, tracer = _parser()
    tokens: list[Token] = []
    tracer.tokens, tracer.steps = tokens, []
    parser.inline.parse(content, parser, env, tokens)
    return _locate(content, tokens, [*tracer.steps, (len(content), len(tokens), False)])


def _locate(content: str, tokens: list[Token], steps: list[tuple[int, int, bool]]) -> list[Located]:
    located: list[Located] = []
    pending: int | None = None  # where the text began that is not a token yet
    for (at, count, has_text), (after, upto, _) in pairwise(steps):
        if not has_text:
            pending = None
        place = at
        for index in range(count, upto):
            token = tokens[index]
            if index == count and token.type == "text" and pending is not None:
                start = pending
                end = start + len(token.content)
            else:
                start = place
                end = place = start + len(token.content) if token.type == "text" else after
                if token.type != "text":
                    place = start
            located.append(Located(token, start, end))
        if upto > count:
            pending = None
        if pending is None and upto == count:
            pending = at
    return located


_CODE_END: dict[int, re.Pattern[str]] = {}


def code_end(content: str, start: int, ticks: str) -> int:
    """Where the code span that opens at ``start`` with ``ticks`` ends."""
    pattern = _CODE_END.setdefault(len(ticks), re.compile(rf"(?<!`)`{{{len(ticks)}}}(?!`)"))
    match = pattern.search(content, start + len(ticks))
    return match.end() if match else len(content)
