"""From the tree of a pattern to the machine that matches it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches

from replylint.language.model import Kind, Word
from replylint.lexicon import machine, syntax
from replylint.lexicon.syntax import PatternError
from replylint.lexicon.vocabulary import Vocabulary, is_cased

BUILT_IN_TYPES = frozenset({kind.value for kind in Kind} - {"comma", "stop", "mark"} | {"capital", "proper"})


class Compiler:
    """Compiles the patterns of one language; classes are compiled once and shared."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        words: Callable[[str], list[Word]],
        entries: Mapping[str, tuple[syntax.Node, ...]],
        entities: frozenset[str],
    ) -> None:
        self._vocabulary = vocabulary
        self._words = words
        self._entries = entries
        self._entities = entities
        self._entity_needs: dict[str, tuple[int, ...]] = {}
        self._classes: dict[str, machine.Node] = {}
        self._open: list[str] = []
        self._scope = ""

    def compile(self, node: syntax.Node, scope: str) -> machine.Node:
        """The machine of a whole pattern; PatternError where a class or type does not exist.

        ``scope`` is the concept whose own word classes come before the shared ones.
        """
        self._scope = scope
        if isinstance(node, syntax.Sequence) and isinstance(node.items[0], syntax.Not):
            before = machine.Not(self._node(node.items[0].item), ahead=False)
            return machine.Sequence((before, *(self._node(item) for item in node.items[1:])))
        return self._node(node)

    def define(self, entity: str, patterns: Iterable[machine.Node]) -> None:
        """Tell what patterns an entity has, before any pattern that uses it is compiled."""
        whole = machine.Choice(tuple(patterns))
        self._entity_needs[entity] = whole.needs

    def _node(self, node: syntax.Node) -> machine.Node:
        match node:
            case syntax.Inflected() | syntax.Exact():
                return self._phrase(node)
            case syntax.Affix():
                return self._set({f"*{node.prefix.lower()}*{node.suffix.lower()}"})
            case syntax.Any():
                return machine.AnyWord()
            case syntax.Class():
                return _named(self._class(node), node.part)
            case syntax.Type():
                return _named(self._type(node), node.part)
            case syntax.Gap():
                return machine.Gap(node.words, clause=node.clause)
            case syntax.Mark():
                return machine.Next() if node.sign == "//" else machine.Mark(node.sign)
            case syntax.Not():
                return machine.Not(self._node(node.item), ahead=True)
            case syntax.Maybe():
                return machine.Maybe(self._node(node.item))
            case syntax.Sequence():
                return machine.Sequence(tuple(self._node(item) for item in node.items))
            case syntax.Choice():
                return self._choice(node.options)
            case syntax.Both():
                return machine.Both(tuple(self._node(item) for item in node.items))

    def _phrase(self, node: syntax.Inflected | syntax.Exact) -> machine.Node:
        words = self._counted(node.text)
        if not words:
            raise PatternError(f"{node.text!r} holds no word", 1)
        inflected = isinstance(node, syntax.Inflected)
        items = tuple(
            machine.Mark(",") if word.kind is Kind.COMMA else self._set(_keys(word, inflected=inflected))
            for word in words
        )
        return items[0] if len(items) == 1 else machine.Sequence(items)

    def _counted(self, text: str) -> list[Word]:
        """The words of a phrase, without the marks that no pattern counts."""
        return [word for word in self._words(text) if word.kind not in (Kind.MARK, Kind.STOP)]

    def _set(self, keys: set[str]) -> machine.Node:
        return machine.Class(self._vocabulary.class_id(keys))

    def _type(self, node: syntax.Type) -> machine.Node:
        if node.name == "question":
            return machine.Mark("?")
        if node.name in self._entities:
            return machine.Entity(node.name, self._entity_needs.get(node.name, ()))
        if node.name not in BUILT_IN_TYPES:
            known = ", ".join(sorted(self._entities | BUILT_IN_TYPES | {"question"}))
            raise PatternError(f"there is no type <{node.name}>; there are {known}", node.column)
        return self._set({f"<{node.name}"})

    def _class(self, node: syntax.Class) -> machine.Node:
        name = self._resolve(node)
        known = self._classes.get(name)
        if known is not None:
            return known
        if name in self._open:
            ring = " in ".join(f"{{{part}}}" for part in [*self._open[self._open.index(name) :], name])
            raise PatternError(f"word classes refer to each other in a ring: {ring}", node.column)
        self._open.append(name)
        compiled = self._classes[name] = self._choice(self._entries[name])
        self._open.pop()
        return compiled

    def _resolve(self, node: syntax.Class) -> str:
        local = f"{self._scope}/{node.name}"
        if local in self._entries:
            return local
        if node.name in self._entries:
            return node.name
        known = [name.rpartition("/")[2] for name in self._entries]
        near = get_close_matches(node.name, known, n=1)
        hint = f"; did you mean {{{near[0]}}}?" if near else ""
        raise PatternError(f"there is no word class {{{node.name}}}{hint}", node.column)

    def _choice(self, options: tuple[syntax.Node, ...]) -> machine.Node:
        """Options of one word each become one class of words; the others stay options."""
        keys: set[str] = set()
        others: list[syntax.Node] = []
        for option in options:
            single = self._single_keys(option)
            keys |= single
            if not single:
                others.append(option)
        nodes = [self._node(option) for option in others]
        if keys:
            nodes.insert(0, self._set(keys))
        return nodes[0] if len(nodes) == 1 else machine.Choice(tuple(nodes))

    def _single_keys(self, node: syntax.Node) -> set[str]:
        """The keys of an option that is one word; none where it is more than that."""
        match node:
            case syntax.Affix():
                return {f"*{node.prefix.lower()}*{node.suffix.lower()}"}
            case syntax.Inflected() | syntax.Exact():
                words = self._counted(node.text)
                if len(words) == 1 and words[0].kind is not Kind.COMMA:
                    return _keys(words[0], inflected=isinstance(node, syntax.Inflected))
            case syntax.Type(part=None) if node.name in BUILT_IN_TYPES and node.name not in self._entities:
                return {f"<{node.name}"}
            case syntax.Class(part=None):
                name = self._resolve(node)
                if name not in self._open:
                    inner = [self._single_keys(entry) for entry in self._entries[name]]
                    if all(inner):
                        return set().union(*inner)
        return set()


def _named(node: machine.Node, part: str | None) -> machine.Node:
    return machine.Part(node, part) if part else node


def _keys(word: Word, *, inflected: bool) -> set[str]:
    if is_cased(word):
        return {f"@{word.text}"}
    if inflected:
        return {f"={word.lower}", f"^{word.stem}", *(f"~{lemma}" for lemma in word.lemmas)}
    return {f"={word.lower}"}
