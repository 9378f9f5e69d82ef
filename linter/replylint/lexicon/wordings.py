"""What the lexicon files of a language say to people, without their patterns: for drafts in another language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from replylint.language.kept import cache_folder, code_digest, digest, read_plain, write_plain
from replylint.lexicon.pack import contents
from replylint.locate import data_folder


class Wording(NamedTuple):
    """The words of one file: ``LexiconFile`` explains each."""

    message: str | None
    advice: str | None
    why: str | None
    parts: Mapping[str, str]


@cache
def wordings(code: str, folders: tuple[Path, ...] = ()) -> Mapping[str, Wording]:
    """The words of every file of the language by its name, later folders over earlier ones; kept for next time."""
    homes = (data_folder("lexicons"), *folders)
    path = (
        cache_folder()
        / "wordings"
        / f"{code}-{digest(str(home.resolve()).encode() for home in homes)[:16]}.json"
    )
    key = digest([code_digest("lexicon").encode(), *contents(code, homes)])
    plain: dict[str, list[str]] | None = read_plain(path, key)
    if plain is None:
        plain = {name: list(wording) for name, wording in _read(code, homes)}  # type: ignore[arg-type]
        write_plain(path, key, plain)
    return {name: Wording(*words) for name, words in plain.items()}  # type: ignore[arg-type]


def _read(code: str, homes: tuple[Path, ...]) -> Iterator[tuple[str, Wording]]:
    from replylint.lexicon.files import WORDS_FILE, read_concept
    from replylint.lexicon.layers import Layers, add

    layers: dict[str, Layers] = {}
    for number, home in enumerate(homes):
        for path in sorted((home / code).glob("*.toml")):
            if path.name != WORDS_FILE:
                add(layers, number, read_concept(path))
    for name, layer in layers.items():
        file = layer.whole.file
        yield name, Wording(file.message, file.advice, file.why, file.parts)
