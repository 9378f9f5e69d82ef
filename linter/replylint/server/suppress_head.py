"""Writes ``ignore`` at the top of a document: into the front matter of a text, the headers of an e-mail."""

from __future__ import annotations

import re

from replylint.draft.front_matter import read_front_matter
from replylint.errors import DraftError
from replylint.suppression import KEY

_HEADER = re.compile(r"^X-Replylint-Ignore:[ \t]*", re.IGNORECASE | re.MULTILINE)
_HEADERS_END = re.compile(r"\r\n\r\n|\n\n|\r\r|\Z")
_ENVELOPE = re.compile(r"From [^\r\n]*(?:\r\n?|\n)")
_OURS = re.compile(r"^replylint:[ \t]*(?:\r\n?|\n)([ \t]+)", re.MULTILINE)
_LISTED = re.compile(
    r"^[ \t]+ignore:[ \t]*(?P<list>\[[ \t]*|[\"']?(?=[\w])|(?:\r\n?|\n)[ \t]*-[ \t]+)", re.MULTILINE
)
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|\Z)", re.MULTILINE)
Written = tuple[int, int, str]  # a range, and what to write there


def newline_of(text: str) -> str:
    """How lines of the text end."""
    found = re.search(r"\r\n?|\n", text)
    return found[0] if found else "\n"


def in_header(text: str, code: str) -> Written:
    """The rule in the e-mail's header, which is added where there is none."""
    ending = _HEADERS_END.search(text)
    header = _HEADER.search(text, 0, ending.start() if ending else len(text))
    if header:
        return header.end(), header.end(), f"{code}, "
    envelope = _ENVELOPE.match(text)
    at = envelope.end() if envelope else 0
    return at, at, f"X-Replylint-Ignore: {code}{newline_of(text)}"


def in_front_matter(text: str, code: str) -> Written | None:
    """The rule in the front matter, which is added where there is none; None where it is written in an unusual way."""
    try:
        before = read_front_matter(text, "")
    except DraftError:
        return None
    written = _written(text, code, before.end)
    start, end, added = written
    try:
        after = read_front_matter(text[:start] + added + text[end:], "")
    except DraftError:
        return None
    others = {key: value for key, value in after.values.items() if key != KEY}
    same = others == {key: value for key, value in before.values.items() if key != KEY}
    return written if same and re.search(rf"\b{code}\b", str(after.values.get(KEY))) else None


def _written(text: str, code: str, end: int) -> Written:
    newline = newline_of(text)
    if not end:
        return 0, 0, newline.join(("---", "replylint:", f"  {KEY}: [{code}]", "---", ""))
    ours = _OURS.search(text, 0, end)
    if ours is None:
        closing = [match.start() for match in _CLOSING.finditer(text, 0, end)][-1]
        return closing, closing, f"replylint:{newline}  {KEY}: [{code}]{newline}"
    listed = _LISTED.search(text, ours.end() - len(ours[1]), end)
    if listed is None:
        return ours.end(), ours.end(), f"{KEY}: [{code}]{newline}{ours[1]}"
    item = listed["list"]
    added = f"{code}, " if "-" not in item else f"{code}{newline}{item.lstrip(chr(13) + chr(10))}"
    return listed.end(), listed.end(), added
