"""Which reader a file name asks for."""

from __future__ import annotations

from os.path import splitext

from replylint.errors import ConfigError

_FORMATS = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".eml": "email",
}
FORMATS = ("plain", "markdown", "html", "email")
# A template engine's suffix stands behind the suffix of what the template makes: reply.html.j2
_ENGINE_SUFFIXES = """
    .j2 .jinja .jinja2 .liquid .hbs .handlebars .mustache .erb .ejs .twig .njk .ftl .mako .vm .tmpl .tpl
    .template
"""
_ENGINES = frozenset(_ENGINE_SUFFIXES.split())


def _suffix(path: str) -> tuple[str, bool]:
    """The suffix that tells the format, in lower case, and whether a template engine's stood behind it."""
    stem, suffix = splitext(path)  # noqa: PTH122 -- Path takes ten times as long, and every file is asked
    if suffix.lower() in _ENGINES:
        return splitext(stem)[1].lower(), True  # noqa: PTH122
    return suffix.lower(), False


def format_of(path: str) -> str:
    """The format for a path: plain, markdown, html or email; plain where the suffix tells nothing."""
    return _FORMATS.get(_suffix(path)[0], "plain")


def is_known(path: str) -> bool:
    """Whether a walk through a folder takes this file; a file named by the user is always taken."""
    return _suffix(path)[0] in _FORMATS


def is_template(path: str) -> bool:
    """Whether the name says that the file is a template, so that placeholders in it are legitimate."""
    return _suffix(path)[1]


def checked_format(name: str) -> str:
    """``name`` if it is a format, for the value of an option or a configuration key."""
    if name not in FORMATS:
        raise ConfigError(f"unknown format {name!r}; it must be one of {', '.join(FORMATS)}")
    return name
