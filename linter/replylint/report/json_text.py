"""Tables as the text of a JSON document."""

from __future__ import annotations

import json
import re

_HALF = re.compile("[\ud800-\udfff]")


def indented(table: object) -> str:
    """As json.dumps does with an indent, which takes it as long as linting."""
    import orjson

    try:
        return orjson.dumps(table, option=orjson.OPT_INDENT_2).decode()
    except TypeError:  # half a character (of a surrogate pair), which a path that is not UTF-8 has
        return json.dumps(table, ensure_ascii=False, indent=2)


def strict(table: object) -> str:
    """A whole document that every reader takes: half characters become U+FFFD."""
    return _HALF.sub("\ufffd", indented(table)) + "\n"
