from __future__ import annotations

import pytest

from replylint.language import Kind, language

K = Kind
KINDS = [
    ("en", "£24.50", [("£", K.CURRENCY), ("24.50", K.NUMBER)]),
    ("en", "$96.", [("$", K.CURRENCY), ("96", K.NUMBER), (".", K.STOP)]),
    ("en", "(EUR 1,200)", [("(", K.COMMA), ("EUR", K.CURRENCY), ("1,200", K.NUMBER), (")", K.COMMA)]),
    ("en", "try GEL", [("try", K.WORD), ("GEL", K.CURRENCY)]),
    ("en", "5pm, 9.30 17:00", [("5pm", K.CLOCK), (",", K.COMMA), ("9.30", K.CLOCK), ("17:00", K.CLOCK)]),
    ("en", "27/11/2026 2026-11-27", [("27/11/2026", K.DATE), ("2026-11-27", K.DATE)]),
    ("en", "27th two", [("27th", K.ORDINAL), ("two", K.NUMBER)]),
    ("en", "RM-ED060, #5583", [("RM-ED060", K.CODE), (",", K.COMMA), ("#5583", K.CODE)]),
    ("en", "third-party", [("third", K.ORDINAL), ("-", K.MARK), ("party", K.WORD)]),
    ("en", "12-month", [("12", K.NUMBER), ("-", K.MARK), ("month", K.WORD)]),
    ("en", "sorry - truly", [("sorry", K.WORD), ("-", K.COMMA), ("truly", K.WORD)]),
    ("en", "bank.example/fees.", [("bank.example/fees", K.URL), (".", K.STOP)]),
    ("en", "a@b.co.uk!", [("a@b.co.uk", K.EMAIL), ("!", K.STOP)]),
    ("en", "OK :) 😉", [("OK", K.WORD), (":)", K.EMOTICON), ("😉", K.EMOTICON)]),
    ("en", "\ue000,\ue000\ue001's", [
        ("\ue000", K.PLACEHOLDER), (",", K.COMMA), ("\ue000", K.PLACEHOLDER), ("\ue001", K.OPAQUE),
        ("'s", K.WORD),
    ]),
    ("ru", "№ 4471-К 46-го", [("№", K.MARK), ("4471-К", K.CODE), ("46-го", K.ORDINAL)]),
    ("ru", "Спасибо)))", [("Спасибо", K.WORD), (")))", K.EMOTICON)]),
    ("hr", "1.200,00 kn", [("1.200,00", K.NUMBER), ("kn", K.CURRENCY)]),
    ("hr", "27.11.2026. u 10h", [("27.11.2026.", K.DATE), ("u", K.WORD), ("10h", K.CLOCK)]),
    ("sk", "24,50 €", [("24,50", K.NUMBER), ("€", K.CURRENCY)]),
    ("fi", "EU:n 15:sta", [("EU:n", K.WORD), ("15:sta", K.NUMBER)]),
    ("hy", "վաղը՝ եկա։", [("վաղը", K.WORD), ("՝", K.COMMA), ("եկա", K.WORD), ("։", K.STOP)]),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "expected"), KINDS)
def test_tokens_and_kinds(code: str, text: str, expected: list[tuple[str, Kind]]) -> None:
    assert [(word.text, word.kind) for word in language(code).analyse(text).words] == expected


@pytest.mark.parametrize(
    ("code", "text", "norms"),
    [
        ("en", "won't don’t I'm", ["will", "not", "do", "not", "i", "am"]),
        ("en", "didn't", ["did", "not"]),
        ("en", "cafe\u0301 so\u00adrry a\u200bb", ["café", "sorry", "ab"]),
        ("en", "£5", ["£", "5"]),
        ("ru", "за\u0301мок ещё", ["замок", "еще"]),
        ("hy", "ինչո՞ւ Հարգելի՛ եւ", ["ինչու", "հարգելի", "և"]),
        ("sk", "c\u030cl.", ["čl."]),
    ],
)
def test_norms(code: str, text: str, norms: list[str]) -> None:
    assert [word.norm for word in language(code).analyse(text).words] == norms


def test_a_non_breaking_space_divides_tokens() -> None:
    analysis = language("en").analyse("5\u00a0p.m. now")
    assert [(w.text, s) for w, s in zip(analysis.words, analysis.starts, strict=True)] == [
        ("5", 0), ("p.m.", 2), ("now", 7),
    ]  # fmt: skip


def test_a_phrase_of_a_lexicon_is_cut_as_a_draft_is() -> None:
    for phrase in ("won't", "third-party", "let down"):
        english = language("en")
        whole = english.analyse(f"They {phrase}, so.").words
        assert english.words(phrase) == whole[1 : 1 + len(english.words(phrase))]
