"""What a check sees of one reply, and what it returns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from replylint.context import Context
from replylint.draft.model import Draft
from replylint.language.model import Analysis
from replylint.lexicon.matcher import Match, Matches
from replylint.severity import Severity


class Edit(NamedTuple):
    """A range of Draft.text, and what to write there instead."""

    start: int
    end: int
    replacement: str


class Hit(NamedTuple):
    """A violation: range of Draft.text, values for the message, related ranges.

    ``absent``: what is wrong is missing, and the range is only where a reader would expect it. ``wording`` names the
    lexicon file whose words the finding has, where that is not the rule's; ``at_most`` is how grave it can be. All of
    ``edits`` together mend it; ``safe`` where that cannot change what the reply says.
    """

    start: int
    end: int
    values: Mapping[str, str] = {}
    related: tuple[tuple[int, int], ...] = ()
    confidence: str = "sure"
    absent: bool = False
    wording: str = ""
    at_most: Severity | None = None
    edits: tuple[Edit, ...] = ()
    safe: bool = False


@dataclass(frozen=True, slots=True)
class Reply:
    """A draft with all that was found in it."""

    draft: Draft
    analysis: Analysis
    matches: Matches
    context: Context
    find_in_thread: Callable[[], Matches] = (
        Matches  # looks at the thread's text, which takes as long as the draft's
    )
    known: dict[str, Any] = field(
        default_factory=dict, compare=False
    )  # what checks have worked out, for others

    def span(self, match: Match) -> tuple[int, int]:
        """The range of a match in Draft.text."""
        return self.analysis.starts[match.first], self.analysis.ends[match.last - 1]

    def words(self, first: int, last: int) -> str:
        """The text from token ``first`` up to token ``last``."""
        return self.analysis.text[self.analysis.starts[first] : self.analysis.ends[last - 1]]

    def hit(self, match: Match, related: Iterable[Match] = ()) -> Hit:
        """A match as a violation; its named parts are values for the message."""
        values = {name: self.words(first, last) for name, (first, last) in match.parts.items()}
        return Hit(
            *self.span(match), values, tuple(self.span(other) for other in related), match.pattern.role
        )

    def block_of(self, match: Match) -> int:
        """The block (paragraph) that a match stands in."""
        return self.analysis.sentences[match.sentence].block


@dataclass(frozen=True, slots=True)
class Task:
    """A rule as it stands for one reply: the concept, the check's settings and the house's options."""

    concept: str
    settings: Mapping[str, Any] = field(default_factory=dict)

    def get(self, name: str, default: Any = None) -> Any:
        """A setting or option by name."""
        return self.settings.get(name, default)


Check = Callable[[Reply, Task], Iterable[Hit]]
