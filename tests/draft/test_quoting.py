from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from replylint.draft.attribution import Strength, strength
from replylint.draft.dates import find_date

from .reading import check_map, read

AT = datetime(2024, 2, 5, 10, 12)

ATTRIBUTIONS = [
    ("On Mon, 5 Feb 2024 at 10:12, Jane Doe <jane@example.com> wrote:", "Jane Doe", AT),
    ("On Mon, Feb 5, 2024 at 10:12 AM Jane Doe <jane@example.com> wrote:", "Jane Doe", AT),
    ("On Feb 5, 2024, at 10:12 PM, Jane Doe <jane@example.com> wrote:", "Jane Doe", AT.replace(hour=22)),
    ("On 2024-02-05 10:12, Jane Doe wrote:", "Jane Doe", AT),
    ("On 05/02/2024 10:12, jane@example.com wrote:", "jane@example.com", None),
    ("Am 05.02.2024 um 10:12 schrieb Jane Doe:", "Jane Doe", AT),
    ("Am Mo., 5. Feb. 2024 um 10:12 Uhr schrieb Jane Doe <jane@example.com>:", "Jane Doe", AT),
    ("Le lun. 5 févr. 2024 à 10:12, Jane Doe <jane@example.com> a écrit :", "Jane Doe", AT),
    ("пн, 5 февр. 2024 г. в 10:12, Анна Петрова <anna@example.ru>:", "Анна Петрова", AT),
    ("05.02.2024 10:12, Анна Петрова пишет:", "Анна Петрова", AT),
    ('05.02.2024, 10:12, "Анна Петрова" <anna@example.ru>:', "Анна Петрова", AT),
    (
        "Понедельник, 5 февраля 2024, 10:12 +03:00 от Анна Петрова <anna@example.ru>:",
        "Анна Петрова",
        AT.replace(tzinfo=timezone(timedelta(hours=3))),
    ),
    ("5 февраля 2024 г., 10:12 пользователь Анна <anna@example.ru> написал:", "пользователь Анна", AT),
    ("pon, 5. velj 2024. u 10:12 Ana Horvat <ana@example.hr> napisao je:", "Ana Horvat", AT),
    ("Dana 5.2.2024. u 10:12, Ana Horvat je napisao/la:", "Ana Horvat", AT),
    ("po 5. 2. 2024 o 10:12 Jana Nová <jana@example.sk> napísal(a):", "Jana Nová", AT),
    ("Dňa 5. 2. 2024 o 10:12 Jana Nová napísal(a):", "Jana Nová", AT),
    ("ma 5. helmik. 2024 klo 10.12 Anna Virtanen (anna@example.fi) kirjoitti:", "Anna Virtanen", AT),
    ("Anna Virtanen kirjoitti 5.2.2024 klo 10.12:", "Anna Virtanen", AT),
    ("2024 թ. փետրվարի 5, 10:12 Աննա <anna@example.am> գրել է՝", "Աննա", AT),
]


@pytest.mark.parametrize(("line", "sender", "received"), ATTRIBUTIONS)
@pytest.mark.parametrize("mark", ["> ", ">"])
def test_top_posted(line: str, sender: str, received: datetime | None, mark: str) -> None:
    draft = read(f"We are sorry.\n\n{line}\n\n{mark}I am angry!\n{mark}{mark}Older.\n")
    assert draft.text == "We are sorry."
    assert draft.thread is not None
    assert draft.thread.text == "I am angry!\nOlder."
    assert draft.thread.sender == sender
    assert draft.thread.received == received


@pytest.mark.parametrize("line", [line for line, _, _ in ATTRIBUTIONS if "@" in line])
def test_an_attribution_with_an_address_needs_no_marks_below(line: str) -> None:
    draft = read(f"We are sorry.\n\n{line}\n\nI am angry!\n\nSecond paragraph.")
    assert draft.text == "We are sorry."
    assert draft.thread is not None
    assert draft.thread.text == "I am angry!\n\nSecond paragraph."


