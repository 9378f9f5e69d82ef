"""Reads a configuration file and those that it extends."""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from replylint.config.complaints import complaint
from replylint.config.discovery import PROJECT
from replylint.config.model import Config
from replylint.errors import ConfigError


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """One configuration file as read."""

    path: Path
    config: Config

    @property
    def shown(self) -> str:
        """The file's name for messages, as short as it can be from the current folder."""
        return shown(self.path)

    def key(self, key: str) -> str:
        """A key as the file has it."""
        return f"tool.replylint.{key}" if self.path.name == PROJECT else key

    def wrong(self, key: str, what: str) -> ConfigError:
        """The error for a key of this file."""
        return ConfigError(f"{self.shown}: {self.key(key)}: {what}")


def shown(path: Path) -> str:
    """A path relative to the current folder where it is in it or close by, else absolute."""
    try:
        relative = os.path.relpath(path)
    except ValueError:  # another drive
        return str(path)
    return str(path) if relative.startswith(f"..{os.sep}..{os.sep}..") else relative


def chain(path: Path) -> tuple[Source, ...]:
    """A configuration with all that it extends: the farthest base first, itself last, each file once."""
    found: dict[Path, Source] = {}
    _add(path, (), found)
    return tuple(found.values())


def _add(path: Path, trail: tuple[Path, ...], found: dict[Path, Source]) -> None:
    real = path.resolve()
    if real in trail:
        ring = " -> ".join(shown(one) for one in (*trail[trail.index(real) :], real))
        raise ConfigError(f"{shown(real)}: extend: these files extend each other in a ring: {ring}; cut it")
    if real in found:
        return
    source = _read(path)
    for number, base in enumerate(source.config.extend, 1):
        target = path.parent / Path(base).expanduser()
        if not target.is_file():
            raise source.wrong(
                f"extend[{number}]", f"{base!r}: there is no such file; it is looked for at {shown(target)}"
            )
        _add(target, (*trail, real), found)
    found[real] = source


def _read(path: Path) -> Source:
    name = shown(path)
    try:
        table: dict[str, Any] = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise ConfigError(
            f"{name}: cannot be read: {error.strerror}; check the name and its permissions"
        ) from None
    except UnicodeDecodeError as error:
        raise ConfigError(f"{name}: not UTF-8 (byte {error.start}); save the file as UTF-8") from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigError(f"{name}: not valid TOML: {error}; texts stand in quotation marks") from None
    prefix = ""
    if path.name == PROJECT:
        table, prefix = _ours(table, name), "tool.replylint."
    try:
        return Source(path, Config.model_validate(table))
    except ValidationError as error:
        key, what = complaint(error)
        raise ConfigError(f"{name}: {prefix}{key}: {what}") from None


def _ours(table: dict[str, Any], name: str) -> dict[str, Any]:
    tool = table.get("tool", {})
    ours = tool.get("replylint") if isinstance(tool, dict) else None
    if not isinstance(ours, dict):
        raise ConfigError(f"{name}: has no table [tool.replylint]; add it, or name another file")
    return ours
