"""``replylint install-hook``."""

from __future__ import annotations

from pathlib import Path

import click

from replylint.cli.group import say

_EPILOG = """\b
Examples:
  replylint install-hook                 lint every draft that is committed
  replylint install-hook templates/      only those beneath a folder
  replylint install-hook --changed       only lines that a commit changes

To commit without it once: git commit --no-verify. With pre-commit
(pre-commit.com), use its configuration instead; see docs/ci.md."""


@click.command("install-hook", epilog=_EPILOG)
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path), metavar="[PATH]...")
@click.option("--changed", is_flag=True, help="Report findings on lines that the commit changes alone.")
def command(paths: tuple[Path, ...], changed: bool) -> None:
    """Let git lint the drafts of every commit before it is made."""
    from replylint.git.hook import install

    root, file = install(Path.cwd(), paths, changed=changed)
    say(f"{file}: written; 'git commit' in {root} now lints drafts first")
