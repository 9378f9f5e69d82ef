"""Where a finding stands, for programs that show it at the file in a repository."""

from __future__ import annotations

from pathlib import Path

from replylint.report.model import FileReport, Finding


def relative(path: str) -> str:
    """The path from the current folder where it lies beneath, with slashes."""
    given = Path(path)
    if given.is_absolute() and given.is_relative_to(Path.cwd()):
        given = given.relative_to(Path.cwd())
    return given.as_posix()


def is_in_file(report: FileReport) -> bool:
    """Whether lines and columns are those of the file: of an e-mail they are those of its decoded part."""
    return report.part is None


def line_of(report: FileReport, finding: Finding) -> int:
    """The line of the file to show a finding at; the first where it has none there."""
    return finding.place.start.line if is_in_file(report) else 1


def told(report: FileReport, finding: Finding) -> str:
    """What a finding says, on one line: what is wrong, what to write instead, and where in an e-mail."""
    better = f" Better: {finding.advice}" if finding.advice else ""
    likely = " (likely)" if finding.confidence == "likely" else ""
    start = finding.place.start
    inside = "" if is_in_file(report) else f" (part {report.part}, {start.line}:{start.column})"
    return " ".join(f"{finding.message}{likely}{better}{inside}".split())
