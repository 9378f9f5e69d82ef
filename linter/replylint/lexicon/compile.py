"""From the tree of a pattern to the program that matches it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches

from replylint.language.model import Kind, Word
from replylint.lexicon import syntax
from replylint.lexicon.program import Program
from replylint.lexicon.syntax import PatternError
from replylint.lexicon.vocabulary import Vocabulary, is_cased

BUILT_IN_TYPES = frozenset({kind.value for kind in Kind} - {"comma", "stop", "mark"} | {"capital", "proper"})


class Compiler:
    """Compiles the patterns of one language; classes are compiled once and shared."""

    def __init__(
        self,
        program: Program,
        vocabulary: Vocabulary,
        words: Callable[[str], list[Word]],
        entries: Mapping[str, tuple[syntax.Node, ...]],
        entities: frozenset[str],
    ) -> None:
        self._program = program
        self._vocabulary = vocabulary
        self._words = words
        self._entries = entries
        self._entities = entities
        self._defined: dict[str, int] = {}
        self._classes: dict[str, int] = {}
        self._singles: dict[str, set[str]] = {}
        self._phrases: dict[str, list[Word]] = {}
        self._open: list[str] = []
        self._scope = ""

    def compile(self, node: syntax.Node, scope: str) -> int:
        """The step of a whole pattern; PatternError where a class or type does not exist.

        ``scope`` is the concept whose own word classes come before the shared ones.
        """
        self._scope = scope
        if isinstance(node, syntax.Sequence) and isinstance(node.items[0], syntax.Not):
            before = self._program.add("not", self._node(node.items[0].item), False)
            return self._program.add("sequence", before, *map(self._node, node.items[1:]))
        return self._node(node)

    def define(self, entity: str, patterns: Iterable[int]) -> None:
        """Tell what patterns an entity has, before any pattern that uses it is compiled."""
        self._defined[entity] = self._program.add("choice", *patterns)

    def _node(self, node: syntax.Node) -> int:
        add = self._program.add
        match node:
            case syntax.Inflected() | syntax.Exact():
                return self._phrase(node)
            case syntax.Affix():
                return self._set({f"*{node.prefix.lower()}*{node.suffix.lower()}"})
            case syntax.Any():
                return add("any")
            case syntax.Class():
                return self._named(self._class(node), node.part)
            case syntax.Type():
                return self._named(self._type(node), node.part)
            case syntax.Gap():
                return add("gap", node.words, node.clause)
            case syntax.Mark():
                return add("next") if node.sign == "//" else add("mark", node.sign)
            case syntax.Not():
                return add("not", self._node(node.item), True)
            case syntax.Maybe():
                return add("maybe", self._node(node.item))
            case syntax.Sequence():
                return add("sequence", *map(self._node, node.items))
            case syntax.Choice():
                return self._choice(node.options)
            case syntax.Both():
                return add("both", *map(self._node, node.items))

    def _phrase(self, node: syntax.Inflected | syntax.Exact) -> int:
        words = self._counted(node.text)
        if not words:
            raise PatternError(f"{node.text!r} holds no word", 1)
        inflected = isinstance(node, syntax.Inflected)
        items = [
            self._program.add("mark", ",")
            if word.kind is Kind.COMMA
            else self._set(_keys(word, inflected=inflected))
            for word in words
        ]
        return items[0] if len(items) == 1 else self._program.add("sequence", *items)

    def _counted(self, text: str) -> list[Word]:
        """The words of a phrase, without the marks that no pattern counts."""
        known = self._phrases.get(text)
        if known is None:
            known = [word for word in self._words(text) if word.kind not in (Kind.MARK, Kind.STOP)]
            self._phrases[text] = known
        return known

    def _set(self, keys: set[str]) -> int:
        return self._program.add("class", self._vocabulary.class_id(keys))

    def _named(self, item: int, part: str | None) -> int:
        return self._program.add("part", item, part) if part else item

    def _type(self, node: syntax.Type) -> int:
        if node.name == "question":
            return self._program.add("mark", "?")
        if node.name in self._entities:
            return self._program.add("entity", node.name, self._defined.get(node.name, -1))
        if node.name not in BUILT_IN_TYPES:
            known = ", ".join(sorted(self._entities | BUILT_IN_TYPES | {"question"}))
            raise PatternError(f"there is no type <{node.name}>; there are {known}", node.column)
        return self._set({f"<{node.name}"})

    def _class(self, node: syntax.Class) -> int:
        name = self._resolve(node)
        known = self._classes.get(name)
        if known is not None:
            return known
        if name in self._open:
            ring = " in ".join(f"{{{part}}}" for part in [*self._open[self._open.index(name) :], name])
            raise PatternError(f"word classes refer to each other in a ring: {ring}", node.column)
        scope, self._scope = (
            self._scope,
            name.rpartition("/")[0],
        )  # where the classes that it names are looked for
        self._open.append(name)
        compiled = self._classes[name] = self._choice(self._entries[name])
        self._open.pop()
        self._scope = scope
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

    def _choice(self, options: tuple[syntax.Node, ...]) -> int:
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
        return nodes[0] if len(nodes) == 1 else self._program.add("choice", *nodes)

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
                return self._single_class(self._resolve(node))
        return set()

    def _single_class(self, name: str) -> set[str]:
        """The keys of a class whose entries are single words; none for a class that is more, or in a ring."""
        known = self._singles.get(name)
        if known is None and name not in self._open:
            scope, self._scope = self._scope, name.rpartition("/")[0]
            self._open.append(name)
            inner = [self._single_keys(entry) for entry in self._entries[name]]
            self._open.pop()
            self._scope = scope
            known = self._singles[name] = set().union(*inner) if all(inner) else set()
        return known or set()


def _keys(word: Word, *, inflected: bool) -> set[str]:
    if is_cased(word):
        return {f"@{word.text}"}
    if inflected:
        return {f"={word.lower}", f"^{word.stem}", *(f"~{lemma}" for lemma in word.lemmas)}
    return {f"={word.lower}"}
