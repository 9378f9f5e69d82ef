"""The lines of a lexicon file's ``fixes``: a pattern, ``=>``, and what to write in place of what it matches.

Nothing behind the arrow means that the words go. ``{part}`` is a named part of the match as it is written.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from replylint.lexicon.syntax import PatternError

ARROW = "=>"
_SLOT = re.compile(r"\{(\w*)\}")
_NAMED = re.compile(r"\bas\s+(\w+)\s*[}>]")


class Fixing(NamedTuple):
    """A line taken apart."""

    pattern: str
    replacement: str

    @property
    def opens(self) -> bool:
        """Whether the pattern begins with a mark between clauses, which a match's range leaves out."""
        return self.pattern.startswith(",")

    @property
    def closes(self) -> bool:
        """Whether the pattern ends with a mark between clauses."""
        return self.pattern.endswith(",")

    def filled(self, parts: dict[str, str]) -> str:
        """The replacement with the parts of a match; one that the match has not named leaves nothing."""
        return " ".join(_SLOT.sub(lambda slot: parts.get(slot[1], ""), self.replacement).split())


def fixes_of(name: str) -> str:
    """The concept that the matches of a file's fixes are: no file can have its name."""
    return f"{name}/fix"


def fixing(line: str) -> Fixing:
    """A line of the block; PatternError where it is none."""
    pattern, arrow, replacement = (piece.strip() for piece in line.partition(ARROW))
    if not arrow or not pattern:
        raise _bad(f"a fix is a pattern, {ARROW} and what to write instead (nothing: the words go)", 1)
    named = set(_NAMED.findall(pattern))
    for slot in _SLOT.finditer(replacement):
        if slot[1] not in named:
            known = f"it names {', '.join(sorted(named))}" if named else "it names none: {class as part}"
            raise _bad(
                f"the pattern names no part {slot[1]!r}; {known}", line.index(slot[0], len(pattern)) + 1
            )
    if "{" in _SLOT.sub("", replacement) or "}" in _SLOT.sub("", replacement):
        raise _bad("a brace in the replacement is not {part}", len(pattern) + 1)
    return Fixing(pattern, replacement)


def _bad(message: str, column: int) -> PatternError:
    from replylint.lexicon.syntax import PatternError  # which compiled lexicons do without

    return PatternError(message, column)
