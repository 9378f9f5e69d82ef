"""An e-mail: its own text part, read as the plain text or HTML that it is."""

from __future__ import annotations

from email import message_from_bytes
from email.errors import (
    InvalidBase64CharactersDefect,
    InvalidBase64LengthDefect,
    NoBoundaryInMultipartDefect,
    StartBoundaryNotFoundDefect,
)
from email.message import Message
from typing import TYPE_CHECKING

from replylint.draft.decode import check_size, checked_encoding
from replylint.draft.html import read_html
from replylint.draft.mail_headers import context_of, correspondent_of, sent_of
from replylint.draft.model import Draft, Thread
from replylint.draft.plain import read_plain
from replylint.errors import DraftError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from replylint.draft.builder import Body
    from replylint.draft.placeholders import Delimiters

    Mail = Message[str, str]

_ATTACHMENTS = 32  # a message may be this many times larger than its text
_DAMAGED = (StartBoundaryNotFoundDefect, NoBoundaryInMultipartDefect)
_BROKEN_BASE64 = (InvalidBase64CharactersDefect, InvalidBase64LengthDefect)
_AGAIN = "export the message again from the mail program"


def read_mail(
    data: bytes, path: str, *, encoding: str | None, delimiters: Delimiters, max_bytes: int
) -> Draft:
    """The draft in a message: its text/plain part, or its text/html part where there is no other."""
    check_size(len(data), path, max_bytes * _ATTACHMENTS)
    declared = checked_encoding(encoding) if encoding else None
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise DraftError(f"{path}: an e-mail file is never UTF-16; {_AGAIN}, or save its text as .txt")
    try:
        message: Mail = message_from_bytes(data.removeprefix(b"\xef\xbb\xbf"))
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise DraftError(
            f"{path}: cannot be read as an e-mail: {str(error) or 'nested too deep'}; {_AGAIN}"
        ) from None
    if not message.keys():
        raise DraftError(f"{path}: no e-mail headers at its start; {_AGAIN}, or rename the file to .txt")
    for place, part in _own_text(message, path):
        source = _decode(part, place, path, declared, max_bytes)
        if source.strip():
            break
    else:
        raise DraftError(
            f"{path}: part {place} of the e-mail has no text; write the reply first, or {_AGAIN}"
        )
    body = _read(part, source, delimiters)
    return Draft(
        path=path,
        source=source,
        text=body.text,
        map=body.map,
        format="email",
        part=place,
        front_matter=context_of(message),
        headings=body.headings,
        placeholders=body.placeholders,
        thread=_thread(body.thread, correspondent_of(message)),
        sent=sent_of(message),
    )


def _read(part: Mail, source: str, delimiters: Delimiters) -> Body:
    if part.get_content_type() == "text/html":
        return read_html(source, delimiters=delimiters)
    flowed = str(part.get_param("format", "")).lower() == "flowed"
    del_space = str(part.get_param("delsp", "")).lower() == "yes"
    return read_plain(source, delimiters=delimiters, flowed=flowed, del_space=del_space)


def _thread(quoted: Thread | None, correspondent: str | None) -> Thread | None:
    """The quoted message; who wrote it is the one that the reply goes to, where no attribution says so."""
    if quoted is None:
        return Thread(sender=correspondent) if correspondent else None
    return quoted if quoted.sender else Thread(quoted.text, correspondent, quoted.received)


def _own_text(message: Mail, path: str) -> list[tuple[str, Mail]]:
    """The parts with text, plain ones first, with their paths as IMAP counts: "1" is the only part's."""
    try:
        parts = list(_text_parts(message))
    except RecursionError:
        raise DraftError(f"{path}: the parts of the e-mail are nested too deep; {_AGAIN}") from None
    if parts:
        return sorted(parts, key=lambda found: found[1].get_content_type() != "text/plain")
    if any(isinstance(defect, _DAMAGED) for part in message.walk() for defect in part.defects):
        raise DraftError(
            f"{path}: the e-mail is damaged: the boundary between its parts is missing; {_AGAIN}"
        )
    kinds = ", ".join(sorted({part.get_content_type() for part in message.walk() if not part.is_multipart()}))
    raise DraftError(f"{path}: the e-mail has no text part ({kinds or 'it has no body'}); {_AGAIN}")


def _text_parts(part: Mail, place: str = "") -> Iterator[tuple[str, Mail]]:
    """Text parts of this message itself, in order: no attachments, no forwarded messages."""
    kind = part.get_content_type()
    if kind == "message/rfc822" or part.get_content_disposition() == "attachment":
        return
    if part.is_multipart():
        for number, inner in enumerate(part.get_payload(), 1):
            if isinstance(inner, Message):
                yield from _text_parts(inner, f"{place}.{number}" if place else str(number))
    elif kind in ("text/plain", "text/html") and not any(
        isinstance(defect, _DAMAGED) for defect in part.defects
    ):
        yield place or "1", part


def _decode(part: Mail, place: str, path: str, declared: str | None, max_bytes: int) -> str:
    """The text of a part, strictly by its charset; what is wrong is said with the part's path."""
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    where = f"{path}: part {place} of the e-mail"
    check_size(len(data), where, max_bytes)
    if any(isinstance(defect, _BROKEN_BASE64) for defect in part.defects):
        raise DraftError(f"{where} is damaged or cut: its base64 is not whole; {_AGAIN}")
    try:
        named = part.get_content_charset()
    except (ValueError, LookupError):
        named = "unreadable"
    charset = named or declared or "utf-8"
    if charset in ("us-ascii", "ascii"):
        charset = (
            declared or "utf-8"
        )  # mailers say ASCII and send UTF-8; whatever is pure ASCII reads the same
    try:
        text = str(data, charset)
    except LookupError:
        raise DraftError(
            f"{where} names the unknown charset {charset!r}; mend its Content-Type header"
        ) from None
    except UnicodeError as error:
        at = f"byte {error.start} " if isinstance(error, UnicodeDecodeError) else ""
        told = (
            f"is not in the charset it names, {charset}"
            if named
            else f"names no charset and is not {charset}"
        )
        hint = "" if named else ", or name it with --encoding (for example --encoding cp1251)"
        raise DraftError(
            f"{where} {told}: {at}cannot be decoded; mend its Content-Type header{hint}"
        ) from None
    if "\0" in text:
        raise DraftError(
            f"{where} holds NUL at position {text.index(chr(0))}: it is no text, or in another charset"
        )
    return text.removeprefix("\ufeff")
