"""Bytes to text, strictly: a file that cannot be read in full is an error, never a clean file."""

from __future__ import annotations

import codecs

from replylint.errors import ConfigError, DraftError

MAX_BYTES = 1_000_000
_BOMS = (  # UTF-32 first: its little-endian mark begins with UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MEND = "save it as UTF-8, or name its encoding with --encoding (for example --encoding cp1251)"


def checked_encoding(name: str) -> str:
    """The codec's own name; ConfigError if Python has no such text encoding."""
    try:
        codec = codecs.lookup(name)
    except (LookupError, ValueError):
        raise ConfigError(
            f"unknown encoding {name!r}; use a name such as utf-8, cp1251, koi8-r or iso-8859-2"
        ) from None
    if not codec._is_text_encoding:
        raise ConfigError(
            f"{name!r} is not an encoding of text; use a name such as utf-8, cp1251 or iso-8859-2"
        )
    return codec.name


def check_size(size: int, path: str, max_bytes: int) -> None:
    """DraftError if ``size`` bytes are too many."""
    if size > max_bytes:
        raise DraftError(
            f"{path}: {size:,} bytes are more than the limit of {max_bytes:,} for one reply; "
            "leave the file out, split it, or raise the limit"
        )


def codec_of(data: bytes, declared: str | None) -> tuple[str, bytes]:
    """The name of the codec that ``decode`` uses, and the byte order mark before the text."""
    if data[:1] in b"\xff\xfe\xef\x00" and data:
        for mark, marked in _BOMS:
            # In a declared one-byte encoding FF FE are letters; EF BB BF at the start never is meant as such.
            if data.startswith(mark) and (
                marked == "utf-8" or declared is None or declared.startswith("utf")
            ):
                return marked, mark
    return declared or "utf-8", b""


def decode(data: bytes, path: str, encoding: str | None = None, *, max_bytes: int = MAX_BYTES) -> str:
    """The text of ``data`` without its byte order mark.

    A byte order mark decides; without one ``encoding`` does, and UTF-8 where that is not given.
    """
    check_size(len(data), path, max_bytes)
    declared = checked_encoding(encoding) if encoding else None
    name, mark = codec_of(data, declared)
    body = data[len(mark) :]
    if declared is None and b"\0" in body and name == "utf-8":
        raise _nul(path, body.index(b"\0") + len(data) - len(body))
    try:
        text = str(body, name)
    except UnicodeDecodeError as error:
        raise _undecodable(path, data, len(data) - len(body), error) from None
    except UnicodeError as error:
        raise DraftError(f"{path}: cannot be decoded as {name}: {error}; {_MEND}") from None
    if "\0" in text:
        raise _nul(path, text.index("\0"))
    return text


def _nul(path: str, position: int) -> DraftError:
    return DraftError(
        f"{path}: NUL at position {position}: this is a binary file, or UTF-16 without a byte order mark; "
        "leave it out, save it as UTF-8, or name its encoding (for example --encoding utf-16-le)"
    )


def _undecodable(path: str, data: bytes, skipped: int, error: UnicodeDecodeError) -> DraftError:
    at = error.start + skipped
    value = f" (0x{data[at]:02x})" if at < len(data) else ""
    return DraftError(
        f"{path}: byte {at}{value} cannot be decoded as {error.encoding}: {error.reason}; {_MEND}"
    )
