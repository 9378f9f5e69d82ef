"""The house styles of the rule catalogue: what each sets, and what a draft is told under it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.catalogue.letters import lacking
from tests.catalogue.row import Run, told

STYLES = ("default", "late-apology", "written-claim", "service-desk")
NEAR = "near-acknowledgement"
HOUSE_STYLES: dict[str, tuple[Any, ...]] = {
    # setting                   default            late-apology      written-claim      service-desk
    "S04.position": ("first-paragraph", "last-paragraph", "first-paragraph", "anywhere"),
    "D02.named-with-measures": (False, False, True, False),
    "T03.scope": (NEAR, NEAR, "anywhere", NEAR),
    "S12": ("off", "off", "off", "warning"),
    "S13": ("info", "info", "info", "warning"),
    "S14": ("info", "info", "info", "warning"),
    "S11": ("info", "off", "warning", "off"),
}

APOLOGY_LAST = "The bus left early.\n\nI have refunded the ticket today.\n\nI am sorry.\n"
APOLOGY_FIRST = "I am sorry that the bus left early.\n\nI have refunded the ticket today.\n"
CULPRIT = "The driver forgot your stop, so from now on the display shows every stop.\n"
CONTRAST = "The bus was full but punctual.\n"
NO_COMPENSATION, NO_THANKS, NO_CHECK_BACK, NO_PREVENTION = (
    lacking(name)[0] for name in ("compensation", "thanks", "check-back", "prevention")
)
OFF, WARNING, INFO, ERROR = "off", "warning", "info", "error"
# what a draft is told under each style, where the company is at fault
TOLD = [
    ("S04", APOLOGY_LAST, (WARNING, OFF, WARNING, OFF)),
    ("S04", APOLOGY_FIRST, (OFF, WARNING, OFF, OFF)),
    ("D02", CULPRIT, (ERROR, ERROR, OFF, ERROR)),
    ("T03", CONTRAST, (OFF, OFF, WARNING, OFF)),
    ("S12", NO_COMPENSATION, (OFF, OFF, OFF, WARNING)),
    ("S13", NO_THANKS, (INFO, INFO, INFO, WARNING)),
    ("S14", NO_CHECK_BACK, (INFO, INFO, INFO, WARNING)),
    ("S11", NO_PREVENTION, (INFO, OFF, WARNING, OFF)),
]


@pytest.mark.parametrize("style", STYLES)
def test_what_a_style_sets(style: str, invoke: Run) -> None:
    expected = {setting: values[STYLES.index(style)] for setting, values in HOUSE_STYLES.items()}
    assert settings(invoke, "--isolated", "--profile", style) == expected


@pytest.mark.parametrize("style", STYLES)
def test_a_style_named_in_the_configuration(style: str, tmp_path: Path, invoke: Run) -> None:
    assert settings(invoke, *config(tmp_path, style)) == settings(invoke, "--isolated", "--profile", style)


@pytest.mark.parametrize("style", STYLES)
def test_a_style_sets_nothing_else(style: str, invoke: Run) -> None:
    plain, styled = rules(invoke, "--isolated"), rules(invoke, "--isolated", "--profile", style)
    others = plain.keys() - {setting.partition(".")[0] for setting in HOUSE_STYLES}
    assert len(others) > 30
    for code in others:
        assert styled[code]["severity"] == plain[code]["severity"]
        assert _values(styled[code]) == _values(plain[code])


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(
    ("code", "draft", "expected"), TOLD, ids=[f"{code}-{number}" for number, (code, *_) in enumerate(TOLD)]
)
def test_what_a_draft_is_told(
    code: str, draft: str, expected: tuple[str, ...], style: str, tmp_path: Path, invoke: Run
) -> None:
    for chosen in (("--isolated", "--profile", style), config(tmp_path, style)):
        found = told(draft, invoke, *chosen, "--fault", "ours")
        assert found.get(code, OFF) == expected[STYLES.index(style)]


def test_every_setting_is_tried_on_a_draft() -> None:
    assert {code for code, *_ in TOLD} == {setting.partition(".")[0] for setting in HOUSE_STYLES}


def settings(invoke: Run, *arguments: str | Path) -> dict[str, Any]:
    """The settings of the table, as ``replylint rules`` has them where the company is at fault."""
    found = rules(invoke, *arguments)
    return {setting: _setting(found, *setting.split(".")) for setting in HOUSE_STYLES}


def _setting(found: dict[str, Any], code: str, option: str = "") -> Any:
    return found[code]["options"][option]["value"] if option else found[code]["severity"]


def _values(rule: dict[str, Any]) -> dict[str, Any]:
    return {name: option["value"] for name, option in rule["options"].items()}


def rules(invoke: Run, *arguments: str | Path) -> dict[str, Any]:
    """What ``replylint rules`` says of each code where the company is at fault."""
    done = invoke("rules", *arguments, "--fault", "ours", "--output-format", "json")
    return {rule["code"]: rule for rule in json.loads(done.out)["rules"]}


def config(folder: Path, style: str) -> tuple[str | Path, ...]:
    """Options for a configuration file that names the style."""
    path = folder / "replylint.toml"
    path.write_text(f'profile = "{style}"\n', "utf-8")
    return "--config", path
