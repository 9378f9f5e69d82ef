"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, get_args

import click

from replylint.cli import completers
from replylint.cli.outputs import FormatType
from replylint.context import Addressee, Channel, Fault, Stage
from replylint.languages import LANGUAGES
from replylint.report.formats import FORMATS

F = TypeVar("F", bound=Callable[..., Any])
FOLDER = click.Path(path_type=Path)


def comma_separated(_ctx: click.Context, _param: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """Values of a repeatable option, each of which may hold several."""
    return tuple(item.strip() for value in values for item in value.split(",") if item.strip())


def context_options(command: F) -> F:
    """The facts about a reply."""
    for option in (
        click.option(
            "--addressee", type=click.Choice(get_args(Addressee)), help="One customer, or several together."
        ),
        click.option("--abuse/--no-abuse", default=None, help="Whether the customer was abusive."),
        click.option("--channel", type=click.Choice(get_args(Channel)), help="Letter, chat, public answer."),
        click.option("--fault", type=click.Choice(get_args(Fault)), help="Whether the company is at fault."),
        click.option("--stage", type=click.Choice(get_args(Stage)), help="Which answer of the case it is."),
        click.option("--lang", type=click.Choice(LANGUAGES), help="Language; default: found from the text."),
    ):
        command = option(command)
    return command


def message_option(command: F) -> F:
    """The language of what is told."""
    return click.option(
        "--message-language",
        type=click.Choice(("reply", *LANGUAGES)),
        help="Language of messages, advice and reasons; reply: as the reply; default: en.",
    )(command)


def folder_options(command: F) -> F:
    """Where a house's own rules and lexicons lie."""
    folder: dict[str, Any] = {"multiple": True, "type": FOLDER, "metavar": "FOLDER"}
    for option in (
        click.option("--lexicons", **folder, help="A folder of further lexicons, <lang>/<concept>.toml."),
        click.option("--rules", **folder, help="A folder of further rule cards."),
    ):
        command = option(command)
    return command


def output_options(command: F) -> F:
    """What is written, and where to."""
    for option in (
        click.option(
            "--statistics", is_flag=True, help="Count the findings by rule instead of listing them."
        ),
        click.option(
            "--output-file",
            type=click.Path(path_type=Path, dir_okay=False),
            metavar="FILE",
            help="Write to FILE what would go to stdout.",
        ),
        click.option(
            "--output-format",
            "output_formats",
            type=FormatType(),
            multiple=True,
            metavar="FORMAT[:FILE]",
            help=f"{', '.join(FORMATS)}; default: full. Can be repeated: each further one with a FILE of its own.",
        ),
    ):
        command = option(command)
    return command


def git_options(command: F) -> F:
    """What git says about the drafts."""
    for option in (
        click.option(
            "--staged", is_flag=True, help="Lint what is staged for commit, as git would commit it."
        ),
        click.option(
            "--diff-base", metavar="REV", help="Only findings on lines that are new or changed since REV."
        ),
    ):
        command = option(command)
    return command


def config_options(command: F) -> F:
    """Which configuration file and house style hold."""
    profile = click.option(
        "--profile",
        metavar="NAME",
        shell_complete=completers.profiles,
        help="The house style: default, late-apology, written-claim, ...",
    )
    return file_options(profile(command))


def file_options(command: F) -> F:
    """Which configuration file holds."""
    for option in (
        click.option("--isolated", is_flag=True, help="Leave configuration files aside."),
        click.option(
            "--config",
            type=click.Path(path_type=Path),
            metavar="FILE",
            help="This configuration file; default: the closest replylint.toml or pyproject.toml up from each draft.",
        ),
    ):
        command = option(command)
    return command


def no_contradiction(config: Path | None, *, isolated: bool) -> None:
    """UsageError where a configuration file is named and forbidden."""
    if config is not None and isolated:
        raise click.UsageError("--config names a configuration file and --isolated forbids it; leave one out")


def rule_options(command: F) -> F:
    """Which rules are on."""
    for option in (
        click.option(
            "--ignore",
            multiple=True,
            metavar="RULES",
            shell_complete=completers.selectors,
            callback=comma_separated,
            help="Leave these rules out.",
        ),
        click.option(
            "--select",
            multiple=True,
            metavar="RULES",
            shell_complete=completers.selectors,
            callback=comma_separated,
            help="Only these: codes, beginnings of codes, names, or ALL; comma-separated.",
        ),
    ):
        command = option(command)
    return command


def fix_options(command: F) -> F:
    """What is mended."""
    for option in (
        click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing."),
        click.option(
            "--unsafe-fixes",
            is_flag=True,
            help="With --fix and --diff: also fixes that change what the reply says; else: show them.",
        ),
        click.option("--fix", is_flag=True, help="Mend in the files what can be mended safely, then lint."),
    ):
        command = option(command)
    return command


def known_options(command: F) -> F:
    """What is known already and need not be told."""
    file = click.Path(path_type=Path, dir_okay=False)
    for option in (
        click.option(
            "--write-baseline", type=file, metavar="FILE", help="Record all findings in FILE, as known ones."
        ),
        click.option("--baseline", type=file, metavar="FILE", help="Leave out the findings known in FILE."),
        click.option(
            "--suppressions/--no-suppressions",
            default=True,
            help="Whether comments and front matter may ignore rules.",
        ),
    ):
        command = option(command)
    return command


def cache_option(command: F) -> F:
    """Whether unchanged drafts are linted again."""
    return click.option(
        "--cache/--no-cache",
        "use_cache",
        default=True,
        help="Whether the findings in unchanged drafts are known from earlier runs, and kept for later ones.",
    )(command)


def color_option(command: F) -> F:
    """Colour, or not."""
    return click.option(
        "--color/--no-color",
        default=None,
        help="Colours; default: on a terminal, NO_COLOR and FORCE_COLOR obeyed.",
    )(command)
