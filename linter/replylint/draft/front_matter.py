"""The ``replylint:`` mapping that a file may begin with."""

from __future__ import annotations

import re
from typing import NamedTuple

from replylint.errors import DraftError

_OPEN = re.compile(r"---[ \t]*(?:\r\n?|\n)")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|\Z)", re.MULTILINE)
_OURS = re.compile(r"(?:^|[\r\n])[\"']?replylint[\"']?[ \t]*:")
# What needs no YAML parser: one level of scalars that YAML and this module read in the same way.
_SIMPLE = re.compile(
    r'replylint:[ ]*\n(?:[ ]{2}[a-z]+: (?:"[^"\\\n\r\t\x00-\x1f]*"|[A-Za-z]+(?:-[A-Za-z]+)*)[ ]*\n)+'
)
_PAIR = re.compile(r'([a-z]+): (?:"([^"]*)"|([A-Za-z-]+))')
_LONGEST, _DEEPEST = 20_000, 200
_BOOLEANS: dict[str, object] = {"true": True, "false": False}
_NOT_STRINGS = frozenset({"yes", "no", "on", "off", "y", "n", "null", "true", "false"})


class FrontMatter(NamedTuple):
    """The keys under ``replylint`` and the offset where the prose begins."""

    values: dict[str, object]
    end: int


def read_front_matter(source: str, path: str) -> FrontMatter:
    """The front matter of a source; nothing, and 0, where it has none."""
    opening = _OPEN.match(source)
    if opening is None:
        return FrontMatter({}, 0)
    closing = _CLOSE.search(source, opening.end())
    if closing is None:
        if _OURS.search(source, opening.end() - 1, opening.end() + 500):
            raise DraftError(f"{path}:1: the front matter is not closed; put a line --- after its last key")
        return FrontMatter({}, 0)
    block = source[opening.end() : closing.start()]
    values = _simple(block)
    return FrontMatter(_yaml(block, path) if values is None else values, closing.end())


def _simple(block: str) -> dict[str, object] | None:
    """The answer where it is plain without YAML; None where it is not."""
    if _SIMPLE.fullmatch(block) is None:
        return None
    values: dict[str, object] = {}
    for key, quoted, bare in _PAIR.findall(block):
        if key in values or key in _NOT_STRINGS:
            return None
        if not bare:
            values[key] = quoted
        elif bare in _BOOLEANS:
            values[key] = _BOOLEANS[bare]
        elif bare.lower() in _NOT_STRINGS:
            return None
        else:
            values[key] = bare
    return values


def _yaml(block: str, path: str) -> dict[str, object]:
    if len(block) > _LONGEST or block.count("[") + block.count("{") > _DEEPEST:  # the parser is slow on those
        raise _bad(path, 1, f"is over {_LONGEST:,} characters or {_DEEPEST} brackets")
    import yaml

    try:
        loaded = yaml.safe_load(block)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 2 if mark else 1
        raise _bad(path, line, f"is not YAML: {error.problem or error.context}") from None
    except (yaml.YAMLError, ValueError, RecursionError, OverflowError) as error:
        raise _bad(
            path, 1, f"is not YAML: {str(error).splitlines()[0] if str(error) else 'nested too deep'}"
        ) from None
    if loaded is None:
        return {}
    if not isinstance(loaded, dict):
        raise _bad(path, 2, "is not a mapping of keys to values")
    ours = loaded.get("replylint")
    if ours is None:
        return {}
    match = _OURS.search("\n" + block)
    line = 1 + len(re.findall(r"\r\n?|\n", ("\n" + block)[: match.start() + 1])) if match else 2
    if not isinstance(ours, dict) or not all(isinstance(key, str) for key in ours):
        raise _bad(
            path, line, "has no mapping under replylint:; write one indented 'key: value' a line under it"
        )
    return ours


def _bad(path: str, line: int, what: str) -> DraftError:
    return DraftError(
        f"{path}:{line}: the front matter {what}; mend it, or take the --- line at the top away"
    )
