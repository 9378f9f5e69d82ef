"""The engine in Python: masks are integers over all texts at once (``row.py``, ``nodes.py``)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from replylint.language.model import Analysis
from replylint.lexicon.engine import Lie, Raw, Search, Span
from replylint.lexicon.index import Index
from replylint.lexicon.nodes import Node
from replylint.lexicon.program import Program, Step
from replylint.lexicon.row import Row, row_of
from replylint.lexicon.vocabulary import Vocabulary


class Interpreter:
    """Runs the steps of a program over texts."""

    def __init__(self, steps: Iterable[Step], vocabulary: Vocabulary) -> None:
        self._nodes = Program(steps).nodes
        self._vocabulary = vocabulary
        self._groups: dict[tuple[int, ...], tuple[Index, dict[Node, list[int]]]] = {}

    def read(self, analyses: Sequence[Analysis]) -> InterpretedTexts:
        """Get texts ready. Many together cost little more than one: the masks just grow longer."""
        return InterpretedTexts(self, row_of(analyses, self._vocabulary), len(analyses))

    def group(self, steps: Sequence[int]) -> tuple[Index, dict[Node, list[int]]]:
        """The nodes of the steps, and by node which of the steps it is."""
        key = tuple(steps)
        if key not in self._groups:
            which: dict[Node, list[int]] = {}
            for number, step in enumerate(key):
                which.setdefault(self._nodes[step], []).append(number)
            self._groups[key] = Index(tuple(which)), which
        return self._groups[key]


class InterpretedTexts:
    """Texts that are ready to be searched."""

    def __init__(self, engine: Interpreter, row: Row, count: int) -> None:
        self._engine = engine
        self._row = row
        self._count = count

    def find(self, search: Search, *, longest: bool = False) -> list[list[Raw]]:
        """By text the matches of the patterns, as far as their words occur."""
        row, places = self._row, self._row.places
        index, which = self._engine.group(search.steps)
        found: list[list[Raw]] = [[] for _ in range(self._count)]
        for node in index.present(places):
            for start, end in node.spans(places, longest=longest):
                text, sentence = row.home(start)
                parts: dict[str, Span] = {}
                if node.named:
                    for name, span in node.parts(places, start, end).items():
                        if span[0] < span[1]:
                            parts[name] = row.tokens(*span)
                for number in which[node]:
                    found[text].append((number, start, end, *row.tokens(start, end), sentence, parts))
        for raw in found:
            raw.sort(key=lambda one: one[:2])
        return found

    def settle(self, entities: Sequence[Lie]) -> None:
        """From now on the entities lie there, by text."""
        lie: dict[str, dict[int, int]] = {}
        for by_name in entities:
            for name, spans in by_name.items():
                lie.setdefault(name, {}).update(spans)
        self._row.places.settle(lie)
