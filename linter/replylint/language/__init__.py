"""The language layer: detection, words with their normal forms, sentences.

Importing it is cheap; spaCy, the dictionaries and the rest load when a language is first asked to analyse.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from replylint.lazy import loader

from .versions import versions  # at once: later it would be the module of that name

if TYPE_CHECKING:
    from .analyser import Language, is_question
    from .detection import detect
    from .kept import cache_folder
    from .model import Analysis, Kind, Sentence, Word
    from .profile import LANGUAGES
    from .tries import is_prepared, on_build, prepare

__all__ = [
    "LANGUAGES",
    "Analysis",
    "Kind",
    "Language",
    "Sentence",
    "Word",
    "cache_folder",
    "detect",
    "is_prepared",
    "is_question",
    "language",
    "on_build",
    "prepare",
    "versions",
]
_HOMES = {
    **dict.fromkeys(("Language", "is_question"), "analyser"),
    "detect": "detection",
    "cache_folder": "kept",
    **dict.fromkeys(("Analysis", "Kind", "Sentence", "Word"), "model"),
    "LANGUAGES": "profile",
    **dict.fromkeys(("is_prepared", "on_build", "prepare"), "tries"),
}
__getattr__ = loader(__name__, {name: f"{__name__}.{home}" for name, home in _HOMES.items()})


@cache
def language(code: str) -> Language:
    """The language with this code; ValueError if it is none of LANGUAGES."""
    from .analyser import Language

    return Language(code)
