from __future__ import annotations

import pytest

from replylint.draft import read_drafts
from replylint.errors import ConfigError

from .reading import check_map, excerpt, read, shown

PLACEHOLDERS = [
    "{{ name }}",
    "{{name}}",
    '{{ customer.name | default: "x" }}',
    "{{{ raw.name }}}",
    "{{&name}}",
    "{{> signature}}",
    "{{ticket.requester.first_name}}",
    "{{ end_date }}",
    "${name}",
    "$!{name}",
    "#{name}",
    "%{name}",
    "%name%",
    "%FIRST_NAME%",
    "%%NAME%%",
    "%(name)s",
    "%s",
    "{name}",
    "{ customer name }",
    "{0}",
    "{имя}",
    "{!Case.CaseNumber}",
    "{{{Recipient.Name}}}",
    "<<Name>>",
    "<%= user.name %>",
    "<?php echo $name ?>",
    "<?= $name ?>",
    "*|FNAME|*",
    "{%customer.firstName,fallback=there%}",
    '{% include "signature.txt" %}',
    "[Customer Name]",
    "[NAME]",
    "[Name]",
    "[[Name]]",
    "[order_id]",
    "[customer.name]",
    "[your name]",
    "[insert date here]",
    "[Mr/Ms]",
    "[ФИО пассажира]",
    "[имя клиента]",
    "[Ime kupca]",
    "[meno zákazníka]",
    "[Asiakkaan nimi]",
    "[հաճախորդի անունը]",
]
TEXT = [
    "[1]",
    "[12]",
    "[sic]",
    "[...]",
    "[x]",
    "[ ]",
    "[they said so]",
    "[he]",
    "[the blue one]",
    "[CMP-77120]",
    "[Note]",
    "[EXTERNAL]",
    "[Translated from Finnish.]",
    "items[index]",
    "{",
    "{}",
    "{{",
    "}}",
    "{we hope: so}",
    "5% or 10% of",
    "100%sure%",
    "a%20b%2F",
    "https://a.hr/%D0%9F%D1%80",
    "$5 {",
    "< 5 >",
    "<ann@example.com>",
    "<https://example.com>",
    "a << b",
    "<3",
    ":-[",
]
NOTHING = [
    "{% if late %}",
    "{%- endif -%}",
    "{# a note #}",
    "{{! a note }}",
    "{{!-- a {{note}} --}}",
    "{{#if late}}",
    "{{/if}}",
    "{{else}}",
    "{{^late}}",
    "{{ if .Late }}",
    "{{- end }}",
    "{% comment %}not {{this}}{% endcomment %}",
    "<!-- a note -->",
    "<% if late %>",
    "<%# a note %>",
    "<%-- a note --%>",
    "<#if late>",
    "</#if>",
]


@pytest.mark.parametrize("path", ["a.txt", "a.md", "a.html", "a.txt.j2"])
@pytest.mark.parametrize("written", PLACEHOLDERS)
def test_a_placeholder_is_one_word(written: str, path: str) -> None:
    draft = read(f"Dear {written}, we\nare sorry.", path)
    assert shown(draft) in ("Dear ◆, we are sorry.", "Dear ◆, we\nare sorry.")
    (span,) = draft.placeholders
    start, end = draft.map.to_source(span.start, span.end)
    assert draft.source[start:end] == written
    check_map(draft)


@pytest.mark.parametrize("written", TEXT)
def test_what_only_looks_like_one_is_text(written: str) -> None:
    draft = read(f"We saw {written} today.")
    assert draft.text == f"We saw {written} today."
    assert not draft.placeholders


@pytest.mark.parametrize("path", ["a.txt", "a.md", "a.html"])
@pytest.mark.parametrize("written", NOTHING)
def test_tags_and_comments_vanish(written: str, path: str) -> None:
    draft = read(f"Dear Ann, {written} we are sorry{written}.", path)
    assert draft.text == "Dear Ann, we are sorry."
    assert excerpt(draft, "sorry") == "sorry"
    check_map(draft)


def test_lines_of_tags_alone_part_lines_but_not_blocks() -> None:
    draft = read("Dear Ann,\n\n{% if late %}\nWe are late.\n{% else %}\nWe are on time.\n{% endif %}\nAnn\n")
    assert draft.text == "Dear Ann,\n\nWe are late.\nWe are on time.\nAnn"


def test_placeholders_may_touch_each_other_and_run_over_lines() -> None:
    draft = read("Dear {{a}}{{b}},{{ c\n  | title }} ok")
    assert shown(draft) == "Dear ◆◆,◆ ok"
    check_map(draft)


def test_angle_brackets_in_plain_text_only() -> None:
    assert shown(read("Dear <Customer Name>, <b>hi</b>")) == "Dear ◆, <b>hi</b>"
    assert read("Dear <Customer Name>", "a.html").text == "Dear"


def test_reserved_characters_in_a_file_are_no_placeholders() -> None:
    draft = read("Dear \ue000\ue001\ue002 Ann")
    assert draft.text == "Dear \ufffd\ufffd\ufffd Ann"
    assert not draft.placeholders


def test_delimiters_of_the_house() -> None:
    (draft,) = read_drafts(b"Dear ((name)), $$x$$ {{y}}", "a.txt", delimiters=(("((", "))"), ("$$", "$$")))
    assert shown(draft) == "Dear ◆, ◆ ◆"
    with pytest.raises(ConfigError, match="blank"):
        read_drafts(b"x", "a.txt", delimiters=(("((", " "),))


def test_links_of_markdown_are_no_placeholders() -> None:
    source = "See [Our Page](http://a), [Our Page][r], [Name] and [R].\n\n[r]: http://a\n"
    assert shown(read(source, "a.md")) == "See Our Page, Our Page, ◆ and R."
