"""The language layer: detection, words with their normal forms, sentences.

Importing it is cheap; spaCy, the dictionaries and the rest load when a language is first asked to analyse.
"""

from __future__ import annotations

from functools import cache

from .analyser import Language, is_question
from .detection import detect
from .kept import cache_folder
from .model import Analysis, Kind, Sentence, Word
from .profile import LANGUAGES
from .tries import is_prepared, on_build, prepare
from .versions import versions

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


@cache
def language(code: str) -> Language:
    """The language with this code; ValueError if it is none of LANGUAGES."""
    return Language(code)
