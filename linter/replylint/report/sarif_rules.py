"""Rules as SARIF describes them; GitHub shows the help beside an alert."""

from __future__ import annotations

from typing import Any

from replylint.report.look import Look
from replylint.report.model import Finding
from replylint.report.rulehelp import as_markdown, as_plain

_LEVELS = {"off": "none", "info": "note", "warning": "warning", "error": "error"}
_PROBLEM = {"off": "recommendation", "info": "recommendation", "warning": "warning", "error": "error"}
_FAMILIES = {"D": "deflection", "T": "tone", "S": "structure", "U": "suppression"}
_MOST = 1000  # characters of a description; GitHub takes 1024


def descriptor(finding: Finding, look: Look) -> dict[str, Any]:
    """The rule of a finding, from its page where that is known and else from the finding itself."""
    page = look.page(finding.code)
    severity = page.card.severity if page else finding.severity
    short = page.card.title if page else finding.rule
    full = page.card.what if page else (finding.why or finding.rule)
    help_ = {"text": as_plain(page), "markdown": as_markdown(page)} if page else {"text": full}
    family = _FAMILIES.get(finding.code.rstrip("0123456789"))
    return {
        "id": finding.code,
        "name": finding.rule,
        "shortDescription": {"text": short},
        "fullDescription": {"text": _cut(full)},
        "help": help_,
        "defaultConfiguration": {"level": _LEVELS[severity]},
        "properties": {
            "tags": ["customer-reply", *([family] if family else [])],
            "problem.severity": _PROBLEM[severity],
        },
    }


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _MOST else text[: _MOST - 1] + "…"
