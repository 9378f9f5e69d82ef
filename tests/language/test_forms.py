from __future__ import annotations

import pytest

from replylint.language import LANGUAGES, Word, language

PAIRS = {
    "en": "apologise apologised, supplier suppliers, leave left, apologize apologise, centre center",
    "ru": "поставщик поставщиком, извините извинить, ещё еще, вернём вернуть, деньги денег, нашей наш",
    "hr": "dobavljača dobavljač, ispričavamo ispričavati, kupcu kupac, novca novac, dostavljaču dostavljač",
    "sk": "dodávateľa dodávateľ, kuriérovi kuriér, peniaze peňazí, vrátime vrátiť, zmluvou zmluva",
    "fi": "toimittajan toimittaja, pahoittelemme pahoitella, virheestämme virhe, sopimuksen sopimus",
    "hy": "մատակարարի մատակարար, սխալը սխալ, առաքիչին առաքիչ, պայմանագրի պայմանագիր, ինչո՞ւ ինչու",
}


def forms(word: Word) -> set[str]:
    return {word.lower, word.norm, *word.lemmas, word.stem}


@pytest.mark.parametrize(
    ("code", "pair"), [(code, pair) for code, line in PAIRS.items() for pair in line.split(", ")]
)
def test_inflected_forms_meet(code: str, pair: str) -> None:
    one, other = language(code).words(pair)
    assert forms(one) & forms(other)


@pytest.mark.parametrize("code", LANGUAGES)
def test_an_unknown_word_is_its_own_lemma(code: str) -> None:
    (word,) = language(code).words("Xqzwv")
    assert word.lemmas == ("xqzwv",)
    assert word.capital


@pytest.mark.parametrize(
    ("code", "kind", "expected"),
    [
        ("en", "month", {"november", "nov."}),
        ("ru", "month", {"ноябрь", "ноября"}),
        ("hr", "month", {"studeni", "studenoga"}),
        ("fi", "weekday", {"maanantai", "maanantaina"}),
        ("sk", "currency", {"euro", "eur", "€", "koruna"}),
        ("hy", "currency", {"դրամ", "֏"}),
        ("en", "currency", {"pound", "pounds", "£", "pence"}),
    ],
)
def test_names(code: str, kind: str, expected: set[str]) -> None:
    assert expected <= set(language(code).names(kind))  # type: ignore[arg-type]


@pytest.mark.parametrize(("code", "word"), [("sk", "ne"), ("en", "try"), ("hy", "եք"), ("hr", "pet")])
def test_everyday_words_are_no_names(code: str, word: str) -> None:
    kinds = ("weekday", "month", "currency")
    assert all(word not in language(code).names(kind) for kind in kinds)  # type: ignore[arg-type]


@pytest.mark.parametrize(("code", "word"), [("hr", "pet"), ("hr", "svi"), ("en", "sat"), ("en", "sun")])
def test_an_abbreviation_cut_from_its_full_stop_is_no_name(code: str, word: str) -> None:
    """Patterns do not see the full stop: "pet." (petak) would be "pet", five."""
    found = {*language(code).names("weekday"), *language(code).names("month")}
    assert not {word, f"{word}."} & found
