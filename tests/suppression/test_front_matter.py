"""``ignore`` in front matter and in an e-mail's header: for the whole file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import House, Ran
from tests.suppression.conftest import Codes


@pytest.mark.parametrize("given", ["[X01]", "X01", "[no-gadgets -- the shop's word]", '"X01, X02 -- why"'])
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_the_whole_file(codes: Codes, name: str, given: str) -> None:
    head = f"---\nreplylint:\n  ignore: {given}\n  stage: closing\n---\n"
    assert codes(f"{head}A gadget.\n\nA gadget.\n", name, "--select", "X01") == []


def test_in_one_line(codes: Codes) -> None:
    assert codes("---\nreplylint: { ignore: [X01] }\n---\nA gadget.", "a.txt") == []


def test_unused_is_told_where_it_is_written(codes: Codes) -> None:
    assert codes("---\nreplylint:\n  ignore:\n    - X01\n---\nA toy.", "a.txt") == ["4:U01"]
    assert codes("---\nreplylint:\n  ignore: no-gadgets\n---\nA toy.", "a.txt") == ["3:U01"]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("[X77]", "front matter: ignore: No rule is called 'X77'"),
        ("[]", "names no rule"),
        ("true", "must be a list"),
        ("{X01: why}", "must be a list"),
        ("[1]", "must be a list"),
        ("", "must be a list"),
    ],
)
def test_what_cannot_be_used_is_an_error_of_the_file(codes: Codes, given: str, told: str) -> None:
    [error] = codes(f"---\nreplylint:\n  ignore: {given}\n---\nA gadget.", "a.txt")
    assert told in error


def test_it_does_not_spoil_other_files(invoke: Callable[..., Ran], house: House, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("---\nreplylint:\n  ignore: [X77]\n---\nA gadget.")
    (tmp_path / "b.txt").write_text("A gadget.")
    done = invoke("check", tmp_path, *house.options, "--output-format", "concise")
    assert done.code == 2
    assert "b.txt:1:3: X01" in done.out
    assert "a.txt: front matter: ignore: No rule is called 'X77'" in done.err


def test_an_e_mail_has_a_header_for_it_and_its_comments_do_not_count(codes: Codes) -> None:
    head = "From: a@example.com\nTo: b@example.com\nSubject: x\nContent-Type: text/html\n"
    mail = f"{head}\n<!-- replylint: ignore -->\n<p>A gadget.</p>"
    assert [
        found.split(":")[1]
        for found in codes(
            mail.replace("\n\n", "\nX-Replylint-Ignore: X01, X02\n\n"), "a.eml", "--select", "X"
        )
    ] == []
