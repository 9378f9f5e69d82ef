"""The engine in C (``linter/core``)."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from operator import itemgetter

from replylint.language.model import Analysis
from replylint.lexicon._core import FORMAT, Machine
from replylint.lexicon.engine import Lie, Raw
from replylint.lexicon.plan import Plan
from replylint.lexicon.vocabulary import Vocabulary

if FORMAT != 1:  # the C code is another version's; it is built when replylint is installed
    raise ImportError("replylint's matcher in C is of another version; install replylint again")


class Native:
    """Runs a plan over texts."""

    def __init__(self, plan: Plan, vocabulary: Vocabulary) -> None:
        self.machine = Machine(plan.data, plan.parts)
        self.plan = plan
        self._vocabulary = vocabulary
        self._known = 0  # of the vocabulary's signs
        self._nodes: dict[tuple[int, ...], bytes] = {}

    def read(self, analyses: Sequence[Analysis]) -> NativeTexts:
        """Get texts ready."""
        vocabulary = self._vocabulary
        signs = [vocabulary.signs(analysis.words) for analysis in analyses]
        for classes in vocabulary.classes[self._known :]:
            self.machine.add(list(classes))
        self._known = len(vocabulary.classes)
        return NativeTexts(self, signs, analyses)

    def nodes(self, steps: tuple[int, ...]) -> bytes:
        """The numbers of the steps' nodes."""
        if steps not in self._nodes:
            self._nodes[steps] = array("i", [self.plan.numbers[step] for step in steps]).tobytes()
        return self._nodes[steps]


class NativeTexts:
    """Texts that are ready to be searched."""

    def __init__(self, engine: Native, signs: list[list[int]], analyses: Sequence[Analysis]) -> None:
        self._engine = engine
        self._texts = [(found, analysis.sentences) for found, analysis in zip(signs, analyses, strict=True)]
        self._settled: list[list[tuple[int, int, int]]] = [[] for _ in analyses]

    def find(self, steps: Sequence[int], *, longest: bool = False) -> list[list[Raw]]:
        """By text the matches of the patterns with these steps."""
        texts = [(*text, settled) for text, settled in zip(self._texts, self._settled, strict=True)]
        found = self._engine.machine.find(texts, self._engine.nodes(tuple(steps)), longest)
        for raw in found:
            raw.sort(key=_which_then_start)
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
_which_then_start = itemgetter(0, 1)
