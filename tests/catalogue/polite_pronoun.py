"""T14, the row that English has nothing for: each language has its own polite form."""

from __future__ import annotations

from tests.catalogue.row import Case, Row

POLITE_PRONOUN = Row(
    code="T14",
    name="polite-pronoun",
    severity="warning",
    cases=(
        Case(passes=("We will return your money to you, and you will have it tomorrow.",)),
        Case(
            lang="ru",
            flags=(
                "Торт для ‹вас› готов.",
                "‹Ты› забыл зонт.",
                "Торт для Вас готов. Спасибо ‹тебе›.",
            ),
            passes=("Торт для Вас готов.", "Ваш торт готов.", "Мы убрали свой стол."),
        ),
        Case(lang="ru", context={"addressee": "several"}, passes=("Торт для вас готов.",)),
        Case(
            lang="hr",
            flags=(
                "Torta za ‹vas› je gotova.",
                "‹Tvoja› torta je gotova.",
                "Torta je za Vas. ‹Hvala ti›.",
            ),
            passes=("Torta za Vas je gotova.", "Vaša torta je gotova.", "Pospremili smo svoj stol."),
        ),
        Case(lang="hr", context={"addressee": "several"}, passes=("Torta za vas je gotova.",)),
        Case(
            lang="sk",
            flags=(
                "Torta pre ‹vás› je hotová.",
                "Tortu ‹ti› prinesieme zajtra.",
                "Torta je pre Vás. Ďakujeme ‹ti› za správu.",
            ),
            passes=(
                "Torta pre Vás je hotová.",
                "Vaša torta je hotová.",
                "Ospravedlňujeme sa, upratali sme si svoj stôl.",
            ),
        ),
        Case(lang="sk", context={"addressee": "several"}, passes=("Torta pre vás je hotová.",)),
        Case(
            lang="fi",
            flags=("Tuomme ‹sinulle› kakun.", "Kakku on teille. Kiitos ‹sinulle›."),
            passes=("Tuomme teille kakun.", "Kakku on teidän."),
        ),
        Case(
            lang="hy",
            flags=("Տորթը ‹ձեզ› համար պատրաստ է։",),
            passes=("Տորթը Ձեզ համար պատրաստ է։",),
            severity="info",
        ),
        Case(lang="hy", flags=("Տորթը ‹քեզ› կբերենք։", "Տորթը Ձեզ համար է։ Շնորհակալություն ‹քեզ›։")),
        Case(lang="hy", context={"addressee": "several"}, passes=("Տորթը ձեզ համար պատրաստ է։",)),
    ),
)
