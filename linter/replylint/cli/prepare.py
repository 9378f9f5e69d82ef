"""``replylint prepare``."""

from __future__ import annotations

import sys

import click

from replylint.cli.group import Failure
from replylint.languages import LANGUAGES


@click.command(
    "prepare", epilog="\b\nExamples:\n  replylint prepare        all languages\n  replylint prepare en fi"
)
@click.argument("languages", nargs=-1, metavar="[LANG]...", type=click.Choice(LANGUAGES))
def command(languages: tuple[str, ...]) -> None:
    """Build the dictionaries of the languages and compile their lexicons, so that no first run has to wait."""
    from replylint.language.kept import cache_folder
    from replylint.language.tries import is_prepared, prepare
    from replylint.lexicon.pack import pack
    from replylint.lexicon.wordings import wordings

    wanted = tuple(dict.fromkeys(languages)) or LANGUAGES
    missing = [code for code in wanted if not is_prepared(code)]
    try:
        if missing and sys.stderr.isatty():
            with click.progressbar(
                missing, label="Building dictionaries", item_show_func=lambda code: code, file=sys.stderr
            ) as bar:
                for code in bar:
                    prepare((code,))
        else:
            prepare(wanted)
        for code in wanted:
            pack(code)
            wordings(code)
    except OSError as error:
        folder = error.filename or cache_folder()
        raise Failure(
            f"{folder}: cannot be written: {error.strerror}; name another folder in REPLYLINT_CACHE_DIR"
        ) from None
    click.echo(f"Ready: {', '.join(wanted)} (in {cache_folder()})")
