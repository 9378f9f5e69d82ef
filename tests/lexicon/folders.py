"""Matchers of lexicons that a test has written itself."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from replylint.language import language
from replylint.lexicon import loading
from replylint.lexicon.lexicon import lexicon_of
from replylint.lexicon.matcher import Matcher


def matcher_of(folders: Sequence[Path]) -> Matcher:
    """The matcher of the English lexicons in these folders alone."""
    tongue = language("en")
    return Matcher(lexicon_of(loading.compiled("en", folders, tongue.words, tongue.names), folders))
