"""A chunk as the tokenizer wants it, and where each of its characters came from.

Invisible characters (soft hyphens, zero-width spaces, marks of direction), Armenian intonation marks and
Russian stress marks stand inside words; they are taken out, and count as a part of the character before them.
Combining accents are composed, typographic apostrophes become ASCII. Offsets into the original survive.
"""

from __future__ import annotations

import re
import unicodedata

QUESTION = "\u055e"  # Armenian, stands inside the word that is asked about
_INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff"
_DROPPED = re.compile(f"[\u055b\u055c{QUESTION}{_INVISIBLE}]")
_STRESS = re.compile("[\u0300\u0301]")
_APOSTROPHES = "\u2018\u2019\u02bc\u201b"
_ASCII_APOSTROPHES = str.maketrans(dict.fromkeys(_APOSTROPHES, "'"))
_MENDED = re.compile(f"[\u055b\u055c{QUESTION}{_INVISIBLE}{_APOSTROPHES}\u0300-\u036f]")


def plain(text: str) -> str:
    """The text composed, without what is dropped inside words."""
    if not _MENDED.search(text):
        return text
    composed = unicodedata.normalize("NFC", _DROPPED.sub("", text))
    return _STRESS.sub("", composed).translate(_ASCII_APOSTROPHES)


def clean(chunk: str) -> tuple[str, list[int], list[int]]:
    """The mended chunk, and the start and the end in ``chunk`` of each of its characters."""
    if not _MENDED.search(chunk):
        return chunk, list(range(len(chunk))), list(range(1, len(chunk) + 1))
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end in _clusters(chunk):
        mended = plain(chunk[start:end])
        if not mended and ends:
            ends[-1] = end
        for char in mended:
            out.append(char)
            starts.append(start)
            ends.append(end)
    return "".join(out), starts, ends


def _clusters(text: str) -> list[tuple[int, int]]:
    """Ranges of each character with the combining marks on it."""
    edges = [i for i, char in enumerate(text) if i == 0 or not unicodedata.combining(char)]
    return list(zip(edges, [*edges[1:], len(text)], strict=True))
