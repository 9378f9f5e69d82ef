"""Compiled patterns as the list of numbers that the matcher in C reads (``linter/core/plan.c``).

A plan begins with how many classes, needs and nodes there are. Then comes every need (how many classes, and which),
then every node, its items before it: kind, flags, needs, arguments.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable

from replylint.lexicon import flexible, nodes
from replylint.lexicon.both import Both
from replylint.lexicon.nodes import Node
from replylint.lexicon.places import bits
from replylint.lexicon.plan import Plan
from replylint.lexicon.program import Program

_KINDS: tuple[type[Node], ...] = (  # in the order of the enumeration Kind in machine.h
    nodes.Class,
    nodes.AnyWord,
    nodes.Entity,
    nodes.Mark,
    nodes.Not,
    nodes.Phrase,
    nodes.Words,
    nodes.Options,
    nodes.Optional,
    flexible.Gap,
    flexible.Next,
    flexible.Maybe,
    flexible.Part,
    flexible.Sequence,
    flexible.Choice,
    Both,
)
_NUMBER = {kind: number for number, kind in enumerate(_KINDS)}
_SIGNS = ",?^$"
_NULLABLE, _CROSSES, _NAMED, _RIGID = 1, 2, 4, 8


def plan_of(program: Program, steps: Iterable[int], classes: int) -> Plan:
    """The plan of the patterns with these steps, for a vocabulary of so many classes."""
    planner = Planner()
    numbers = {step: planner.add(program.nodes[step]) for step in steps}
    return Plan(planner.data(classes), numbers, list(planner.entities), list(planner.parts))


class Planner:
    """Numbers nodes, entities and names of parts as they come up."""

    def __init__(self) -> None:
        self.numbers: dict[Node, int] = {}
        self.entities: dict[str, int] = {}
        self.parts: dict[str, int] = {}
        self._needs: dict[int, int] = {}
        self._nodes: list[int] = []

    def add(self, node: Node) -> int:
        """The number of a node, which is written after its items where it is new."""
        if node not in self.numbers:
            arguments = self._arguments(node)
            flags = _NULLABLE * node.nullable | _CROSSES * node.crosses | _NAMED * node.named
            flags |= _RIGID * (node.lengths is not None)
            narrow_first = sorted(node.needs, key=int.bit_count)
            needs = [self._needs.setdefault(need, len(self._needs)) for need in narrow_first]
            self.numbers[node] = len(self.numbers)
            self._nodes += [_NUMBER[type(node)], flags, len(needs), *needs, len(arguments), *arguments]
        return self.numbers[node]

    def data(self, classes: int) -> bytes:
        """The numbers of the nodes that were added, for a vocabulary of so many classes; numbers of four bytes."""
        head = [classes, len(self._needs), len(self.numbers)]
        for need in self._needs:
            members = list(bits(need))
            head += [len(members), *members]
        return array("i", head + self._nodes).tobytes()

    def _arguments(self, node: Node) -> list[int]:
        match node:
            case nodes.Class():
                return [node.number]
            case nodes.Entity():
                return [self.entities.setdefault(node.name, len(self.entities))]
            case nodes.Mark():
                return [_SIGNS.index(node.sign)]
            case nodes.Not():
                return [self.add(node.item), int(node.ahead)]
            case nodes.Words():
                return [node.begin, *(number for _, number in node.rest)]
            case nodes.Options():
                return self._all(node.options)
            case flexible.Gap():
                return [node.words, int(node.clause)]
            case flexible.Part():
                return [self.add(node.item), self.parts.setdefault(node.name, len(self.parts))]
            case flexible.Sequence():
                return [len(node.items), *self._all(node.items), *self._all(node.joined)]
            case flexible.Choice():
                return [len(node.order), *self._all(node.order), *self._all(node.index.nodes)]
            case nodes.Phrase() | Both():
                return self._all(node.items)
            case nodes.Optional() | flexible.Maybe():
                return [self.add(node.item)]
        return []

    def _all(self, items: Iterable[Node]) -> list[int]:
        return [self.add(item) for item in items]
