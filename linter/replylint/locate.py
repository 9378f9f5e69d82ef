"""Where the shipped rules and lexicons lie: beside the package in a wheel, at the top of a checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def data_folder(name: str) -> Path:
    """The folder ``rules`` or ``lexicons`` as installed; FileNotFoundError if the installation is broken."""
    for folder in (_PACKAGE / name, _PACKAGE.parent.parent / name):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(
        f"replylint's own folder {name!r} is missing beside {_PACKAGE}; reinstall replylint"
    )
