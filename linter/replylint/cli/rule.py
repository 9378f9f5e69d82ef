"""``replylint rule``."""

from __future__ import annotations

from pathlib import Path

import click

from replylint.cli import console, options
from replylint.errors import ConfigError
from replylint.language.profile import LANGUAGES

_EPILOG = """\b
Examples:
  replylint rule D01
  replylint rule repeated-apology S01
  replylint rule --all --output-format json"""


@click.command("rule", epilog=_EPILOG)
@click.argument("names", nargs=-1, metavar="[RULE]...")
@click.option("--all", "everything", is_flag=True, help="All rules.")
@click.option("--output-format", type=click.Choice(("text", "json")), default="text", show_default=True)
@click.option(
    "--lang", type=click.Choice(LANGUAGES), default="en", show_default=True, help="Language of the examples."
)
@click.option(
    "--rules", multiple=True, type=options.FOLDER, metavar="FOLDER", help="A folder of further rule cards."
)
@click.option(
    "--lexicons", multiple=True, type=options.FOLDER, metavar="FOLDER", help="A folder of further lexicons."
)
@options.color_option
def command(
    names: tuple[str, ...],
    everything: bool,
    output_format: str,
    lang: str,
    rules: tuple[Path, ...],
    lexicons: tuple[Path, ...],
    color: bool | None,
) -> None:
    """Explain rules: what they flag and why, and what to write instead, with examples."""
    if not names and not everything:
        raise click.UsageError("name a rule, such as D01 or blame-supplier, or ask for --all")
    from replylint.checks.card import load_cards
    from replylint.checks.ruleset import check_selectors, is_selected
    from replylint.lexicon.files import read_concept
    from replylint.locate import data_folder
    from replylint.report.rulepage import RulePage, as_json, as_text

    cards = load_cards(rules)
    check_selectors(cards, names, "rule")
    chosen = [card for card in cards.values() if everything or is_selected(card, names)]
    if not chosen:
        raise ConfigError("there are no rules; reinstall replylint")
    homes = (*reversed(lexicons), data_folder("lexicons"))
    pages = []
    for card in chosen:
        files = [folder / lang / f"{name}.toml" for name in (card.name, card.concept) for folder in homes]
        path = next((path for path in files if path.is_file()), None)
        pages.append(RulePage(card, read_concept(path).file if path else None, lang))
    if output_format == "json":
        console.as_utf8()
        console.write([as_json(pages)], color=False)
    else:
        look = console.look(color)
        console.write([as_text(page, look) + "\n" for page in pages], look.color)
