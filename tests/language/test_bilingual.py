"""A reply in two languages, through the command line: each version in its own, what the whole must have once."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Ran

Run = Callable[..., Ran]
Check = Callable[..., dict[str, Any]]
Folders = tuple[str | Path, ...]
HR = """Poštovana gospođo Horvat,

hvala Vam na poruci. Žao nam je što je paket kasnio; povrat ćemo Vam uplatiti u petak, kao što smo obećali, i o tome \
ćemo Vas obavijestiti. {}

S poštovanjem,
Iva Babić"""
EN = """Dear Ms Horvat,

Thank you for your message. We are sorry that the parcel was late; you will have the refund on Friday, as we promised, \
and we will write to you about it. {}

Kind regards,
Iva Babić"""
CARD = """\
code = "{code}"
name = "{name}"
check = "{check}"
concept = "{concept}"
severity = "warning"
title = "{name}"
what = "x"
why = "x"
sources = ["+"]
{more}
"""
RULES = {
    "no-gadget": ("X01", "forbid", "gadget", ""),
    "one-sorry": ("X02", "limit", "sorrow", "settings = { most = 1 }"),
    "wants-widget": ("X03", "require", "widget", 'settings = { where = "plan" }'),
    "wants-order": ("X04", "order", "", 'settings = { order = ["gadget", "widget"] }'),
}
WORDS = {"gadget": ("gadget", "naprava"), "sorrow": ("sorry", "žao"), "widget": ("widget", "dodatak")}


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Folders:
    """The options for rules of these tests' own."""
    home = tmp_path_factory.mktemp("bilingual")
    for name, (code, kind, concept, more) in RULES.items():
        path = home / "rules" / f"{name}.toml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(CARD.format(code=code, name=name, check=kind, concept=concept, more=more))
    for name, words in WORDS.items():
        for language, word in zip(("en", "hr"), words, strict=True):
            path = home / "lexicons" / language / f"{name}.toml"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"patterns = '''\n\"{word}\"\n'''\n", "utf-8")
    return ("--isolated", "--rules", home / "rules", "--lexicons", home / "lexicons")


@pytest.fixture
def check(invoke: Run, folders: Folders) -> Check:
    """The report on a reply, under these rules."""

    def run(text: str, *options: str, select: str = "X01,X02,X03") -> dict[str, Any]:
        asked = (*folders, "--output-format", "json", "--select", select, *options)
        done = invoke("check", "-", *asked, stdin=text.encode())
        file: dict[str, Any] = json.loads(done.out)["files"][0]
        for finding in file["findings"]:
            assert text[finding["start"]["offset"] : finding["end"]["offset"]] == finding["excerpt"]
        return file

    return run


def found(report: dict[str, Any]) -> list[tuple[str, str]]:
    return [(finding["code"], finding["excerpt"]) for finding in report["findings"]]


def both(hr: str, en: str) -> str:
    return f"{HR.format(hr)}\n\n---\n\n{EN.format(en)}"


def test_each_version_is_linted_in_its_own_language(check: Check) -> None:
    report = check(both("Naprava, gadget i dodatak.", "A naprava, a gadget and a widget."))
    assert found(report) == [("X01", "Naprava"), ("X01", "gadget")]
    assert (report["language"], report["languages"]) == ("en", ["hr", "en"])


def test_the_main_language_is_that_of_most_words(check: Check) -> None:
    assert check(both("Dodatak. " * 40, "A widget."))["language"] == "hr"
    assert check(EN.format("A widget."))["languages"] == ["en"]


def test_the_second_version_repeats_nothing(check: Check) -> None:
    assert found(check(both("Dodatak.", "A widget."))) == []
    assert found(check(both("Dodatak.", "A widget. Sorry."))) == [("X02", "Sorry")]


def test_what_is_missing_is_missing_in_both_and_told_once(check: Check) -> None:
    [(code, words)] = found(check(both("", "")))
    assert (code, words.split()[0]) == ("X03", "Žao")
    assert found(check(both("Dodatak.", ""))) == []
    assert found(check(both("", "A widget."))) == []


def test_an_order_is_wrong_only_where_it_is_wrong_in_both(check: Check) -> None:
    wrong_hr, wrong_en = "Dodatak je tu. Naprava.", "A widget is here. A gadget."
    assert found(check(both(wrong_hr, wrong_en), select="X04")) == [("X04", "Naprava")]
    assert found(check(both(wrong_hr, "A gadget. A widget."), select="X04")) == []


def test_a_language_that_is_given_holds_for_all(check: Check) -> None:
    text = both("Naprava i dodatak.", "A gadget and a widget.")
    assert [pair for pair in found(check(text, "--lang", "hr")) if pair[0] == "X01"] == [("X01", "Naprava")]
    told = found(check(f"---\nreplylint:\n  lang: en\n---\n{text}"))
    assert [pair for pair in told if pair[0] == "X01"] == [("X01", "gadget")]


def test_a_suppression_reaches_the_whole_reply(check: Check) -> None:
    text = f"---\nreplylint:\n  ignore: [X01]\n---\n{both('Naprava i dodatak.', 'A gadget and a widget.')}"
    assert found(check(text)) == []


def test_matches_are_explained_by_version(invoke: Run, folders: Folders, tmp_path: Path) -> None:
    draft = tmp_path / "a.txt"
    draft.write_text(both("Naprava.", "A gadget."), "utf-8")
    done = invoke("check", draft, *folders, "--select", "X01", "--explain-match")
    assert "  hr; stage" in done.out
    assert "  en; stage" in done.out
    assert done.out.count("+ gadget X01") == 2
