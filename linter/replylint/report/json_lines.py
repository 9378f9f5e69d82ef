"""json-lines: a reply a line, as ``json`` has it in ``files``; written as it comes, however many there are."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from replylint.report.json_v1 import as_table
from replylint.report.look import Look
from replylint.report.model import FileReport

# Characters that JSON leaves as they are and at which some programs end a line.
_LINE_ENDS = {ord(char): f"\\u{ord(char):04x}" for char in "\x85\u2028\u2029"}


def render(reports: Iterable[FileReport], look: Look) -> Iterator[str]:
    """One JSON object a line, those without findings too."""
    for report in reports:
        line = json.dumps(as_table(report, look), ensure_ascii=False, separators=(",", ":"))
        yield line.translate(_LINE_ENDS) + "\n"
