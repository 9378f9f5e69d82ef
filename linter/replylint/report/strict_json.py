"""JSON that every reader takes: half characters, as of a file name that is not UTF-8, become U+FFFD."""

from __future__ import annotations

import json
import re

_HALF = re.compile("[\ud800-\udfff]")


def dumped(table: object) -> str:
    """The document, indented, with its last line end."""
    return _HALF.sub("\ufffd", json.dumps(table, ensure_ascii=False, indent=2)) + "\n"
