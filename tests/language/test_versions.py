"""Which stretch of a bilingual reply is in which language."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from replylint.language import versions

CORPUS = Path(__file__).parents[1] / "corpus"
LETTERS = {
    "en": "Dear Ms Horvat,\n\nThank you for your message. We are sorry that the parcel was late; you will have the "
    "refund on Friday.\n\nKind regards,\n\nIva Babić\nCustomer Care Adviser",
    "hr": "Poštovana gospođo Horvat,\n\nHvala Vam na poruci. Žao nam je što je paket kasnio; povrat ćemo Vam uplatiti "
    "u petak i o tome ćemo Vas obavijestiti, kao što smo obećali.\n\nS poštovanjem,\n\nIva Babić\nvoditeljica",
    "ru": "Уважаемая госпожа Хорват!\n\nСпасибо за письмо. Приносим извинения за задержку посылки; деньги вернутся на "
    "карту в пятницу, и мы сообщим Вам об этом.\n\nС уважением,\n\nИва Бабич",
    "hy": "Հարգելի տիկին Հորվատ,\n\nՇնորհակալություն նամակի համար։ Ներողություն ենք խնդրում ծանրոցի ուշացման համար, "
    "գումարը կվերադարձնենք ուրբաթ օրը և կտեղեկացնենք Ձեզ։\n\nՀարգանքով,\n\nԻվա Բաբիչ",
}


@pytest.mark.parametrize("first", LETTERS)
@pytest.mark.parametrize("second", LETTERS)
@pytest.mark.parametrize("between", ["\n\n", "\n\n---\n\n"])
def test_two_letters_are_cut_between_them(first: str, second: str, between: str) -> None:
    text = LETTERS[first] + between + LETTERS[second]
    found = versions(text)
    if first == second:
        assert found == []
        return
    assert {stretch.language for stretch in found} == {first, second}
    cut = min(stretch.start for stretch in found if stretch.language == second)
    assert cut == len(LETTERS[first]) + len(between)
    assert all((stretch.start >= cut) is (stretch.language == second) for stretch in found)


@pytest.mark.parametrize(
    "addition",
    [
        "Hollis & Dean Furniture\nwww.example.com/the/and/you",
        "The app says: “Your card has been declined.”",
        "We are sorry that you have to wait for the refund.",  # too short for a version
    ],
)
def test_a_few_words_of_another_language_are_no_version(addition: str) -> None:
    assert versions(f"{LETTERS['hr']}\n\n{addition}") == []
    assert versions(f"{LETTERS['ru']}\n\n{addition}") == []


def test_the_replies_of_the_corpora_are_in_one_language() -> None:
    two = [
        row["id"]
        for path in sorted(CORPUS.glob("*/*.jsonl"))
        for row in map(json.loads, path.read_text("utf-8").splitlines())
        if versions(row["text"])
    ]
    assert two == []
