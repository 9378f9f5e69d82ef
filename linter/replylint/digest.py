"""What things that are kept are known by."""

from __future__ import annotations

from hashlib import blake2b

_SIZE = 16


def digest(*pieces: bytes) -> bytes:
    """A hash of the pieces, in their order."""
    found = blake2b(digest_size=_SIZE)
    for piece in pieces:
        found.update(len(piece).to_bytes(8, "big"))
        found.update(piece)
    return found.digest()
