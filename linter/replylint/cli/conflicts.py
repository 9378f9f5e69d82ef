"""Options of ``check`` that do not go together."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from replylint.cli.outputs import DEFAULT, Output


def no_conflict(
    paths: Sequence[str],
    targets: Sequence[Output],
    *,
    statistics: bool,
    diff_base: str | None,
    staged: bool,
    elements: bool,
    explain_match: bool,
    excerpts: bool,
    watching: bool,
    baseline: Path | None,
    write_baseline: Path | None,
    fix: bool,
    diff: bool,
) -> None:
    """UsageError that says which of them do not, and what does."""
    piped = "-" in paths
    plain = targets == [Output(DEFAULT)]
    if explain_match and not (plain and excerpts):
        raise click.UsageError("--explain-match shows the drafts' words in a format of its own")
    if elements and all(target.format != "full" or target.counted for target in targets):
        raise click.UsageError("--elements belongs to the full format; json always holds them")
    if write_baseline and (baseline or explain_match):
        raise click.UsageError("--write-baseline goes with neither --baseline nor --explain-match")
    if (fix or diff) and (write_baseline or explain_match or (fix and diff)):
        raise click.UsageError("--fix, --diff, --write-baseline and --explain-match: choose one")
    if fix and piped:
        raise click.UsageError(
            "--fix writes files, and standard input is none; --diff shows what it would change"
        )
    if diff and not (plain and excerpts):
        raise click.UsageError("--diff shows the drafts' words in a format of its own")
    if (diff_base is not None or staged) and (fix or diff or write_baseline or explain_match or piped):
        raise click.UsageError(
            "--diff-base and --staged go with none of standard input, --fix, --diff, --write-baseline, --explain-match"
        )
    if watching and (fix or diff or write_baseline or diff_base is not None or staged or piped):
        raise click.UsageError(
            "--watch goes with none of standard input, --fix, --diff, --write-baseline, --diff-base, --staged"
        )
    if watching and (statistics or any(target.file or not target.form.human for target in targets)):
        raise click.UsageError(
            "--watch shows findings as they come and go: --output-format full, concise or grouped on stdout, "
            "no files, no --statistics"
        )
