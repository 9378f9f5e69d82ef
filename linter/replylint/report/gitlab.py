"""gitlab: a Code Quality report, which GitLab shows in merge requests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from typing import Any

from replylint.report.json_text import strict
from replylint.report.look import Look
from replylint.report.model import FileReport
from replylint.report.where import line_of, relative, told

_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def render(reports: Iterable[FileReport], look: Look) -> Iterator[str]:
    """One JSON list. A reply that cannot be read is an issue too."""
    issues: list[dict[str, Any]] = []
    seen: Counter[str] = Counter()
    for report in reports:
        path = relative(report.path)
        if report.error is not None:
            issues.append(_issue(path, "unreadable", report.error, "blocker", 1, _hash(path, report.error)))
        for finding in report.findings:
            same = f"{path}\0{report.part}\0{finding.code}\0{finding.fingerprint}"
            seen[same] += 1
            issues.append(
                _issue(
                    path,
                    f"{finding.code} {finding.rule}",
                    told(report, finding),
                    _SEVERITIES[finding.severity],
                    line_of(report, finding),
                    _hash(same, str(seen[same])),
                )
            )
    yield strict(issues)


def _issue(path: str, name: str, message: str, severity: str, line: int, print_: str) -> dict[str, Any]:
    return {
        "description": message,
        "check_name": name,
        "fingerprint": print_,
        "severity": severity,
        "location": {"path": path, "lines": {"begin": line}},
    }


def _hash(*words: str) -> str:
    """Unique in a report and the same from run to run, wherever in its file a finding has moved."""
    return blake2b("\0".join(words).encode("utf-8", "replace"), digest_size=16).hexdigest()
