"""The lemma dictionaries: simplemma's, as tries in a cache folder, built at first use."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from .profile import LANGUAGES, profile

Progress = Callable[[str, bool], None]  # language code, False before a dictionary is built and True after
_listeners: list[Progress] = []


def on_build(listener: Progress) -> Callable[[], None]:
    """Have ``listener`` told of every dictionary that has to be built; returns what takes it off again."""
    _listeners.append(listener)
    return lambda: _listeners.remove(listener)


def cache_folder() -> Path:
    """Where built dictionaries lie: REPLYLINT_CACHE_DIR, else the user's cache folder."""
    if named := os.environ.get("REPLYLINT_CACHE_DIR"):
        return Path(named)
    from platformdirs import user_cache_path

    return user_cache_path("replylint", appauthor=False)


def is_prepared(code: str) -> bool:
    """Whether the dictionary of the language is in the cache folder."""
    return _path(code).is_file()


def prepare(codes: Iterable[str] = LANGUAGES, progress: Progress | None = None) -> None:
    """Build the dictionaries that the cache folder lacks; OSError if they cannot be kept."""
    for code in codes:
        if is_prepared(code) and _loaded(_path(code)) is not None:
            continue
        _tell(code, False, progress)
        _save(_built(code), _path(code))
        _tell(code, True, progress)


def dictionary(code: str) -> Mapping[str, str]:
    """Form to lemma; built and kept for next time if need be. An unusable cache folder costs time, nothing else."""
    from simplemma.strategies.dictionaries.trie_dictionary_factory import TrieWrapDict

    trie = _loaded(_path(code))
    if trie is None:
        _tell(code, False)
        trie = _built(code)
        try:
            _save(trie, _path(code))
        except OSError:
            pass  # read-only home, full disk: the next run builds again
        _tell(code, True)
    return TrieWrapDict(trie)


def _path(code: str) -> Path:
    from simplemma import __version__

    return cache_folder() / "lemmas" / f"{profile(code).dictionary}-{__version__}.trie"
