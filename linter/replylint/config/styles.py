"""House styles: those that come with replylint, and a house's own."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from replylint.config.complaints import meant
from replylint.config.model import Profile
from replylint.config.reading import Source
from replylint.errors import ConfigError

_FOLDER = Path(__file__).parent.parent / "profiles"
DEFAULT = "default"


class Style(NamedTuple):
    """A profile, and the configuration file that defines it (None: it is shipped)."""

    name: str
    profile: Profile
    source: Source | None


@cache
def shipped() -> dict[str, Profile]:
    """The styles of RULES.md by name, the default first."""
    paths = sorted(_FOLDER.glob("*.toml"), key=lambda path: (path.stem != DEFAULT, path.stem))
    return {path.stem: Profile.model_validate(tomllib.loads(path.read_text("utf-8"))) for path in paths}


def styles(name: str, sources: Sequence[Source], asked: str) -> list[Style]:
    """The style of this name after those that it extends; ``asked`` says, for errors, where the name stands.

    A house's own style of a shipped one's name stands in its place, and may extend it.
    """
    own = {key: Style(key, p, source) for source in sources for key, p in source.config.profiles.items()}
    found: list[Style] = []
    wanted: str | None = name
    while wanted is not None:
        is_again = any(style.name == wanted and style.source for style in found)
        if wanted in own and not is_again:
            style = own[wanted]
        elif wanted in shipped() and not (is_again and found[-1].name != wanted):
            style = Style(wanted, shipped()[wanted], None)
        elif is_again:
            ring = " -> ".join((*(style.name for style in found), wanted))
            raise ConfigError(f"{asked}: these profiles extend each other in a ring: {ring}; cut it")
        else:
            raise ConfigError(f"{asked}: there is no profile {wanted!r}{meant(wanted, {**shipped(), **own})}")
        found.append(style)
        if style.source is not None:
            asked = f"{style.source.shown}: {style.source.key(f'profiles.{style.name}.extend')}"
        wanted = style.profile.extend
    return found[::-1]
