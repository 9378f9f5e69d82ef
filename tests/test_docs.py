"""The docs: links lead somewhere, commands that are named exist, and the generator writes what it should."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import click
import pytest

import contexts
import generate
from command_page import command_page
from picture import picture
from replylint.checks.card import When, load_cards
from replylint.cli import cli
from rule_pages import page_name, rule_pages

ROOT = Path(__file__).parents[1]
PAGES = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("docs/rules/*.md")]
COMMANDS = cli.list_commands(click.Context(cli))
SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    text = re.sub(r"```.*?```|`[^`]*`", "", page.read_text("utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)\s#]+)", text):
        if "://" not in target:
            assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_make_targets_exist(page: Path) -> None:
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    for target in re.findall(r"(?:^|`)make ([a-z-]+)", page.read_text("utf-8"), re.MULTILINE):
        assert target in targets


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_commands_and_their_options_exist(page: Path) -> None:
    for line in re.findall(
        r"(?:^|`|\| |/bin/)replylint ([a-z]+ [^`\n#|]*)", page.read_text("utf-8"), re.MULTILINE
    ):
        name, *rest = line.split()
        if name in COMMANDS:
            command = cli.get_command(click.Context(cli), name)
            while isinstance(command, click.Group) and rest:
                command = command.get_command(click.Context(command), rest.pop(0))
            assert command is not None
            known = {flag for param in command.params for flag in (*param.opts, *param.secondary_opts)}
            assert {word for word in rest if word.startswith("--")} <= known | {"--help"}, line


def test_every_rule_has_a_page_and_a_line_in_the_table() -> None:
    pages = rule_pages()
    index = pages.pop("README.md")
    assert sorted(pages) == sorted(map(page_name, load_cards().values()))
    assert all(f"({name})" in index for name in pages)


def test_rule_page_has_what_the_card_and_the_lexicon_say() -> None:
    page = rule_pages()["D01-blame-supplier.md"]
    for heading in (
        "What it flags",
        "Why is this bad?",
        "What it leaves alone",
        "Before and after",
        "Examples",
    ):
        assert f"\n## {heading}\n" in page
    assert "| That is the courier's error, not ours. |" in page
    assert "- I have asked the courier to return today." in page
    assert "the Croatian founding document, 12" in page


def test_rule_page_has_options_and_contexts() -> None:
    pages = rule_pages()
    assert '| `position` | `"first-paragraph"` |' in pages["S04-apology-position.md"]
    assert "| fault is `not-ours` | not reported |" in pages["S03-missing-apology.md"]
    for name, told in (
        (
            "S03-missing-apology.md",
            "fault is `unknown` | also enough: a regret; also enough, in the opening: thanks",
        ),
        ("S07-missing-name.md", "channel is `chat` or `public` | not reported"),
        ("T12-threat.md", "let pass beside a boundary that is stated politely, in its sentence"),
        ("D04-contract-reference.md", ", where the option `allow-in-rejection` is on |"),
        ("T14-polite-pronoun.md", "small letters are let pass; wrong agreement is let pass"),
    ):
        assert told in pages[name]


def test_no_context_is_told_in_settings() -> None:
    for name, page in rule_pages().items():
        _, _, told = page.partition("## In a context")
        assert " = " not in told, name
    with pytest.raises(
        ValueError, match=r"setting 'most' of a rule card: say in .*contexts.py what it means"
    ):
        contexts.change(When(stage=("closing",), settings={"most": 2}))


def test_rule_page_has_fixes_and_what_they_do() -> None:
    page = rule_pages()["T03-contrast.md"]
    fixes = page.partition("\n## Fixes\n")[2].partition("\n## ")[0]
    assert ', "but" {fix-subject as next} => . {next}\n' in fixes
    before, after = "We are sorry for the wait, but we were busy.", "We are sorry for the wait. We were busy."
    assert f"| {before} | {after} |" in fixes
    assert "These are left as they are:\n\n- We are sorry, but cannot refund the fare.\n" in fixes
    assert "## Fixes" not in rule_pages()["D01-blame-supplier.md"]


def test_command_page_has_every_command() -> None:
    page = command_page()
    assert all(f"\n## replylint {name}\n" in page for name in COMMANDS)
    assert "--fail-on" in page


def test_picture_is_drawn_as_the_terminal_would() -> None:
    drawn = ET.fromstring(picture("say <&>", "\x1b[1;31mwrong\x1b[0m  here\n\n\x1b[2m |\x1b[0m ^^"))
    texts = [(node.text, node.get("style")) for node in drawn.iter(f"{SVG}text")]
    assert texts == [
        ("$", "fill:#8fd18a"),
        ("say <&>", "font-weight:700"),
        ("wrong", "font-weight:700;fill:#f0717a"),
        ("  here", None),
        (" |", "opacity:.6"),
        (" ^^", None),
    ]
    rows = {node.get("y") for node in drawn.iter(f"{SVG}text")}
    assert len(rows) == 3


def test_stale_and_left_over_pages_are_found_and_mended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stale, gone = tmp_path / "docs/rules/D01-x.md", tmp_path / "docs/rules/D99-gone.md"
    stale.parent.mkdir(parents=True)
    stale.write_text("old\n", "utf-8")
    gone.write_text("gone\n", "utf-8")
    monkeypatch.setattr(generate, "ROOT", tmp_path)
    monkeypatch.setattr(generate, "generated", lambda: iter([("docs/rules/D01-x.md", "new\n")]))
    shown = "".join(generate.differences())
    assert "-old\n+new\n" in shown
    assert "docs/rules/D99-gone.md: " in shown
    generate.write()
    assert capsys.readouterr().out == "written: docs/rules/D01-x.md\nremoved: docs/rules/D99-gone.md\n"
    assert not list(generate.differences())
