"""From the tree of a pattern to an expression over signature characters.

The template holds class numbers (``⟦12⟧``) where the character sets go; they are filled in when the pattern is
first run, because signatures are met as texts are read. ``\\n`` parts sentences, ``\\r`` blocks.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

import regex

from replylint.language.model import Kind, Word
from replylint.lexicon.syntax import (
    Affix,
    Any,
    Both,
    Choice,
    Class,
    Exact,
    Gap,
    Inflected,
    Mark,
    Maybe,
    Node,
    Not,
    PatternError,
    Sequence,
    Type,
)
from replylint.lexicon.vocabulary import Vocabulary, is_acronym

WORD = r"[^\n\r,?]"
CLAUSE_WORDS = 30  # how far apart the parts of a & b may stand
BUILT_IN_TYPES = frozenset({kind.value for kind in Kind} - {"comma", "stop", "mark"} | {"capital", "proper"})

_HOLE = regex.compile(r"⟦(\d+)⟧")
_PART = regex.compile(r"\(\?P<(\w+)>")


class Piece(NamedTuple):
    """Part of an expression with what a reply must hold for it to match: all of, each any of."""

    template: str
    needs: tuple[frozenset[int], ...] = ()


@dataclass(frozen=True, slots=True)
class Template:
    """A compiled pattern before its character sets are known."""

    text: str
    needs: tuple[frozenset[int], ...]
    classes: tuple[int, ...]
    parts: tuple[str, ...]  # names of the parts that a match may have

    def fill(self, vocabulary: Vocabulary) -> regex.Pattern[str]:
        """The expression for the signatures met so far."""
        characters = vocabulary.class_characters
        return regex.compile(
            _HOLE.sub(lambda hole: f"[{chars}]" if (chars := characters[int(hole[1])]) else r"(?!)", self.text)
        )


class Compiler:
    """Compiles the patterns of one language; classes are compiled once and shared."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        words: Callable[[str], list[Word]],
        entries: Mapping[str, tuple[Node, ...]],
        types: frozenset[str],
    ) -> None:
        self._vocabulary = vocabulary
        self._words = words
        self._entries = entries
        self._types = types
        self._classes: dict[str, Piece] = {}
        self._open: list[str] = []
        self._scope = ""

    def template(self, node: Node, scope: str) -> Template:
        """The template of a whole pattern; PatternError where a class or type does not exist.

        ``scope`` is the concept whose own word classes come before the shared ones.
        """
        self._scope = scope
        piece = self._piece(node)
        needs = tuple(dict.fromkeys(piece.needs))
        classes = tuple({int(hole) for hole in _HOLE.findall(piece.template)})
        parts = tuple(dict.fromkeys(_PART.findall(piece.template)))
        return Template(piece.template, needs, classes, parts)

    def _piece(self, node: Node) -> Piece:
        match node:
            case Inflected() | Exact():
                return self._phrase(node)
            case Affix():
                return self._set({f"*{node.prefix.lower()}*{node.suffix.lower()}"})
            case Any():
                return Piece(WORD)
            case Class():
                return self._named(self._class(node), node.part)
            case Type():
                return self._named(self._type(node), node.part)
            case Gap():
                step = WORD if node.clause else f",?+{WORD}"
                return Piece(f"(?:{step}){{0,{node.words}}}?" + ("" if node.clause else ",?+"))
            case Mark():
                return Piece({"^": r"(?<=\n)", "$": r"(?=\??\n)", "//": r"[^\n]*+\n(?:[^\n\r])*?", ",": ","}[node.sign])
            case Not():
                return Piece(f"(?!{self._piece(node.item).template})")
            case Maybe():
                return Piece(f"(?:{self._piece(node.item).template})?")
            case Sequence():
                return self._sequence(node)
            case Choice():
                return _either([self._piece(option) for option in node.options])
            case Both():
                return self._both(node)

    def _phrase(self, node: Inflected | Exact) -> Piece:
        words = [w for w in self._words(node.text) if w.kind is not Kind.MARK]
        if not words:
            raise PatternError(f"{node.text!r} holds no word", 1)
        pieces = []
        for word in words:
            if word.kind is Kind.COMMA:
                pieces.append(Piece(","))
                continue
            pieces.append(self._set(_keys(word, inflected=isinstance(node, Inflected))))
        return _join(pieces)

    def _set(self, keys: set[str]) -> Piece:
        number = self._vocabulary.class_id(keys)
        return Piece(f"⟦{number}⟧", (frozenset({number}),))

    def _type(self, node: Type) -> Piece:
        if node.name == "question":
            return Piece(r"\?")
        if node.name not in self._types and node.name not in BUILT_IN_TYPES:
            known = ", ".join(sorted(self._types | BUILT_IN_TYPES))
            raise PatternError(f"there is no type <{node.name}>; there are {known}", node.column)
        return self._set({f"<{node.name}"})

    def _class(self, node: Class) -> Piece:
        name = local if (local := f"{self._scope}/{node.name}") in self._entries else node.name
        known = self._classes.get(name)
        if known is not None:
            return known
        if name not in self._entries:
            raise PatternError(f"there is no word class {{{node.name}}}{self._nearest(node.name)}", node.column)
        if name in self._open:
            ring = " in ".join(f"{{{part}}}" for part in [*self._open[self._open.index(name) :], name])
            raise PatternError(f"word classes refer to each other in a ring: {ring}", node.column)
        self._open.append(name)
        keys: set[str] = set()
        phrases: list[Piece] = []
        for entry in self._entries[name]:
            single = self._single_keys(entry)
            if single:
                keys |= single
            else:
                phrases.append(self._piece(entry))
        self._open.pop()
        if keys:
            phrases.append(self._set(keys))
        piece = self._classes[name] = _either(phrases)
        return piece

    def _single_keys(self, node: Node) -> set[str]:
        """The keys of an entry that is one word, so that a class of words is one character set."""
        if isinstance(node, Affix):
            return {f"*{node.prefix.lower()}*{node.suffix.lower()}"}
        if isinstance(node, Inflected | Exact):
            words = [w for w in self._words(node.text) if w.kind is not Kind.MARK]
            if len(words) == 1 and words[0].kind is not Kind.COMMA:
                return _keys(words[0], inflected=isinstance(node, Inflected))
        return set()

    def _nearest(self, name: str) -> str:
        from difflib import get_close_matches

        near = get_close_matches(name, [known.rpartition("/")[2] for known in self._entries], n=1)
        return f"; did you mean {{{near[0]}}}?" if near else ""

    def _named(self, piece: Piece, part: str | None) -> Piece:
        return Piece(f"(?P<{part}>{piece.template})", piece.needs) if part else piece

    def _sequence(self, node: Sequence) -> Piece:
        pieces = []
        for at, item in enumerate(node.items):
            if isinstance(item, Not) and at == 0:
                pieces.append(Piece(f"(?<!{self._piece(item.item).template})"))
            else:
                pieces.append(self._piece(item))
        return _join(pieces)

    def _both(self, node: Both) -> Piece:
        from itertools import permutations

        pieces = [self._piece(item) for item in node.items]
        between = f"(?:{WORD}){{0,{CLAUSE_WORDS}}}?"
        orders = [between.join(f"(?:{piece.template})" for piece in order) for order in permutations(pieces)]
        return Piece(f"(?:{'|'.join(orders)})", tuple(need for piece in pieces for need in piece.needs))


def _keys(word: Word, *, inflected: bool) -> set[str]:
    if is_acronym(word):
        return {f"@{word.text}"}
    if inflected:
        return {f"={word.lower}", f"^{word.stem}", *(f"~{lemma}" for lemma in word.lemmas)}
    return {f"={word.lower}"}


def _join(pieces: list[Piece]) -> Piece:
    return Piece("".join(piece.template for piece in pieces), tuple(n for piece in pieces for n in piece.needs))


def _either(pieces: list[Piece]) -> Piece:
    if len(pieces) == 1:
        return pieces[0]
    if not pieces:
        return Piece(r"(?!)")
    # each option needs something: what is needed is any option's narrowest need
    needs: tuple[frozenset[int], ...] = ()
    if all(piece.needs for piece in pieces):
        needs = (frozenset().union(*(min(piece.needs, key=len) for piece in pieces)),)
    return Piece(f"(?:{'|'.join(piece.template for piece in pieces)})", needs)
