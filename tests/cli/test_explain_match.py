from __future__ import annotations

import re
from collections.abc import Callable

from tests.conftest import House, Ran

Run = Callable[..., Ran]
DRAFT = b"Nothing here.\nInitech Ltd sells blue gadgets.\nA toy gadget. A gizmo {{ now }}.\n"


def test_matches_are_shown_with_pattern_place_and_parts(invoke: Run, house: House) -> None:
    done = invoke("check", "-", *house.options, "--explain-match", stdin=DRAFT)
    assert done.code == 0
    shown = re.sub(r"\s+", " ", done.out)
    where = f"{house.lexicons}/en/gadget.toml"
    assert "<stdin> en; stage resolution, fault unknown" in shown
    assert "Nothing here." in shown
    assert "+ gadget X01 sure: “Initech Ltd sells blue gadgets”" in shown
    assert f"pattern {{maker as maker}} .. gadgets {where}:2 maker “Initech Ltd”" in shown
    assert f"x gadget X01 sure: “gadget” pattern gadget {where}:3 unless toy gadget {where}:9" in shown
    assert f"+ gadget X01 likely: “gizmo” pattern gizmo {where}:6" in shown
    assert "2 matches, 1 dropped" in shown


def test_what_cannot_be_read_is_2(invoke: Run, house: House) -> None:
    done = invoke("check", "nowhere.txt", "-", *house.options, "--explain-match", stdin=DRAFT)
    assert done.code == 2
    assert "gadget" in done.out
    assert done.err == "replylint: nowhere.txt: no such file or folder; check the name\n"
