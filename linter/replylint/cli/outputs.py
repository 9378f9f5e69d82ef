"""Where ``check`` writes to: one format on stdout, and any number of formats in files."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import tee
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, NamedTuple

import click

from replylint.cli import console
from replylint.errors import ConfigError
from replylint.report.formats import COUNTED, FORMATS, Format
from replylint.report.look import Look
from replylint.report.model import FileReport

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from replylint.cli.inputs import Input

DEFAULT = "full"


class Output(NamedTuple):
    """A format, and the file it goes to; without one, stdout."""

    format: str
    file: Path | None = None
    counted: bool = False

    @property
    def form(self) -> Format:
        """How it is written."""
        return (COUNTED if self.counted else FORMATS)[self.format]


class FormatType(click.ParamType):  # type: ignore[type-arg]  # generic in newer releases of click only
    """``FORMAT`` or ``FORMAT:FILE``."""

    name = "format"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Output:
        """The output that a value names."""
        if isinstance(value, Output):
            return value
        name, colon, file = str(value).partition(":")
        if name not in FORMATS:
            self.fail(f"{name!r} is not one of {', '.join(FORMATS)}", param, ctx)
        if colon and not file:
            self.fail(f"{value!r} names no file behind the colon", param, ctx)
        return Output(name, Path(file) if file else None)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """The formats that begin so."""
        from click.shell_completion import CompletionItem

        return [CompletionItem(name) for name in FORMATS if name.startswith(incomplete)]


def chosen(given: Sequence[Output], file: Path | None, *, statistics: bool) -> list[Output]:
    """The outputs that were asked for, that of stdout first; UsageError where two would write to one place."""
    plain = [output for output in given if output.file is None] or ([] if given else [Output(DEFAULT)])
    if not plain and statistics and file is None:
        plain = [Output(DEFAULT)]
    if len(plain) > 1:
        names = " and ".join(output.format for output in plain)
        raise click.UsageError(f"{names} cannot both go to one place; name a file: {plain[1].format}:FILE")
    if file is not None and not plain:
        raise click.UsageError("--output-file is for the format that names no file itself; there is none")
    if statistics and plain and plain[0].format not in COUNTED:
        raise click.UsageError(f"--statistics comes as {' or '.join(COUNTED)}, not as {plain[0].format}")
    first = [output._replace(file=file, counted=statistics) for output in plain]
    outputs = [*first, *(output for output in given if output.file is not None)]
    files = [os.path.realpath(output.file) for output in outputs if output.file]
    if twice := next((name for name in files if files.count(name) > 1), None):
        raise click.UsageError(f"two formats are to go into {twice}; name another file for one of them")
    return outputs


def errors_aloud(outputs: Sequence[Output]) -> bool:
    """Whether what cannot be read is said on stderr: not where a program reads it on stdout."""
    return all(output.form.human for output in outputs if output.file is None)


def without_own(inputs: Iterable[Input], outputs: Sequence[Output]) -> list[Input]:
    """The inputs but for what an earlier run has written: a report in a linted folder is no draft."""
    own = {os.path.realpath(output.file) for output in outputs if output.file}
    return [item for item in inputs if not own or os.path.realpath(item.path) not in own]


def no_draft(outputs: Sequence[Output], paths: Iterable[str]) -> None:
    """UsageError where a draft that is to be linted would be overwritten."""
    drafts = {os.path.realpath(path) for path in paths if Path(path).is_file()}
    for output in outputs:
        if output.file and os.path.realpath(output.file) in drafts:
            raise click.UsageError(f"{output.file} is to be linted; name another file for the output")


def write(outputs: Sequence[Output], reports: Iterable[FileReport], look: Look) -> None:
    """Write all of them from one run; stdout as the reports come, files as soon as that is done."""
    files = [_opened(output.file) if output.file else None for output in outputs]
    gone: BrokenPipeError | None = None
    try:
        copies = tee(reports, len(outputs))
        for output, file, copy in zip(outputs, files, copies, strict=True):
            if file is None:
                if not output.form.human:
                    console.as_utf8()
                try:
                    console.write(output.form.render(copy, look), look.color)
                except BrokenPipeError as error:  # "| head" has seen enough; the files are still wanted
                    gone = error
                    console.discard()
            else:
                plain = replace(look, color=False, width=console.WIDTH)
                _write(file, output.form.render(copy, plain), str(output.file))
    finally:
        for file in filter(None, files):
            file.close()
    if gone:
        raise gone


def _opened(path: Path) -> IO[str]:
    """The file, made empty before anything is linted: whether it can be written should not turn out at the end."""
    try:
        return path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n")
    except OSError as error:
        raise _unwritable(str(path), error) from None


def _write(file: IO[str], pieces: Iterator[str], path: str) -> None:
    for piece in pieces:
        try:
            file.write(piece)
        except OSError as error:
            raise _unwritable(path, error) from None


def _unwritable(path: str, error: OSError) -> ConfigError:
    return ConfigError(f"{path}: cannot be written: {error.strerror}; name another file")
