"""replylint: a linter for replies to customer complaints.

The public interface; everything else may change. Importing it is cheap: the pipeline loads at first use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from replylint.lazy import loader
from replylint.version import __version__

if TYPE_CHECKING:
    from replylint.api import lint_file, lint_text
    from replylint.context import Context
    from replylint.errors import ConfigError, DraftError, LexiconError, ReplylintError
    from replylint.report.model import Edit, Element, FileReport, Finding, Fix, Place, Position, Summary

_HOMES = {
    "lint_file": "replylint.api",
    "lint_text": "replylint.api",
    "Context": "replylint.context",
    "ConfigError": "replylint.errors",
    "DraftError": "replylint.errors",
    "LexiconError": "replylint.errors",
    "ReplylintError": "replylint.errors",
    "Edit": "replylint.report.model",
    "Element": "replylint.report.model",
    "FileReport": "replylint.report.model",
    "Finding": "replylint.report.model",
    "Fix": "replylint.report.model",
    "Place": "replylint.report.model",
    "Position": "replylint.report.model",
    "Summary": "replylint.report.model",
}

__all__ = [
    "ConfigError",
    "Context",
    "DraftError",
    "Edit",
    "Element",
    "FileReport",
    "Finding",
    "Fix",
    "LexiconError",
    "Place",
    "Position",
    "ReplylintError",
    "Summary",
    "__version__",
    "lint_file",
    "lint_text",
]

__getattr__ = loader(__name__, _HOMES)


def __dir__() -> list[str]:
    return sorted(__all__)
