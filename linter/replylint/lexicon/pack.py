"""A language ready to use: its tokeniser, its lexicon, its matcher; one a process."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from replylint.language import Language, language
from replylint.language.kept import cache_folder, code_digest, digest, read_plain, write_plain
from replylint.lexicon.lexicon import Lexicon, Plain, lexicon_of
from replylint.lexicon.matcher import Matcher
from replylint.locate import data_folder


class Pack(NamedTuple):
    """All that is needed to find concepts in one language."""

    language: Language
    lexicon: Lexicon
    matcher: Matcher


@cache
def pack(code: str, folders: tuple[Path, ...] = ()) -> Pack:
    """The shipped lexicons of a language, with those of further folders added; LexiconError where one is broken."""
    tongue = language(code)
    homes = (data_folder("lexicons"), *folders)
    lexicon = lexicon_of(_compiled(tongue, homes), homes)
    return Pack(tongue, lexicon, Matcher(lexicon))


def _compiled(tongue: Language, homes: Sequence[Path]) -> Plain:
    """The lexicon as compiled from just these files; kept for next time, with a check on all that it depends on.

    One a set of folders is kept; it is data, and reading it runs nothing.
    """
    code = tongue.code
    names = [str(home.resolve()).encode() for home in homes]
    path = cache_folder() / "lexicons" / f"{code}-{digest(names)[:16]}.json"
    key = digest([code_digest("language").encode(), code_digest("lexicon").encode(), *contents(code, homes)])
    plain: Plain | None = read_plain(path, key)
    if plain is None:
        from replylint.lexicon.loading import compiled

        plain = compiled(code, homes, tongue.words, tongue.names)
        write_plain(path, key, plain)
    return plain


def contents(code: str, homes: Iterable[Path]) -> Iterable[bytes]:
    """The names and contents of the lexicon files; one that cannot be read is for the compiler to tell."""
    for home in homes:
        yield b"a folder"
        for path in sorted((home / code).glob("*.toml")):
            yield path.name.encode()
            try:
                yield path.read_bytes()
            except OSError:
                yield b"cannot be read"
