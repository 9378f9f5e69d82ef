"""Words by where they stand in the draft, so that they need not be kept.

A text that the linter made from words of the draft is a list of pieces: ``[start, end]`` cuts words out of the source,
``[start, end, 1]`` does and changes the case of the first letter, and a string stands for itself: marks, white space,
and words that are the lexicon's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

Piece = str | Sequence[int]
_RUNS = re.compile(r"\w+|\W+")


def spelled(text: str, source: str, near: int, is_public: Callable[[str], bool]) -> list[Piece] | None:
    """The pieces of a text, its words sought from ``near`` on and then anywhere; None where one is nowhere."""
    whole = _cut(text, source, near)
    if whole is not None:
        return [whole]
    pieces: list[Piece] = []
    for run in _RUNS.findall(text):
        found = _cut(run, source, near)
        if found is not None:
            pieces.append(found)
        elif not any(char.isalnum() for char in run) or is_public(run):
            pieces.append(run)
        else:
            return None
    return pieces


def read_out(pieces: Sequence[Piece], source: str) -> str:
    """The text again."""
    return "".join(piece if isinstance(piece, str) else _words(piece, source) for piece in pieces)


def _cut(text: str, source: str, near: int) -> list[int] | None:
    for wanted, *swapped in ((text,), (_swapped(text), 1)):
        at = source.find(wanted, near)
        if at < 0:
            at = source.find(wanted)
        if at >= 0:
            cut = [at, at + len(wanted), *swapped]
            if _words(cut, source) == text:
                return cut
    return None


def _words(cut: Sequence[int], source: str) -> str:
    words = source[cut[0] : cut[1]]
    return _swapped(words) if len(cut) > 2 else words


def _swapped(text: str) -> str:
    return text[:1].swapcase() + text[1:]
