"""Gives every input the settings that the configuration has for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from replylint.cli.inputs import Input
from replylint.errors import ConfigError
from replylint.settings import Settings
from replylint.severity import FAIL_ON, Severity

if TYPE_CHECKING:
    from replylint.config.resolve import Resolver


def resolver_for(
    *,
    select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    fail_on: Severity | None = None,
    config: Path | None = None,
    isolated: bool = False,
    profile: str | None = None,
    **given: Any,
) -> Resolver:
    """The resolver for what a command line says; ``given`` is for make_settings."""
    if config is not None and not config.is_file():
        raise ConfigError(f"--config: {config}: there is no such file; check the name")
    from replylint.api import make_settings
    from replylint.config.resolve import Asked, Resolver

    asked = Asked(make_settings(**given), select, ignore, fail_on, config, isolated, profile)
    return Resolver(asked)


class Configured:
    """The inputs with their settings, and from which severity on a finding in each fails the run.

    An input whose configuration is broken becomes an error; where none is left, there is nothing to lint, and the
    ConfigError itself goes up. What earlier runs have answered needs no settings, and where that is everything,
    ``make_resolver`` is not called and ``resolver`` is None.
    """

    def __init__(self, inputs: Sequence[Input], make_resolver: Callable[[], Resolver]) -> None:
        self.inputs: list[Input] = []
        self.resolver = None if inputs and all(item.answer for item in inputs) else make_resolver()
        self._fail_on: dict[str, Severity] = {}
        self._default = (self.resolver.asked.fail_on if self.resolver else None) or FAIL_ON
        broken: list[ConfigError] = []
        for item in inputs:
            if item.answer:
                self._fail_on[item.path] = item.answer.wish.fail_on
                self.inputs.append(item)
                continue
            assert self.resolver is not None
            try:
                settings, self._fail_on[item.path] = self.resolver.quick(item.path)
            except ConfigError as error:
                broken.append(error)
                self.inputs.append(item._replace(error=item.error or f"{item.path}: not linted: {error}"))
                continue
            self.inputs.append(item._replace(settings=settings))
        if broken and len(broken) == len(inputs):
            raise broken[0]

    @property
    def used(self) -> list[Settings]:
        """The settings of the inputs, as far as they are known: of an answer those that its output depends on."""
        found = [item.answer.wish.settings if item.answer else item.settings for item in self.inputs]
        known = [settings for settings in found if settings is not None]
        return known or ([self.resolver.asked.settings] if self.resolver else [Settings()])

    def fail_on(self, path: str) -> Severity:
        """The least severity of a finding in this file that fails the run."""
        return self._fail_on.get(path, self._default)
