"""A group whose commands load when they are called, and the one place where errors become exit codes."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

from replylint.errors import ReplylintError

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

INTERRUPTED, BROKEN_PIPE = 130, 141  # as a shell reports a process that the signal ended


class Failure(click.ClickException):
    """What the user must mend before anything can be linted."""

    exit_code = 2

    def show(self, file: Any = None) -> None:
        """One line on stderr."""
        say(self.format_message())


def say(message: str) -> None:
    """A line on stderr, after all that is on stdout already."""
    with contextlib.suppress(OSError):
        sys.stdout.flush()
    click.echo(f"replylint: {message}", err=True)


class LazyGroup(click.Group):
    """Finds the command ``name`` in module ``<commands_in>.<name>``, with _ for -; short help needs no loading."""

    def __init__(self, *args: Any, commands_in: str, summaries: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._package = commands_in
        self._summaries = summaries

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All names, in the order of the table."""
        return list(self._summaries)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, loaded."""
        if cmd_name not in self._summaries:
            return None
        command = import_module(f"{self._package}.{cmd_name.replace('-', '_')}").command
        assert isinstance(command, click.Command)
        command.short_help = self._summaries[cmd_name]
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, with a suggestion for a name that does not exist."""
        name = args[0]
        if name not in self._summaries and not name.startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(name, list(self._summaries), n=1)
            if near:
                hint = f"did you mean {near[0]!r}?"
            elif os.path.exists(name):  # noqa: PTH110
                hint = f"did you mean 'check {name}'?"
            else:
                hint = f"there are {', '.join(self._summaries)}"
            raise click.UsageError(f"No such command {name!r}; {hint}", ctx)
        return super().resolve_command(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem[str]]:
        """The commands that begin so, from the table, or options."""
        from click.shell_completion import CompletionItem

        names = [
            CompletionItem(name, help=summary)
            for name, summary in self._summaries.items()
            if name.startswith(incomplete)
        ]
        return [*names, *click.Command.shell_complete(self, ctx, incomplete)]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, from the table."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self._summaries.items()))

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; what the user can mend is one line and exit code 2, never a traceback."""
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="backslashreplace")
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except ReplylintError as error:
            raise Failure(str(error)) from None
        except BrokenPipeError:
            from replylint.cli.console import discard

            discard()
            ctx.exit(BROKEN_PIPE)
        except KeyboardInterrupt:
            say("interrupted")
            ctx.exit(INTERRUPTED)
        return result
