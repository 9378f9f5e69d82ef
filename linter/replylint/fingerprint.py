"""What a finding is known by from run to run: a hash of its rule and its words, not of its place."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from hashlib import blake2b


@lru_cache(maxsize=4096)  # what is missing has no words, and standing phrases come again
def fingerprint(code: str, words: str) -> str:
    """The same for the same words, however they are wrapped, spaced and capitalised; they cannot be read from it."""
    if not words.isascii():
        words = unicodedata.normalize("NFKC", words)
    plain = " ".join(words.casefold().split())
    return blake2b(f"{code}\0{plain}".encode("utf-8", "replace"), digest_size=8).hexdigest()
