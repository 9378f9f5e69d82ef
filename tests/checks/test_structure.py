"""The structure rules S05 to S15: which are on in which context, and what they find."""

from __future__ import annotations

import pytest

from replylint.checks.card import load_cards
from replylint.checks.ruleset import rules_for
from replylint.context import Context
from replylint.lint import lint_bytes
from replylint.report.model import FileReport, Finding
from replylint.settings import Settings

GOOD = """Dear Ms Trew,

Thank you for the photos. You ordered the oak table and the pine one came. I can see why you were cross with six
guests on the way, and I am sorry.

We stuck the wrong label on the box. The oak table leaves here today and will be with you tomorrow before noon. From
now on two people read every label before a box is closed. I have put a £20 voucher in with it.

I am looking after this myself. Does tomorrow suit you?

Yours sincerely,
Omar Haddad
Dispatch Manager
"""

BARE = """Dear Customer,

We have noted the matter and will look into it.

Customer Service Team
"""

MISSING = {
    "missing-empathy",
    "missing-restatement",
    "missing-name",
    "missing-signature",
    "missing-ownership",
    "missing-cause",
    "missing-prevention",
    "missing-thanks",
    "missing-check-back",
}


def lint(text: str, settings: Settings | None = None, **facts: str) -> FileReport:
    header = "".join(f"  {key}: {value}\n" for key, value in {"lang": "en", **facts}.items())
    data = f"---\nreplylint:\n{header}---\n{text}".encode()
    return lint_bytes(data, "reply.txt", settings or Settings())[0]


def structure(report: FileReport) -> dict[str, Finding]:
    assert report.error is None or not report.error
    return {f.rule: f for f in report.findings if f.code.startswith("S") and f.code >= "S05"}


def test_a_complete_letter_misses_nothing() -> None:
    assert structure(lint(GOOD, fault="ours")) == {}


def test_a_bare_letter_misses_everything() -> None:
    assert set(structure(lint(BARE, fault="ours"))) == MISSING


@pytest.mark.parametrize(
    ("fault", "silent"),
    [
        ("unknown", {"missing-cause", "missing-prevention"}),
        ("not-ours", {"missing-cause", "missing-prevention"}),
    ],
)
def test_cause_and_prevention_only_where_the_fault_is_ours(fault: str, silent: set[str]) -> None:
    assert set(structure(lint(BARE, fault=fault))) == MISSING - silent


@pytest.mark.parametrize("channel", ["chat", "public"])
def test_name_and_signature_are_asked_for_in_letters_only(channel: str) -> None:
    found = structure(lint(BARE, fault="ours", channel=channel))
    assert set(found) == MISSING - {"missing-name", "missing-signature"}


def test_where_the_missing_elements_are_reported() -> None:
    found = structure(lint(BARE, fault="ours"))
    assert found["missing-name"].place.excerpt.startswith("Dear Customer")
    assert found["missing-signature"].place.excerpt == "Customer Service Team"
    assert found["missing-empathy"].place.excerpt.startswith("We have noted")


def test_severities_are_those_of_the_catalogue() -> None:
    context = Context.model_validate({"fault": "ours", "channel": "letter"})
    on = {rule.card.code: rule.severity for rule in rules_for(load_cards(), context)}
    assert {code: on.get(code, "off") for code in (f"S{n:02}" for n in range(5, 16))} == {
        "S05": "warning",
        "S06": "info",
        "S07": "warning",
        "S08": "warning",
        "S09": "info",
        "S10": "info",
        "S11": "info",
        "S12": "off",
        "S13": "info",
        "S14": "info",
        "S15": "off",
    }


@pytest.mark.parametrize(("fault", "is_on"), [("ours", True), ("unknown", False), ("not-ours", False)])
def test_a_house_gets_compensation_only_where_the_fault_is_ours(fault: str, is_on: bool) -> None:
    context = Context.model_validate({"fault": fault})
    rules = rules_for(load_cards(), context, severities={"S12": "warning"})
    assert ("S12" in {rule.card.code for rule in rules}) is is_on


def test_a_rule_that_is_off_is_on_when_selected_by_name() -> None:
    rules = rules_for(load_cards(), Context(), select=["wrong-order"])
    assert [(rule.card.code, rule.severity) for rule in rules] == [("S15", "warning")]


def test_a_prefix_does_not_wake_a_rule_that_is_off() -> None:
    assert "S15" not in {rule.card.code for rule in rules_for(load_cards(), Context(), select=["S"])}
