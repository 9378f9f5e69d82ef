"""``check --diff-base`` and ``check --staged``."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from replylint.cli.inputs import Input
from replylint.draft.formats import is_known
from replylint.errors import ConfigError
from replylint.git.changes import Changes
from replylint.git.command import root_of
from replylint.git.index import staged_files
from replylint.report.model import FileReport

_NOWHERE = "not in a git repository, so nobody knows what has changed; leave out --diff-base"


class Since:
    """The inputs that have changed since a revision, and of their findings those on changed lines."""

    def __init__(self, revision: str, inputs: Sequence[Input], *, staged: bool = False) -> None:
        homes: dict[str, Path | None] = {}
        beneath: dict[Path, list[str]] = {}
        for item in inputs:
            folder = os.path.dirname(os.path.realpath(item.path))  # noqa: PTH120
            if folder not in homes:
                homes[folder] = root_of(Path(folder))
            if (root := homes[folder]) is not None:
                beneath.setdefault(root, []).append(folder)
        if inputs and not beneath:
            raise ConfigError(f"{inputs[0].path}: {_NOWHERE}")
        changes = {
            root: Changes(root, Path(os.path.commonpath(folders)), revision, staged=staged)
            for root, folders in beneath.items()
        }
        self._lines: dict[str, list[range] | None] = {}
        self.inputs: list[Input] = []
        for item in inputs:
            root = homes[os.path.dirname(os.path.realpath(item.path))]  # noqa: PTH120
            if root is None:
                self.inputs.append(item._replace(error=item.error or f"{item.path}: {_NOWHERE}"))
                continue
            lines = changes[root].of(item.path)
            if lines and not _counts_alike(item):
                lines = None
            if item.error is not None or lines is None or lines:
                self.inputs.append(item)
                self._lines[item.path] = lines

    def watch(self, reports: Iterable[FileReport]) -> Iterator[FileReport]:
        """The reports with the findings on changed lines alone; an e-mail's part counts as changed as a whole."""
        for report in reports:
            lines = self._lines.get(report.path)
            if lines is None or report.part is not None:
                yield report
                continue
            kept = tuple(
                finding
                for finding in report.findings
                if any(
                    finding.place.start.line < new.stop and new.start <= finding.place.end.line
                    for new in lines
                )
            )
            yield replace(report, findings=kept)


def _counts_alike(item: Input) -> bool:
    """Whether git counts the lines of the file as we do: not in UTF-16, and not where CR alone ends them."""
    try:
        data = Path(item.path).read_bytes() if item.data is None else item.data
    except OSError:
        return False
    return b"\0" not in data and data.count(b"\r") == data.count(b"\r\n")


def staged_inputs(paths: Sequence[str]) -> list[Input]:
    """The drafts that are staged beneath the paths, as they would be committed; hidden ones are left out."""
    root = root_of(Path.cwd())
    if root is None:
        raise ConfigError(f"--staged: {Path.cwd()} is not in a git repository; leave --staged out")
    wanted = [Path(os.path.realpath(path)) for path in paths]
    inputs: list[Input] = []
    for path, data in staged_files(root):
        inside = path.relative_to(root).parts
        named = path in wanted
        if named or (
            is_known(path.name)
            and not any(part.startswith(".") for part in inside)
            and any(path.is_relative_to(folder) for folder in wanted)
        ):
            inputs.append(Input(os.path.relpath(path), data))
    return sorted(inputs, key=lambda item: item.path)
