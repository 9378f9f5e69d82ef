"""``replylint config`` and ``replylint rules``."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Ran

Run = Callable[..., Ran]

CONFIG = """\
profile = "service-desk"
ignore = "T10"
extend-select = ["S15"]
encoding = "utf-8"
templates = "templates/"
[rules.T03.options]
scope = "anywhere"
[[files]]
match = "templates/"
stage = "acknowledgement"
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "templates").mkdir()
    (tmp_path / "replylint.toml").write_text(CONFIG)
    (tmp_path / "templates" / "a.md").write_text("---\nreplylint:\n  fault: ours\n---\nDear {{ name }},\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def settings(invoke: Run, *arguments: str) -> dict[str, dict[str, Any]]:
    done = invoke("config", *arguments, "--output-format", "json")
    assert done.err == ""
    found: dict[str, dict[str, Any]] = json.loads(done.out)["settings"]
    return found


def test_where_each_value_comes_from(desk: Path, invoke: Run) -> None:
    found = settings(invoke, "templates/a.md", "--channel", "chat")
    assert {key: (known["value"], known["from"]) for key, known in found.items()} == {
        "profile": ("service-desk", "replylint.toml: profile"),
        "language": (None, "found from each text"),
        "stage": ("acknowledgement", "replylint.toml: files[1].stage"),
        "fault": ("ours", "front matter"),
        "channel": ("chat", "--channel"),
        "abuse": (False, "default"),
        "addressee": ("one", "default"),
        "message-language": ("en", "default"),
        "fail-on": ("warning", "default"),
        "encoding": ("utf-8", "replylint.toml: encoding"),
        "template": (True, "replylint.toml: templates"),
        "select": (["ALL", "S15"], "replylint.toml: extend-select"),
        "ignore.T10": (True, "replylint.toml: ignore"),
        "rules.D02.options.named-with-measures": (False, "profile default"),
        "rules.S04.options.position": ("anywhere", "profile service-desk"),
        "rules.S11.severity": ("off", "profile service-desk"),
        "rules.S12.severity": ("warning", "profile service-desk"),
        "rules.S13.severity": ("warning", "profile service-desk"),
        "rules.S14.severity": ("warning", "profile service-desk"),
        "rules.T03.options.scope": ("anywhere", "replylint.toml: rules.T03.options.scope"),
    }


def test_without_a_file_the_entries_by_pattern_do_not_count(desk: Path, invoke: Run) -> None:
    found = settings(invoke)
    assert found["stage"] == {"value": "resolution", "from": "default"}
    assert "template" not in found


def test_of_a_file_that_is_not_there_yet_the_path_tells(desk: Path, invoke: Run) -> None:
    assert settings(invoke, "templates/new.md")["stage"]["value"] == "acknowledgement"


def test_an_email_header_is_called_so(desk: Path, invoke: Run) -> None:
    (desk / "r.eml").write_text("X-Replylint-Stage: closing\nContent-Type: text/plain\n\nHello.\n")
    assert settings(invoke, "r.eml")["stage"] == {"value": "closing", "from": "e-mail header"}


def test_as_text_in_80_columns(desk: Path, invoke: Run) -> None:
    done = invoke("config", "templates/a.md")
    assert done.out.startswith(
        'Configuration: replylint.toml\n\nprofile = "service-desk"  # replylint.toml: profile\n'
    )
    assert max(map(len, done.out.splitlines())) <= 80
    assert "none found" in invoke("config", "--isolated").out


def test_a_folder_is_no_file(desk: Path, invoke: Run) -> None:
    done = invoke("config", "templates")
    assert done.code == 2
    assert "templates: is a folder; name one file in it" in done.err


def test_wrong_front_matter_is_told(desk: Path, invoke: Run) -> None:
    (desk / "x.md").write_text("---\nreplylint:\n  stage: over\n---\nHello.\n")
    done = invoke("rules", "x.md")
    assert (done.code, done.out) == (2, "")
    assert "x.md: front matter: stage" in done.err


def test_rules_says_why(desk: Path, invoke: Run) -> None:
    done = invoke("rules", "templates/a.md", "--output-format", "json")
    document = json.loads(done.out)
    assert document["profile"] == "service-desk"
    assert document["context"]["fault"] == "ours"
    rules = {rule["code"]: rule for rule in document["rules"]}
    for code, severity, reason, why in (
        ("D01", "error", "catalogue", "default"),
        ("S03", "error", "context", "context: fault ours"),
        ("S12", "warning", "house", "profile service-desk"),
        ("S15", "warning", "selected", "replylint.toml: extend-select"),
        ("T10", "off", "ignored", "replylint.toml: ignore"),
    ):
        rule = rules[code]
        assert (rule["severity"], rule["reason"], rule["why"]) == (severity, reason, why)
        assert rule["on"] is (severity != "off")
    assert rules["T03"]["options"] == {
        "scope": {"value": "anywhere", "from": "replylint.toml: rules.T03.options.scope"}
    }


def test_rules_outside_a_selection(desk: Path, invoke: Run) -> None:
    rules = json.loads(invoke("rules", "--select", "D", "--output-format", "json").out)["rules"]
    assert {rule["why"] for rule in rules if not rule["on"]} == {"not in --select"}
    assert all(rule["on"] is rule["code"].startswith("D") for rule in rules)


def test_rules_as_a_table_in_80_columns(desk: Path, invoke: Run) -> None:
    out = invoke("rules", "templates/a.md").out
    lines = out.splitlines()
    assert lines[0].split() == ["Code", "Name", "Severity", "Why"]
    assert max(map(len, lines)) <= 80
    assert "rules on; profile service-desk; stage acknowledgement, fault ours, channel" in " ".join(
        lines[-2:]
    )
    assert '        position = "anywhere" (profile service-desk)' in lines


def test_rules_agree_with_check(desk: Path, invoke: Run) -> None:
    draft = desk / "reply.txt"
    draft.write_text(
        "Dear Ms Hale,\n\nThe courier lost it, but we can not help. We are sorry. Sorry again!!\n"
    )
    on = {
        r["code"]: r["severity"]
        for r in json.loads(invoke("rules", str(draft), "--output-format", "json").out)["rules"]
    }
    found = json.loads(invoke("check", str(draft), "--output-format", "json").out)["files"][0]["findings"]
    assert found
    assert all(finding["severity"] == on[finding["code"]] for finding in found)
