"""Comments that ignore rules: which text each is about."""

from __future__ import annotations

import pytest

from tests.suppression.conftest import Codes

IGNORE = "<!-- replylint: ignore X01 -- legal insists -->"


def test_before_a_paragraph_it_is_about_all_of_it_and_no_more(codes: Codes) -> None:
    text = f"A gadget.\n\n{IGNORE}\nOne gadget here,\nand there a\ngadget.\n\nA gadget.\n"
    assert codes(text) == ["1:X01", "8:X01"]


def test_a_blank_line_between_makes_no_difference(codes: Codes) -> None:
    assert codes(f"{IGNORE}\n\nA gadget.\n\nA gadget.") == ["5:X01"]


def test_in_a_line_it_is_about_that_line(codes: Codes) -> None:
    text = f"A nice gadget. {IGNORE}\nThen came another, a gadget.\n"
    assert codes(text) == ["2:X01"]


def test_names_and_several_rules_and_any_case(codes: Codes) -> None:
    assert codes("<!-- ReplyLint: ignore no-gadgets -->\nA gadget.") == []
    assert codes("<!-- replylint: ignore x01, X02 -->\nA gadget.", "a.md", "--select", "X,U") == []
    assert codes("<!-- replylint: ignore X01 X02 — both -->\nA gadget.", "a.md", "--select", "X,U") == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.html", f"<p>Hello.</p>\n{IGNORE}\n<p>A gadget.\nA gadget.</p>\n<p>A gadget.</p>"),
        ("a.html", f"<p>Hello.</p><p>\nWell, {IGNORE} a gadget.</p>\n\n\n<p>A gadget.</p>"),
        ("a.md.j2", "Hello.\n\n{# replylint: ignore X01 #}\nA gadget.\n\nA gadget."),
        (
            "a.txt.liquid",
            "Hello.\n\n{% comment %}replylint: ignore X01{% endcomment %}\nA gadget.\n\nA gadget.",
        ),
        ("a.txt.hbs", "Hello.\n\n{{!-- replylint: ignore X01 --}}\nA gadget.\n\nA gadget."),
        ("a.txt.hbs", "Hello.\n\n{{! replylint: ignore X01 }}\nA gadget.\n\nA gadget."),
        ("a.html.erb", "<p>Hello.</p>\n\n<%-- replylint: ignore X01 --%>\n<p>A gadget.</p>\n<p>A gadget."),
        ("a.txt", f"Hello.\n\n{IGNORE}\nA gadget.\n\nA gadget."),
        ("a.md", f"- one\n\n{IGNORE}\n- a gadget\n\nA gadget."),
        ("a.md", f"Hello\r\n\r\n{IGNORE}\r\nA gadget.\r\n\r\nA gadget."),
    ],
)
def test_comments_of_every_format_and_template_engine(codes: Codes, name: str, text: str) -> None:
    last = text.count("\n") + 1
    assert codes(text, name) == [f"{last}:X01"]


def test_start_and_end(codes: Codes) -> None:
    text = (
        "A gadget.\n\n<!-- replylint: ignore-start X01 -->\n\nA gadget.\n\nA gadget.\n\n"
        "<!-- replylint: ignore-end -->\n\nA gadget.\n"
    )
    assert codes(text) == ["1:X01", "11:X01"]


def test_ends_close_the_start_of_their_rules(codes: Codes) -> None:
    text = (
        "<!-- replylint: ignore-start X01 -->\n<!-- replylint: ignore-start X02 -->\nA gadget.\n\n"
        "<!-- replylint: ignore-end X01 -->\n\nA gadget.\n\n<!-- replylint: ignore-end -->\n"
    )
    assert codes(text, "a.md", "--select", "X") == ["7:X01"]


def test_whole_file(codes: Codes) -> None:
    assert codes("A gadget.\n\nA gadget.\n\n<!-- replylint: ignore-file X01 -- old template -->\n") == []


def test_code_and_quotations_hold_no_suppressions(codes: Codes) -> None:
    bare = "<!-- replylint: ignore -->"
    text = (
        f"`{bare}` A gadget.\n\n```\n{bare}\n```\n\nA gadget.\n\n    {bare}\n\n> {bare}\n> mine\n\nA gadget."
    )
    assert codes(text) == ["1:X01", "7:X01", "14:X01"]
    html = f"<p>A gadget.</p><blockquote>{bare}<blockquote></blockquote>{bare}</blockquote>"
    assert codes(html, "a.html") == ["1:X01"]


def test_no_suppressions_shows_all_and_asks_nothing_of_the_comments(codes: Codes) -> None:
    text = f"{IGNORE}\nA gadget.\n\n<!-- replylint: ignore -->\n"
    assert codes(text, "a.md", "--select", "X01,U", "--no-suppressions") == ["2:X01"]


def test_many_comments_cost_little(codes: Codes) -> None:
    assert len(codes("<!-- replylint: ignore X01 -->\n\n" * 2000)) == 2000
    [error] = codes("<!-- replylint: ignore X01 -->\n\n" * 20_000)
    assert "over 2,000 replylint comments" in error
