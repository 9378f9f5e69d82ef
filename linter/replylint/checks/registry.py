"""The kinds of check by name: ours, and those that installed packages bring."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from replylint.checks.accompany import accompany
from replylint.checks.address import address
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

_OURS: dict[str, Check] = {
    "accompany": accompany,
    "address": address,
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
OF_WHOLE = frozenset({"require", "accompany", "place", "order"})  # look at the reply as a whole
# What finds nothing without a concept: the settings that name such concepts, beside the rule's own.
OF_CONCEPTS: Mapping[str, tuple[str, ...]] = {
    "accompany": (),
    "address": ("familiar", "agreement"),
    "forbid": (),
    "forbid-except": (),
    "limit": (),
    "near": ("always",),
    "place": (),
}
# What finds nothing with one: likewise.
ASKS_FOR: Mapping[str, tuple[str, ...]] = {"require": ("or",)}


@cache
def find_check(name: str) -> Check:
    """The check of that name; ConfigError where neither we nor an installed package has it."""
    if name in _OURS:
        return _OURS[name]
    from replylint.checks.installed import installed_check, installed_names

    check = installed_check(name)
    if check is None:
        from difflib import get_close_matches

        known = sorted({*_OURS, *installed_names()})
        near = get_close_matches(name, known, n=1)
        hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(known)}"
        raise ConfigError(f"there is no check {name!r}, nor does an installed package bring it; {hint}")
    return check
