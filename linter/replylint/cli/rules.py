"""``replylint rules``."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from replylint.cli import completers, console, options
from replylint.report.look import Look, count
from replylint.report.visible import visible

if TYPE_CHECKING:
    from replylint.cli.aim import Aim
    from replylint.config.standing import OptionValue, Standing

_EPILOG = """\b
Examples:
  replylint rules                          in the current folder
  replylint rules templates/delay.md       for this file
  replylint rules --profile service-desk   under another house style
  replylint rules --fault ours --output-format json"""


@click.command("rules", epilog=_EPILOG)
@click.argument("file", required=False, shell_complete=completers.files)
@click.option("--output-format", type=click.Choice(("text", "json")), default="text", show_default=True)
@options.rule_options
@options.folder_options
@options.config_options
@options.context_options
@options.color_option
def command(file: str | None, output_format: str, color: bool | None, **given: Any) -> None:
    """List every rule: whether it is on, how grave it is, and why, for FILE or for the current folder."""
    options.no_contradiction(given["config"], isolated=given["isolated"])
    from replylint.cli.aim import aim
    from replylint.cli.configured import resolver_for
    from replylint.config.standing import standings

    resolver = resolver_for(**given)
    found = aim(resolver, file)
    rules = list(standings(found.resolved, found.context))
    if output_format == "json":
        console.as_utf8()
        console.write([_as_json(file, found, rules)], color=False)
        return
    look = console.look(color)
    console.write((f"{line}\n" for line in _table(rules, found, look)), look.color)


def _table(rules: Iterable[Standing], found: Aim, look: Look) -> Iterator[str]:
    rules = list(rules)
    code = max(4, *(len(rule.card.code) for rule in rules))
    name = max(4, *(len(rule.card.name) for rule in rules))
    indent = code + name + 13  # up to the last column
    room = max(20, look.width - indent - 1)
    yield look.paint(f"{'Code':{code}}  {'Name':{name}}  Severity  Why", "dim")
    for rule in rules:
        severity = rule.severity.ljust(8)
        style = rule.severity if rule.severity != "off" else "dim"
        why, *more = textwrap.wrap(visible(rule.why), room)
        why = look.paint(why, "dim" if rule.reason == "catalogue" else "path")
        yield f"{rule.card.code:{code}}  {rule.card.name:{name}}  {look.paint(severity, style)}  {why}"
        yield from (f"{'':{indent + 1}}{look.paint(part, 'path')}" for part in more)
        for option in rule.options:
            if option.value != rule.card.options[option.name].default:
                text = visible(f"{option.name} = {_shown(option.value)} ({option.origin})")
                yield textwrap.fill(
                    text,
                    look.width,
                    initial_indent=" " * 8,
                    subsequent_indent=" " * 10,
                    break_on_hyphens=False,
                )
    context = ", ".join(f"{key} {str(value).lower()}" for key, value in found.context.model_dump().items())
    style_name = found.resolved.values["profile"].value
    on = sum(rule.severity != "off" for rule in rules)
    yield ""
    yield from textwrap.wrap(
        visible(f"{on} of {count(len(rules), 'rule')} on; profile {style_name}; {context}"), look.width
    )


def _shown(value: object) -> str:
    return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)


def _as_json(file: str | None, found: Aim, rules: Iterable[Standing]) -> str:
    document = {
        "version": 1,
        "file": file,
        "profile": found.resolved.values["profile"].value,
        "context": found.context.model_dump(),
        "rules": [
            {
                "code": rule.card.code,
                "name": rule.card.name,
                "on": rule.severity != "off",
                "severity": rule.severity,
                "reason": rule.reason,
                "why": rule.why,
                "title": rule.card.title,
                "options": {option.name: _option(option) for option in rule.options},
            }
            for rule in rules
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _option(option: OptionValue) -> dict[str, object]:
    return {"value": option.value, "from": option.origin}
