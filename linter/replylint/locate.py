"""Where things lie: the shipped rules and lexicons, and what is worked out once and kept."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def cache_folder() -> Path:
    """Where built dictionaries and known answers lie: REPLYLINT_CACHE_DIR, else the user's cache folder."""
    if named := os.environ.get("REPLYLINT_CACHE_DIR"):
        return Path(named)
    from platformdirs import user_cache_path

    return user_cache_path("replylint", appauthor=False)


@cache
def data_folder(name: str) -> Path:
    """The folder ``rules`` or ``lexicons`` as installed: beside the package in a wheel, at the top of a checkout.

    FileNotFoundError if the installation is broken.
    """
    for folder in (_PACKAGE / name, _PACKAGE.parent.parent / name):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(
        f"replylint's own folder {name!r} is missing beside {_PACKAGE}; reinstall replylint"
    )
