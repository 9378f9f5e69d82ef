"""A hash of what stands in the files of a folder, worked out anew only where a file looks changed."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from replylint.cache.notes import Notes
from replylint.digest import digest

SUFFIXES = (".py", ".toml", ".so", ".pyd")  # what decides how drafts are linted
_FRESH_NS = 2_000_000_000  # a file this young may change once more and look the same


class File(NamedTuple):
    """A file of a folder, and how it looks without being opened."""

    inside: str  # its path from the folder, with slashes
    path: str
    modified: int
    changed: int
    size: int


_first: dict[str, bytes] = {}  # what a process has read once it does not read again, so the first look counts


class Trees:
    """Hashes of folders. It is noted, by folder, how its files looked and the hash of what stood in them."""

    def __init__(self, notes: Notes) -> None:
        self._notes = notes

    def of(self, folder: Path) -> bytes:
        """The hash of the folder's files that are of SUFFIXES, as they were when this process first asked."""
        name = os.path.abspath(folder)  # noqa: PTH100 -- links stay as they are
        if name not in _first:
            _first[name] = self.now(folder)
        return _first[name]

    def now(self, folder: Path) -> bytes:
        """The same as they are now: their names and what stands in them."""
        files = sorted(_files(str(folder), ""))
        looks = digest(
            *(f"{f.inside}\0{f.modified}\0{f.changed}\0{f.size}".encode("utf-8", "replace") for f in files)
        )
        name = digest(b"folder", os.fsencode(os.path.realpath(folder)))
        seen, _, content = (self._notes.get(name) or "").partition(" ")
        if seen == looks.hex():
            return bytes.fromhex(content)
        found = digest(
            *(piece for file in files for piece in (os.fsencode(file.inside), _content(file.path)))
        )
        if all(max(file.modified, file.changed) < time.time_ns() - _FRESH_NS for file in files):
            self._notes.put(name, f"{looks.hex()} {found.hex()}")
        return found


def _files(folder: str, inside: str) -> Iterator[File]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _files(entry.path, f"{inside}{entry.name}/")
        elif entry.name.endswith(SUFFIXES):
            try:
                status = entry.stat()
            except OSError:
                continue
            yield File(
                inside + entry.name, entry.path, status.st_mtime_ns, status.st_ctime_ns, status.st_size
            )


def _content(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError:
        return b"cannot be read"
