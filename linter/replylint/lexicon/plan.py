"""Compiled patterns for the matcher in C, as they are kept; ``planner.py`` makes them."""

from __future__ import annotations

import base64
from typing import Any, NamedTuple


class Plan(NamedTuple):
    """The patterns of a lexicon for the matcher in C."""

    data: bytes
    numbers: dict[int, int]  # by step of the program the number of its node
    entities: list[str]  # by number
    parts: list[str]  # by number

    def plain(self) -> dict[str, Any]:
        """The plan as data that JSON can hold."""
        return {
            "data": base64.b64encode(self.data).decode(),
            "numbers": list(self.numbers.items()),
            "entities": self.entities,
            "parts": self.parts,
        }

    @classmethod
    def of(cls, plain: dict[str, Any]) -> Plan:
        """The plan that ``plain`` made data of."""
        numbers = dict(map(tuple, plain["numbers"]))
        return cls(base64.b64decode(plain["data"]), numbers, plain["entities"], plain["parts"])
