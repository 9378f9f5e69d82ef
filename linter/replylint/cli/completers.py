"""What the shell offers for values that click does not know by itself. Nothing heavy: it runs at a press of a key."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from replylint.language.profile import LANGUAGES
from replylint.locate import data_folder

Items = list["CompletionItem[str]"]
_PROFILES = Path(__file__).parent.parent / "profiles"


def files(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> Items:
    """Files and folders, as the shell completes them."""
    return [CompletionItem(incomplete, type="file")]


def rules(ctx: click.Context, _param: click.Parameter, incomplete: str) -> Items:
    """Codes of rules, or names where a name was begun; those of the folders given with ``--rules``, too."""
    wanted = incomplete.casefold()
    found: Items = []
    for code, name, title in _cards(ctx):
        if code.casefold().startswith(wanted):
            found.append(CompletionItem(code, help=title))
        elif wanted and name.startswith(wanted):
            found.append(CompletionItem(name, help=title))
    return found


def selectors(ctx: click.Context, param: click.Parameter, incomplete: str) -> Items:
    """The same for a list with commas: the last of it is completed."""
    before, comma, last = incomplete.rpartition(",")
    return [
        CompletionItem(f"{before}{comma}{item.value}", help=item.help) for item in rules(ctx, param, last)
    ]


def profiles(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> Items:
    """The house styles that come with replylint."""
    names = sorted(path.stem for path in _PROFILES.glob("*.toml"))
    return [CompletionItem(name) for name in names if name.startswith(incomplete)]


def languages(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> Items:
    """The languages that have a profile."""
    return [CompletionItem(code) for code in LANGUAGES if code.startswith(incomplete)]


def _cards(ctx: click.Context) -> Iterator[tuple[str, str, str]]:
    """Code, name and title of each rule; a card that cannot be read is left to the command to complain about."""
    for folder in (data_folder("rules"), *map(Path, ctx.params.get("rules") or ())):
        for path in sorted(folder.glob("*.toml")):
            try:
                card = tomllib.loads(path.read_text("utf-8"))
                yield str(card["code"]), str(card["name"]), str(card.get("title", ""))
            except (OSError, ValueError, KeyError):
                continue
