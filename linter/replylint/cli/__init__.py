"""The command line. Nothing heavy is imported until a command needs it."""

from __future__ import annotations

import gc

import click

from replylint.cli.group import LazyGroup
from replylint.version import __version__

COMMANDS = {
    "check": "Lint drafts before they are sent.",
    "rule": "Explain rules, with examples.",
    "rules": "List the rules: on or off, how grave, and why.",
    "config": "Show the settings that hold, and where each comes from.",
    "test": "Run the examples of lexicon files.",
    "new": "Begin a rule of your own, or a language.",
    "language": "Show what a language's lexicons still lack.",
    "evaluate": "Measure on labelled replies how often the linter is right.",
    "server": "Lint in an editor while you type (LSP).",
    "completion": "Let the shell complete commands, options and rules.",
    "install-hook": "Let git lint drafts before each commit.",
    "prepare": "Build the dictionaries ahead of the first run.",
    "clean": "Remove what is kept between runs.",
}

_SELDOM = 20_000  # allocations between two collections: to start means many objects, and next to no rings
EPILOG = """\b
Examples:
  replylint check reply.txt              lint one draft
  replylint check templates/             lint a folder
  pbpaste | replylint check -            lint what is on the clipboard
  replylint rule blame-supplier          what a rule means, with examples

Exit codes of check: 0 nothing to mend, 1 findings, 2 something could not be
read or used."""


@click.group(
    cls=LazyGroup,
    commands_in="replylint.cli",
    summaries=COMMANDS,
    epilog=EPILOG,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 90},
)
@click.version_option(__version__, "-V", "--version", prog_name="replylint", message="%(prog)s %(version)s")
def cli() -> None:
    """Lint replies to customer complaints: what will make the customer angrier, and what is missing."""


def main() -> None:
    """Run the command line."""
    gc.set_threshold(_SELDOM)
    try:
        cli(prog_name="replylint")
    finally:
        gc.freeze()  # the process ends: nothing is gained by looking for rings once more
