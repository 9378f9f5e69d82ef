"""Suppressions that suppress nothing, or cannot be used."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import House, Ran
from tests.suppression.conftest import Codes


def test_one_that_suppresses_nothing_is_a_warning(codes: Codes) -> None:
    assert codes("<!-- replylint: ignore X01 -->\nA toy.\n\nA gadget.") == ["1:U01", "4:X01"]
    assert codes("A toy.\n\n<!-- replylint: ignore X01 -->\n") == ["3:U01"]


def test_of_several_rules_the_one_that_finds_nothing_is_told(codes: Codes) -> None:
    assert codes("<!-- replylint: ignore X01, X02 -->\nA gadget.\nA widget.", "a.md", "--select", "X,U") == [
        "1:U01"
    ]


def test_a_rule_that_is_not_on_is_not_told(codes: Codes) -> None:
    text = "<!-- replylint: ignore X01 -->\nA toy."
    assert codes(text, "a.md", "--select", "X02,U") == ["2:X02"]
    assert codes(text, "a.md", "--select", "X01") == []
    assert codes(text, "a.md", "--select", "X01,U", "--ignore", "unused-suppression") == []


def test_it_can_be_ignored_in_its_turn(codes: Codes) -> None:
    text = "---\nreplylint:\n  ignore: [U01]\n---\n<!-- replylint: ignore X01 -->\nA toy."
    assert codes(text) == []


@pytest.mark.parametrize(
    ("comment", "told"),
    [
        ("ignore", "names the rules"),
        ("ignore -- no reason", "names the rules"),
        ("ignore X99", "No rule is called 'X99'"),
        ("ignore blame-suplier", "'blame-supplier'"),
        ("ignore X", "whole code"),
        ("ignore ALL", "whole code"),
        ("ignore X01 because I say so", "two dashes"),
        ("ignor X01", "'ignore'"),
        ("disable X01", "ignore-start"),
        ("", "cannot tell"),
        ("ignore-start X01", "No ignore-end"),
        ("ignore-end", "No ignore-start"),
    ],
)
def test_one_that_cannot_be_used_is_an_error_and_suppresses_nothing(
    invoke: Callable[..., Ran], house: House, tmp_path: Path, comment: str, told: str
) -> None:
    draft = tmp_path / "a.md"
    draft.write_text(f"<!-- replylint: {comment} -->\nA gadget.")
    folders = ("--rules", house.rules, "--lexicons", house.lexicons, "--lang", "en", "--select", "X01,U")
    done = invoke("check", draft, *folders, "--output-format", "json")
    assert done.code == 1
    bad, gadget = json.loads(done.out)["files"][0]["findings"]
    assert (bad["code"], bad["severity"], bad["start"]["line"]) == ("U02", "error", 1)
    assert told in f"{bad['message']} {bad['advice']}"
    assert gadget["code"] == "X01"


def test_no_excerpts_keeps_the_words_of_comments_back(invoke: Callable[..., Ran], tmp_path: Path) -> None:
    draft = tmp_path / "a.md"
    draft.write_text("<!-- replylint: ignore D01 Novak asked -->\nText.")
    done = invoke("check", draft, "--select", "U", "--no-excerpts")
    assert "U02" in done.out
    assert "Novak" not in done.out


def test_the_rules_are_explained_as_others_are(invoke: Callable[..., Ran]) -> None:
    done = invoke("rule", "U01", "invalid-suppression")
    assert done.code == 0
    assert "unused-suppression (warning)" in done.out
