"""From the bytes of a file to its drafts: decoding, front matter, and the reader for the format."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from replylint.draft.decode import MAX_BYTES, decode
from replylint.draft.formats import checked_format, format_of
from replylint.draft.front_matter import read_front_matter
from replylint.draft.model import Draft
from replylint.draft.placeholders import Delimiters
from replylint.draft.plain import read_plain

if TYPE_CHECKING:
    from replylint.draft.builder import Body


def read_drafts(
    data: bytes,
    path: str,
    *,
    encoding: str | None = None,
    format: str | None = None,  # noqa: A002 -- the option's name
    delimiters: Delimiters = (),
    max_bytes: int = MAX_BYTES,
) -> list[Draft]:
    """The drafts in a file; today always one, for an e-mail that of its own text part.

    ``path`` names the file in messages and, unless ``format`` is given, tells the format. ``encoding`` is
    what the user declared. ``delimiters`` enclose a house's own placeholders, as ``(("((", "))"),)``.
    DraftError where the file cannot be read in full, ConfigError where an argument cannot be used.
    """
    kind = checked_format(format) if format else format_of(path)
    if kind == "email":
        from replylint.draft.mail import read_mail

        return [read_mail(data, path, encoding=encoding, delimiters=delimiters, max_bytes=max_bytes)]
    source = decode(data, path, encoding, max_bytes=max_bytes)
    return [draft_of_text(source, path, kind, delimiters)]


def draft_of_text(source: str, path: str, kind: str, delimiters: Delimiters = ()) -> Draft:
    """The draft in a text that is decoded already, of any format but e-mail."""
    front_matter, start = read_front_matter(source, path) if source.startswith("---") else ({}, 0)
    body = reader(kind)(source, start, delimiters=delimiters)
    return Draft(
        path=path,
        source=source,
        text=body.text,
        map=body.map,
        format=kind,
        front_matter=front_matter,
        headings=body.headings,
        placeholders=body.placeholders,
        thread=body.thread,
    )


def reader(kind: str) -> Callable[..., Body]:
    """The reader for a format, imported when it is first asked for."""
    if kind == "markdown":
        from replylint.draft.markdown import read_markdown

        return read_markdown
    if kind == "html":
        from replylint.draft.html import read_html

        return read_html
    return read_plain
