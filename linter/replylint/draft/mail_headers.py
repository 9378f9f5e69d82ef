"""What an e-mail's headers tell: when it was sent, to whom, and the context that the writer put there."""

from __future__ import annotations

from datetime import datetime
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Mail = Message[str, str]

_PREFIX = "x-replylint-"
_BOOLEANS: dict[str, object] = {"true": True, "false": False}


def context_of(message: Mail) -> dict[str, object]:
    """The X-Replylint-... headers as front matter has them: keys in lower case, true, false as booleans."""
    context: dict[str, object] = {}
    for name in message.keys():  # noqa: SIM118 -- a message is no mapping: iterating gives the same, untyped
        key = name.lower()
        if key.startswith(_PREFIX) and key not in context:
            value = _text(message[name]).strip()
            context.setdefault(key.removeprefix(_PREFIX), _BOOLEANS.get(value.lower(), value))
    return context


def sent_of(message: Mail) -> datetime | None:
    """The Date header; None if there is none that can be read."""
    try:
        return parsedate_to_datetime(_text(message["Date"])) if message["Date"] else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def correspondent_of(message: Mail) -> str | None:
    """The one person that the message goes to, by name or else address; None if there are more or none."""
    # Addresses are parted before encoded words are decoded: a decoded name may hold a comma.
    found = [
        (name, address)
        for name, address in getaddresses([str(value) for value in message.get_all("To", [])])
        if address
    ]
    if len(found) != 1:
        return None
    name, address = found[0]
    return _text(name).strip() or address


def _text(value: object) -> str:
    """A header's value with its encoded words decoded, as far as they can be."""
    raw = str(value)
    try:
        return str(make_header(decode_header(raw)))
    except (HeaderParseError, UnicodeError, LookupError, ValueError):
        return raw
