"""junit: JUnit's XML, a suite a reply and a case a finding, for the test view of a CI server."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from replylint.report.look import Look
from replylint.report.model import FileReport, Finding
from replylint.report.visible import visible
from replylint.report.where import relative, told
from replylint.severity import SEVERITIES

_NOT_XML = re.compile("[\ufffe\uffff]")


def render(reports: Iterable[FileReport], look: Look) -> Iterator[str]:
    """A finding that fails the run is a failure, another one a case that passes and says something."""
    suites: list[str] = []
    tests = failures = errors = 0
    for report in reports:
        cases = [*_cases(report, look)]
        failed = sum(_fails(report, finding, look) for finding in report.findings)
        tests, failures, errors = tests + len(cases), failures + failed, errors + (report.error is not None)
        counts = {"tests": len(cases), "failures": failed, "errors": int(report.error is not None)}
        suites += [f"  <testsuite{_attributes(name=_name(report), **counts)}>\n", *cases, "  </testsuite>\n"]
    yield '<?xml version="1.0" encoding="utf-8"?>\n'
    totals = _attributes(name="replylint", tests=tests, failures=failures, errors=errors)
    yield f"<testsuites{totals}>\n"
    yield from suites
    yield "</testsuites>\n"


def _cases(report: FileReport, look: Look) -> Iterator[str]:
    if report.error is not None:
        head = _attributes(message=report.error, type="unreadable")
        yield _case(report, "can be read", f"<error{head}>{_text(report.error)}</error>")
    elif not report.findings:
        yield _case(report, "nothing found", "")
    for finding in report.findings:
        start, words = finding.place.start, told(report, finding)
        name = f"{finding.code} {finding.rule} {start.line}:{start.column}"
        if _fails(report, finding, look):
            head = _attributes(message=finding.message, type=finding.severity)
            body = f"<failure{head}>{_text(words)}</failure>"
        else:
            body = f"<system-out>{_text(f'{finding.severity}: {words}')}</system-out>"
        yield _case(report, name, body)


def _case(report: FileReport, name: str, body: str) -> str:
    head = _attributes(name=name, classname=_name(report), file=relative(report.path))
    return f"    <testcase{head}>{body}</testcase>\n" if body else f"    <testcase{head}/>\n"


def _fails(report: FileReport, finding: Finding, look: Look) -> bool:
    return SEVERITIES.index(finding.severity) >= SEVERITIES.index(look.fail_on(report.path))


def _name(report: FileReport) -> str:
    return relative(report.path) + (f" part {report.part}" if report.part else "")


def _attributes(**given: str | int) -> str:
    return "".join(f" {name}={quoteattr(_clean(str(value)))}" for name, value in given.items())


def _text(text: str) -> str:
    return escape(_clean(text))


def _clean(text: str) -> str:
    """Without the characters that XML cannot hold, even escaped."""
    return _NOT_XML.sub("\ufffd", visible(text))
