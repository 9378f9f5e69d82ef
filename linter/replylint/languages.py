"""The languages that there are: those with a profile. Who needs to know no more need not load the language layer."""

from __future__ import annotations

from pathlib import Path

_PROFILES = Path(__file__).parent / "language" / "profiles"
_FIRST = "en"


def _languages() -> tuple[str, ...]:
    """English, then the others by their codes."""
    found = {path.stem for path in _PROFILES.glob("[a-z]*.py")}
    return (_FIRST, *sorted(found - {_FIRST}))


LANGUAGES: tuple[str, ...] = _languages()
