"""What the configuration changes, through the command line; and what wins over what."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.config.conftest import DRAFT, Write
from tests.conftest import Ran

Run = Callable[..., Ran]


def file(invoke: Run, *arguments: str) -> dict[str, Any]:
    """What the JSON says about the only file."""
    found: dict[str, Any] = json.loads(invoke("check", *arguments, "--output-format", "json").out)["files"][0]
    return found


def graves(invoke: Run, *arguments: str) -> dict[str, str]:
    """Severities by code."""
    return {finding["code"]: finding["severity"] for finding in file(invoke, *arguments)["findings"]}


def test_precedence_of_facts(desk: Write, invoke: Run) -> None:
    desk("reply.txt")
    assert file(invoke, "reply.txt")["context"]["stage"] == "resolution"
    desk("replylint.toml", 'stage = "closing"\nchannel = "chat"')
    assert file(invoke, "reply.txt")["context"]["stage"] == "closing"
    desk(
        "b/replylint.toml",
        'extend = "../replylint.toml"\n[[files]]\nmatch = "*.txt"\nstage = "acknowledgement"',
    )
    desk("b/reply.txt")
    assert file(invoke, "b/reply.txt")["context"]["stage"] == "acknowledgement"
    desk("b/reply.txt", f"---\nreplylint:\n  stage: resolution\n---\n{DRAFT}")
    assert file(invoke, "b/reply.txt")["context"]["stage"] == "resolution"
    context = file(invoke, "b/reply.txt", "--stage", "closing")["context"]
    assert context == {
        "stage": "closing",
        "fault": "unknown",
        "channel": "chat",
        "abuse": False,
        "addressee": "one",
    }


def test_an_email_header_wins_over_the_configuration(desk: Write, invoke: Run) -> None:
    desk("replylint.toml", 'fault = "ours"')
    desk(
        "reply.eml", f"From: a@example.com\nX-Replylint-Fault: not-ours\nContent-Type: text/plain\n\n{DRAFT}"
    )
    assert file(invoke, "reply.eml")["context"]["fault"] == "not-ours"


def test_precedence_of_severities(desk: Write, invoke: Run) -> None:
    desk("reply.txt")
    assert graves(invoke, "reply.txt", "--isolated")["S13"] == "info"
    assert graves(invoke, "reply.txt", "--profile", "service-desk")["S13"] == "warning"
    desk("replylint.toml", 'profile = "service-desk"\n[rules]\nmissing-thanks = "error"')
    assert graves(invoke, "reply.txt")["S13"] == "error"
    desk(
        "replylint.toml",
        '[rules]\nS13 = "error"\n[[files]]\nmatch = "r*"\nrules = { S13 = { severity = "off" } }',
    )
    assert "S13" not in graves(invoke, "reply.txt")
    assert graves(invoke, "reply.txt", "--select", "S13") == {"S13": "warning"}  # asked for by its own code


def test_a_context_that_switches_a_rule_off_wins_over_the_house(desk: Write, invoke: Run) -> None:
    desk("replylint.toml", '[rules]\nS12 = "error"\nS03 = "info"')
    desk("reply.txt", "Dear Ms Hale,\n\nThe parcel is late.\n")
    assert "S12" not in graves(invoke, "reply.txt")
    ours = graves(invoke, "reply.txt", "--fault", "ours")
    assert (ours["S12"], ours["S03"]) == ("error", "info")
    assert "S03" not in graves(invoke, "reply.txt", "--fault", "not-ours")


def test_selection_layer_by_layer(desk: Write, invoke: Run) -> None:
    desk("base.toml", 'select = ["D", "S13"]\nignore = "D01"')
    desk("replylint.toml", 'extend = "base.toml"')
    desk("reply.txt")
    assert graves(invoke, "reply.txt").keys() == {"S13"}
    desk("replylint.toml", 'extend = "base.toml"\nextend-select = ["D01", "S12"]\nfault = "ours"')
    assert graves(invoke, "reply.txt") == {"D01": "error", "S12": "warning", "S13": "info"}
    desk("replylint.toml", 'extend = "base.toml"\nselect = "D"')
    assert graves(invoke, "reply.txt").keys() == {"D01"}
    assert graves(invoke, "reply.txt", "--ignore", "D01").keys() == set()
    assert graves(invoke, "reply.txt", "--select", "S13").keys() == {"S13"}
    desk("replylint.toml", 'extend = "base.toml"\n[[files]]\nmatch = "*.txt"\nignore = "S13"')
    assert graves(invoke, "reply.txt").keys() == set()


def test_later_entries_win_and_patterns_are_those_of_gitignore(desk: Write, invoke: Run) -> None:
    desk(
        "replylint.toml",
        '[[files]]\nmatch = ["templates/**/*.md"]\nfault = "ours"\nchannel = "chat"\n'
        '[[files]]\nmatch = ["templates/b2b/", "!keep.md"]\nfault = "not-ours"\n',
    )
    for name, fault, channel in (
        ("templates/a.md", "ours", "chat"),
        ("templates/b2b/x.md", "not-ours", "chat"),
        ("reply.md", "unknown", "letter"),
    ):
        desk(name)
        context = file(invoke, name)["context"]
        assert (context["fault"], context["channel"]) == (fault, channel)


def test_files_with_different_settings_keep_their_order(desk: Write, invoke: Run) -> None:
    desk("replylint.toml", 'select = "D01"\n[[files]]\nmatch = "*2.txt"\nselect = "T08"')
    for number in range(4):
        desk(f"{number}.txt")
    for jobs in ("1", "2"):
        found = json.loads(invoke("check", ".", "--output-format", "json", "--jobs", jobs).out)["files"]
        assert [(f["path"], len(f["findings"])) for f in found] == [
            ("0.txt", 1),
            ("1.txt", 1),
            ("2.txt", 0),
            ("3.txt", 1),
        ]


def test_language_and_encoding(desk: Write, invoke: Run) -> None:
    desk("replylint.toml", 'language = "en"\nencoding = "cp1250"\nselect = "D01"')
    desk("reply.txt").write_bytes(DRAFT.replace("Ana", "Žana").encode("cp1250"))
    found = file(invoke, "reply.txt")
    assert (found["error"], found["language"]) == (None, "en")
    assert [finding["code"] for finding in found["findings"]] == ["D01"]


@pytest.mark.parametrize(
    ("text", "arguments", "code"),
    [
        ('fail-on = "error"', (), 0),
        ('fail-on = "info"', (), 1),
        ("", (), 0),
        ('fail-on = "info"', ("--fail-on", "warning"), 0),
        ('[[files]]\nmatch = "*.txt"\nfail-on = "info"', (), 1),
        ('[profiles.a]\nfail-on = "info"', ("--profile", "a"), 1),
    ],
)
def test_fail_on(desk: Write, invoke: Run, text: str, arguments: tuple[str, ...], code: int) -> None:
    desk("replylint.toml", text)
    desk("reply.txt")
    assert invoke("check", "reply.txt", "--select", "S13", *arguments).code == code


def test_rules_without_a_configuration_file_are_those_of_the_catalogue(desk: Write, invoke: Run) -> None:
    desk("reply.txt")
    assert graves(invoke, "reply.txt") == graves(invoke, "reply.txt", "--profile", "default")


def test_explain_match_obeys_the_configuration(desk: Write, invoke: Run) -> None:
    desk("replylint.toml", 'select = "D01"')
    desk("reply.txt")
    shown = invoke("check", "reply.txt", "--explain-match").out
    assert "blame-supplier D01" in shown
    assert "apology" not in shown
