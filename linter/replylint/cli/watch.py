"""``check --watch``: lints again what has changed, until Ctrl-C.

Files are looked at again and again. Notices of the operating system (watchfiles) would be cheaper on large trees; but
they do not come from network drives and mounts of containers, and what has to be watched is no tree: configurations
that are not there yet in the folders above, what they extend, folders of rules and lexicons anywhere.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any, NoReturn

import click

from replylint.cli.eyes import Eyes, Seen
from replylint.cli.group import INTERRUPTED, say
from replylint.cli.outcome import OUTCOME, Outcome
from replylint.errors import ReplylintError
from replylint.report.look import count
from replylint.report.model import Summary
from replylint.report.visible import visible

_NAMED = 3  # changed drafts that are named one by one


def watch(ctx: click.Context, paths: Sequence[str]) -> NoReturn:
    """Run the command of ``ctx`` on the paths, then on those that change. Ends with Ctrl-C, and exit code 130.

    What is wrong with the options, or with the configuration at the start, goes up as always.
    """
    asked = {**ctx.params, "watching": False}
    eyes = Eyes(paths, asked)
    try:
        eyes.learn(eyes.look())
        seen = eyes.look()
        _round(ctx, asked, paths, seen)
        while True:
            seen = _next(ctx, asked, eyes, seen)
    except KeyboardInterrupt:
        click.echo(err=True)
        ctx.exit(INTERRUPTED)


def _next(ctx: click.Context, asked: Mapping[str, Any], eyes: Eyes, seen: Seen) -> Seen:
    """Wait for a change and lint what it concerns."""
    now = eyes.changed(seen)
    changed = [path for path, looks in now.drafts.items() if seen.drafts.get(path) != looks]
    gone = [path for path in seen.drafts if path not in now.drafts]
    if now.settings != seen.settings:
        from replylint.lint import forget

        forget()
        _tell(asked, "the configuration has changed")
        eyes.learn(now)
        now = eyes.look()
        changed = [*now.drafts]
    else:
        _tell(asked, _named(changed, "changed"), _named(gone, "gone"))
    if changed:
        # The cache knows only what held when the process began.
        again = {**asked, "use_cache": False}
        try:
            _round(ctx, again, changed, now)
        except ReplylintError as error:
            say(visible(str(error)))
            _tell(asked, _waiting(now))
    return now


def _round(ctx: click.Context, asked: Mapping[str, Any], paths: Sequence[str], seen: Seen) -> None:
    ctx.meta[OUTCOME] = None
    with suppress(click.exceptions.Exit):  # whatever the code: the next round may have another
        ctx.invoke(ctx.command, **{**asked, "paths": tuple(paths)})
    outcome: Outcome = ctx.meta[OUTCOME]
    _tell(asked, _totals(outcome.summary), _waiting(seen))


def _tell(asked: Mapping[str, Any], *parts: str) -> None:
    if not asked["quiet"]:
        say(f"[{time.strftime('%H:%M:%S')}] {'; '.join(filter(None, parts))}")


def _waiting(seen: Seen) -> str:
    return f"watching {count(seen.readable, 'draft')}, Ctrl-C ends"


def _named(paths: Sequence[str], what: str) -> str:
    if not paths:
        return ""
    more = f" and {len(paths) - _NAMED} more" if len(paths) > _NAMED else ""
    return f"{what}: {', '.join(map(visible, paths[:_NAMED]))}{more}"


def _totals(summary: Summary) -> str:
    if not summary.files:  # --explain-match finds nothing, it explains
        return ""
    severities = (("error", summary.errors), ("warning", summary.warnings), ("info", summary.infos))
    found = [count(number, severity) for severity, number in severities if number]
    found += [f"{summary.failed} not readable"] if summary.failed else []
    return f"{count(summary.files, 'draft')} linted: {', '.join(found) or 'nothing found'}"
