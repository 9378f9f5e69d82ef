"""Gives every input the settings that the configuration has for it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from replylint.api import make_settings
from replylint.checks.card import Severity
from replylint.cli.inputs import Input
from replylint.config.resolve import FAIL_ON, Asked, Resolver
from replylint.errors import ConfigError


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
    asked = Asked(make_settings(**given), select, ignore, fail_on, config, isolated, profile)
    return Resolver(asked)


class Configured:
    """The inputs with their settings, and from which severity on a finding in each fails the run.

    An input whose configuration is broken becomes an error; where none is left, there is nothing to lint, and the
    ConfigError itself goes up.
    """

    def __init__(self, inputs: Sequence[Input], resolver: Resolver) -> None:
        self.inputs: list[Input] = []
        self._fail_on: dict[str, Severity] = {}
        self._default = resolver.asked.fail_on or FAIL_ON
        broken: list[ConfigError] = []
        for item in inputs:
            try:
                settings, fail_on = resolver.quick(item.path)
            except ConfigError as error:
                broken.append(error)
                self.inputs.append(item._replace(error=item.error or f"{item.path}: not linted: {error}"))
                continue
            if fail_on != self._default:
                self._fail_on[item.path] = fail_on
            self.inputs.append(item._replace(settings=settings))
        if broken and len(broken) == len(inputs):
            raise broken[0]

    def fail_on(self, path: str) -> Severity:
        """The least severity of a finding in this file that fails the run."""
        return self._fail_on.get(path, self._default)
