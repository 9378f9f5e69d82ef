"""Whatever can change an answer makes it unknown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import House, Ran

Run = Callable[..., Ran]
DRAFT = "An Acme blue gadget, and a gizmo.\n"


@pytest.fixture
def place(tmp_path: Path, house: House, kept: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "place"
    folder.mkdir()
    (folder / "a.txt").write_text(DRAFT, "utf-8")
    configure(folder, house)
    monkeypatch.chdir(folder)
    return folder


def configure(folder: Path, house: House) -> None:
    (folder / "replylint.toml").write_text(
        f'select = "X"\nlanguage = "en"\nrule-folders = ["{house.rules.as_posix()}"]\n'
        f'lexicon-folders = ["{house.lexicons.as_posix()}"]\n',
        "utf-8",
    )


def add(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_everything_that_decides(invoke: Run, place: Path, count: Callable[[], int]) -> None:
    def check(*options: str) -> str:
        done = invoke("check", "--output-format", "json", *options)
        assert invoke("check", "--output-format", "json", *options) == done
        assert invoke("check", "--output-format", "json", "--no-cache", *options) == done
        return done.out

    seen = [check()]
    assert '"X01"' in seen[0]
    assert count() == 1
    changes: list[Callable[[], object]] = [
        lambda: add(place / "a.txt", "blue", "red"),
        lambda: add(place / "replylint.toml", 'select = "X"', 'select = "X01"'),
        lambda: add(place / "replylint.toml", "select", 'rules.X01 = "info"\nselect'),
        lambda: (place / "a.txt").rename(place / "b.txt"),
    ]
    for change in changes:
        change()
        seen.append(check())
    seen += [
        check("--select", "X", *more)
        for more in (("--no-excerpts",), ("--lang", "fi"), ("--stage", "closing"))
    ]
    assert len(set(seen)) == len(seen)


def test_the_end_of_a_long_draft(invoke: Run, place: Path, count: Callable[[], int]) -> None:
    given = ("check", "--output-format", "concise")
    (place / "a.txt").write_text("It is here.\n" * 10_000, "utf-8")
    assert "X01" not in invoke(*given).out
    assert count() == 1
    with (place / "a.txt").open("a", encoding="utf-8") as file:
        file.write(DRAFT)
    assert "a.txt:10001:4: X01" in invoke(*given).out


@pytest.mark.usefixtures("only_own_lexicons")
def test_rules_and_lexicons(
    invoke: Run, place: Path, own_house: House, as_new_process: Callable[[], None], count: Callable[[], int]
) -> None:
    configure(place, own_house)

    def check(*options: str) -> str:
        as_new_process()
        done = invoke("check", "--output-format", "concise", *options)
        assert done.code == 1
        return done.out

    seen = [check()]
    for file, old, new in (
        (own_house.rules / "gadgets.toml", 'severity = "error"', 'severity = "warning"'),
        (own_house.lexicons / "en/no-gadgets.toml", "should not be", "must not be"),
        (own_house.lexicons / "en/gadget.toml", "acme, ", ""),
    ):
        add(file, old, new)
        seen.append(check())
    assert len(set(seen)) == len(seen)
    assert count() == len(seen)
    assert check() == seen[-1] == check("--no-cache")
    assert count() == len(seen)
    (own_house.rules / "gadgets.toml").write_text("", "utf-8")
    as_new_process()
    assert invoke("check").code == 2


@pytest.mark.usefixtures("only_own_lexicons")
def test_a_process_that_has_read_a_lexicon_keeps_nothing_under_a_later_one(
    invoke: Run, place: Path, own_house: House, as_new_process: Callable[[], None]
) -> None:
    configure(place, own_house)
    before = invoke("check")
    add(own_house.lexicons / "en/no-gadgets.toml", "should not be", "must not be")
    add(place / "a.txt", "blue", "red")
    invoke("check")
    as_new_process()
    after = invoke("check")
    assert "must not be" in after.out
    assert "must not be" not in before.out


def test_a_base_and_its_patterns(invoke: Run, place: Path, count: Callable[[], int]) -> None:
    base = place / "base.toml"
    base.write_text("", "utf-8")
    add(place / "replylint.toml", "select", 'extend = "base.toml"\nselect')
    for severity in ("info", "warning", "error"):
        base.write_text(f'[[files]]\nmatch = "a.*"\nrules.X01 = "{severity}"\n', "utf-8")
        for _ in range(2):
            assert f"X01 {severity} " in invoke("check", "--output-format", "concise").out
    assert count() == 3


def test_a_nearer_configuration_and_fail_on(invoke: Run, place: Path, count: Callable[[], int]) -> None:
    assert invoke("check").code == 1
    (place / "inner").mkdir()
    (place / "a.txt").rename(place / "inner" / "a.txt")
    assert invoke("check").code == 1
    (place / "inner" / "replylint.toml").write_text(
        'extend = "../replylint.toml"\nrules.X01 = "warning"\n', "utf-8"
    )
    add(place / "inner" / "replylint.toml", "extend", 'fail-on = "error"\nextend')
    for _ in range(2):
        done = invoke("check", "--output-format", "concise")
        assert (done.code, "warning" in done.out) == (0, True)


def test_a_configuration_may_forbid_keeping(
    invoke: Run, place: Path, kept: Path, count: Callable[[], int]
) -> None:
    add(place / "replylint.toml", "select", "cache = false\nselect")
    first = invoke("check")
    assert invoke("check") == first
    assert count() == 0
    add(place / "replylint.toml", "cache = false", "cache = true")
    invoke("check")
    assert count() == 1


def test_a_broken_configuration_is_told_with_and_without_answers(
    invoke: Run, place: Path, kept: Path
) -> None:
    invoke("check")
    (place / "inner").mkdir()
    (place / "inner" / "b.txt").write_text(DRAFT, "utf-8")
    (place / "inner" / "replylint.toml").write_text("nonsense = 1\n", "utf-8")
    done = invoke("check")
    assert done.code == 2
    assert "X01" in done.out
    assert invoke("check", "--no-cache") == done
    assert invoke("check", "--select", "Q99").code == 2
