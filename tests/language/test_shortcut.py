"""Words and references that are not taken the long way are cut as it would cut them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from replylint.language import LANGUAGES
from replylint.language.chunks import Chunks, Token
from replylint.language.profile import profile


class Long(Chunks):
    """Knows no shortcut."""

    def _simple(self, chunk: str) -> list[Token]:
        return []


CHUNKS = {code: (Chunks(profile(code)), Long(profile(code))) for code in LANGUAGES}


@pytest.mark.parametrize("code", LANGUAGES)
@given(chunk=st.from_regex(r"(?:[A-Z]{2,6}-[0-9]{3,10}|\w{2,9})[.,;:]?", fullmatch=True))
def test_the_same(code: str, chunk: str) -> None:
    short, long = (
        [
            (word.text, word.kind, word.lower, word.lemmas, start, end, stops)
            for word, start, end, stops in found
        ]
        for found in (chunks.tokens(chunk) for chunks in CHUNKS[code])
    )
    assert short == long
