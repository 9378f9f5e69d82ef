"""House styles: those that are shipped and a house's own; what each says is in tests/catalogue."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from replylint.checks.card import load_cards
from replylint.config.styles import shipped
from tests.config.conftest import Write
from tests.conftest import Ran

Run = Callable[..., Ran]


def rules(invoke: Run, *arguments: str) -> dict[str, dict[str, Any]]:
    """What ``replylint rules`` says of each code."""
    done = json.loads(invoke("rules", *arguments, "--output-format", "json").out)
    return {rule["code"]: rule for rule in done["rules"]}


def test_no_other_styles_are_shipped() -> None:
    assert list(shipped()) == ["default", "late-apology", "service-desk", "written-claim"]
    assert all(style.description for style in shipped().values())


def test_the_default_style_repeats_what_the_cards_say() -> None:
    cards = load_cards()
    for code, wish in shipped()["default"].rules.items():
        assert wish.severity in (None, cards[code].severity)
        for name, value in wish.options.items():
            assert cards[code].options[name].default == value


def test_a_style_of_the_house_extends_a_shipped_one(desk: Write, invoke: Run) -> None:
    desk(
        "replylint.toml",
        'profile = "ours"\n[profiles.ours]\nextend = "service-desk"\nignore = "S06"\n'
        '[profiles.ours.rules]\nS13 = "error"\n[rules]\nS14 = "info"',
    )
    found = rules(invoke, "--fault", "ours")
    assert (found["S13"]["severity"], found["S13"]["why"]) == (
        "error",
        "replylint.toml: profiles.ours.rules.S13",
    )
    assert (found["S12"]["severity"], found["S12"]["why"]) == ("warning", "profile service-desk")
    assert (found["S14"]["severity"], found["S14"]["why"]) == ("info", "replylint.toml: rules.S14")
    assert (found["S06"]["on"], found["S06"]["why"]) == (False, "replylint.toml: profiles.ours.ignore")


def test_a_style_of_a_shipped_ones_name_stands_in_its_place(desk: Write, invoke: Run) -> None:
    desk("replylint.toml", '[profiles.default]\nextend = "default"\n[profiles.default.rules]\nS13 = "error"')
    assert rules(invoke, "--profile", "default")["S13"]["severity"] == "error"


def test_a_style_by_pattern(desk: Write, invoke: Run) -> None:
    desk("replylint.toml", '[[files]]\nmatch = "claims/"\nprofile = "written-claim"')
    assert rules(invoke, "claims/x.txt")["T03"]["options"]["scope"]["value"] == "anywhere"
    assert rules(invoke, "x.txt")["T03"]["options"]["scope"]["value"] == "near-acknowledgement"


CLAUSE = "Section 4.2 of our terms excludes water damage."
REASON = "Because the phone fell into water, we cannot repair it."


def test_a_clause_beside_a_reason_where_the_fault_is_not_ours(desk: Write, invoke: Run) -> None:
    desk("replylint.toml", "[rules.D04.options]\nallow-in-rejection = true")
    desk("with.txt", f"{REASON} {CLAUSE}\n")
    desk("without.txt", f"{CLAUSE} Thank you for writing. {REASON}\n")
    selected = ("--select", "D04", "--lang", "en", "--output-format", "concise")
    assert "D04" not in invoke("check", "with.txt", "--fault", "not-ours", *selected).out
    assert "D04" in invoke("check", "with.txt", "--fault", "ours", *selected).out
    assert "D04" in invoke("check", "with.txt", "--fault", "not-ours", "--isolated", *selected).out
    assert "D04" in invoke("check", "without.txt", "--fault", "not-ours", *selected).out


THREAD = """\
We are sorry for the delay.

On Mon, 2 Nov 2026 at 10:00, Ana Kovac <ana@example.com> wrote:
> We apologise for the inconvenience.
"""


def test_an_apology_in_the_thread_is_the_first_one(desk: Write, invoke: Run) -> None:
    desk("reply.txt", THREAD)
    arguments = ("check", "reply.txt", "--select", "T01", "--lang", "en", "--output-format", "concise")
    assert "T01" not in invoke(*arguments).out
    desk("replylint.toml", "[rules.T01.options]\nacross-thread = true")
    assert "reply.txt:1:8: T01" in invoke(*arguments).out
