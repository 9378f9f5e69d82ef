"""What is kept too long, or too much: answers and notes hold the day when somebody last asked for them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

_KEPT_DAYS = 30
_MOST_BYTES = 200_000_000
TABLES = ("answers", "notes")  # the texts that answers share are few


def older(rows: Iterable[tuple[Any, ...]], today: int) -> list[bytes]:
    """The keys of the rows that nobody has asked for today yet; they begin with key and day."""
    return [key for key, used, *_ in rows if isinstance(used, int) and used < today]


def touch(file: sqlite3.Connection, asked: Mapping[str, Iterable[bytes]], today: int) -> None:
    """Remember that somebody has asked today for what these keys of each table stand for."""
    for table, keys in asked.items():
        if days := [(today, key) for key in keys]:
            file.executemany(f"UPDATE {table} SET used = ? WHERE key = ?", days)


def prune(file: sqlite3.Connection, today: int, size: int) -> bool:
    """Once a day: forget what was not asked for in a month, and the oldest half where the size is still too much.

    ``size`` in bytes. Whether anything is gone.
    """
    if file.execute("PRAGMA user_version").fetchone()[0] == today:
        return False
    file.execute(f"PRAGMA user_version = {today}")
    last = today - _KEPT_DAYS
    gone = sum(_forget(file, table, last) for table in TABLES)
    if size > _MOST_BYTES:
        middle = "SELECT used FROM answers ORDER BY used LIMIT 1 OFFSET (SELECT count(*) / 2 FROM answers)"
        (last,) = file.execute(middle).fetchone() or (0,)
        half = _forget(file, "answers", last)
        if half:
            _forget(file, "notes", last)
        else:  # all of one day
            for table in (*TABLES, "shared"):
                file.execute(f"DELETE FROM {table}")
        gone += half or 1
    return gone > 0


def _forget(file: sqlite3.Connection, table: str, last: int) -> int:
    """How many rows of the table were last asked for before this day, and are gone."""
    return file.execute(f"DELETE FROM {table} WHERE used < ?", (last,)).rowcount
