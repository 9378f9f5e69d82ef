"""The kinds of check by name: ours, and those that installed packages bring (entry point ``replylint.checks``)."""

from __future__ import annotations

from functools import cache

from replylint.checks.accompany import accompany
from replylint.checks.forbid import forbid
from replylint.checks.forbid_except import forbid_except
from replylint.checks.irony import irony
from replylint.checks.limit import limit
from replylint.checks.near import near
from replylint.checks.order import order
from replylint.checks.place import place
from replylint.checks.reply import Check
from replylint.checks.require import require
from replylint.checks.shouting import shouting
from replylint.checks.suppressions import suppressions
from replylint.errors import ConfigError

ENTRY_POINT = "replylint.checks"
_OURS: dict[str, Check] = {
    "accompany": accompany,
    "forbid": forbid,
    "forbid-except": forbid_except,
    "irony": irony,
    "limit": limit,
    "near": near,
    "order": order,
    "place": place,
    "require": require,
    "shouting": shouting,
    "suppressions": suppressions,
}


@cache
def find_check(name: str) -> Check:
    """The check of that name; ConfigError where neither we nor an installed package has it."""
    if name in _OURS:
        return _OURS[name]
    from importlib.metadata import entry_points

    for entry in entry_points(group=ENTRY_POINT, name=name):
        check: Check = entry.load()
        return check
    raise ConfigError(f"there is no check {name!r}; there are {', '.join(sorted(_OURS))}")
