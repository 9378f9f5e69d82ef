"""Where answers are kept: one SQLite file, which several processes may use at once.

A cache that cannot be used costs time only: whatever goes wrong here, the answer is that nothing is known.
"""

from __future__ import annotations

import sqlite3
import time
import zlib
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import NamedTuple, TypeVar

_FORMAT = 1  # of the file; another one is another file, so that versions can live side by side
_PATIENCE = 2.0  # seconds to wait for another process
_MOST_AT_ONCE = 500  # keys in one query
_KEPT_DAYS = 30
_MOST_BYTES = 200_000_000
_DAY = 86_400
_TABLES = """
BEGIN IMMEDIATE;
CREATE TABLE IF NOT EXISTS answers (key BLOB PRIMARY KEY, used INTEGER, wish INTEGER, content TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS shared (id INTEGER PRIMARY KEY, content TEXT);
CREATE TABLE IF NOT EXISTS notes (key BLOB PRIMARY KEY, content TEXT) WITHOUT ROWID;
COMMIT;
"""
_DAMAGED = ("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_ERROR")  # the last: tables that are not ours
T = TypeVar("T")


class Row(NamedTuple):
    """The answer on one file, and the texts that it shares with others, each under its hash."""

    key: bytes
    wish: int  # which of the shared texts holds what the settings say about the file
    content: str
    shared: dict[int, str]


class Found(NamedTuple):
    """An answer as it was kept."""

    wish: int
    content: str


class Store:
    """The answers in one file. It is open only while something is read or written, so that processes can fork."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / f"{_FORMAT}.sqlite"
        self._today = int(time.time()) // _DAY
        self._useless = False

    def notes(self) -> dict[bytes, str]:
        """All that was noted, by its key."""
        nothing: list[tuple[bytes, object]] = []
        rows = self._using(lambda file: file.execute("SELECT key, content FROM notes").fetchall(), nothing)
        return {key: text for key, content in rows if (text := _whole(content)) is not None}

    def write_notes(self, notes: dict[bytes, str]) -> None:
        """Note something, in place of what was there under the key."""
        rows = [(key, _checked(content)) for key, content in notes.items()]
        self._using(lambda file: file.executemany("INSERT OR REPLACE INTO notes VALUES (?, ?)", rows), None)

    def find(self, keys: Sequence[bytes]) -> tuple[dict[bytes, Found], dict[int, str]]:
        """The answers that there are, and the shared texts; what is found counts as used today."""
        answers, texts = self._using(lambda file: _read(file, keys), _Read([], []))
        shared = {number: text for number, content in texts if (text := _whole(content)) is not None}
        if len(shared) < len(texts):
            return {}, {}
        found: dict[bytes, Found] = {}
        old: list[tuple[int, bytes]] = []
        for key, used, wish, content in answers:
            if (answer := _whole(content)) is not None:
                found[key] = Found(wish, answer)
                if used < self._today:
                    old.append((self._today, key))
        if old:
            update = "UPDATE answers SET used = ? WHERE key = ?"
            self._using(lambda file: file.executemany(update, old), None)
        return found, shared

    def keep(self, rows: Sequence[Row]) -> None:
        """Add answers, all of them or none."""
        shared = {number: text for row in rows for number, text in row.shared.items()}
        texts = [(number, _checked(text)) for number, text in shared.items()]
        answers = [(row.key, self._today, row.wish, _checked(row.content)) for row in rows]

        def write(file: sqlite3.Connection) -> None:
            file.executemany("INSERT OR REPLACE INTO shared VALUES (?, ?)", texts)
            file.executemany("INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?)", answers)

        self._using(write, None)

    def prune(self) -> None:
        """Once a day: forget what was not asked for in a month, and the oldest half where that is still too much."""
        if self._using(lambda file: self._prune(file), False):
            self._using(lambda file: file.execute("VACUUM"), None)

    def _prune(self, file: sqlite3.Connection) -> bool:
        if file.execute("PRAGMA user_version").fetchone()[0] == self._today:
            return False
        file.execute(f"PRAGMA user_version = {self._today}")
        forget = "DELETE FROM answers WHERE used < ?"
        gone = file.execute(forget, (self._today - _KEPT_DAYS,)).rowcount
        if self.path.stat().st_size > _MOST_BYTES:
            middle = (
                "SELECT used FROM answers ORDER BY used LIMIT 1 OFFSET (SELECT count(*) / 2 FROM answers)"
            )
            days = file.execute(middle).fetchone() or (0,)
            older = file.execute(forget, days).rowcount
            if not older:  # all of one day
                for table in ("answers", "shared", "notes"):
                    file.execute(f"DELETE FROM {table}")
            gone += older or 1
        return gone > 0

    def _using(self, work: Callable[[sqlite3.Connection], T], otherwise: T) -> T:
        """What the work on the open file gives, in one transaction. A damaged file is taken away."""
        if self._useless:
            return otherwise
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self.path, timeout=_PATIENCE)) as file:
                file.execute(
                    "PRAGMA synchronous = OFF"
                )  # a lost answer costs little, a damaged one is noticed
                if not file.execute("SELECT 1 FROM sqlite_master").fetchone():
                    file.executescript(_TABLES)
                with file:
                    return work(file)
        except (sqlite3.Error, OSError) as error:
            self._useless = True
            if getattr(error, "sqlite_errorname", "") in _DAMAGED:
                with suppress(OSError):
                    self.path.unlink()
            return otherwise


class _Read(NamedTuple):
    answers: list[tuple[bytes, int, int, object]]
    texts: list[tuple[int, object]]


def _read(file: sqlite3.Connection, keys: Sequence[bytes]) -> _Read:
    file.execute("BEGIN")
    answers: list[tuple[bytes, int, int, object]] = []
    for start in range(0, len(keys), _MOST_AT_ONCE):
        some = keys[start : start + _MOST_AT_ONCE]
        marks = ",".join("?" * len(some))
        query = f"SELECT key, used, wish, content FROM answers WHERE key IN ({marks})"
        answers += file.execute(query, some).fetchall()
    texts = file.execute("SELECT id, content FROM shared").fetchall() if answers else []
    return _Read(answers, texts)


def _checked(content: str) -> str:
    return f"{zlib.crc32(content.encode()):08x}{content}"


def _whole(kept: object) -> str | None:
    """The content; None where it is not what was written."""
    content = kept[8:] if isinstance(kept, str) else ""
    return content if content and kept == _checked(content) else None
