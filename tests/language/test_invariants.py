from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from replylint.language import LANGUAGES, Analysis, Language, language

PROSE = """Dear sorry, we can't 27. 24,50€ £9.30 www.x.sk/a? a@b.sk :) 😉 «ano» - … ?! gđo. 5pm #55 A-1 )
Хорошо.
т.е. ինչո՞ւ եկա։ ՛ 1.2.2026. don’t"""
ODD = ["\ue000", "\ue001's", "c\u0301", "so\u00adft", "\u200bx", "\u00a0", "\u0000", "\u2028", "\r"]
PIECES = st.sampled_from(PROSE.split() + ODD)
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=12).flatmap(
    lambda parts: st.sampled_from([" ", "\n", "", "\n\n", "  "]).map(lambda glue: glue.join(parts))
)


def check(analysis: Analysis) -> None:
    text, starts, ends = analysis.text, analysis.starts, analysis.ends
    assert len(analysis.words) == len(starts) == len(ends)
    assert [word.text for word in analysis.words] == [text[s:e] for s, e in zip(starts, ends, strict=True)]
    assert all(s < e for s, e in zip(starts, ends, strict=True))
    assert all(e <= s for e, s in zip(ends, starts[1:], strict=False))
    assert all(word.lemmas and word.text.strip() for word in analysis.words)
    edges = [0, *(sentence.last for sentence in analysis.sentences)]
    assert [sentence.first for sentence in analysis.sentences] == edges[:-1]
    assert edges[-1] == len(analysis.words)
    assert all(sentence.first < sentence.last for sentence in analysis.sentences)


@pytest.mark.parametrize("code", LANGUAGES)
@settings(max_examples=150, deadline=None)
@given(text=TEXTS)
def test_tokens_and_sentences_cover_a_text(code: str, text: str) -> None:
    check(language(code).analyse(text))


@settings(max_examples=30, deadline=None)
@given(text=TEXTS)
def test_what_was_analysed_before_does_not_matter(text: str) -> None:
    used = language("hr").analyse(text)
    fresh = Language("hr").analyse(text)
    again = language("hr").analyse(text)
    for other in (fresh, again):
        assert used.starts == other.starts
        assert used.sentences == other.sentences
        assert [(w.text, w.kind, w.lemmas) for w in used.words] == [
            (w.text, w.kind, w.lemmas) for w in other.words
        ]


@pytest.mark.parametrize(
    "text",
    [
        "a" * 1_000_000,
        "a." * 500_000,
        "“a. b. ” " * 120_000,
        "word " * 100_000,
        "1." * 500_000,
        "\x00" * 10_000,
        "-" * 100_000,
        "@" * 100_000,
        ":/" * 100_000,
        "e\u0301" * 100_000,
        "\u0301" * 100_000,
    ],
    ids=lambda text: ascii(text[:4]),
)
def test_bad_input_neither_crashes_nor_hangs(text: str) -> None:
    begun = time.process_time()
    analysis = language("en").analyse(text)
    assert time.process_time() - begun < 20
    assert list(analysis.ends[-1:]) <= [len(text)]
    assert sum(sentence.last - sentence.first for sentence in analysis.sentences) == len(analysis.words)


def test_a_full_memory_is_emptied(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("replylint.language.analyser._REMEMBERED", 3)
    english = Language("en")
    text = "One two three four five two one."
    check(english.analyse(text))
    assert [w.text for w in english.analyse(text).words] == [*text[:-1].split(), "."]
