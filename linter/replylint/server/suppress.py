"""Suppressions that the document may carry: a comment beside the words, or a line at the top for the whole file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath

from replylint.draft import draft_of_text
from replylint.draft.front_matter import read_front_matter
from replylint.errors import DraftError
from replylint.fixes.source import Change
from replylint.server.linting import Checked, Marked
from replylint.server.suppress_head import in_front_matter, in_header, newline_of
from replylint.suppression.comments import comments_of, reach_of

_COMMENTS = {  # of the template engines: they never reach the customer
    **dict.fromkeys((".j2", ".jinja", ".jinja2", ".twig", ".njk"), "{{# {} #}}"),
    **dict.fromkeys((".hbs", ".handlebars"), "{{{{!-- {} --}}}}"),
    ".mustache": "{{{{! {} }}}}",
    ".liquid": "{{% comment %}}{}{{% endcomment %}}",
}
_HTML = "<!-- {} -->"
_LINE_END = re.compile(r"[ \t]*\\?(?=[\r\n]|\Z)")  # with the marks of a hard line break in Markdown


def suppressed_here(checked: Checked, mark: Marked) -> Change | None:
    """A comment that leaves out the finding where it stands; None where the format has none, or none would help."""
    if mark.is_absence or mark.base is None:
        return None
    comment = _comment(checked, f"replylint: ignore {mark.finding.code}")
    if comment is None:
        return None
    text = checked.buffer.text[mark.base :]
    for at, written in _candidates(checked, mark, text, comment):
        if _is_heard(checked, mark, text[:at] + written + text[at:], at, len(written)):
            return Change(mark.base + at, mark.base + at, written)
    return None


def suppressed_in_file(checked: Checked, mark: Marked) -> Change | None:
    """What leaves out the rule in the whole document; None where that cannot be written into it."""
    buffer, code = checked.buffer, mark.finding.code
    if buffer.kind == "email":
        return Change(*in_header(buffer.text, code))
    base = mark.base or 0
    text = buffer.text[base:]
    comment = _comment(checked, f"replylint: ignore-file {code}")
    if comment is None:
        found = in_front_matter(text, code)
        return Change(base + found[0], base + found[1], found[2]) if found else None
    at = base + read_front_matter(text, buffer.path).end
    return Change(at, at, comment + newline_of(text))


def _comment(checked: Checked, said: str) -> str | None:
    """A comment as the document's format has it; None for plain text, where the customer would read it."""
    if checked.buffer.kind == "email":
        return None
    engine = _COMMENTS.get(PurePath(checked.buffer.path).suffix.lower())
    form = engine or (_HTML if checked.buffer.kind in ("markdown", "html") else None)
    return form.format(said) if form else None


def _candidates(checked: Checked, mark: Marked, text: str, comment: str) -> Iterator[tuple[int, str]]:
    """Where the comment may go, the tidiest place first. The end of a line of HTML may lie within a tag."""
    start = mark.start - (mark.base or 0)
    ending = _LINE_END.search(text, start)
    if checked.buffer.kind != "html" and ending:
        yield ending.start(), f" {comment}"
    yield start, f"{comment} " if checked.buffer.kind != "html" else comment


def _is_heard(checked: Checked, mark: Marked, text: str, at: int, length: int) -> bool:
    """Whether the reader of suppressions would see the comment so written, and take the finding for meant."""
    try:
        draft = draft_of_text(text, checked.buffer.path, checked.buffer.kind)
        starts = [segment.source for segment in draft.map.segments]
        reaches = [reach_of(c, draft, starts) for c in comments_of(draft) if at <= c.start < at + length]
    except DraftError:
        return False
    start = mark.start - (mark.base or 0)
    start += length if at <= start else 0
    return any(first <= start < last for first, last in reaches)
