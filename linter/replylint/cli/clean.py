"""``replylint clean``."""

from __future__ import annotations

import shutil
from pathlib import Path

import click

from replylint.cli.group import Failure

_EPILOG = """\b
Examples:
  replylint clean          forget what is known of drafts
  replylint clean --all    the dictionaries and compiled lexicons, too"""
_PARTS = {
    "answers": "what is known of drafts",
    "pages": "rule pages",
    "lemmas": "dictionaries",
    "lexicons": "compiled lexicons",
    "tokenizers": "compiled lexicons",
    "wordings": "compiled lexicons",
}
_OF_DRAFTS = ("answers",)


@click.command("clean", epilog=_EPILOG)
@click.option("--all", "everything", is_flag=True, help="Also what 'replylint prepare' has built.")
def command(everything: bool) -> None:
    """Remove what is kept between runs: the known answers on drafts. No draft is touched."""
    from replylint.locate import cache_folder

    home = cache_folder()
    removed: dict[str, int] = {}
    for name in _PARTS if everything else _OF_DRAFTS:
        folder = home / name
        if not folder.is_dir() or folder.is_symlink():
            continue
        what = _PARTS[name]
        removed[what] = removed.get(what, 0) + _size(folder)
        try:
            shutil.rmtree(folder)
        except OSError as error:
            raise Failure(
                f"{error.filename or folder}: cannot be removed: {error.strerror}; "
                "check its permissions, or that no other replylint is running"
            ) from None
    for what, size in removed.items():
        click.echo(f"Removed {what}: {_shown(size)} (in {home})")
    if not removed:
        click.echo(f"Nothing to remove (in {home})")


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _shown(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB" if size >= 100_000 else f"{size / 1000:.1f} kB"
