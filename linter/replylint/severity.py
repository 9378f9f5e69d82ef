"""How grave a finding is."""

from __future__ import annotations

from typing import Literal

Severity = Literal["off", "info", "warning", "error"]
SEVERITIES: tuple[Severity, ...] = ("off", "info", "warning", "error")
FAIL_ON: Severity = "warning"  # the least that fails a run, where nothing else is said


def at_most(severity: Severity, *limits: Severity | None) -> Severity:
    """The severity, or the least grave of the limits that are given where that is less."""
    if not any(limits):
        return severity
    return min((severity, *(limit for limit in limits if limit)), key=SEVERITIES.index)
