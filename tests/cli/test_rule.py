from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from tests.conftest import House, Ran

Run = Callable[..., Ran]


@pytest.mark.parametrize("name", ["X01", "x01", "no-gadgets"])
def test_a_rule_by_code_or_name(invoke: Run, own_house: House, name: str) -> None:
    (own_house.lexicons / "en" / "no-gadgets.toml").write_text(
        "advice = 'Name the widget.'\n[[instead]]\nbad = 'The gadget broke.'\ngood = 'A widget is coming.'\n"
        "[examples]\nmatch = ['An Acme gadget.']\nguard = ['A toy gadget.']\nmissed = ['A thing.']\n"
    )
    done = invoke("rule", name, "--rules", own_house.rules, "--lexicons", own_house.lexicons)
    assert done.code == 0
    assert done.out.startswith("X01 no-gadgets (error)\nA gadget is named\n")
    for part in (
        "What it flags\n  Naming a gadget.",
        "Why\n  Nobody wants gadgets.",
        "What it leaves alone\n  Widgets.",
        "What to write instead\n  Name the widget.",
        "- The gadget broke.\n  + A widget is coming.",
        "Examples it flags\n  - An Acme gadget.",
        "Examples it leaves alone\n  + A toy gadget.",
        "Known to be missed\n  ? A thing.",
        'size = "any": which gadgets count; one of any, big',
        "channel chat: info",
        "Sources\n  1.1, +",
    ):
        assert part in done.out


def test_all_as_json(invoke: Run, house: House) -> None:
    done = invoke("rule", "--all", "--output-format", "json", "--rules", house.rules)
    rules = {rule["code"]: rule for rule in json.loads(done.out)["rules"]}
    assert {"X01", "X02"} <= set(rules)
    assert rules["X01"]["when"] == [{"channel": ["chat"], "severity": "info"}]
    assert rules["X01"]["why"] == "Nobody wants gadgets."


def test_unknown_rule(invoke: Run, house: House) -> None:
    done = invoke("rule", "no-gadget", "--rules", house.rules)
    assert (done.code, done.out) == (2, "")
    assert done.err == "replylint: rule: no rule is called 'no-gadget'; did you mean 'no-gadgets'?\n"
    assert invoke("rule").code == 2
