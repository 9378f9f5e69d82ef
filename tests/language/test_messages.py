"""In which language a finding is told, through the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

import replylint
from tests.conftest import House, Ran, build_house

Run = Callable[..., Ran]
Tell = Callable[..., tuple[str, str, str]]
CROATIAN = """\
message = "{maker} se ne spominje."
advice = "Napišite drugo."
why = "Kupca to ne zanima."
parts = { maker = "Proizvođač" }
"""


@pytest.fixture(scope="module")
def bilingual_house(tmp_path_factory: pytest.TempPathFactory) -> House:
    """The house with its first rule in Croatian too: read only."""
    house = build_house(tmp_path_factory.mktemp("bilingual") / "own")
    home = house.lexicons / "hr"
    home.mkdir()
    (home / "gadget.toml").write_text(
        "patterns = '''\n{maker as maker}? naprava\n'''\n[words]\nmaker = 'acme'\n"
    )
    (home / "no-gadgets.toml").write_text(CROATIAN, "utf-8")
    return house


@pytest.fixture
def tell(invoke: Run, bilingual_house: House) -> Tell:
    """Message, advice and reason of the one finding."""

    def run(text: str, lang: str, *options: str | Path) -> tuple[str, str, str]:
        folders = ("--rules", bilingual_house.rules, "--lexicons", bilingual_house.lexicons)
        json_ = ("--select", "X01", "--output-format", "json", "--lang", lang)
        done = invoke("check", "-", *folders, *json_, *options, stdin=text.encode())
        [finding] = json.loads(done.out)["files"][0]["findings"]
        full = invoke(
            "check", "-", *folders, "--select", "X01", "--lang", lang, *options, stdin=text.encode()
        ).out
        why = full.partition("Why: ")[2].partition("\n")[0]
        return finding["message"], finding["advice"], why

    return run


ENGLISH = ("Acme should not be named with its gadget.", "Name the widget.", "Nobody wants gadgets.")


def test_english_is_the_default(tell: Tell) -> None:
    assert tell("Acme gadgets.", "en") == ENGLISH
    assert tell("Acme naprava.", "hr") == ENGLISH
    assert tell("Kupili ste naprava.", "hr")[0] == "The maker should not be named with its gadget."


def test_as_the_reply(tell: Tell) -> None:
    assert tell("Acme gadgets.", "en", "--message-language", "reply") == ENGLISH
    told = tell("Acme naprava.", "hr", "--message-language", "reply")
    assert told == ("Acme se ne spominje.", "Napišite drugo.", "Kupca to ne zanima.")


def test_a_language_by_name(tell: Tell) -> None:
    told = tell("Acme gadgets.", "en", "--message-language", "hr")
    assert told == ("Acme se ne spominje.", "Napišite drugo.", "Kupca to ne zanima.")
    assert tell("A gadget.", "en", "--message-language", "hr")[0] == "Proizvođač se ne spominje."


def test_what_a_language_does_not_say_is_said_in_that_of_the_reply(tell: Tell, tmp_path: Path) -> None:
    assert tell("Acme gadgets.", "en", "--message-language", "fi") == ENGLISH
    silent = tmp_path / "en" / "no-gadgets.toml"
    silent.parent.mkdir()
    silent.write_text("advice = ''", "utf-8")
    assert tell("Acme naprava.", "hr", "--lexicons", tmp_path)[0] == "Acme se ne spominje."


def test_the_configuration_says_it_too(invoke: Run, bilingual_house: House, tmp_path: Path) -> None:
    (tmp_path / "replylint.toml").write_text(
        f'message-language = "reply"\nrule-folders = "{bilingual_house.rules.as_posix()}"\nselect = "X01"\n'
        f'lexicon-folders = "{bilingual_house.lexicons.as_posix()}"\n'
        '[[files]]\nmatch = "b.txt"\nmessage-language = "en"\n'
    )
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text("---\nreplylint:\n  lang: hr\n---\nAcme naprava.")

    def told(*options: str) -> list[str]:
        done = invoke("check", tmp_path / "a.txt", tmp_path / "b.txt", "--output-format", "concise", *options)
        return [line.partition("error ")[2] for line in done.out.splitlines()]

    assert told() == ["Acme se ne spominje.", ENGLISH[0]]
    assert told("--message-language", "en") == [ENGLISH[0], ENGLISH[0]]
    shown = json.loads(invoke("config", tmp_path / "b.txt", "--output-format", "json").out)["settings"]
    assert shown["message-language"]["value"] == "en"
    assert shown["message-language"]["from"].endswith("replylint.toml: files[1].message-language")


def test_from_python(bilingual_house: House) -> None:
    [report] = replylint.lint_text(
        "Acme naprava.",
        lang="hr",
        select=["X01"],
        message_language="reply",
        rules=[bilingual_house.rules],
        lexicons=[bilingual_house.lexicons],
    )
    assert [finding.message for finding in report.findings] == ["Acme se ne spominje."]
    with pytest.raises(replylint.ConfigError, match="message_language: 'de' is not one of reply, en"):
        replylint.lint_text("Hello.", message_language="de")
