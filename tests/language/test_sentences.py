from __future__ import annotations

import pytest

from replylint.language import is_question, language

from .conftest import Sentences

WHOLE = {  # each is one sentence
    "en": [
        "Mr. J. F. Kent will see you at 9 a.m. on Nov. 27 about ref. 5583.",
        "Bring a proof of purchase, e.g. Visa slips.",
        "Yours, R. T. Dunmore",
        "Dear Ms. \ue000, your order no. 5 is here.",
    ],
    "ru": [
        "Приезжайте на ул. Ленина, д. 5, к А. С. Орлову.",
        "Деньги вернутся до 14 нояб. 2026 г. на карту.",
        "Это, т. е. возврат, стоит 100 руб. за шт. без доставки.",
    ],
    "hr": [
        "Poštovana gđo. Horvat, stižemo 27. studenoga 2026. godine.",
        "Dolazimo 27. Studenog ujutro.",
        "Pozivate se na čl. 12. Općih uvjeta, br. 5 i sl. odredbe.",
    ],
    "sk": ["Dňa 27. novembra príde p. Novák, Ing. Malá a č. 5.", "Volajte od 9. do 12. hodiny, napr. Evu."],
    "fi": ["Tulemme 27. marraskuuta klo 9.30, esim. nro. 5 tai n. 3 kpl.", "Se on perillä 27.11. mennessä."],
    "hy": [
        "Գումարը կստանաք ժամը 10:00-ին, 27.11.2026թ.",
        "Սխալը մերն է. երկու պատվեր էինք հավաքել։",
        "պր. Մելքոնյան, Ձեր պատվերը պատրաստ է։",
    ],
}
SPLIT = {
    "en": [
        ["We were wrong.", "I am sorry!", "Will 5 p.m. suit?", "No.", "We mean it."],
        ["He chose plan B.", "We agreed."],
        ["It works…", "Nobody knows why."],
        ["we sent it.", "please wait."],
    ],
    "ru": [["Извините нас!", "Курьер придёт в 2026 г.", "Москва ждёт.", "Стоит 100 р.", "Вернём."]],
    "hr": [["Naručili ste broj 38.", "Poslali smo 42.", "Žao nam je."]],
    "sk": [["Kúpili ste veľkosť 46.", "Ospravedlňujem sa Vám.", "Už je to tu.", "Dnes posielame novú."]],
    "fi": [["Toimitus on 12.11.", "Sopiiko se?", "Kiitos!"]],
    "hy": [["Ինչո՞ւ եք եկել:", "Եկա:", "Լավ է։", "պր. Մելքոնյանը կգա։"]],
}


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in WHOLE.items() for text in texts])
def test_a_stop_within_a_sentence_does_not_end_it(code: str, text: str, sentences: Sentences) -> None:
    assert sentences(code, text) == [text]


@pytest.mark.parametrize(("code", "parts"), [(code, parts) for code, rows in SPLIT.items() for parts in rows])
def test_sentences_end(code: str, parts: list[str], sentences: Sentences) -> None:
    assert sentences(code, " ".join(parts)) == parts


def test_a_hard_line_ends_a_sentence_and_a_blank_line_a_block(sentences: Sentences) -> None:
    text = "Dear Ann,\nwe are sorry.\n\nBest wishes\n\n\n\nLee"
    assert sentences("en", text) == ["Dear Ann,", "we are sorry.", "Best wishes", "Lee"]
    found = language("en").analyse(text).sentences
    assert [(s.block, s.line) for s in found] == [(0, 0), (0, 1), (1, 3), (2, 7)]


def test_a_long_line_goes_on_in_a_lower_case_line(sentences: Sentences) -> None:
    text = "We will refund the whole of the sum that you paid\nbefore the end of the week. Truly."
    assert sentences("en", text) == [text.removesuffix(" Truly."), "Truly."]


@pytest.mark.parametrize(
    ("code", "text", "asks"), [("en", "Is it?", True), ("en", "It is.", False), ("hy", "Հարմա՞ր է։", True)]
)
def test_questions(code: str, text: str, asks: bool) -> None:
    analysis = language(code).analyse(text)
    assert [is_question(analysis, sentence) for sentence in analysis.sentences] == [asks]


def test_a_number_at_the_end_of_a_sentence_is_no_ordinal() -> None:
    analysis = language("hr").analyse("Broj je 38. Stiže 27. studenoga.")
    assert [word.text for word in analysis.words][:4] == ["Broj", "je", "38", "."]
    assert "27." in [word.text for word in analysis.words]
