"""``replylint completion``."""

from __future__ import annotations

import os
from pathlib import PurePath

import click

from replylint.cli.group import Failure

_SHELLS = ("bash", "zsh", "fish")
_EPILOG = """\b
Examples:
  bash:  echo 'eval "$(replylint completion bash)"' >> ~/.bashrc
  zsh:   echo 'eval "$(replylint completion zsh)"' >> ~/.zshrc
  fish:  replylint completion fish > ~/.config/fish/completions/replylint.fish

In zsh that line must stand below 'autoload -Uz compinit && compinit'. A new shell
has it."""


@click.command("completion", epilog=_EPILOG)
@click.argument("shell", required=False, type=click.Choice(_SHELLS))
@click.pass_context
def command(ctx: click.Context, shell: str | None) -> None:
    """Print the script by which a shell completes commands, options, rules and files; default: for your shell."""
    from click.shell_completion import get_completion_class

    shell = shell or PurePath(os.environ.get("SHELL", "")).name
    if shell not in _SHELLS:
        raise Failure(f"for which shell? Name one: replylint completion {'|'.join(_SHELLS)}")
    kind = get_completion_class(shell)
    assert kind is not None
    # What click calls by itself when the variable is set (see BaseCommand.main); the name is that of the program.
    script = kind(ctx.find_root().command, {}, "replylint", "_REPLYLINT_COMPLETE").source()
    if shell == "fish":  # a list of rules has commas, too: only the first parts the kind from the value
        script = script.replace('string split ","', 'string split --max 1 ","')
    click.echo(script, nl=False)
