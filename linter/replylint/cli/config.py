"""``replylint config``."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from replylint.cli import completers, console, options
from replylint.report.look import Look
from replylint.report.visible import visible

if TYPE_CHECKING:
    from replylint.cli.aim import Aim
    from replylint.config.resolve import Resolver

_EPILOG = """\b
Examples:
  replylint config                       in the current folder
  replylint config templates/delay.md    for this file
  replylint config --output-format json
  replylint config --schema > replylint.schema.json   for your editor"""

Rows = list[tuple[str, object, str]]


@click.command("config", epilog=_EPILOG)
@click.argument("file", required=False, shell_complete=completers.files)
@click.option("--output-format", type=click.Choice(("text", "json")), default="text", show_default=True)
@click.option("--schema", is_flag=True, help="Print the JSON Schema of replylint.toml instead.")
@options.rule_options
@options.folder_options
@options.config_options
@options.context_options
@options.message_option
@options.color_option
def command(file: str | None, output_format: str, color: bool | None, *, schema: bool, **given: Any) -> None:
    """Show the settings that hold for FILE or for the current folder, and where each comes from."""
    if schema:
        from replylint.config.schema import schema_text

        console.as_utf8()
        console.write([schema_text()], color=False)
        return
    options.no_contradiction(given["config"], isolated=given["isolated"])
    from replylint.cli.aim import aim
    from replylint.cli.configured import resolver_for

    resolver = resolver_for(**given)
    found = aim(resolver, file)
    used = _files(resolver, file)
    if output_format == "json":
        console.as_utf8()
        table = {key: {"value": value, "from": origin} for key, value, origin in _rows(found)}
        document = {"version": 1, "file": file, "configuration": used, "settings": table}
        console.write([json.dumps(document, ensure_ascii=False, indent=2) + "\n"], color=False)
        return
    look = console.look(color)
    console.write((f"{line}\n" for line in _lines(found, used, look)), look.color)


def _files(resolver: Resolver, file: str | None) -> list[str]:
    """The configuration files that are read, the weakest first."""
    return [source.shown for source in resolver.sources(file or "-")]


def _lines(found: Aim, used: list[str], look: Look) -> Iterator[str]:
    yield f"Configuration: {visible(', '.join(used)) or 'none found; the defaults hold'}"
    yield ""
    for key, value, origin in _rows(found):
        shown = json.dumps(value, ensure_ascii=False)
        line = f"{key} = {shown}"
        if len(line) + len(origin) + 4 <= look.width:
            yield f"{visible(line)}  {look.paint(f'# {visible(origin)}', 'dim')}"
        else:
            yield visible(line)
            for part in textwrap.wrap(f"# {visible(origin)}", look.width - 4, subsequent_indent="# "):
                yield f"    {look.paint(part, 'dim')}"


def _rows(found: Aim) -> Rows:
    """Every setting with its value and origin: plain ones first, then the rules'."""
    from replylint.config.merge import CATALOGUE
    from replylint.config.resolve import FAIL_ON
    from replylint.context import FACTS
    from replylint.lint import DEFAULT_LANGUAGE

    resolved, selection = found.resolved, found.resolved.selection
    values = {key: (known.value, known.origin) for key, known in resolved.values.items()}
    for fact, value in found.own.items():
        values["language" if fact == "lang" else fact] = (value, found.said)
    defaults = {
        **found.context.model_dump(),
        "language": None,
        "message-language": DEFAULT_LANGUAGE,
        "fail-on": FAIL_ON,
    }
    for key, value in defaults.items():
        values.setdefault(key, (value, "found from each text" if key == "language" else CATALOGUE))
    first = ("profile", "language", *FACTS, "message-language", "fail-on")
    keys = [*first, *(key for key in values if key not in first)]
    rows: Rows = [(key, *values[key]) for key in keys]
    if resolved.settings.select:
        origins = dict.fromkeys(origin for origin in (selection.only_by, *selection.by.values()) if origin)
        rows.append(("select", list(resolved.settings.select), ", ".join(origins)))
    rows += [(f"ignore.{code}", True, origin) for code, origin in sorted(selection.ignored.items())]
    for code, origin in sorted(resolved.severities.items()):
        rows.append((f"rules.{code}.severity", resolved.settings.severities[code], origin))
    for (code, name), origin in sorted(resolved.options.items()):
        rows.append((f"rules.{code}.options.{name}", resolved.settings.options[code][name], origin))
    return rows
