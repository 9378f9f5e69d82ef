"""Finds, among many nodes, those that a reply can hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from replylint.lexicon.places import Places, bits

if TYPE_CHECKING:
    from replylint.lexicon.nodes import Node


class Index:
    """Nodes by the narrowest class that each needs; made when it is first asked."""

    __slots__ = ("_always", "_any", "_by_class", "_few", "_rest", "nodes")

    _FEW = 4  # nodes that are as soon tried as looked up

    def __init__(self, nodes: tuple[Node, ...]) -> None:
        self.nodes = nodes
        self._few = len(nodes) <= self._FEW
        self._by_class: dict[int, list[int]] | None = None

    def _build(self) -> dict[int, list[int]]:
        by_class: dict[int, list[int]] = {}
        self._always: list[int] = []
        self._rest: list[tuple[int, ...]] = []
        for number, node in enumerate(self.nodes):
            key = min(node.needs, key=int.bit_count, default=0)
            self._rest.append(tuple(need for need in node.needs if need != key))
            if not node.needs:
                self._always.append(number)
            for class_number in bits(key):
                by_class.setdefault(class_number, []).append(number)
        self._any = sum(1 << class_number for class_number in by_class)
        self._by_class = by_class
        return by_class

    def present(self, at: Places) -> tuple[Node, ...] | list[Node]:
        """The nodes all of whose needs the reply meets, in their order."""
        if self._few:
            return self.nodes
        by_class = self._by_class or self._build()
        present = at.present
        found = set(self._always)
        for key in bits(self._any & present):
            for number in by_class[key]:
                if number not in found:
                    for need in self._rest[number]:
                        if not need & present:
                            break
                    else:
                        found.add(number)
        nodes = self.nodes
        return [nodes[number] for number in sorted(found)]
