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

    @property
    def render(self) -> Render:
        """The function that turns reports, as they come, into pieces of output."""
        return cast(Render, import_module(f"replylint.report.{self.module}").render)


FORMATS: dict[str, Format] = {
    "full": Format("full", human=True),
    "concise": Format("concise", human=True),
    "json": Format("json_v1", human=False),
}
