"""The engine in C, where it was built."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from replylint.lexicon.native import Native


def native_class() -> type[Native] | None:
    """None where replylint was installed without a C compiler."""
    try:
        from replylint.lexicon.native import Native
    except ImportError:
        return None
    return Native
