"""Dictionaries are built once for the whole test run, wherever the machine keeps its caches."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from replylint.language import language

Sentences = Callable[[str, str], list[str]]


@pytest.fixture(scope="session")
def sentences() -> Sentences:
    """The sentences of a text in a language, as they stand in the text."""

    def split(code: str, text: str) -> list[str]:
        analysis = language(code).analyse(text)
        return [text[analysis.starts[s.first] : analysis.ends[s.last - 1]] for s in analysis.sentences]

    return split
