"""``replylint language``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from replylint.cli import completers, console, options
from replylint.report.look import Look, count

if TYPE_CHECKING:
    from replylint.scaffold.coverage import Coverage

_EPILOG = """\b
Examples:
  replylint language                      all languages, a line each
  replylint language hr                   what the Croatian lexicons lack
  replylint language de --lexicons house/lexicons

Held against the English lexicons: a file for every concept, a message, advice
and reason wherever English has one, patterns (or a comment in their place that says
why there are none), three examples to match and two to guard.

Exit codes: 0 nothing is missing or thin, 1 something is, 2 a lexicon cannot be
read."""


@click.command("language", epilog=_EPILOG)
@click.argument("codes", nargs=-1, metavar="[LANG]...", shell_complete=completers.languages)
@options.folder_options
@options.file_options
@options.color_option
@click.pass_context
def command(
    ctx: click.Context,
    codes: tuple[str, ...],
    rules: tuple[Path, ...],
    lexicons: tuple[Path, ...],
    config: Path | None,
    isolated: bool,
    color: bool | None,
) -> None:
    """Show which concepts, messages, patterns and examples a language lacks."""
    options.no_contradiction(config, isolated=isolated)
    from replylint.checks.card import load_cards
    from replylint.cli.configured import resolver_for
    from replylint.languages import LANGUAGES
    from replylint.lint import cards_of
    from replylint.locate import data_folder
    from replylint.scaffold.coverage import coverage

    resolver = resolver_for(config=config, isolated=isolated, rules=rules, lexicons=lexicons)
    settings, _ = resolver.quick("-")
    own = [card for code, card in cards_of(settings).items() if code not in load_cards()]
    shipped = data_folder("lexicons")
    homes = (shipped, *settings.lexicon_folders)
    found = [coverage(code, homes, shipped / "en", own) for code in dict.fromkeys(codes) or LANGUAGES]
    look = console.look(color)
    for each in found:
        console.write([line + "\n" for line in _lines(each, look, every=bool(codes))], look.color)
        if each.code not in LANGUAGES:
            click.echo(
                f"{each.code}: no profile: how its words and sentences are found must be told in\n"
                f"  linter/replylint/language/profiles/{each.code}.py (CONTRIBUTING.md, 'A language')"
            )
    ctx.exit(int(not all(each.is_complete and each.code in LANGUAGES for each in found)))


def _lines(found: Coverage, look: Look, *, every: bool) -> Iterator[str]:
    there = len(found.wanted) - len(found.missing)
    verdict = look.paint("complete", "good") if found.is_complete else look.paint(_verdict(found), "bad")
    size = f"{count(found.patterns, 'pattern')}, {count(found.examples, 'example')}"
    yield f"{look.paint(f'{found.code}:', 'path')} {there} of {len(found.wanted)} files, {size}: {verdict}"
    if every:
        for name in found.missing:
            yield f"  {look.paint('missing', 'bad')}  {name}.toml"
        for name, lacks in found.thin.items():
            yield f"  {look.paint('thin', 'warning')}     {name}.toml: {'; '.join(lacks)}"


def _verdict(found: Coverage) -> str:
    told = (
        f"{number} {what}"
        for number, what in ((len(found.missing), "missing"), (len(found.thin), "thin"))
        if number
    )
    return ", ".join(told)