def test_attribution_over_two_lines() -> None:
    draft = read("Sorry.\n\nOn Mon, 5 Feb 2024 at 10:12, Jane Doe <jane@example.com>\nwrote:\n\n> Angry.")
    assert (draft.text, draft.thread and draft.thread.sender) == ("Sorry.", "Jane Doe")


def test_bottom_posted_and_interleaved() -> None:
    source = "Jane Doe wrote on 5 Feb 2024:\n> One?\n\nYes.\n\n> Two?\n> More.\nNo.\n\n-- \nEva"
    draft = read(source)
    assert draft.text == "Yes.\n\nNo.\n\nEva"
    assert draft.thread is not None
    assert draft.thread.text == "One?\nTwo?\nMore."
    check_map(draft)


HEADERS = [
    "From: Jane Doe <jane@example.com>\nSent: Monday, 5 February 2024 10:12\nTo: Us\nSubject: Late",
    "От: Jane Doe\nОтправлено: 5 февраля 2024 г. 10:12\nКому: Us\nТема: Late",
    "Šalje: Jane Doe\nPoslano: 5. veljače 2024. 10:12\nPrima: Us\nPredmet: Late",
    "Od: Jane Doe\nOdoslané: pondelok 5. februára 2024 10:12\nKomu: Us\nPredmet: Late",
    "Lähettäjä: Jane Doe\nLähetetty: maanantai 5. helmikuuta 2024 10.12\nVastaanottaja: Us\nAihe: Late",
    "Von: Jane Doe\nGesendet: Montag, 5. Februar 2024 10:12\nAn: Us\nBetreff: Late",
    "*From:* Jane Doe\n*Sent:* Monday, 5 February 2024 10:12\n*To:* Us\n*Subject:* Late",
]


@pytest.mark.parametrize("headers", HEADERS)
@pytest.mark.parametrize("rule", ["", "-----Original Message-----\n", "________________________________\n"])
def test_header_blocks(headers: str, rule: str) -> None:
    draft = read(f"We are sorry.\nEva\n\n{rule}{headers}\n\nI am angry!\n\nJane\n")
    assert draft.text == "We are sorry.\nEva"
    assert draft.thread is not None
    assert draft.thread.text == "I am angry!\n\nJane"
    assert draft.thread.sender == "Jane Doe"
    assert draft.thread.received == AT


@pytest.mark.parametrize(
    "source",
    [
        "In your e-mail of 5 May 2024 you wrote:\n\nthe kettle leaks.",
        "On 5 May you wrote:\nthe kettle leaks.",
        "We will do three things:\n\nFirst, we refund you.",
        "Call us on 10:12 at:\n020 7946 0000",
        "From: today on we check twice.\nWe are sorry.",
        "From: us@example.com\nTo: jane@example.com\nSubject: Sorry\n\nWe are sorry.",
        "5 > 3 and a -> b",
        "Our courier wrote:\nnothing",
    ],
)
def test_our_own_prose_is_not_taken_for_a_quotation(source: str) -> None:
    draft = read(source)
    assert draft.thread is None
    assert "".join(draft.text.split()) == "".join(source.split())


def test_second_person_before_marks_is_an_attribution() -> None:
    draft = read("Исправим сегодня.\n\nВы писали 5 февраля 2024 г., 10:12:33:\n> Я зла.")
    assert draft.text == "Исправим сегодня."
    assert strength("Вы писали 5 февраля 2024 г.:") is Strength.WEAK


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("2024-02-05", datetime(2024, 2, 5)),
        ("25/12/2024 9:05", datetime(2024, 12, 25, 9, 5)),
        ("12/25/2024 9:05 pm", datetime(2024, 12, 25, 21, 5)),
        ("02/03/2024", None),
        ("31.02.2024", None),
        ("5 Foo 2024", None),
        (
            "Mon, 05 Feb 2024 10:12:13 -0500",
            datetime(2024, 2, 5, 10, 12, 13, tzinfo=timezone(timedelta(hours=-5))),
        ),
        ("no date", None),
    ],
)
def test_dates(line: str, date: datetime | None) -> None:
    assert find_date(line) == date
