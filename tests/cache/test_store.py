"""What is on disk: no words of drafts, and nothing that damage, other processes or size can turn against a run."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from replylint.cache import ageing
from replylint.cache import store as stores
from replylint.cache.store import Row, Store
from tests.cache.conftest import DRAFTS
from tests.conftest import Ran

Run = Callable[..., Ran]
DAY = 86_400


def test_no_word_of_a_draft_is_kept(
    invoke: Run, kept: Path, tmp_path: Path, count: Callable[[], int]
) -> None:
    draft = tmp_path / "Zaphodbeeblebrox.txt"
    words = ["Zarniwoop", "Slartibartfast", "zarquon", "Krikkit"]
    draft.write_text(
        f"Dear {words[0]},\n\nThe {words[1]} courier lost it. But {words[2]} must wait. Мы ждём вас, {words[3]}.\n",
        "utf-8",
    )
    done = invoke("check", draft)
    assert "courier" in done.out
    assert count() == 1
    for file in kept.iterdir():
        for word in (*words, "Zaphodbeeblebrox", "courier lost it", draft.name):
            for coded in ("utf-8", "utf-16-le"):
                assert word.lower().encode(coded) not in file.read_bytes().lower()


def damaged(path: Path) -> None:
    path.write_bytes(b"no database" * 500)


def shortened(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def scribbled(path: Path) -> None:
    data = bytearray(path.read_bytes())
    for at in range(100, len(data), 97):
        data[at] ^= 0x55
    path.write_bytes(data)


def reworded(path: Path) -> None:
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("UPDATE answers SET content = replace(content, '1', '2')")


def other(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("CREATE TABLE answers (other TEXT)")


@pytest.mark.parametrize("harm", [damaged, shortened, scribbled, reworded, other])
def test_a_damaged_file_costs_time_only(
    invoke: Run, drafts: Path, kept: Path, harm: Callable[[Path], None]
) -> None:
    expected = invoke("check", drafts)
    (file,) = kept.iterdir()
    harm(file)
    for _ in range(3):
        assert invoke("check", drafts) == expected


def test_where_nothing_can_be_kept(invoke: Run, drafts: Path, kept: Path) -> None:
    expected = invoke("check", drafts, "--no-cache")
    assert not kept.exists()
    kept.write_text("a file", "utf-8")
    assert invoke("check", drafts) == expected
    assert kept.read_text("utf-8") == "a file"


def test_processes_at_once(drafts: Path, kept: Path, count: Callable[[], int]) -> None:
    command = [sys.executable, "-m", "replylint", "check", str(drafts), "--output-format", "json"]
    runs = [subprocess.Popen(command, stdout=subprocess.PIPE) for _ in range(3)]
    assert len({run.communicate()[0] for run in runs}) == 1
    assert count() == len(DRAFTS)


def test_a_locked_file_is_waited_for_and_then_left(
    invoke: Run, drafts: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = invoke("check", drafts)
    monkeypatch.setattr(stores, "_PATIENCE", 0.01)
    with closing(sqlite3.connect(next(kept.iterdir()))) as file:
        file.execute("BEGIN EXCLUSIVE")
        assert invoke("check", drafts) == expected


def row(number: int) -> Row:
    return Row(bytes([number]) * 16, 1, f"[{number}]", {1: "wish"})


def test_what_is_old_or_too_much_is_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now = time.time()
    keys = [row(number).key for number in range(10)]
    for number in range(10):
        monkeypatch.setattr(time, "time", lambda at=now - (40 - number) * DAY: at)
        Store(tmp_path).keep([row(number)])
    monkeypatch.setattr(time, "time", lambda: now - 8 * DAY)
    asking = Store(tmp_path)
    asking.find(keys[3:4])
    asking.prune()
    monkeypatch.setattr(time, "time", lambda: now - 5 * DAY)
    Store(tmp_path).prune()
    assert set(Store(tmp_path).find(keys)[0]) == {keys[3], *keys[5:]}
    monkeypatch.setattr(time, "time", lambda: now)
    monkeypatch.setattr(ageing, "_MOST_BYTES", 1)
    Store(tmp_path).prune()
    assert Store(tmp_path).find(keys)[0] == {}
    Store(tmp_path).keep([row(1)])
    assert Store(tmp_path).find(keys)[0].keys() == {keys[1]}


def test_notes_that_no_run_needs_are_forgotten(
    invoke: Run,
    drafts: Path,
    kept: Path,
    count: Callable[[], int],
    as_new_process: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = time.time()

    def check(days_ago: int, *options: str) -> set[bytes]:
        """The keys of the notes that there are then."""
        monkeypatch.setattr(time, "time", lambda: now - days_ago * DAY)
        as_new_process()
        assert invoke("check", drafts, *options).code == 1
        with closing(sqlite3.connect(next(kept.iterdir()))) as file:
            return {key for (key,) in file.execute("SELECT key FROM notes")}

    usual = check(40)
    both = check(40, "--stage", "closing")
    assert usual < both
    assert check(20) == both
    assert check(0) == usual
    assert count() == len(DRAFTS)


def test_clean_tells_what_it_removed(invoke: Run, drafts: Path, kept: Path) -> None:
    assert invoke("clean").out.startswith("Nothing to remove")
    expected = invoke("check", drafts)
    done = invoke("clean")
    assert (done.code, "what is known of drafts" in done.out) == (0, True)
    assert not kept.exists()
    assert (kept.parent / "lexicons").exists()
    assert invoke("check", drafts) == expected
