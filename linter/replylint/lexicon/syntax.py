"""The pattern language: one line of text to a tree. docs/patterns.md explains it to authors."""

from __future__ import annotations

import re
from dataclasses import dataclass
from operator import and_
from typing import NamedTuple, NoReturn

DEFAULT_GAP = 4
MOST_GAP = 30
MOST_BOTH = 4


class PatternError(ValueError):
    """A pattern that cannot be read; ``column`` counts from 1."""

    def __init__(self, message: str, column: int) -> None:
        self.column = column
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class Inflected:
    """A word in any of its forms: ``supplier``."""

    text: str


@dataclass(frozen=True, slots=True)
class Exact:
    """An exact form or phrase: ``"let down"``."""

    text: str


@dataclass(frozen=True, slots=True)
class Affix:
    """A word by its beginning, its end, or both: ``dodávateľ*``, ``*mme``."""

    prefix: str
    suffix: str


@dataclass(frozen=True, slots=True)
class Any:
    """``*``: any one word."""


@dataclass(frozen=True, slots=True)
class Class:
    """``{third-party}``, or ``{third-party as party}`` to name the part for the message."""

    name: str
    part: str | None
    column: int


@dataclass(frozen=True, slots=True)
class Type:
    """``<time>``: a token type, or an entity that a lexicon file defines."""

    name: str
    part: str | None
    column: int


@dataclass(frozen=True, slots=True)
class Gap:
    """``..`` at most ``words`` words between, in one sentence; ``~`` the same in one clause."""

    words: int
    clause: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """``^`` start of a sentence, ``$`` its end, ``//`` on to the next sentence, ``,`` a mark between clauses."""

    sign: str


@dataclass(frozen=True, slots=True)
class Not:
    """``!x`` at the beginning of a pattern: not preceded by x; elsewhere: x does not follow."""

    item: Node


@dataclass(frozen=True, slots=True)
class Maybe:
    """``x?``."""

    item: Node


@dataclass(frozen=True, slots=True)
class Sequence:
    """One after another."""

    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """``a | b``."""

    options: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Both:
    """``a & b``: all in one clause, in any order."""

    items: tuple[Node, ...]


Node = Inflected | Exact | Affix | Any | Class | Type | Gap | Mark | Not | Maybe | Sequence | Choice | Both


class _Token(NamedTuple):
    kind: str
    text: str
    column: int


_AFTER_SEQUENCE = frozenset(("|", "&", ")", ""))  # texts of tokens; the last is that of the end

_TOKEN = re.compile(
    r"""
      (?P<space>\s+)
    | (?P<exact>"(?:[^"]*)")
    | (?P<class>\{\s*[\w-]+(?:\s+as\s+\w+)?\s*\})
    | (?P<type><\s*[\w-]+(?:\s+as\s+\w+)?\s*>)
    | (?P<gap>\.\.\d*|~\d*)
    | (?P<next>//)
    | (?P<sign>[()|&!?^$,])
    | (?P<word>(?:[^\s(){}<>|&!?^$,"~./]|[./](?![./]))+)
    """,
    re.VERBOSE,
)


def _tokens(text: str) -> list[_Token]:
    """The tokens of a pattern, and one that stands for its end."""
    tokens, done = [], 0
    for match in _TOKEN.finditer(text):
        at = match.start()
        if at != done:
            break
        kind = match.lastgroup or ""
        if kind != "space":
            tokens.append(_Token(kind, match.group(), at + 1))
        done = match.end()
    if done < len(text):
        hint = {'"': "a quotation mark is not closed", "{": "expected {class} or {class as part}"}
        hint |= {"<": "expected <type> or <type as part>", "}": "a brace is not opened"}
        raise PatternError(hint.get(text[done], f"did not expect {text[done]!r}"), done + 1)
    tokens.append(_Token("end", "", len(text) + 1))
    return tokens


