"""A language ready to use: its tokeniser, its lexicon, its matcher; one a process."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from replylint.language import Language, language
from replylint.lexicon.lexicon import Lexicon, lexicon_of
from replylint.lexicon.loading import compiled
from replylint.lexicon.matcher import Matcher
from replylint.locate import data_folder


class Pack(NamedTuple):
    """All that is needed to find concepts in one language."""

    language: Language
    lexicon: Lexicon
    matcher: Matcher


@cache
def pack(code: str, folders: tuple[Path, ...] = ()) -> Pack:
    """The shipped lexicons of a language, with those of further folders added; LexiconError where one is broken."""
    tongue = language(code)
    homes = (data_folder("lexicons"), *folders)
    lexicon = lexicon_of(compiled(code, homes, tongue.words, tongue.names), homes)
    return Pack(tongue, lexicon, Matcher(lexicon))
