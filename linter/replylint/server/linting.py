"""Lints one state of a document. Whatever happens, a Checked comes back: a defect of ours is one document's trouble."""

from __future__ import annotations

import re
import traceback
from dataclasses import dataclass, replace
from typing import NamedTuple

from replylint.draft import read_drafts
from replylint.errors import DraftError, ReplylintError
from replylint.fingerprint import fingerprint
from replylint.lint import failed, lint_drafts
from replylint.report.model import FileReport, Finding
from replylint.report.where import told
from replylint.server.configuration import Configuration
from replylint.server.documents import Buffer
from replylint.settings import Settings

_LINE = re.compile(r":(\d+):\s*")


class Marked(NamedTuple):
    """A finding and the range of the document to show it at.

    ``base`` is where the text that its positions count in begins in the document: 0, but behind a byte order mark, or
    in an e-mail where that part of it begins. None: that text stands in the document encoded, and the range is its
    first line.
    """

    finding: Finding
    start: int
    end: int
    base: int | None
    said: str

    @property
    def is_absence(self) -> bool:
        """Whether the finding is about what the reply lacks, not about the words at the place."""
        return self.finding.fingerprint == fingerprint(self.finding.code, "")


class Problem(NamedTuple):
    """Why the document could not be linted, and the line, from 1, that is to blame."""

    message: str
    line: int = 1


@dataclass(frozen=True, slots=True)
class Checked:
    """What is known about one state of a document.

    ``settings`` are None where there are none that can be used; ``broken`` says what is wrong with the newest ones,
    and ``defect`` where the linter itself failed, for its log.
    """

    buffer: Buffer
    settings: Settings | None = None
    marks: tuple[Marked, ...] = ()
    problem: Problem | None = None
    broken: str | None = None
    defect: str | None = None


def check(buffer: Buffer, configuration: Configuration, longest: int) -> Checked:
    """The findings in a document under the settings that hold for it."""
    checked = Checked(buffer)
    try:
        if len(buffer.text) > longest:
            raise DraftError(
                f"not linted: {len(buffer.text):,} characters are more than the editor's limit of {longest:,} "
                "(setting longest); replylint check takes longer ones"
            )
        held = configuration.held(buffer.path)
        checked = replace(checked, settings=held.settings, broken=str(held.broken) if held.broken else None)
        return _linted(checked, held.settings)
    except DraftError as error:
        return replace(checked, problem=_problem(str(error), buffer.path))
    except ReplylintError as error:
        return replace(checked, broken=str(error), problem=Problem(f"not linted: {error}"))
    except Exception as error:
        kind = type(error).__name__
        frame = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{frame.name}, line {frame.lineno} of {frame.filename}"
        defect = f"a defect of replylint: {kind}: {error}; please report it"
        return replace(checked, problem=Problem(defect), defect=f"{buffer.path}: {defect} (in {where})")


def _linted(checked: Checked, settings: Settings) -> Checked:
    buffer = checked.buffer
    drafts = read_drafts(buffer.text.encode("utf-8"), buffer.path, format=buffer.kind)
    marks: list[Marked] = []
    for report in lint_drafts(drafts, settings):
        if report.error is not None:
            return replace(checked, problem=_problem(report.error, buffer.path))
        marks += _marked(report, buffer.text)
    return replace(checked, marks=tuple(marks))


def _marked(report: FileReport, text: str) -> list[Marked]:
    at = text.find(report.source)
    if at < 0:
        ending = re.search(r"[\r\n]|\Z", text)
        first = ending.start() if ending else 0
        return [Marked(finding, 0, first, None, told(report, finding)) for finding in report.findings]
    here = replace(report, part=None)
    return [
        Marked(
            finding,
            at + finding.place.start.offset,
            at + finding.place.end.offset,
            at,
            told(here, finding),
        )
        for finding in report.findings
    ]


def _problem(error: str, path: str) -> Problem:
    """What an error says without the path, which the editor knows."""
    message = failed(path, DraftError(error)).error or error
    message = message.removeprefix(path)
    line = _LINE.match(message)
    if line:
        return Problem(message[line.end() :], int(line[1]))
    return Problem(message.removeprefix(":").strip())
