"""``replylint evaluate``."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from replylint.cli import console, options
from replylint.cli.group import say
from replylint.report.visible import visible

if TYPE_CHECKING:
    from replylint.evaluation import Evaluation

_FORMATS = {"text": "text", "json": "json_v1", "markdown": "markdown"}
_MOST_FAULTS = 20
_HERE = "-"  # a draft in the current folder
_EPILOG = """\b
A line of FILE is one reply; labels are elements and D and T rules:
  {"id": "a1", "lang": "en", "context": {"stage": "closing"},
   "text": "Dear Ms Li, ...",
   "spans": [{"label": "apology", "quote": "I am sorry", "nth": 2}]}
context may be left out, and nth where the first such words are meant.

\b
Examples:
  replylint evaluate ours.jsonl --show 3
  replylint evaluate ours.jsonl --select D,T01,apology --output-format markdown
  replylint evaluate ours.jsonl --min-precision 0.9 --min-recall 0.7

A finding is right where it overlaps a labelled quote of its rule, one to one;
an element is right where the reply has it and the linter says so.

Exit codes: 0 the minima are reached, 1 they are not, 2 a file or option cannot
be used (nothing is counted then)."""


@click.command("evaluate", epilog=_EPILOG)
@click.argument(
    "files",
    nargs=-1,
    required=True,
    metavar="FILE.jsonl...",
    type=click.Path(path_type=Path, allow_dash=False),
)
@click.option("--output-format", type=click.Choice(tuple(_FORMATS)), default="text", show_default=True)
@click.option(
    "--show",
    type=click.IntRange(min=0),
    default=0,
    metavar="N",
    help="Show up to N misses and N false alarms of each rule and element.",
)
@click.option(
    "--select",
    multiple=True,
    metavar="NAMES",
    callback=options.comma_separated,
    help="Count only these: codes, beginnings of codes, rules, elements; comma-separated.",
)
@click.option(
    "--min-precision",
    type=click.FloatRange(0, 1),
    default=0.0,
    metavar="P",
    help="Exit 1 below it: for all rules together, and for all elements.",
)
@click.option(
    "--min-recall", type=click.FloatRange(0, 1), default=0.0, metavar="R", help="The same for recall."
)
@options.folder_options
@options.config_options
@options.color_option
@click.pass_context
def command(
    ctx: click.Context,
    /,
    files: tuple[Path, ...],
    output_format: str,
    show: int,
    select: tuple[str, ...],
    min_precision: float,
    min_recall: float,
    color: bool | None,
    **given: Any,
) -> None:
    """Measure on labelled replies how often the linter is right, as configured for the current folder."""
    options.no_contradiction(given["config"], isolated=given["isolated"])
    from replylint.cli.configured import resolver_for
    from replylint.cli.wait import telling_of_builds
    from replylint.evaluation import evaluate, make_scope, read_labelled

    settings, _ = resolver_for(**given).quick(_HERE)
    scope = make_scope(settings, select)
    reading = read_labelled(files, scope.labels)
    if reading.faults:
        _tell(reading.faults)
        ctx.exit(2)
    with telling_of_builds():
        result = evaluate(reading.replies, scope)
    if output_format != "text":
        console.as_utf8()
    look = console.look(color if output_format == "text" else False)
    renderer = import_module(f"replylint.evaluation.{_FORMATS[output_format]}")
    console.write(renderer.render(result, look, show), look.color)
    short = list(_short(result, min_precision, min_recall))
    for line in short:
        say(line)
    ctx.exit(int(bool(short)))


def _tell(faults: list[str]) -> None:
    for fault in faults[:_MOST_FAULTS]:
        say(visible(fault))
    if len(faults) > _MOST_FAULTS:
        say(f"and {len(faults) - _MOST_FAULTS} more; mend these first")


def _short(result: Evaluation, min_precision: float, min_recall: float) -> Iterator[str]:
    """What falls short of the minima."""
    from replylint.evaluation.counting import KINDS

    for kind in KINDS:
        total = result.total(kind)
        for name, figure, least in (
            ("precision", total.precision, min_precision),
            ("recall", total.recall, min_recall),
        ):
            if figure < least:
                yield f"{kind}s: {name} {figure:.4f} is below {least:g}"
