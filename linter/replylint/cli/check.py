"""``replylint check``."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import click

from replylint.cli import completers, console, options, outputs
from replylint.cli.conflicts import no_conflict
from replylint.cli.group import say
from replylint.cli.outcome import OUTCOME, Outcome
from replylint.severity import SEVERITIES

EPILOG = """\b
Examples:
  replylint check reply.txt --stage acknowledgement
  replylint check templates --select D,T01 --output-format concise
  replylint check - --stdin-filename reply.html < reply.html
  replylint check templates --watch          lint again whatever changes
  replylint check reply.txt --elements       what the reply has and lacks
  replylint check templates --diff           what --fix would mend by itself
  replylint check reply.txt --fix --unsafe-fixes   mend all that can be mended
  replylint check reply.txt --explain-match  which patterns matched, and why

Without a PATH the current folder is linted. Exit codes: 0 nothing at or above
--fail-on, 1 something, 2 an input, option or configuration that cannot be
used (the other inputs are still linted). With --diff: 1 where --fix would
change something."""


@click.command("check", epilog=EPILOG)
@click.argument("paths", nargs=-1, metavar="[PATH]...|-", shell_complete=completers.files)
@options.output_options
@options.rule_options
@options.folder_options
@options.known_options
@options.git_options
@options.config_options
@click.option(
    "--fail-on",
    type=click.Choice(SEVERITIES[1:]),
    help="The least severity that makes the exit code 1; default: warning.",
)
@click.option("--exit-zero", is_flag=True, help="Exit 0 whatever is found; what cannot be read still is 2.")
@options.context_options
@options.message_option
@options.fix_options
@click.option("--encoding", help="Encoding of files that are not UTF-8, such as cp1251.")
@click.option("--stdin-filename", default="<stdin>", metavar="NAME", help="What standard input is called.")
@click.option("--elements", is_flag=True, help="Show which elements of a good reply each reply has.")
@click.option("--explain-match", is_flag=True, help="Show matches with their patterns instead of findings.")
@click.option("--excerpts/--no-excerpts", default=True, help="Whether words of the drafts may be shown.")
@options.cache_option
@click.option(
    "-j", "--jobs", type=click.IntRange(min=0), default=0, metavar="N", help="Processes; 0: one a core."
)
@click.option("--watch", "watching", is_flag=True, help="Lint again what changes, until Ctrl-C.")
@click.option("-q", "--quiet", is_flag=True, help="Findings only, no summary.")
@options.color_option
@click.pass_context
def command(
    ctx: click.Context,
    /,
    paths: tuple[str, ...],
    output_formats: tuple[outputs.Output, ...],
    output_file: Path | None,
    statistics: bool,
    diff_base: str | None,
    staged: bool,
    exit_zero: bool,
    stdin_filename: str,
    elements: bool,
    explain_match: bool,
    excerpts: bool,
    use_cache: bool,
    jobs: int,
    watching: bool,
    quiet: bool,
    color: bool | None,
    baseline: Path | None,
    write_baseline: Path | None,
    fix: bool,
    diff: bool,
    unsafe_fixes: bool,
    **given: Any,
) -> None:
    """Lint drafts: files, folders, or standard input as -."""
    targets = outputs.chosen(output_formats, output_file, statistics=statistics)
    no_conflict(
        paths,
        targets,
        statistics=statistics,
        diff_base=diff_base,
        staged=staged,
        elements=elements,
        explain_match=explain_match,
        excerpts=excerpts,
        watching=watching,
        baseline=baseline,
        write_baseline=write_baseline,
        fix=fix,
        diff=diff,
    )
    outputs.no_draft(targets, paths)
    options.no_contradiction(given["config"], isolated=given["isolated"])
    from replylint.cli.configured import Configured, resolver_for
    from replylint.cli.inputs import collect
    from replylint.cli.rulebook import Rulebook
    from replylint.cli.runner import run
    from replylint.cli.wait import telling_of_builds

    paths = paths or (str(Path()),)
    if watching:
        from replylint.cli.watch import watch

        watch(ctx, paths)
    if staged:
        from replylint.cli.since import staged_inputs

        found = staged_inputs(paths)
    else:
        found = outputs.without_own(collect(paths, stdin_filename), targets)
    since = None
    if diff_base is not None:
        from replylint.cli.since import Since

        since = Since(diff_base, found, staged=staged)
        found = since.inputs
        if not (found or staged or quiet):
            say(f"no draft has changed since {diff_base}")
    memory = None
    if use_cache and not explain_match:
        from replylint.cli.recall import Memory

        shown = elements or any(output.form.elements for output in targets)
        options_told = {**given, "excerpts": excerpts}
        memory = Memory(options_told, given["config"], isolated=given["isolated"], elements=shown)
    if memory and not (fix or diff):  # which need the settings of all
        found = memory.recall(found)
    configured = Configured(found, partial(resolver_for, excerpts=excerpts, **given))
    inputs = memory.with_slots(configured) if memory else configured.inputs
    settings = configured.used[0]
    look = console.look(color, elements=elements, quiet=quiet, excerpts=excerpts)
    outcome = Outcome(configured.fail_on, counts=OUTCOME in ctx.meta)
    ctx.meta[OUTCOME] = outcome
    with memory or nullcontext(), telling_of_builds() if configured.resolver else nullcontext():
        if explain_match:
            from replylint.cli.explain import explained

            pieces = explained(inputs, settings, look, outcome)
        elif write_baseline:
            from replylint.cli.known import record_in

            reports = run(inputs, settings, jobs, memory.keep if memory else None)
            record_in(write_baseline, reports, configured.used, outcome)
            pieces = iter(())
        elif diff:
            from replylint.cli.mend import differences

            inputs = memory.recall(inputs) if memory else inputs
            pieces = differences(inputs, settings, jobs, look, outcome, unsafe=unsafe_fixes)
        else:
            if fix:
                from replylint.cli.mend import fix_files

                known = memory.recall(inputs) if memory else inputs
                fix_files(known, settings, jobs, outcome, unsafe=unsafe_fixes)
                inputs = memory.recall(inputs) if memory else inputs
            reports = run(inputs, settings, jobs, memory.keep if memory else None)
            if baseline:
                from replylint.cli.known import without_known

                reports = without_known(baseline, reports, quiet=quiet)
            if since:
                reports = since.watch(reports)
            reports = outcome.watch(reports, aloud=outputs.errors_aloud(targets))
            look = replace(
                look,
                page=Rulebook(configured.used).page,
                fail_on=configured.fail_on,
                unsafe_fixes=unsafe_fixes,
            )
            outputs.write(targets, reports, look)
            pieces = iter(())
        console.write(pieces, look.color)
    ctx.exit(outcome.exit_code(exit_zero=exit_zero))
