"""The severities of the catalogue in every context, and that ``check`` reports with them what it finds."""

from __future__ import annotations

import json
from itertools import product

import pytest

from tests.catalogue.row import DEFAULTS, Run, flags, severity, told
from tests.catalogue.rows import ROWS

FACTS = {
    "stage": ("resolution", "acknowledgement", "closing"),
    "fault": ("unknown", "ours", "not-ours"),
    "channel": ("letter", "chat", "public"),
    "abuse": ("false", "true"),
    "addressee": ("one", "several"),
}
EMPTY = "Dear Customer,\n\nYour complaint has reached us.\n\nThe Team\n"  # lacks every element


@pytest.mark.parametrize("stage", FACTS["stage"])
def test_severities_in_every_context(stage: str, invoke: Run) -> None:
    expected, found = {}, {}
    for values in product(*({**FACTS, "stage": (stage,)}).values()):
        context = dict(zip(FACTS, values, strict=True))
        expected[values] = {row.code: severity(row, context) for row in ROWS}
        done = invoke("rules", "--isolated", *flags(context), "--output-format", "json")
        rules = {rule["code"]: rule for rule in json.loads(done.out)["rules"]}
        found[values] = {code: rules[code]["severity"] for code in expected[values]}
        assert all(rule["on"] == (rule["severity"] != "off") for rule in rules.values())
    assert found == expected


@pytest.mark.parametrize("fact", [f"{key}={value}" for key, values in FACTS.items() for value in values])
def test_a_reply_that_lacks_everything_is_told_what_its_context_asks_for(fact: str, invoke: Run) -> None:
    context = {**DEFAULTS, **dict([fact.split("=")])}
    lacking = [row for row in ROWS if row.name.startswith("missing-") and row.code != "S02"]
    wanted = {row.code: severity(row, context) for row in lacking}
    found = told(EMPTY, invoke, "--isolated", *flags(context))
    assert found == {code: grave for code, grave in wanted.items() if grave != "off"}
