"""``replylint test``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from replylint.cli import console, options
from replylint.errors import ConfigError
from replylint.languages import LANGUAGES
from replylint.report.look import Look, count
from replylint.report.visible import shortened

if TYPE_CHECKING:
    from replylint.examples import Outcome
    from replylint.settings import Settings

_EPILOG = """\b
Examples:
  replylint test                 the lexicons that come with replylint
  replylint test our/lexicons    a house's own: <folder>/<lang>/<concept>.toml
  replylint test house           the same where house/ holds lexicons/ and rules/

Exit codes: 0 all examples hold, 1 some fail, 2 a lexicon cannot be read."""


@click.command("test", epilog=_EPILOG)
@click.argument("folders", nargs=-1, metavar="[FOLDER]...", type=options.FOLDER)
@click.option("--lang", type=click.Choice(LANGUAGES), help="This language only.")
@click.option(
    "--rules",
    multiple=True,
    type=options.FOLDER,
    metavar="FOLDER",
    help="A folder of further rule cards; rules/ beside a folder's lexicons/ is taken unasked.",
)
@options.file_options
@options.color_option
@click.pass_context
def command(
    ctx: click.Context,
    folders: tuple[Path, ...],
    lang: str | None,
    rules: tuple[Path, ...],
    config: Path | None,
    isolated: bool,
    color: bool | None,
) -> None:
    """Run the examples of lexicon files: match must match, guard must not, missed may, fixes must mend.

    The lexicon and rule folders of the configuration are taken with them. Of folders that are named, what their files
    still lack is told too.
    """
    options.no_contradiction(config, isolated=isolated)
    from replylint.api import make_settings
    from replylint.cli.configured import resolver_for
    from replylint.cli.wait import telling_of_builds
    from replylint.locate import data_folder

    look = console.look(color)
    shipped = data_folder("lexicons").resolve()
    folders = tuple(map(_lexicons_of, folders))
    roots = [_root(folder) for folder in folders]
    configured, _ = resolver_for(config=config, isolated=isolated).quick("-")
    named = [root for root in roots if root.resolve() != shipped]
    added = tuple({root.resolve(): root for root in (*configured.lexicon_folders, *named)}.values())
    tested = folders or (shipped, *added)
    codes = [code for code in LANGUAGES if lang in (None, code) and _has(tested, code)]
    if not codes:
        raise ConfigError(
            f"{', '.join(map(str, folders)) or shipped}: holds no lexicons{f' for {lang}' if lang else ''}"
        )
    beside = (root.parent / "rules" for root in named)
    cards = (
        *configured.rule_folders,
        *rules,
        *(folder for folder in beside if next(folder.glob("*.toml"), None)),
    )
    settings = make_settings(rules={folder.resolve(): folder for folder in cards}.values(), lexicons=added)
    total = failures = 0
    with telling_of_builds():
        for code in codes:
            for outcome in _run(code, folders, settings):
                total += 1
                failures += outcome.fails
                if outcome.fails or outcome.improved:
                    console.write(["\n".join(_told(outcome, look)) + "\n"], look.color)
    if folders:
        console.write(_lacking(codes, folders, settings, look), look.color)
    verdict = look.paint(f"{failures} failed", "bad") if failures else look.paint("all hold", "good")
    console.write([f"{count(total, 'example')} in {', '.join(codes)}: {verdict}\n"], look.color)
    ctx.exit(int(failures > 0))


def _run(code: str, folders: tuple[Path, ...], settings: Settings) -> Iterator[Outcome]:
    from replylint.examples import run_examples, sources_of
    from replylint.lexicon.pack import pack

    ready = pack(code, settings.lexicon_folders)
    return run_examples(ready, sources_of(ready, folders), settings)


def _lacking(codes: list[str], folders: tuple[Path, ...], settings: Settings, look: Look) -> Iterator[str]:
    """A line for every file of the folders that is thin."""
    from replylint.lint import cards_of
    from replylint.scaffold.thin import lacking_in

    cards = cards_of(settings).values()
    homes = [folder / code for folder in folders for code in codes]
    homes += [folder for folder in folders if folder.resolve().name in LANGUAGES]
    for home in (*settings.rule_folders, *homes):
        for path in sorted(home.glob("*.toml")):
            if lacks := lacking_in(path, cards, is_card=home in settings.rule_folders):
                yield f"{look.paint(f'{path}:', 'path')} thin: {'; '.join(lacks)}\n"


def _lexicons_of(folder: Path) -> Path:
    """The folder, or the lexicons/ in it where the folder is a house's whole."""
    inner = folder / "lexicons"
    return inner if not _has((folder,), None) and inner.is_dir() else folder


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
    if outcome.kind == "fix":
        yield f"{where} {look.paint(outcome.concept, 'code')} {look.paint('is not mended as it must be', 'bad')}"
        for label, text in (
            ("before", outcome.text),
            ("after", outcome.found[0]),
            ("wanted", outcome.wanted),
        ):
            yield f"  {label:6} “{shortened(text, look.width - 11)}”"
        return
    what = {
        "match": f"{look.paint('must match and does not', 'bad')}",
        "guard": f"{look.paint('must not match and does', 'bad')}: {found}",
        "missed": f"{look.paint('matches now, move it to match', 'good')}: {found}",
    }[outcome.kind]
    yield f"{where} {look.paint(outcome.concept, 'code')} {what}"
    yield f"  “{shortened(outcome.text, look.width - 4)}”"