class _Parser:
    def __init__(self, text: str) -> None:
        self.tokens = _tokens(text)
        self.at = 0

    @property
    def token(self) -> _Token:
        """The next one."""
        return self.tokens[self.at]

    def parse(self) -> Node:
        node = self.choice()
        if self.token.kind != "end":
            self.fail(f"did not expect {self.token.text!r}")
        return node

    def fail(self, message: str) -> NoReturn:
        raise PatternError(message, self.token.column)

    def sign(self, text: str) -> bool:
        if self.token.text != text:  # no other kind of token is written like a sign
            return False
        self.at += 1
        return True

    def choice(self) -> Node:
        options = [self.both()]
        while self.sign("|"):
            options.append(self.both())
        return options[0] if len(options) == 1 else Choice(tuple(options))

    def both(self) -> Node:
        items = [self.sequence()]
        while self.sign("&"):
            items.append(self.sequence())
        if len(items) > MOST_BOTH:
            self.fail(f"at most {MOST_BOTH} parts can be joined by &")
        return items[0] if len(items) == 1 else Both(tuple(items))

    def sequence(self) -> Node:
        items: list[Node] = []
        column = self.token.column
        while self.token.text not in _AFTER_SEQUENCE:
            items.append(self.item(first=not items))
        if not items:
            self.fail("expected a word, a {class}, a <type> or a parenthesis")
        gaps = [type(item) is Gap for item in items]
        if gaps[0]:
            raise PatternError("a gap needs something on both sides", column)
        if gaps[-1] or any(map(and_, gaps, gaps[1:])):
            self.fail("a gap needs something on both sides")
        return items[0] if len(items) == 1 else Sequence(tuple(items))

    def item(self, *, first: bool) -> Node:
        if self.sign("!"):
            if self.token.kind == "end":
                self.fail("expected what must not stand here after '!'")
            return Not(self.negated() if first else self.atom())
        node = self.atom()
        return Maybe(node) if self.sign("?") else node

    def negated(self) -> Node:
        node = self.atom()
        gap = self.token
        if gap.kind == "gap":  # "!{negation} .. b": no negation in the words before b
            self.at += 1
            return Sequence((node, _gap(gap)))
        return node

    def atom(self) -> Node:
        token = self.token
        if token.kind == "end":
            self.fail("expected a word, a {class}, a <type> or a parenthesis")
        self.at += 1
        match token.kind:
            case "exact":
                if not token.text.strip('" '):
                    raise PatternError("an exact phrase is empty", token.column)
                return Exact(token.text[1:-1])
            case "class" | "type":
                name, _, part = token.text[1:-1].strip().partition(" as ")
                kind = Class if token.kind == "class" else Type
                return kind(name.strip(), part.strip() or None, token.column)
            case "gap":
                return _gap(token)
            case "next":
                return Mark("//")
            case "word":
                return _word(token)
        if token.text == "(":
            node = self.choice()
            if not self.sign(")"):
                self.fail("a parenthesis is not closed: expected ')'")
            return node
        if token.text in "^$,":
            return Mark(token.text)
        self.at -= 1
        return self.fail(f"did not expect {token.text!r}")


def _gap(token: _Token) -> Gap:
    digits = token.text.strip(".~")
    words = int(digits) if digits else DEFAULT_GAP
    if words > MOST_GAP:
        raise PatternError(f"a gap of {words} words is too wide, the most is {MOST_GAP}", token.column)
    return Gap(words, clause=token.text[0] == "~")


def _word(token: _Token) -> Node:
    if token.text == "*":
        return Any()
    if "*" in token.text:
        prefix, _, suffix = token.text.partition("*")
        if "*" in suffix:
            raise PatternError("one '*' a word: a beginning, an end, or both", token.column)
        return Affix(prefix, suffix)
    return Inflected(token.text)


def parse(text: str) -> Node:
    """The tree of one pattern; PatternError says what was expected and at which column."""
    return _Parser(text).parse()
