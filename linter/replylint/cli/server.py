"""``replylint server``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from replylint.report.rulepage import RulePage
    from replylint.settings import Settings

_EPILOG = """\b
Examples:
  replylint server    what an editor is told to start; docs/editors.md has it ready"""


@click.command("server", epilog=_EPILOG)
@click.option("--stdio", is_flag=True, help="Speak on standard input and output: always so; editors say it.")
@click.pass_context
def command(ctx: click.Context, stdio: bool) -> None:
    """Lint in an editor while you type: a language server (LSP) for text, Markdown, HTML and e-mail.

    It is started by the editor, not by hand. docs/server.md lists what it can do and its settings.
    """
    from replylint.server.start import start

    ctx.exit(start(_Pages()))


class _Pages:
    """The rule pages that the server shows."""

    def page(self, settings: Settings, code: str) -> RulePage | None:
        from replylint.cli.rulebook import Rulebook

        return Rulebook([settings]).page(code)

    def forget(self) -> None:
        from replylint.cli.rulebook import forget

        forget()
