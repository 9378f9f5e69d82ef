from __future__ import annotations

import subprocess
import sys

import pytest

from replylint.language import detect

SHORT = {
    "en": "We are very sorry that your parcel was late.",
    "ru": "Приносим извинения за задержку.",
    "hr": "Ispričavamo se zbog kašnjenja pošiljke.",
    "sk": "Ospravedlňujeme sa za oneskorenie zásielky.",
    "fi": "Pahoittelemme toimituksen viivästymistä.",
    "hy": "Ներողություն ենք խնդրում ուշացման համար։",
}


@pytest.mark.parametrize(("code", "text"), SHORT.items())
def test_one_sentence_is_enough(code: str, text: str) -> None:
    assert detect(text) == code
    assert detect(f"\ue000 {text} \ue000 www.example.com/the/and/you") == code


@pytest.mark.parametrize("text", ["", " \n", "12 34", "\ue000", "😉", "\x00"])
def test_no_letters_no_language(text: str) -> None:
    assert detect(text) is None


def test_importing_the_package_loads_nothing_heavy() -> None:
    heavy = ["spacy", "simplemma", "babel", "Stemmer", "py3langid", "sentencex", "regex", "marisa_trie"]
    code = f"import sys, replylint.language as l; l.language; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
