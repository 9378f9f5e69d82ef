"""How output is to look: colour, width, and how much of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from replylint.severity import Severity

if TYPE_CHECKING:
    from replylint.report.rulepage import RulePage

_STYLES = {
    "error": "1;31",
    "warning": "1;33",
    "info": "1;36",
    "path": "1",
    "code": "1",
    "good": "32",
    "bad": "31",
    "dim": "2",
    "advice": "32",
    "head": "1;4",
}
PLURALS = {"reply": "replies"}


def _no_page(_code: str) -> RulePage | None:
    return None


def _warning(_path: str) -> Severity:
    return "warning"


@dataclass(frozen=True, slots=True)
class Look:
    """What a format is told: the user's wishes, what the terminal can show, and where to ask about rules."""

    color: bool = False
    width: int = 80
    elements: bool = False  # the scorecard after each reply
    quiet: bool = False  # findings only, no summary
    excerpts: bool = True  # words of the draft may be shown
    unsafe_fixes: bool = False  # the fixes of findings are shown, those that change what the reply says too
    page: Callable[[str], RulePage | None] = _no_page  # what the rule of this code means
    fail_on: Callable[[str], Severity] = _warning  # the least severity that fails a run over this path

    def paint(self, text: str, style: str) -> str:
        """The text in a style (a severity, or another name of the table) where colour is wanted."""
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if self.color and text else text


def count(number: int, noun: str) -> str:
    """``1 error``, ``2 errors``, ``2 replies``."""
    return f"{number} {noun if number == 1 else PLURALS.get(noun, noun + 's')}"
