"""Writing skeletons without writing over anything."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from replylint.errors import ConfigError


def write_new(files: Mapping[Path, str]) -> None:
    """Write all of the files, or none: ConfigError where one exists or cannot be written."""
    for path in files:
        if path.exists():
            raise ConfigError(f"{path}: is there already and is left as it is; choose another name or folder")
    for path, text in files.items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
        except OSError as error:
            raise ConfigError(
                f"{path}: cannot be written: {error.strerror}; name another place with --folder"
            ) from None


def quoted(text: str) -> str:
    """A text as TOML has it."""
    return json.dumps(text, ensure_ascii=False)


def comment(text: str) -> str:
    """The text as comment lines."""
    return "".join(f"# {line}".rstrip() + "\n" for line in text.splitlines())
