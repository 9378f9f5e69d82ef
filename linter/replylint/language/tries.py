"""The lemma dictionaries: simplemma's, as tries in a cache folder, built at first use."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .kept import cache_folder, read_kept, write_kept
from .profile import LANGUAGES, profile

if TYPE_CHECKING:
    from marisa_trie import BytesTrie  # type: ignore[import-not-found]

_MAGIC = b"replylint trie 1\n"
Progress = Callable[[str, bool], None]  # language code, False before a dictionary is built and True after
_listeners: list[Progress] = []


def on_build(listener: Progress) -> Callable[[], None]:
    """Have ``listener`` told of every dictionary that has to be built; returns what takes it off again."""
    _listeners.append(listener)
    return lambda: _listeners.remove(listener)


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
    """Form to lemma; built and kept for next time if need be. An unusable cache folder costs time only."""
    trie = _loaded(_path(code))
    if trie is None:
        _tell(code, False)
        trie = _built(code)
        with suppress(OSError):  # read-only home, full disk: the next run builds again
            _save(trie, _path(code))
        _tell(code, True)
    return _Entries(trie)


class _Entries(Mapping[str, str]):
    """A trie as a mapping. A word is asked for twice in a row, for its lemma and whether it is known."""

    def __init__(self, trie: BytesTrie) -> None:
        self._trie = trie
        self._asked = ""
        self._lemma: str | None = None

    def __getitem__(self, form: str) -> str:
        lemma: str | None = self.get(form)
        if lemma is None:
            raise KeyError(form)
        return lemma

    def __contains__(self, form: object) -> bool:
        return self.get(form) is not None

    def get(self, form: Any, default: Any = None) -> Any:
        """The lemma of a form."""
        if form != self._asked:
            found = self._trie.get(form)
            self._asked, self._lemma = form, found[0].decode() if found else None
        return default if self._lemma is None else self._lemma

    def __iter__(self) -> Iterator[str]:
        return iter(self._trie.iterkeys())

    def __len__(self) -> int:
        return len(self._trie)


def _path(code: str) -> Path:
    from simplemma import __version__

    return cache_folder() / "lemmas" / f"{profile(code).dictionary}-{__version__}.trie"


def _built(code: str) -> BytesTrie:
    from marisa_trie import HUGE_CACHE, BytesTrie
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    lemmas = DefaultDictionaryFactory(cache_max_size=0).get_dictionary(profile(code).dictionary)
    return BytesTrie(((form, lemma.encode()) for form, lemma in lemmas.items()), cache_size=HUGE_CACHE)


def _loaded(path: Path) -> BytesTrie | None:
    """The trie kept at ``path``; None if there is none, or it is not what was written."""
    from marisa_trie import BytesTrie

    kept = read_kept(path, _MAGIC)
    return None if kept is None else BytesTrie().frombytes(kept)


def _save(trie: BytesTrie, path: Path) -> None:
    write_kept(path, _MAGIC, trie.tobytes())


def _tell(code: str, done: bool, progress: Progress | None = None) -> None:
    for listener in [*_listeners, *([progress] if progress else [])]:
        listener(code, done)
