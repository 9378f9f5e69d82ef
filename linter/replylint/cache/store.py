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
from typing import Any, NamedTuple, TypeVar

from replylint.cache import ageing

_FORMAT = 2  # of the file; another one is another file, so that versions can live side by side
_PATIENCE = 2.0  # seconds to wait for another process
_MOST_AT_ONCE = 500  # keys in one query
_DAY = 86_400
_TABLES = """
BEGIN IMMEDIATE;
CREATE TABLE IF NOT EXISTS answers (key BLOB PRIMARY KEY, used INTEGER, wish INTEGER, content TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS shared (id INTEGER PRIMARY KEY, content TEXT);
CREATE TABLE IF NOT EXISTS notes (key BLOB PRIMARY KEY, used INTEGER, content TEXT) WITHOUT ROWID;
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
        self._asked: dict[str, list[bytes]] = {table: [] for table in ageing.TABLES}

    def notes(self, keys: Sequence[bytes]) -> dict[bytes, str]:
        """What was noted under these keys."""
        nothing: list[tuple[bytes, int, object]] = []
        query = "SELECT key, used, content FROM notes"
        rows = self._using(lambda file: _select(file, query, keys), nothing)
        self._asked["notes"] += ageing.older(rows, self._today)
        return {key: text for key, _, content in rows if (text := _whole(content)) is not None}

    def write_notes(self, notes: dict[bytes, str]) -> None:
        """Note something, in place of what was there under the key."""
        rows = [(key, self._today, _checked(content)) for key, content in notes.items()]
        self._using(
            lambda file: file.executemany("INSERT OR REPLACE INTO notes VALUES (?, ?, ?)", rows), None
        )

    def find(self, keys: Sequence[bytes]) -> tuple[dict[bytes, Found], dict[int, str]]:
        """The answers that there are, and the shared texts."""
        answers, texts = self._using(lambda file: _read(file, keys), _Read([], []))
        shared = {number: text for number, content in texts if (text := _whole(content)) is not None}
        if len(shared) < len(texts):
            return {}, {}
        self._asked["answers"] += ageing.older(answers, self._today)
        found = {
            key: Found(wish, answer)
            for key, _, wish, content in answers
            if (answer := _whole(content)) is not None
        }
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
        """Remember that what was found was asked for today, and once a day forget what nobody asks for."""

        def aged(file: sqlite3.Connection) -> bool:
            ageing.touch(file, self._asked, self._today)
            return ageing.prune(file, self._today, self.path.stat().st_size)

        if self._using(aged, False):
            self._using(lambda file: file.execute("VACUUM"), None)

    def _using(self, work: Callable[[sqlite3.Connection], T], otherwise: T) -> T:
        """What the work on the open file gives, in one transaction. A damaged file is taken away."""
        if self._useless:
            return otherwise
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self.path, timeout=_PATIENCE)) as file:
                # a lost answer costs little, a damaged one is noticed
                file.execute("PRAGMA synchronous = OFF")
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
    answers = _select(file, "SELECT key, used, wish, content FROM answers", keys)
    texts = file.execute("SELECT id, content FROM shared").fetchall() if answers else []
    return _Read(answers, texts)


def _select(file: sqlite3.Connection, query: str, keys: Sequence[bytes]) -> list[Any]:
    """The rows of these keys."""
    rows: list[Any] = []
    for start in range(0, len(keys), _MOST_AT_ONCE):
        some = keys[start : start + _MOST_AT_ONCE]
        rows += file.execute(f"{query} WHERE key IN ({','.join('?' * len(some))})", some).fetchall()
    return rows


def _checked(content: str) -> str:
    return f"{zlib.crc32(content.encode()):08x}{content}"


def _whole(kept: object) -> str | None:
    """The content; None where it is not what was written."""
    content = kept[8:] if isinstance(kept, str) else ""
    return content if content and kept == _checked(content) else None
