"""What the shell offers for values that click does not know by itself. Nothing heavy: it runs at a press of a key."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from replylint.languages import LANGUAGES
from replylint.locate import data_folder

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    Items = list[CompletionItem[str]]
_PROFILES = Path(__file__).parent.parent / "profiles"


def files(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> Items:
    """Files and folders, as the shell completes them."""
    return [_item(incomplete, kind="file")]


def rules(ctx: click.Context, _param: click.Parameter, incomplete: str) -> Items:
    """Codes of rules, or names where a name was begun; those of the folders given with ``--rules``, too."""
    wanted = incomplete.casefold()
    found: Items = []
    for code, name, title in _cards(ctx):
        if code.casefold().startswith(wanted):
            found.append(_item(code, about=title))
        elif wanted and name.startswith(wanted):
            found.append(_item(name, about=title))
    return found


def selectors(ctx: click.Context, param: click.Parameter, incomplete: str) -> Items:
    """The same for a list with commas: the last of it is completed."""
    before, comma, last = incomplete.rpartition(",")
    return [_item(f"{before}{comma}{item.value}", about=item.help) for item in rules(ctx, param, last)]


def profiles(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> Items:
    """The house styles that come with replylint."""
    names = sorted(path.stem for path in _PROFILES.glob("*.toml"))
    return [_item(name) for name in names if name.startswith(incomplete)]


def languages(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> Items:
    """The languages that have a profile."""
    return [_item(code) for code in LANGUAGES if code.startswith(incomplete)]


def _item(value: str, kind: str = "plain", about: str | None = None) -> CompletionItem[str]:
    from click.shell_completion import CompletionItem  # not before a key is pressed

    return CompletionItem(value, kind, about)


def _cards(ctx: click.Context) -> Iterator[tuple[str, str, str]]:
    """Code, name and title of each rule; a card that cannot be read is left to the command to complain about."""
    import tomllib

    for folder in (data_folder("rules"), *map(Path, ctx.params.get("rules") or ())):
        for path in sorted(folder.glob("*.toml")):
            try:
                card = tomllib.loads(path.read_text("utf-8"))
                yield str(card["code"]), str(card["name"]), str(card.get("title", ""))
            except (OSError, ValueError, KeyError):
                continue
