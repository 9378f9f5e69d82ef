"""While somebody types: every result belongs to its version, and an older one never comes after a newer."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import House
from tests.server.conftest import options
from tests.server.editor import Editor

LONG = "The parcel left us. " * 1500


def test_each_state_is_pushed_with_its_version(shared: Editor) -> None:
    shared.open("a.txt", "A widget.")
    assert shared.codes("a.txt") == []
    shared.change("a.txt", "A widget and a gadget.")
    assert shared.codes("a.txt") == ["X01"]
    shared.change("a.txt", "A widget.")
    assert shared.codes("a.txt") == []


def test_a_burst_ends_with_the_last_state_and_never_goes_back(shared: Editor) -> None:
    shared.open("burst.txt", LONG)
    for number in range(40):
        shared.change("burst.txt", LONG + "gadget. " * (number % 7) + "The end.")
    shared.change("burst.txt", LONG + "A gadget. A gadget.")
    assert sorted(shared.codes("burst.txt")) == ["X01", "X01", "X02"]
    versions = [push.version for push in shared.pushed if push.uri == shared.uri("burst.txt")]
    assert versions == sorted(set(versions), key=lambda version: version or 0)
    assert len(versions) < 42, "states that were gone before their turn are not linted"


def test_documents_do_not_get_in_each_others_way(shared: Editor) -> None:
    shared.open("one.txt", LONG)
    shared.open("two.txt", "A gadget.")
    shared.change("one.txt", f"{LONG} A widget.")
    assert sorted(shared.codes("two.txt")) == ["X01", "X02"]
    assert shared.codes("one.txt") == []


def test_closing_takes_the_diagnostics_away_and_opening_begins_anew(own: Editor, house: House) -> None:
    own.begin(
        options={**options(house), "debounce": 400}
    )  # it is closed before its turn comes, on any machine
    own.open("closed.txt", f"{LONG} A gadget.")
    own.close("closed.txt")
    own.open("closed.txt", "A widget.")
    assert own.codes("closed.txt") == []
    own.quiet()
    pushed = [push for push in own.pushed if push.uri == own.uri("closed.txt")]
    assert not any(push.diagnostics for push in pushed), (
        "the first text's findings belong to no open document"
    )


def test_a_pause_is_waited_for(own: Editor, house: House, workspace: Path) -> None:
    own.begin(options={**options(house), "debounce": 400})
    own.open("a.txt", "A widget.")
    own.diagnostics("a.txt")
    for number in range(5):
        own.change("a.txt", "A widget. " + "A gadget. " * number)
    assert own.codes("a.txt") == ["X01"] * 4
    assert [push.version for push in own.pushed] == [1, 6]
