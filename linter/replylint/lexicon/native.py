"""The engine in C (``linter/core``)."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter

from replylint._core import FORMAT, Machine
from replylint.language.model import Analysis
from replylint.lexicon.engine import Lie, Raw, Search
from replylint.lexicon.plan import Plan
from replylint.lexicon.vocabulary import Vocabulary

if FORMAT != 4:  # the C code is another version's; it is built when replylint is installed
    raise ImportError("replylint's matcher in C is of another version; install replylint again")


class Native:
    """Runs a plan over texts."""

    def __init__(self, plan: Plan, vocabulary: Vocabulary) -> None:
        self.plan = plan
        self._vocabulary = vocabulary
        self._machines: dict[Search, _Searching] = {}

    def read(self, analyses: Sequence[Analysis]) -> NativeTexts:
        """Get texts ready."""
        return NativeTexts(self, [self._vocabulary.signs(analysis.words) for analysis in analyses], analyses)

    def machine(self, search: Search) -> Machine:
        """What makes this search: it knows all signs by now."""
        searching = self._machines.get(search)
        if searching is None:
            wanted = array("i")
            for step, groups, only in zip(*search, strict=True):
                wanted.extend((self.plan.numbers[step], len(groups), *groups, len(only), *only))
            machine = Machine(self.plan.data, self.plan.parts, wanted.tobytes())
            searching = self._machines[search] = _Searching(machine)
        for classes in self._vocabulary.classes[searching.signs :]:
            searching.machine.add(list(classes))
        searching.signs = len(self._vocabulary.classes)
        return searching.machine


@dataclass(slots=True)
class _Searching:
    machine: Machine  # for some steps: it passes over what they do not ask for
    signs: int = 0  # of the vocabulary, as many as it knows


class NativeTexts:
    """Texts that are ready to be searched."""

    def __init__(self, engine: Native, signs: list[list[int]], analyses: Sequence[Analysis]) -> None:
        self._engine = engine
        self._texts = [(found, analysis.sentences) for found, analysis in zip(signs, analyses, strict=True)]
        self._settled: list[list[tuple[int, int, int]]] = [[] for _ in analyses]

    def find(self, search: Search, *, longest: bool = False) -> list[list[Raw]]:
        """By text the matches of the patterns."""
        texts = [(*text, settled) for text, settled in zip(self._texts, self._settled, strict=True)]
        found = self._engine.machine(search).find(texts, longest)
        for raw in found:
            raw.sort()  # by step, then by place: no two have both
        return found

    def settle(self, entities: Sequence[Lie]) -> None:
        """From now on the entities lie there, by text."""
        number = {name: at for at, name in enumerate(self._engine.plan.entities)}
        self._settled = [
            sorted(
                [(number[name], *span) for name, spans in lie.items() if name in number for span in spans],
                key=_start,
            )
            for lie in entities
        ]


_start = itemgetter(1)
