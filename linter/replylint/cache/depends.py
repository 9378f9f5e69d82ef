"""What an answer depends on besides the draft: linter, libraries, options, configuration, a house's folders."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from replylint.digest import digest
from replylint.locate import data_folder
from replylint.version import __version__

_PACKAGE = Path(__file__).resolve().parent.parent
_INSTALLED = (".dist-info", ".egg-info")
# whose release can change what is found in a draft
_LIBRARIES = frozenset(
    {
        "babel",
        "markdown_it_py",
        "marisa_trie",
        "mdurl",
        "py3langid",
        "pystemmer",
        "pyyaml",
        "regex",
        "sentencex",
        "simplemma",
        "spacy",
    }
)


class Plan(NamedTuple):
    """What else was read to find out the settings of drafts, and to lint them."""

    configurations: tuple[str, ...] = ()  # the file that holds, and those that it extends
    rules: tuple[str, ...] = ()
    lexicons: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()  # those that may be another package's

    def written(self) -> str:
        """As text."""
        return json.dumps(self)


def plan_of(text: str) -> Plan:
    """What ``written`` gave."""
    return Plan(*(tuple(each) for each in json.loads(text)))


Look = Callable[[Path], bytes]  # at a folder


def common(look: Look) -> bytes:
    """A hash of what every answer depends on: the linter as installed, its rules and lexicons, libraries, Python."""
    folders = [
        _PACKAGE,
        *(home for name in ("rules", "lexicons") if (home := data_folder(name)).parent != _PACKAGE),
    ]
    libraries = sorted(set(_libraries()))
    return digest(
        __version__.encode(),
        sys.version.encode(),
        *map(look, folders),
        *(name.encode() for name in libraries),
    )


def _libraries() -> Iterable[str]:
    """Names and releases of the installed libraries, from the names of the folders that tell them."""
    for place in sys.path:
        try:
            names = os.listdir(place or os.curdir)  # noqa: PTH208 -- thousands of names, many times as fast
        except OSError:
            continue
        for name in names:
            if name.endswith(_INSTALLED) and name.partition("-")[0].lower() in _LIBRARIES:
                yield name


def options_key(options: Mapping[str, object], configuration: Path | None) -> bytes:
    """Under which a plan is noted: what the command line says, and which configuration file holds."""
    said = json.dumps(options, default=str, sort_keys=True)
    where = os.path.abspath(configuration) if configuration else ""  # noqa: PTH100 -- links stay as they are
    return digest(b"plan", said.encode(), os.fsencode(where))


def state(plan: Plan, look: Look) -> bytes:
    """A hash of all that the plan names, as it is now."""
    pieces = [plan.written().encode()]
    pieces += [_content(name) for name in plan.configurations]
    pieces += [look(Path(folder)) for folder in (*plan.rules, *plan.lexicons)]
    return digest(*pieces, *(_check(name, look) for name in plan.checks))


def _content(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError:
        return b"cannot be read"


def _check(name: str, look: Look) -> bytes:
    """Which package brings the check, and the files of that package beside the module."""
    from importlib.metadata import entry_points
    from importlib.util import find_spec

    pieces = [name.encode()]
    for entry in entry_points(group="replylint.checks", name=name):
        package = f"{entry.dist.name} {entry.dist.version}" if entry.dist else ""
        pieces += [entry.value.encode(), package.encode()]
        try:
            spec = find_spec(entry.module.partition(".")[0])
        except (ImportError, ValueError):
            spec = None
        for home in spec.submodule_search_locations or () if spec else ():
            pieces.append(look(Path(home)))
        if spec and spec.origin:
            pieces.append(_content(spec.origin))
    return digest(*pieces)
