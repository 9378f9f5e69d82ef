from __future__ import annotations

import textwrap

import pytest

from replylint.draft.wrap import common_width, soft_breaks

from .reading import check_map, excerpt, read

WRAPPED = """\
Dear Ms Hartley,
thank you for the photos. We have looked into your order and found that
the parcel was left at the wrong depot on Monday; the fault is ours, and I
am sorry for it.
It will reach you by Friday.

Kind regards,
Eva Novak
Customer Care Team Leader, Example Retail Limited Company
Tel. +44 20 7946 0000
12 Main Street
London
"""


def test_wrapped_paragraphs_are_joined_and_lines_that_are_meant_stay() -> None:
    draft = read(WRAPPED)
    assert draft.text == (
        "Dear Ms Hartley,\n"
        "thank you for the photos. We have looked into your order and found that the parcel was left "
        "at the wrong depot on Monday; the fault is ours, and I am sorry for it.\n"
        "It will reach you by Friday.\n\n"
        "Kind regards,\nEva Novak\nCustomer Care Team Leader, Example Retail Limited Company\n"
        "Tel. +44 20 7946 0000\n12 Main Street\nLondon"
    )
    assert excerpt(draft, "found that the parcel") == "found that\nthe parcel"
    check_map(draft)


@pytest.mark.parametrize(
    ("lines", "soft"),
    [
        # a name, an address, a greeting
        (["Best regards,", "Eva Novak"], [False]),
        (["Main Street 5", "10000 Zagreb"], [False]),
        (["Hyvä Marjatta Koskela,", "kiitos, että kirjoititte meille."], [False]),
        (["Ystävällisin terveisin", "asiakaspalvelu"], [False]),
        # whole sentences, a line each
        (["We sent the replacement to you today by courier.", "It arrives on Friday before noon."], [False]),
        (["A" * 40 + " " + "b" * 160 + ".", "Another long line. " * 9], [False]),
        # a sentence that goes on with a name, a number or a placeholder
        (
            ["I have spoken with the driver and with the depot about it, and", "Petar Horvat will call you."],
            [True],
        ),
        (["The parcel that you ordered will be with you no later than on", "27. studenoga."], [True]),
        (
            ["Novu ćemo Vam pošiljku dostaviti najkasnije u petak, do", "27. studenoga."],
            [False],
        ),  # known miss
        # lists
        (
            ["We will send the following things to your address today:", "- the kettle", "- the lid"],
            [False, False],
        ),
        (["We will do the following things for you before this Friday", "1) send the kettle"], [False]),
        (["We will do the following things for you before this Friday", "1. Send the kettle"], [False]),
        # a narrow column
        (["We are sorry that your", "parcel has not arrived", "yet. We sent it again", "today."], [True] * 3),
        (["Eva Novakova", "customer care lead", "020 79 ......"], [False] * 2),
        (["We are sorry that", "Eva", "our driver", "was late"], [False] * 3),
    ],
)
def test_soft_or_hard(lines: list[str], soft: list[bool]) -> None:
    assert soft_breaks(lines, common_width([lines])) == soft


@pytest.mark.parametrize("width", [50, 65, 72, 76, 80, 100])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_what_an_editor_wraps_is_unwrapped(width: int, line_end: str) -> None:
    paragraphs = [
        "Thank you for your email and for the photos, they made it easy to see what happened. You had "
        "ordered the Alba midi dress in forest green and what came is the navy one, days before a wedding.",
        "A green one left the depot today by special delivery and is with you by 1pm. "
        "Petra Novak asked the driver to take the navy dress away too, so there is nothing to post.",
    ]
    source = f"{line_end * 2}".join(line_end.join(textwrap.wrap(text, width)) for text in paragraphs)
    draft = read(source)
    assert draft.text == "\n\n".join(paragraphs)
    check_map(draft)


def test_marks_of_list_items_are_not_prose() -> None:
    draft = read("We will:\n- send it\n• call you\n2) refund you\n27. studenoga stiže\n")
    assert draft.text == "We will:\nsend it\ncall you\nrefund you\n27. studenoga stiže"


def test_rulers_and_the_signature_mark_part_blocks() -> None:
    draft = read("We are sorry.\n-- \nEva Novak\nManager\n=====\n* * *\nEnd")
    assert draft.text == "We are sorry.\n\nEva Novak\nManager\n\nEnd"


@pytest.mark.parametrize("source", ["", "\n\n", "   \t", "-----\n", "{# x #}"])
def test_a_file_without_prose(source: str) -> None:
    draft = read(source)
    assert draft.text == ""
    assert draft.map.to_source(0, 0) == (0, 0)


def test_no_break_spaces_and_tabs_inside_a_line_stay() -> None:
    assert read("\u3000We\u00a0are\tsorry. \u00a0").text == "We\u00a0are\tsorry."
