"""Real drafts in every format: what the fixes leave is read as the draft without what they took, and no more."""

from __future__ import annotations

import html
import json
import random
import textwrap
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from replylint.draft import Draft, read_drafts
from replylint.lint import lint_bytes
from replylint.mend import mended
from replylint.report.model import Edit
from replylint.settings import Settings

CORPUS = Path(__file__).parent.parent / "corpus"
QUOTED = "> We have waited, but please bear with us!!! Once again, sorry.\n> As I already told you, no."
PLACEHOLDER = "{{ customer.name }}"
MOST = 8  # drafts with fixes, a language and a format


def plain(text: str) -> bytes:
    return f"{PLACEHOLDER}\n\n{text}\n\n{QUOTED}\n".encode()


def wrapped(text: str) -> bytes:
    """As a mailer of another age would write it: lines of 72, CRLF."""
    lines = (textwrap.fill(line, 72, break_long_words=False) for line in text.split("\n"))
    return plain("\n".join(lines)).replace(b"\n", b"\r\n")


def listed(text: str) -> bytes:
    """Markdown, every other paragraph a list item."""
    blocks = text.split("\n\n")
    marked = (
        f"- {block}" if number % 2 and "\n" not in block else block for number, block in enumerate(blocks)
    )
    return "\n\n".join((f"# {PLACEHOLDER}", *marked, f"{QUOTED}\n")).encode()


def marked_up(text: str) -> bytes:
    blocks = (html.escape(block).replace("\n", "<br>\n") for block in text.split("\n\n"))
    body = "".join(f"<p>{block}</p>\n" for block in blocks)
    return f"<p>{PLACEHOLDER}</p>\n{body}<blockquote>{html.escape(QUOTED)}</blockquote>\n".encode()


FORMATS: dict[str, tuple[str, Callable[[str], bytes]]] = {
    "plain": ("a.txt", plain),
    "wrapped": ("a.txt", wrapped),
    "markdown": ("a.md", listed),
    "html": ("a.html", marked_up),
}


@cache
def drafts(language: str) -> list[str]:
    """Some replies of the corpus in which something can be mended."""
    own = Settings(forced={"lang": language})
    paths = sorted((CORPUS / language).glob("*.jsonl"))
    lines = [line for path in paths for line in path.read_text("utf-8").splitlines()]
    random.Random(5).shuffle(lines)
    found: list[str] = []
    for line in lines:
        text = json.loads(line)["text"]
        [report] = lint_bytes(text.encode(), "a.txt", own)
        if any(finding.fix and finding.fix.safety == "unsafe" for finding in report.findings):
            found.append(text)
            if len(found) == MOST:
                break
    return found


def expected(draft: Draft, edits: list[Edit]) -> str:
    """The words of the draft with the edits made, as far as its readers' map knows; without white space."""
    kept: list[tuple[int, str]] = [(edit.start.offset, edit.replacement) for edit in edits]
    for text, source, text_length, source_length in draft.map.segments:
        for number in range(text_length):
            at = source + (number if text_length == source_length else 0)
            if not any(edit.start.offset <= at < edit.end.offset for edit in edits):
                kept.append((at, draft.text[text + number]))
    return "".join("".join(words for _, words in sorted(kept, key=lambda one: one[0])).split())


def apart(edits: list[Edit]) -> Iterator[Edit]:
    """Those that do not touch an earlier one."""
    end = -1
    for edit in sorted(edits, key=lambda edit: edit.start.offset):
        if edit.start.offset > end:
            yield edit
            end = edit.end.offset


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("language", ["en", "ru", "hr", "sk", "fi", "hy"])
def test_the_rest_of_real_drafts_is_untouched(language: str, form: str) -> None:
    name, write = FORMATS[form]
    own = Settings(forced={"lang": language}, template=True)
    fixes = 0
    for text in drafts(language):
        data = write(text)
        [draft] = read_drafts(data, name)
        [report] = lint_bytes(data, name, own)
        edits = list(
            apart([edit for finding in report.findings if finding.fix for edit in finding.fix.edits])
        )
        fixes += len(edits)
        source = draft.source
        for edit in reversed(edits):
            source = source[: edit.start.offset] + edit.replacement + source[edit.end.offset :]
        [left] = read_drafts(source.encode(), name)
        assert "".join(left.text.split()) == expected(draft, edits)
        once = mended(data, name, own, unsafe=True)
        assert mended(once.data, name, own, unsafe=True) == (once.data, 0)
        for kept in (PLACEHOLDER, QUOTED if form != "html" else html.escape(QUOTED)):
            assert kept in once.data.decode().replace("\r\n", "\n")
        if b"\r\n" in data:
            assert once.data.count(b"\n") == once.data.count(b"\r\n")
    assert fixes >= MOST if form == "plain" else fixes
