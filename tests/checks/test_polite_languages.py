"""T14 in each language, with the lexicons that come with replylint: the facts that RULES.md states."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from tests.conftest import Ran

Run = Callable[..., Ran]


def found(invoke: Run, lang: str, text: str, *options: str) -> list[tuple[str, str]]:
    """The words and severities of the findings."""
    base = ("--isolated", "--select", "T14", "--lang", lang, "--output-format", "json")
    done = invoke("check", "-", *base, *options, stdin=text.encode())
    return [(f["excerpt"], f["severity"]) for f in json.loads(done.out)["files"][0]["findings"]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "Мы вернём вам деньги, и ваш заказ приедет завтра.", ["вам", "ваш"]),
        ("ru", "Мы вернём Вам деньги. Вы получите их завтра.", []),
        ("ru", "Мы проверили свой склад.", []),
        ("hr", "Povrat ćemo vam uplatiti u petak, na vaš račun.", ["vam", "vaš"]),
        ("hr", "Povrat ćemo Vam uplatiti u petak. Vaš račun je u prilogu.", []),
        ("hr", "Provjerili smo svoje skladište.", []),
        ("sk", "Peniaze vám vrátime v piatok na váš účet.", ["vám", "váš"]),
        ("sk", "Peniaze Vám vrátime v piatok. Váš účet poznáme.", []),
        ("sk", "Ospravedlňujeme sa. Preverili sme si svoj sklad.", []),
        ("fi", "Palautamme teille rahat perjantaina, teidän tilillenne.", []),
    ],
)
def test_capitals(invoke: Run, lang: str, text: str, expected: list[str]) -> None:
    assert found(invoke, lang, text) == [(word, "warning") for word in expected]
    assert found(invoke, lang, text, "--addressee", "several") == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Мы вернём вам деньги."),
        ("hr", "Povrat ćemo vam uplatiti u petak."),
        ("hy", "Գումարը ձեզ կվերադարձնենք ուրբաթ։"),
    ],
)
@pytest.mark.parametrize("channel", ["letter", "chat", "public"])
def test_capitals_hold_in_every_channel(invoke: Run, lang: str, text: str, channel: str) -> None:
    assert len(found(invoke, lang, text, "--channel", channel)) == 1


@pytest.mark.parametrize(("channel", "number"), [("letter", 1), ("chat", 0), ("public", 0)])
def test_slovak_capitals_are_for_letters(invoke: Run, channel: str, number: int) -> None:
    assert len(found(invoke, "sk", "Peniaze vám vrátime v piatok.", "--channel", channel)) == number


def test_armenian_capitals_are_a_courtesy(invoke: Run) -> None:
    assert found(invoke, "hy", "Գումարը ձեզ կվերադարձնենք ուրբաթ։") == [("ձեզ", "info")]
    assert found(invoke, "hy", "Գումարը Ձեզ կվերադարձնենք ուրբաթ։") == []


@pytest.mark.parametrize(
    ("lang", "text", "word"),
    [
        ("ru", "Мы вернём тебе деньги.", "тебе"),
        ("hr", "Vraćamo tebi novac.", "tebi"),
        ("sk", "Peniaze pošleme tebe.", "tebe"),
        ("fi", "Palautamme sinulle rahat.", "sinulle"),
        ("hy", "Գումարը քեզ կվերադարձնենք։", "քեզ"),
    ],
)
def test_familiar_forms(invoke: Run, lang: str, text: str, word: str) -> None:
    for channel in ("letter", "chat"):
        assert found(invoke, lang, text, "--channel", channel) == [(word, "warning")]


@pytest.mark.parametrize(
    ("lang", "text", "mixed"),
    [
        ("ru", "Мы вернём Вам деньги. Спасибо тебе.", "хотя в том же ответе"),
        ("hy", "Գումարը Ձեզ կվերադարձնենք։ Շնորհակալություն քեզ։", "խառնվում"),
    ],
)
def test_both_forms_are_told_as_mixed(invoke: Run, lang: str, text: str, mixed: str) -> None:
    options = ("--isolated", "--select", "T14", "--lang", lang, "--message-language", "reply")
    assert mixed in invoke("check", "-", *options, stdin=text.encode()).out


def test_a_croatian_singular_beside_vi_is_told(invoke: Run) -> None:
    assert [severity for _, severity in found(invoke, "hr", "Vi ste rekla da je paket stigao.")] == ["info"]


def test_fixing_capitals_leaves_nothing_to_report(invoke: Run) -> None:
    done = invoke(
        "check",
        "-",
        "--isolated",
        "--select",
        "T14",
        "--lang",
        "ru",
        "--diff",
        stdin="Вернём вам ваши деньги.\n".encode(),
    )
    assert "+Вернём Вам Ваши деньги.\n" in done.out
