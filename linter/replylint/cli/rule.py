"""``replylint rule``."""

from __future__ import annotations

from pathlib import Path

import click

from replylint.cli import completers, console, options
from replylint.errors import ConfigError
from replylint.languages import LANGUAGES

_EPILOG = """\b
Examples:
  replylint rule D01
  replylint rule repeated-apology S01
  replylint rule --all --output-format json"""


@click.command("rule", epilog=_EPILOG)
@click.argument("names", nargs=-1, metavar="[RULE]...", shell_complete=completers.rules)
@click.option("--all", "everything", is_flag=True, help="All rules.")
@click.option("--output-format", type=click.Choice(("text", "json")), default="text", show_default=True)
@click.option(
    "--lang", type=click.Choice(LANGUAGES), default="en", show_default=True, help="Language of the examples."
)
@options.folder_options
@options.file_options
@options.color_option
def command(
    names: tuple[str, ...],
    everything: bool,
    output_format: str,
    lang: str,
    rules: tuple[Path, ...],
    lexicons: tuple[Path, ...],
    config: Path | None,
    isolated: bool,
    color: bool | None,
) -> None:
    """Explain rules: what they flag and why, and what to write instead, with examples."""
    if not names and not everything:
        raise click.UsageError("name a rule, such as D01 or blame-supplier, or ask for --all")
    from replylint.checks.card import load_cards
    from replylint.checks.ruleset import check_selectors, is_selected
    from replylint.lexicon.layers import words_for
    from replylint.locate import data_folder
    from replylint.report.rulepage import RulePage, as_json, as_text

    options.no_contradiction(config, isolated=isolated)
    rules, lexicons = _folders(config, isolated=isolated, rules=rules, lexicons=lexicons)
    cards = load_cards(rules)
    check_selectors(cards, names, "rule")
    chosen = [card for card in cards.values() if everything or is_selected(card, names)]
    if not chosen:
        raise ConfigError("there are no rules; reinstall replylint")
    homes = [folder / lang for folder in (data_folder("lexicons"), *lexicons)]
    words = (words_for((card.name, card.concept), homes) for card in chosen)
    pages = [
        RulePage(card, found.file if found else None, lang) for card, found in zip(chosen, words, strict=True)
    ]
    if output_format == "json":
        console.as_utf8()
        console.write([as_json(pages)], color=False)
    else:
        look = console.look(color)
        console.write([as_text(page, look) + "\n" for page in pages], look.color)


def _folders(
    config: Path | None, *, isolated: bool, rules: tuple[Path, ...], lexicons: tuple[Path, ...]
) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """The house's folders of rule cards and lexicons under the configuration of the current folder."""
    from replylint.cli.configured import resolver_for

    resolver = resolver_for(config=config, isolated=isolated, rules=rules, lexicons=lexicons)
    settings, _ = resolver.quick("-")
    return settings.rule_folders, settings.lexicon_folders
