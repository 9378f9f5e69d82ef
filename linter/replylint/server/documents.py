"""Open documents: which path and format stand behind a URI, and one state of their text."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from pygls.uris import to_fs_path

from replylint.draft import format_of, is_known
from replylint.language.kept import cache_folder

_FORMATS = {  # the names that editors have for them
    "markdown": "markdown",
    "quarto": "markdown",
    "rmd": "markdown",
    "html": "html",
    "xhtml": "html",
    "htmldjango": "html",
    "jinja-html": "html",
    "handlebars": "html",
    "email": "email",
    "eml": "email",
    "mail": "email",
    "message": "email",
}


class Buffer(NamedTuple):
    """One state of a document. ``stamp`` is another for each, and for each configuration it is linted under."""

    uri: str
    version: int | None
    text: str
    path: str
    kind: str
    stamp: int


def path_of(uri: str, home: Path) -> str:
    """The file of a document, or, for one that is in no file yet, where it would lie: in the workspace."""
    parts = urlsplit(uri)
    if parts.scheme == "file":
        return to_fs_path(uri) or unquote(parts.path)
    path = PurePath(unquote(parts.path))
    return str(
        path if path.is_absolute() and parts.scheme == "untitled" else home / (path.name or "untitled")
    )


def kind_of(path: str, language_id: str | None) -> str:
    """The format: by the suffix, as for ``replylint check``; by the editor's language where that tells nothing."""
    if is_known(path):
        return format_of(path)
    return _FORMATS.get(language_id or "", "plain")


def is_draft(path: str, language_id: str | None) -> bool:
    """Whether the document is a reply at all: configurations and rule pages are open in editors, too."""
    return (
        language_id != "toml" and not path.endswith(".toml") and pages_folder() not in PurePath(path).parents
    )


def pages_folder() -> Path:
    """Where the pages of rules lie that an editor is asked to show."""
    return cache_folder() / "pages"
