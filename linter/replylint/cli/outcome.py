"""What becomes of a run of ``check``: what could not be linted, whether something grave was found, the exit code."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from replylint.cli.group import say
from replylint.report.model import FileReport, Summary
from replylint.report.visible import visible
from replylint.severity import SEVERITIES, Severity

OUTCOME = "replylint.outcome"  # in click's ctx.meta: where a run leaves its Outcome, which counts where that is there


class Outcome:
    """Sees the reports go by, says aloud what could not be read, and knows the exit code."""

    def __init__(self, fail_on: Callable[[str], Severity], *, counts: bool) -> None:
        self._fail_on = fail_on
        self.failed = False
        self.found = False
        self.summary = Summary()  # stays empty where nobody counts
        self._counts = counts

    def watch(self, reports: Iterable[FileReport], *, aloud: bool) -> Iterator[FileReport]:
        """The same reports."""
        for report in reports:
            if self._counts:
                self.summary = self.summary.plus(report)
            if report.error is not None:
                self.fail(report.error, aloud=aloud)
            if report.findings and not self.found:
                grave = SEVERITIES[SEVERITIES.index(self._fail_on(report.path)) :]
                self.found = any(finding.severity in grave for finding in report.findings)
            yield report

    def fail(self, error: str, *, aloud: bool = True) -> None:
        """Something could not be linted."""
        self.failed = True
        if aloud:
            say(visible(error))

    def exit_code(self, *, exit_zero: bool) -> int:
        """0, 1 or 2, as DESIGN.md promises."""
        if self.failed:
            return 2
        return int(self.found and not exit_zero)
