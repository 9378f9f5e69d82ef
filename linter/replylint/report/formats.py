"""The output formats by name; each is one module with a function ``render``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import NamedTuple, cast

from replylint.report.look import Look
from replylint.report.model import FileReport

Render = Callable[[Iterable[FileReport], Look], Iterator[str]]


class Format(NamedTuple):
    """Where a format lives, and whether people read it: then errors go to stderr and not into the output."""

    module: str
    human: bool
    function: str = "render"
    elements: bool = False  # shows the elements of every reply, asked or not

    @property
    def render(self) -> Render:
        """The function that turns reports, as they come, into pieces of output."""
        return cast(Render, getattr(import_module(f"replylint.report.{self.module}"), self.function))


FORMATS: dict[str, Format] = {
    "full": Format("full", human=True),
    "concise": Format("concise", human=True),
    "grouped": Format("grouped", human=True),
    "json": Format("json_v1", human=False, elements=True),
    "json-lines": Format("json_lines", human=False, elements=True),
    "sarif": Format("sarif", human=False),
    "github": Format("github", human=False),
    "gitlab": Format("gitlab", human=False),
    "junit": Format("junit", human=False),
    "rdjson": Format("rdjson", human=False),
    "html": Format("html", human=False, elements=True),
}

# Formats in which findings can be counted by rule in place of being listed.
COUNTED: dict[str, Format] = {
    "full": Format("statistics", human=True),
    "json": Format("statistics", human=False, function="render_json"),
}
