"""sarif: version 2.1.0 of the Static Analysis Results Interchange Format, for GitHub code scanning and others.

Rules that were broken are explained in it; lines and columns are in code points, as in all of our output.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from replylint.report.json_text import strict
from replylint.report.look import Look
from replylint.report.model import FileReport, Finding, Fix
from replylint.report.sarif_places import artifact, location, region
from replylint.report.sarif_rules import descriptor
from replylint.report.where import is_in_file, told
from replylint.version import __version__

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def render(reports: Iterable[FileReport], look: Look) -> Iterator[str]:
    """One log with one run. What cannot be read is a notification of the run."""
    rules: dict[str, int] = {}
    named: dict[str, Finding] = {}
    results: list[dict[str, Any]] = []
    errors: list[dict[str, Any]] = []
    for report in reports:
        if report.error is not None:
            errors.append(_notification(report, report.error))
        for finding in report.findings:
            named.setdefault(finding.code, finding)
            number = rules.setdefault(finding.code, len(rules))
            results.append(_result(report, finding, number, look))
    driver = {
        "name": "replylint",
        "semanticVersion": __version__,
        "rules": [descriptor(finding, look) for finding in named.values()],
    }
    run = {
        "tool": {"driver": driver},
        "invocations": [{"executionSuccessful": not errors, "toolExecutionNotifications": errors}],
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    yield strict(log)


def _result(report: FileReport, finding: Finding, number: int, look: Look) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": number,
        "level": LEVELS[finding.severity],
        "message": {"text": told(report, finding)},
        "locations": [location(report, finding.place, look)],
        "properties": {"confidence": finding.confidence},
    }
    related = [location(report, place, look, number) for number, place in enumerate(finding.related, 1)]
    if related and is_in_file(report):
        result["relatedLocations"] = related
    if finding.fingerprint:
        result["partialFingerprints"] = {"replylintWords/v1": finding.fingerprint}
    if finding.fix and look.excerpts and is_in_file(report):
        result["fixes"] = [_fix(report, finding.fix)]
    return result


def _fix(report: FileReport, fix: Fix) -> dict[str, Any]:
    replacements = [
        {"deletedRegion": region(edit.start, edit.end), "insertedContent": {"text": edit.replacement}}
        for edit in fix.edits
    ]
    return {
        "description": {"text": f"The {fix.safety} fix of replylint"},
        "artifactChanges": [{"artifactLocation": artifact(report.path), "replacements": replacements}],
    }


def _notification(report: FileReport, error: str) -> dict[str, Any]:
    place = {"physicalLocation": {"artifactLocation": artifact(report.path)}}
    return {"level": "error", "message": {"text": error}, "locations": [place]}
