"""Compiled patterns as plain data, which a cache can keep, and the nodes that are built from it.

A program is a list of steps; each is a kind with its arguments, and names its items by their place in the list, which
is always further up. Equal steps are one step, so that what patterns have in common is compiled and run once.
"""

from __future__ import annotations

from collections.abc import Iterable

from replylint.lexicon import flexible, nodes
from replylint.lexicon.both import Both
from replylint.lexicon.nodes import Node

Step = tuple[str | int | bool, ...]


class Program:
    """The steps so far, and their nodes."""

    def __init__(self, steps: Iterable[Step] = ()) -> None:
        self.steps: list[Step] = []
        self.nodes: list[Node] = []
        self._places: dict[tuple[object, ...], int] = {}
        for step in steps:
            self._append(tuple(step))

    def add(self, kind: str, *arguments: str | int | bool) -> int:
        """The place of a step, which is added if there is none like it."""
        step = (kind, *arguments)
        place = self._places.get(step)
        if place is None:
            place = self._places[step] = len(self.steps)
            self._append(step)
        return place

    def _append(self, step: Step) -> None:
        self.nodes.append(self._node(*step))
        self.steps.append(step)

    def _node(self, kind: str | int, *arguments: str | int) -> Node:
        built = self.nodes
        match kind, arguments:
            case "class", (int(number),):
                return nodes.Class(number)
            case "sequence", items:
                return flexible.sequence(tuple(built[int(item)] for item in items))
            case "choice", options:
                return flexible.choice(tuple(built[int(option)] for option in options))
            case "maybe", (int(item),):
                return flexible.maybe(built[item])
            case "gap", (int(words), clause):
                return flexible.Gap(words, clause=bool(clause))
            case "part", (int(item), str(name)):
                return flexible.Part(built[item], name)
            case "mark", (str(sign),):
                return nodes.Mark(sign)
            case "any", ():
                return nodes.AnyWord()
            case "next", ():
                return flexible.Next()
            case "not", (int(item), ahead):
                return nodes.Not(built[item], ahead=bool(ahead))
            case "entity", (str(name), int(like)):
                return nodes.Entity(name, built[like] if like >= 0 else None)
            case "both", items:
                return Both(tuple(built[int(item)] for item in items))
        raise ValueError(f"no such step: {kind!r} {arguments!r}")
