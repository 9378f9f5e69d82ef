"""The text of a suppression: ``ignore D01, T05 -- reason``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from typing import NamedTuple

from replylint.checks.card import RuleCard

ACTIONS = ("ignore", "ignore-start", "ignore-end", "ignore-file")
EXAMPLE = "replylint: ignore D01 -- the reason"
_MARKED = re.compile(r"\s*replylint\s*:\s*(.*)", re.DOTALL | re.IGNORECASE)
_ACTION = re.compile(r"([\w-]*\w|)\s*:?\s*(.*)", re.DOTALL)
_REASON = re.compile(r"(?:^|\s)(?:--+|[–—])(?:\s|$)")
_BETWEEN = re.compile(r"[\s,;]+")


class BadSuppressionError(ValueError):
    """What is wrong with a suppression, and ``mend``, what to write instead."""

    def __init__(self, problem: str, mend: str) -> None:
        self.mend = mend
        super().__init__(problem)


class Directive(NamedTuple):
    """What one comment asks for; ``codes`` are those of the rules that it names, in its order."""

    action: str
    codes: tuple[str, ...]
    reason: str


def text_of(comment: str) -> str | None:
    """What stands after ``replylint:`` in a comment's text; None where the comment is none of ours."""
    match = _MARKED.fullmatch(comment)
    return match[1].strip() if match else None


def parse(text: str, cards: Mapping[str, RuleCard]) -> Directive:
    """The directive; BadSuppressionError where it is none."""
    match = _ACTION.fullmatch(text)
    action, rest = (match[1].lower(), match[2]) if match else ("", text)
    if action not in ACTIONS:
        near = get_close_matches(action, ACTIONS, n=1)
        hint = f"Did you mean {near[0]!r}?" if near else f"Write one of {', '.join(ACTIONS)}."
        what = f"knows no {action!r} in a comment" if action else "cannot tell what this comment wants"
        raise BadSuppressionError(f"replylint {what}.", f"{hint} For example: {EXAMPLE}")
    codes, reason = rules_named(rest, cards, needed=action != "ignore-end")
    return Directive(action, codes, reason)


def rules_named(
    text: str, cards: Mapping[str, RuleCard], *, needed: bool = True
) -> tuple[tuple[str, ...], str]:
    """The codes of the rules that a text names, by code or name, and the reason after the dashes."""
    listed, *reason = _REASON.split(text, maxsplit=1)
    names = [name for name in _BETWEEN.split(listed) if name]
    if needed and not names:
        raise BadSuppressionError(
            "A suppression names the rules that it is about.",
            f"Write their codes or names after 'ignore', as in '{EXAMPLE}'; no one comment turns everything off.",
        )
    codes = tuple(dict.fromkeys(_code(name, cards) for name in names))
    return codes, reason[0].strip() if reason else ""


def _code(name: str, cards: Mapping[str, RuleCard]) -> str:
    if name.upper() in cards:
        return name.upper()
    for card in cards.values():
        if card.name == name.lower():
            return card.code
    known = [known for card in cards.values() for known in (card.code, card.name)]
    near = get_close_matches(name.upper(), known, n=1) or get_close_matches(name.lower(), known, n=1)
    if name.upper() == "ALL" or any(code.startswith(name.upper()) for code in cards):
        hint = "Name each rule by its whole code or its name: what is ignored should be known."
    elif near:
        hint = f"Did you mean {near[0]!r}? A reason goes behind two dashes, as in '{EXAMPLE}'."
    else:
        hint = f"'replylint rule --all' shows them; a reason goes behind two dashes, as in '{EXAMPLE}'."
    raise BadSuppressionError(f"No rule is called {name!r}.", hint)
