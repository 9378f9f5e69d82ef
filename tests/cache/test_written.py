"""What is kept of reports gives the same reports, whatever the draft."""

from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from replylint.cache.answer import Slot, Wish
from replylint.cache.restored import Shared, restored
from replylint.cache.spelling import read_out, spelled
from replylint.cache.written import rows_of
from replylint.lint import lint_bytes
from replylint.settings import Settings

PIECES = [
    "The courier lost it.",
    "It is the *courier* company's fault",
    "We are sorry.",
    "But {{ name }} must wait!!",
    "Our&nbsp;haulier, as you know,",
    "мы получили ваше письмо.",
    "THIS IS NOT OUR PROBLEM",
    "«courier»",
    "\n\n",
    "\r\n",
    " ",
]
PLAIN = Settings()


@settings(max_examples=80)
@given(st.lists(st.sampled_from(PIECES), max_size=12), st.sampled_from(["a.txt", "a.md", "a.html", "a.eml"]))
def test_reports_come_back_to_the_letter(pieces: list[str], path: str) -> None:
    data = "".join(pieces).encode()
    reports = lint_bytes(data, path, PLAIN)
    wish = Wish("warning", PLAIN).written()
    rows = rows_of([Slot(b"here", wish)], [data], [reports], PLAIN)
    if reports[0].error is None:
        (row,) = rows
        assert restored(row.content, Shared(row.shared), data, path) == reports
        assert row.shared[row.wish] == wish
        for text in json.loads(row.content)[0][1]:
            assert all(
                word not in json.dumps(text, ensure_ascii=False) for word in ("courier", "haulier", "письмо")
            )
    else:
        assert rows == []


@given(st.text(max_size=30), st.text(max_size=8), st.integers(0, 30))
def test_words_are_spelled_or_are_not(source: str, text: str, near: int) -> None:
    pieces = spelled(text, source, near, lambda _: False)
    if pieces is not None:
        assert read_out(pieces, source) == text
        assert not any(char.isalnum() for piece in pieces if isinstance(piece, str) for char in piece)
    else:
        assert text not in source


def test_words_in_pieces() -> None:
    source = "It is the *courier* company."
    assert spelled("the courier company", source, 0, lambda _: False) is not None
    assert spelled("The", source, 0, lambda _: False) == [[6, 9, 1]]
    assert spelled("the van", source, 0, lambda _: False) is None
