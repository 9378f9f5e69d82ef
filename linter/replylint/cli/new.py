"""``replylint new``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from replylint.languages import LANGUAGES
from replylint.report.look import count

if TYPE_CHECKING:
    from replylint.checks.card import RuleCard

_EPILOG = """\b
Examples:
  replylint new rule no-slogans --lang en --lang hr
  replylint new rule survey-link --check require --code H07
  replylint new language de"""
_FOLDER = click.option(
    "--folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("house"),
    show_default=True,
    help="Where rules/ and lexicons/ lie or will lie.",
)


@click.group("new", epilog=_EPILOG)
def command() -> None:
    """Begin a rule of your own, or a language: writes files to fill in, and says what is missing."""


@command.command("rule", short_help="A card and lexicon files for a rule of your own.")
@click.argument("name")
@click.option("--code", help="Its code; default: the next of H01, H02, ... that is free.")
@click.option(
    "--lang", "languages", type=click.Choice(LANGUAGES), multiple=True, help="A language; default: en."
)
@click.option(
    "--check",
    type=click.Choice(("forbid", "limit", "require")),
    default="forbid",
    show_default=True,
    help="Whether the concept must not occur, only so often, or must.",
)
@click.option("--concept", help="A concept that the rule decides from; default: one of the rule's own.")
@_FOLDER
def rule(
    name: str, code: str | None, languages: Sequence[str], check: str, concept: str | None, folder: Path
) -> None:
    """Write the card of a rule and its lexicon files, ready to be filled in. Nothing is written over."""
    from replylint.checks.card import load_cards
    from replylint.locate import data_folder
    from replylint.scaffold.rule import new_rule

    languages = tuple(dict.fromkeys(languages)) or ("en",)
    rules, lexicons = folder / "rules", folder / "lexicons"
    known = {
        lang: frozenset(
            path.stem for home in (data_folder("lexicons"), lexicons) for path in (home / lang).glob("*.toml")
        )
        for lang in languages
    }
    code, files = new_rule(
        name,
        code=code,
        check=check,
        concept=concept,
        languages=languages,
        folder=folder,
        cards=load_cards([rules] if rules.is_dir() else []),
        known=known,
    )
    _tell(files, load_cards([rules]))
    others = [lang for lang in LANGUAGES if lang not in languages]
    if others:
        click.echo(
            f"missing: a lexicon in {', '.join(others)}; only drafts in {', '.join(languages)} are understood"
        )
    click.echo(
        f"\nFill them in, then:\n"
        f"  replylint test {folder}\n"
        f"  replylint check draft.txt --rules {rules} --lexicons {lexicons} --select {code} --explain-match\n"
        f"and in replylint.toml, for good:\n"
        f'  rule-folders = ["{rules.as_posix()}"]\n'
        f'  lexicon-folders = ["{lexicons.as_posix()}"]'
    )


@command.command("language", short_help="A lexicon file for every concept of English.")
@click.argument("code", metavar="LANG")
@_FOLDER
def language(code: str, folder: Path) -> None:
    """Write an empty lexicon file for every concept that replylint lacks in a language."""
    from replylint.checks.card import load_cards
    from replylint.locate import data_folder
    from replylint.scaffold.language import new_language
    from replylint.scaffold.profile import PLACE
    from replylint.scaffold.thin import lacking_in

    written = new_language(code, folder)
    files = [path for path in written if path.suffix == ".toml"]
    click.echo(f"written: {count(len(files), 'file')} in {files[0].parent}")
    profiles = [path for path in written if path not in files]
    for path in profiles:
        click.echo(f"written: {path}")
    cards = load_cards().values()
    lacks = Counter(lack.partition(":")[0] for path in files for lack in lacking_in(path, cards))
    for lack, number in lacks.most_common():
        click.echo(f"missing: {lack} in {count(number, 'file')}")
    for path in profiles:
        click.echo(
            f"missing: {path}: how words and sentences are found in the language; fill in its word lists"
        )
        if path.parent != folder / PLACE:
            click.echo(
                f"missing: replylint does not know the language {code!r} until {path.name} lies in\n"
                f"  {PLACE.as_posix()} of a checkout (CONTRIBUTING.md, 'A language')"
            )
    lexicons = folder / "lexicons"
    named = "" if lexicons.resolve() == data_folder("lexicons").resolve() else f" --lexicons {lexicons}"
    click.echo(
        f"\nBegin with words.toml, then the elements (apology, action, ...), then:\n"
        f"  replylint test {lexicons} --lang {code}\n"
        f"  replylint check draft.txt{named} --lang {code} --explain-match\n"
        f"  replylint language {code}{named}"
    )


def _tell(files: Sequence[Path], cards: dict[str, RuleCard]) -> None:
    from replylint.scaffold.thin import lacking_in

    for path in files:
        click.echo(f"written: {path}")
    for path in files:
        lacks = lacking_in(path, cards.values(), is_card=path is files[0])
        click.echo(f"missing: {path}: {'; '.join(lacks)}")
