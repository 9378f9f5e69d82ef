"""T14 through the command line: capitals, familiar forms, agreement, and what the language's files say of them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Ran

Run = Callable[..., Ran]
Find = Callable[..., list[dict[str, Any]]]
POLITE = """\
message = "{form} small"
advice = "{capital}"
patterns = '''
"vy" | "vás" | "vám"
"k" {vam as form}
'''
unless = '''
"vás" "oboch"
'''
[words]
vam = '"vám"'
"""
FAMILIAR = """\
message = "{form} familiar"
patterns = '''
"ty" | "teba"
'''
"""
MIXED = 'message = "{form} mixed"\n'
AGREEMENT = """\
message = "{form} does not agree"
patterns = '''
"vy" "si"
'''
"""


@pytest.fixture(scope="module")
def lexicons(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Slovak files of these tests' own, in the place of the built-in ones: read only."""
    files = {
        "polite-pronoun": POLITE,
        "familiar-form": FAMILIAR,
        "mixed-address": MIXED,
        "polite-agreement": AGREEMENT,
    }
    folder = tmp_path_factory.mktemp("lexicons") / "sk"
    folder.mkdir()
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, "utf-8")
    return folder.parent


@pytest.fixture
def find(invoke: Run, lexicons: Path) -> Find:
    """The findings of T14 in a text."""

    def run(text: str, *options: str | Path, name: str = "a.txt") -> list[dict[str, Any]]:
        base = (
            "--select",
            "T14",
            "--lexicons",
            lexicons,
            "--lang",
            "sk",
            "--message-language",
            "reply",
            "--output-format",
            "json",
        )
        done = invoke(
            "check", "-", "--isolated", "--stdin-filename", name, *base, *options, stdin=text.encode()
        )
        findings: list[dict[str, Any]] = json.loads(done.out)["files"][0]["findings"]
        return findings

    return run


def told(findings: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [(finding["message"], finding["severity"]) for finding in findings]


def test_every_small_form_is_a_finding_with_a_safe_fix(find: Find) -> None:
    found = find("Pošleme vám to. Vy viete, že Vám VÁM aj vás ceníme.")
    assert told(found) == [("vám small", "warning"), ("vás small", "warning")]
    assert [finding["advice"] for finding in found] == ["Vám", "Vás"]
    assert found[0]["fix"] == {
        "safety": "safe",
        "edits": [
            {
                "start": {"line": 1, "column": 9, "offset": 8},
                "end": {"line": 1, "column": 10, "offset": 9},
                "replacement": "V",
            }
        ],
    }


def test_a_small_form_after_the_salutation_is_small_too(find: Find) -> None:
    assert told(find("Vážený pán Novák,\n\nvás to hnevá.")) == [("vás small", "warning")]


def test_a_pattern_of_several_words_names_its_form(find: Find) -> None:
    [finding] = find("Prídeme k vám.")
    assert (finding["message"], finding["excerpt"]) == ("vám small", "vám")


def test_exceptions_and_quotations_are_let_pass(find: Find) -> None:
    assert find("Pre vás oboch.") == []
    for text in ("„ja vám volám“", "«ja vám volám»", "“ja vám volám”", '"ja vám volám"', "”ja vám volám”"):
        assert find(f"Píšete: {text}, a to ma mrzí.") == []
    assert len(find('Je to 5" rúrka, vám ju pošleme.\n\nA druhá je 6".')) == 1


def test_several_addressees_are_written_small(find: Find) -> None:
    text = "Pošleme vám to. Aj teba sa to týka. Keby ste Vy si prišli."
    assert told(find(text)) == [
        ("vám small", "warning"),
        ("teba mixed", "warning"),
        ("Vy si does not agree", "info"),
    ]
    assert told(find(text, "--addressee", "several")) == [("teba mixed", "warning")]
    assert told(find(f"---\nreplylint:\n  addressee: several\n---\n{text}")) == [("teba mixed", "warning")]


def test_every_familiar_form_and_whether_polite_ones_stand_beside_it(find: Find) -> None:
    assert told(find("Ty vieš. Pre teba.")) == [("Ty familiar", "warning"), ("teba familiar", "warning")]
    assert told(find("Ty vieš. Pre Vás.")) == [("Ty mixed", "warning")]


def test_familiar_forms_have_no_fix(find: Find) -> None:
    assert [finding["fix"] for finding in find("Ty vieš.")] == [None]


def test_without_excerpts_no_word_and_no_fix_is_shown(find: Find) -> None:
    [finding] = find("Pošleme vám to.", "--no-excerpts")
    assert (finding["message"], finding["fix"]) == (" small", None)


def test_the_file_says_where_and_how_grave(find: Find, tmp_path: Path) -> None:
    path = tmp_path / "sk" / "polite-pronoun.toml"
    path.parent.mkdir()
    path.write_text('channel = ["letter"]\nseverity = "info"\n' + POLITE, "utf-8")
    text, milder = "Pošleme vám to, ty vieš.", ("--lexicons", tmp_path)
    assert told(find(text, *milder)) == [("vám small", "info"), ("ty mixed", "warning")]
    assert told(find(text, *milder, "--channel", "chat")) == [("ty mixed", "warning")]


def test_no_fix_where_the_source_has_other_characters(find: Find) -> None:
    [finding] = find("<p>Pošleme &#118;ám to.</p>", name="a.html")
    assert (finding["excerpt"], finding["fix"]) == ("&#118;ám", None)


def test_english_has_one_you(invoke: Run) -> None:
    done = invoke(
        "check", "-", "--select", "T14", "--lang", "en", "-q", stdin=b"We thank you for your letter, u too."
    )
    assert (done.code, done.out) == (0, "")
