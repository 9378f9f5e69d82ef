"""Applies the fixes of findings to the file they are about; all else in it stays as it is, byte for byte."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from replylint.draft import format_of
from replylint.draft.decode import codec_of, decode
from replylint.errors import DraftError
from replylint.fixes.choice import Changes, disjoint
from replylint.fixes.source import Change
from replylint.lint import lint_bytes
from replylint.report.model import FileReport, Finding
from replylint.settings import Settings

_MOST_ROUNDS = 20  # a fix may make room for another one; ours need two or three rounds
_MOST_GROWTH = 2  # times the size


class Mended(NamedTuple):
    """A file's content with the fixes applied, and how many there were."""

    data: bytes
    fixes: int


def is_mendable(path: str) -> bool:
    """Whether files of this format can be written back: an e-mail is not, its text stands in it encoded."""
    return format_of(path) != "email"


def mended(data: bytes, path: str, settings: Settings, *, unsafe: bool = False) -> Mended:
    """The content with every safe fix applied, and with ``unsafe`` every other, until there is none left.

    DraftError where fixes make each other necessary without end: ours do not, those of a house's lexicons may.
    """
    fixes, most = 0, _MOST_GROWTH * len(data) + 1_000
    if not is_mendable(path):
        return Mended(data, fixes)
    for _ in range(_MOST_ROUNDS):
        chosen = _changes(lint_bytes(data, path, settings), unsafe=unsafe)
        if not chosen:
            return Mended(data, fixes)
        data = _applied(data, path, chain.from_iterable(chosen), settings.encoding)
        fixes += len(chosen)
        if len(data) > most:
            break
    raise DraftError(f"{path}: not mended: the fixes of its lexicons undo or feed each other; mend those")


def has_fix(report: FileReport, *, unsafe: bool = False) -> bool:
    """Whether a finding of the report can be mended, safely or with ``unsafe`` at all."""
    return any(_is_wanted(finding, unsafe=unsafe) for finding in report.findings)


def write_back(path: Path, before: bytes, after: bytes) -> None:
    """Replace the file's content at one stroke; DraftError where it has changed meanwhile or cannot be written."""
    target = path.resolve()
    try:
        if target.read_bytes() != before:
            raise DraftError(f"{path}: not mended: the file has changed meanwhile; run it again")
        mode = target.stat().st_mode
        with tempfile.NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", delete=False) as file:
            try:
                file.write(after)
                file.flush()
                os.fsync(file.fileno())
                file.close()
                Path(file.name).chmod(mode)
                Path(file.name).replace(target)
            except BaseException:
                file.close()
                with suppress(OSError):
                    Path(file.name).unlink()
                raise
    except OSError as error:
        raise DraftError(f"{path}: not mended: cannot be written: {error.strerror}") from None


def _is_wanted(finding: Finding, *, unsafe: bool) -> bool:
    return finding.fix is not None and (unsafe or finding.fix.safety == "safe")


def _changes(reports: Iterable[FileReport], *, unsafe: bool) -> list[Changes]:
    """The changes of the wanted fixes that can be made at once."""
    return disjoint(
        tuple(Change(edit.start.offset, edit.end.offset, edit.replacement) for edit in finding.fix.edits)
        for report in reports
        for finding in report.findings
        if finding.fix and _is_wanted(finding, unsafe=unsafe)
    )


def _applied(data: bytes, path: str, changes: Iterable[Change], encoding: str | None) -> bytes:
    """The content with the changes made; DraftError where the rest of it could not be kept as it is."""
    codec, mark = codec_of(data, encoding)
    source = decode(data, path, encoding)
    if mark + source.encode(codec) != data:
        raise DraftError(f"{path}: not mended: its {codec} cannot be written back as it is; save it as UTF-8")
    for change in sorted(changes, reverse=True):
        source = source[: change.start] + change.replacement + source[change.end :]
    try:
        return mark + source.encode(codec)
    except UnicodeEncodeError:
        raise DraftError(f"{path}: not mended: {codec} lacks a letter of the fix; save it as UTF-8") from None
