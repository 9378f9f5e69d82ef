"""``replylint test``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from replylint.cli import console, options
from replylint.errors import ConfigError
from replylint.language.profile import LANGUAGES
from replylint.report.look import Look, count
from replylint.report.visible import shortened

if TYPE_CHECKING:
    from replylint.examples import Outcome

_EPILOG = """\b
Examples:
  replylint test                 the lexicons that come with replylint
  replylint test our/lexicons    a house's own: <folder>/<lang>/<concept>.toml

Exit codes: 0 all examples hold, 1 some fail, 2 a lexicon cannot be read."""


@click.command("test", epilog=_EPILOG)
@click.argument("folders", nargs=-1, metavar="[FOLDER]...", type=options.FOLDER)
@click.option("--lang", type=click.Choice(LANGUAGES), help="This language only.")
@options.color_option
@click.pass_context
def command(ctx: click.Context, folders: tuple[Path, ...], lang: str | None, color: bool | None) -> None:
    """Run the examples of lexicon files: match must match, guard must not, missed may."""
    from replylint.cli.wait import telling_of_builds
    from replylint.locate import data_folder

    look = console.look(color)
    shipped = data_folder("lexicons").resolve()
    roots = [_root(folder) for folder in folders]
    added = tuple(dict.fromkeys(root for root in roots if root.resolve() != shipped))
    codes = [code for code in LANGUAGES if lang in (None, code) and _has(folders or (shipped,), code)]
    if not codes:
        raise ConfigError(
            f"{', '.join(map(str, folders)) or shipped}: holds no lexicons{f' for {lang}' if lang else ''}"
        )
    total = failures = 0
    with telling_of_builds():
        for code in codes:
            for outcome in _run(code, folders, added):
                total += 1
                failures += outcome.fails
                if outcome.fails or outcome.improved:
                    console.write(["\n".join(_told(outcome, look)) + "\n"], look.color)
    verdict = look.paint(f"{failures} failed", "bad") if failures else look.paint("all hold", "good")
    console.write([f"{count(total, 'example')} in {', '.join(codes)}: {verdict}\n"], look.color)
    ctx.exit(int(failures > 0))


def _run(code: str, folders: tuple[Path, ...], added: tuple[Path, ...]) -> Iterator[Outcome]:
    from replylint.examples import run_examples, sources_of
    from replylint.lexicon.pack import pack

    ready = pack(code, added)
    return run_examples(ready, sources_of(ready, folders))


def _root(folder: Path) -> Path:
    """The folder that holds the languages' folders; a language's own folder may be named too."""
    if not folder.is_dir():
        raise ConfigError(f"{folder}: there is no such folder")
    if folder.resolve().name in LANGUAGES and next(folder.glob("*.toml"), None):
        return folder.resolve().parent
    if not _has((folder,), None):
        raise ConfigError(f"{folder}: holds no lexicons; expected <lang>/<concept>.toml in it")
    return folder


def _has(folders: tuple[Path, ...], code: str | None) -> bool:
    for folder in folders:
        if folder.resolve().name in LANGUAGES and next(folder.glob("*.toml"), None):
            if code == folder.resolve().name:
                return True
        elif any(next((folder / name).glob("*.toml"), None) for name in ((code,) if code else LANGUAGES)):
            return True
    return False


def _told(outcome: Outcome, look: Look) -> Iterator[str]:
    where = look.paint(f"{outcome.path}:{outcome.line}:", "path")
    found = "; ".join(f"“{shortened(words, 50)}”" for words in outcome.found)
    what = {
        "match": f"{look.paint('must match and does not', 'bad')}",
        "guard": f"{look.paint('must not match and does', 'bad')}: {found}",
        "missed": f"{look.paint('matches now, move it to match', 'good')}: {found}",
    }[outcome.kind]
    yield f"{where} {look.paint(outcome.concept, 'code')} {what}"
    yield f"  “{shortened(outcome.text, look.width - 4)}”"
