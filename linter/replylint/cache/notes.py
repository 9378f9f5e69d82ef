"""What runs note besides answers: what the files of a folder were like, and what the settings of drafts depend on."""

from __future__ import annotations

from collections.abc import Iterable

from replylint.cache.store import Store


class Notes:
    """The notes of earlier runs, read when they are first asked for, and those of this one."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[bytes, str | None] = {}
        self._new: dict[bytes, str] = {}

    def read(self, keys: Iterable[bytes]) -> None:
        """Read what is noted under the keys, all at once."""
        unread = {key for key in keys if key not in self._known}
        if unread:
            found = self._store.notes(list(unread))
            self._known.update({key: found.get(key) for key in unread})

    def get(self, key: bytes) -> str | None:
        """What is noted under the key."""
        self.read((key,))
        return self._known[key]

    def put(self, key: bytes, text: str) -> None:
        """Note something, in place of what was there under the key; ``write`` keeps it for later runs."""
        if self._known.get(key) != text:
            self._known[key] = self._new[key] = text

    def write(self) -> None:
        """Keep what is new."""
        if self._new:
            self._store.write_notes(self._new)
            self._new = {}
