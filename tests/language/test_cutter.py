"""Our cutter and spaCy's tokenizer cut alike, on real chunks and on spoilt ones."""

from __future__ import annotations

import random
from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from replylint.language import LANGUAGES
from replylint.language.cutter import Cutter
from replylint.language.profile import profile
from replylint.language.splitter import rules_of, tokenizer

if TYPE_CHECKING:
    from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]

SIGNS = "abZ.-'’,()/\"!?:;…–—0123456789%$€£_*~+=|»«ж՝։աkm"
REAL = "follow-up and/or (didn't customer's we'll £45.50 10% 3kg e.g. U.K. i.e.), \"Hello!\" C++ x=y 5-6 a.m./p.m. EU:n"


@cache
def both(code: str) -> tuple[Tokenizer, Cutter]:
    made = tokenizer(profile(code))
    return made, Cutter(rules_of(made))


def check(code: str, chunk: str) -> None:
    spacy, ours = both(code)
    assert ours.cut(chunk) == [token.text for token in spacy(chunk)]


@pytest.mark.parametrize("code", LANGUAGES)
def test_chunks_with_exceptions_and_signs_in_them(code: str) -> None:
    chance = random.Random(code)
    specials = [text for text in both(code)[1].specials if len(text.split()) == 1]
    chunks = [*REAL.split(), *specials]
    for _ in range(1_000):
        one, other = chance.choice(chunks), chance.choice(specials)
        at = chance.randrange(len(one) + 1)
        chunks += [
            one[:at] + chance.choice(SIGNS) + one[at:],
            chance.choice(SIGNS) + other + chance.choice(SIGNS),
            other + chance.choice(SIGNS) + chance.choice(specials),
        ]
    for chunk in chunks:
        check(code, chunk)


@pytest.mark.parametrize("code", LANGUAGES)
def test_any_chunk(code: str) -> None:
    @settings(max_examples=150, deadline=None)
    @given(
        st.text(alphabet=SIGNS, min_size=1, max_size=12)
        | st.text(min_size=1).map(lambda t: "".join(t.split()))
    )
    def run(chunk: str) -> None:
        if chunk and not chunk.isspace():
            check(code, chunk)

    run()


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_tokenizer_has_no_rules_besides(code: str) -> None:
    spacy, _ = both(code)
    assert spacy.token_match is None
    assert spacy.url_match is None
