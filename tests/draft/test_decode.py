from __future__ import annotations

from pathlib import Path

import pytest

from replylint.draft import Positions, decode, read_drafts
from replylint.errors import ConfigError, DraftError

RUSSIAN = "Здравствуйте, Анна!\n\nПриносим извинения.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_needs_no_declaration(encoding: str) -> None:
    assert decode(RUSSIAN.encode(encoding), "a.txt") == RUSSIAN


@pytest.mark.parametrize(("mark", "encoding"), [(b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")])
def test_utf_16_of_either_endianness(mark: bytes, encoding: str) -> None:
    assert decode(mark + RUSSIAN.encode(encoding), "a.txt") == RUSSIAN
    assert decode(RUSSIAN.encode(encoding), "a.txt", encoding) == RUSSIAN


def test_byte_order_mark_shifts_no_column() -> None:
    (draft,) = read_drafts(b"\xef\xbb\xbfSorry, Anna.", "a.txt")
    assert draft.source == "Sorry, Anna."
    assert Positions(draft.source).at(draft.map.to_source(0, 5)[0]) == (1, 1, 0)


def test_declared_legacy_encoding(tmp_path: Path) -> None:
    file = tmp_path / "reply.txt"
    file.write_bytes(RUSSIAN.encode("cp1251"))
    (draft,) = read_drafts(file.read_bytes(), str(file), encoding="cp1251")
    assert draft.source == RUSSIAN


def test_letters_that_look_like_a_mark_are_letters_in_a_declared_encoding() -> None:
    assert decode("яю".encode("cp1251") + b" ok", "a.txt", "cp1251") == "яю ok"


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_line_ends_are_kept(line_end: str) -> None:
    source = f"Dear Ann,{line_end}{line_end}We are sorry."
    (draft,) = read_drafts(source.encode(), "a.txt")
    assert draft.source == source
    assert draft.text == "Dear Ann,\n\nWe are sorry."
    start, end = draft.map.to_source(11, 13)
    assert source[start:end] == "We"
    assert Positions(source).at(start)[:2] == (3, 1)


def test_undecodable_byte_is_named_with_the_mend() -> None:
    with pytest.raises(DraftError, match=r"^a\.txt: byte 3 \(0xe9\).*utf-8.*--encoding"):
        decode(b"caf\xe9", "a.txt")
    with pytest.raises(DraftError, match=r"byte 6 \(0xe9\)"):
        decode(b"\xef\xbb\xbfcaf\xe9", "a.txt")


@pytest.mark.parametrize(
    "data", [b"ab\0cd", RUSSIAN.encode("utf-16-le"), b"\x7fELF\0\0", b"\x89PNG\r\n\x1a\n\0"]
)
def test_binary_is_an_error(data: bytes) -> None:
    with pytest.raises(DraftError, match=r"^a\.txt: "):
        decode(data, "a.txt")


@pytest.mark.parametrize("data", [b"\xff\xfea", b"\xfe\xff\xd8\x00", b"\xff\xfe\x00\x00a"])
def test_cut_wide_encodings_are_errors(data: bytes) -> None:
    with pytest.raises(DraftError, match="cannot be decoded"):
        decode(data, "a.txt")


@pytest.mark.parametrize("name", ["cp99999", "base64", "rot13", "", "x\0y"])
def test_unknown_encoding_is_a_configuration_error(name: str) -> None:
    if name:
        with pytest.raises(ConfigError, match="encoding"):
            decode(b"a", "a.txt", name)
    else:
        assert decode(b"a", "a.txt", name) == "a"


def test_ten_megabytes_on_one_line() -> None:
    with pytest.raises(DraftError, match=r"a\.txt: 10,000,000 bytes.*limit of 1,000,000"):
        read_drafts(b"a" * 10_000_000, "a.txt")


def test_the_limit_can_be_raised() -> None:
    assert len(decode(b"a" * 1_000_001, "a.txt", max_bytes=2_000_000)) == 1_000_001


def test_unknown_format_is_a_configuration_error() -> None:
    with pytest.raises(ConfigError, match="plain, markdown, html, email"):
        read_drafts(b"a", "a.txt", format="docx")
