"""The one draft that ``rules`` and ``config`` are asked about, or none."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from replylint.context import Context
from replylint.draft import read_drafts
from replylint.errors import ConfigError, DraftError
from replylint.lint import facts

if TYPE_CHECKING:
    from replylint.config.merge import Resolved
    from replylint.config.resolve import Resolver

FRONT_MATTER, HEADER = "front matter", "e-mail header"


class Aim(NamedTuple):
    """What holds for the draft. ``own`` are the facts that the draft itself names, ``said`` where it does."""

    resolved: Resolved
    context: Context
    own: dict[str, object]
    said: str


def aim(resolver: Resolver, path: str | None) -> Aim:
    """The settings and the context of a draft; of a file that is not there yet, as far as its path tells."""
    resolved = resolver.resolved(path)
    settings = resolved.settings
    given = {**settings.facts, **settings.forced}
    if path is None or not Path(path).exists():
        return Aim(resolved, Context.model_validate({k: v for k, v in given.items() if k != "lang"}), {}, "")
    if Path(path).is_dir():
        raise ConfigError(f"{path}: is a folder; name one file in it, as settings may differ by file")
    from replylint.api import read

    try:
        draft = read_drafts(read(Path(path)), path, encoding=settings.encoding)[0]
        context, _ = facts(draft, settings)
    except DraftError as error:
        message = str(error)
        raise DraftError(message if message.startswith(f"{path}:") else f"{path}: {message}") from None
    own = {key: value for key, value in draft.front_matter.items() if key not in settings.forced}
    return Aim(resolved, context, own, HEADER if draft.format == "email" else FRONT_MATTER)
