"""Right, false and missed, and what follows from them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Tally:
    """Counts of one rule or element, or of many together."""

    right: int = 0
    false: int = 0
    missed: int = 0

    def add(self, other: Tally) -> None:
        """Count the other's with one's own."""
        self.right += other.right
        self.false += other.false
        self.missed += other.missed

    @property
    def labelled(self) -> int:
        """How many there were to find."""
        return self.right + self.missed

    @property
    def found(self) -> int:
        """How many were reported."""
        return self.right + self.false

    @property
    def precision(self) -> float:
        """The share of what was reported that is right; 1 where nothing was."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of what was to be found that was; 1 where there was nothing."""
        return self.right / self.labelled if self.labelled else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both; 0 where nothing is right."""
        return 2 * self.precision * self.recall / (self.precision + self.recall) if self.right else 0.0
