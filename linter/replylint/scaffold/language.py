"""The skeleton of a language: a lexicon file for every concept that English has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from replylint.errors import ConfigError
from replylint.language.profile import LANGUAGES
from replylint.lexicon.files import WORDS_FILE, LexiconFile, read_concept, read_words
from replylint.locate import data_folder
from replylint.scaffold.files import comment, quoted, write_new
from replylint.scaffold.profile import new_profile, profile_path

_CODE = re.compile(r"[a-z]{2,3}")
_MODEL = "en"
_SHOWN = 3  # examples of English


def new_language(code: str, folder: Path) -> list[Path]:
    """Write ``<folder>/lexicons/<code>/``: every concept of English that replylint does not have in that language.

    For a language that replylint does not know, its profile too: in place where the folder is a checkout.
    """
    if not _CODE.fullmatch(code):
        raise ConfigError(f"{code!r} is no language code; use two or three small letters, as de")
    language = _name(code)
    model, there = data_folder("lexicons") / _MODEL, data_folder("lexicons") / code
    files: dict[Path, str] = {}
    for path in sorted(model.glob("*.toml")):
        if not (there / path.name).exists():
            is_words = path.name == WORDS_FILE
            text = _classes(path, language) if is_words else _concept(path, language)
            files[folder / "lexicons" / code / path.name] = text
    if not files:
        raise ConfigError(f"{code}: replylint has every concept in {language}; there is nothing to begin")
    if code not in LANGUAGES:
        files[profile_path(code, folder)] = new_profile(code, language)
    write_new(files)
    return list(files)


def _name(code: str) -> str:
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(code).get_display_name("en") or code
    except (ValueError, UnknownLocaleError):
        raise ConfigError(
            f"{code!r} is no language that Unicode's CLDR knows; use its ISO code, as de"
        ) from None


def _concept(path: Path, language: str) -> str:
    """The file with the keys that the English one has; what English says stands in comments."""
    file = read_concept(path).file
    return "\n".join((_head(path.stem, file, language), *_keys(file), _examples(file))).rstrip("\n") + "\n"


def _head(name: str, file: LexiconFile, language: str) -> str:
    lines = [f"How '{name}' is said in {language}. In English (lexicons/en/{name}.toml):"]
    told = ((label, getattr(file, label)) for label in ("message", "advice", "why"))
    lines += [f"  {label}: {' '.join(text.split())}" for label, text in told if text]
    return comment("\n".join(lines))


def _keys(file: LexiconFile) -> Iterator[str]:
    for key in ("message", "advice", "why"):
        if getattr(file, key):
            yield f'{key} = ""'
    if file.parts:
        yield "parts = { " + ", ".join(f"{name} = {quoted('')}" for name in file.parts) + " }"
    if file.instead:
        yield '# instead = [{ bad = "What not to write.", good = "What to write." }]'
    if file.entity:
        yield "entity = true"
    for key in ("beside", "given", "yields_to", "also"):
        if names := getattr(file, key):
            yield f"{key.replace('_', '-')} = [{', '.join(map(quoted, names))}]"
    if file.where != "anywhere":
        yield f"where = {quoted(file.where)}"
    for block in ("patterns", "likely", "unless", "unless_sentence", "fixes"):
        if getattr(file, block):
            yield f"\n{block.replace('_', '-')} = '''\n'''"
    if file.words:
        yield "\n[words]\n" + _empty(file.words)


def _examples(file: LexiconFile) -> str:
    """Empty lists, with some of the English examples to say what is meant."""
    lines = ["", "[examples]"]
    for kind in ("match", "guard"):
        texts = getattr(file.examples, kind)
        lines += [f"{kind} = [", *(f"  # {quoted(text)}" for text in texts[:_SHOWN]), "]"]
    return "\n".join(lines)


def _classes(path: Path, language: str) -> str:
    _, classes = read_words(path)
    return comment(f"Word classes that the lexicons in {language} share, as lexicons/en has them.") + _empty(
        classes
    )


def _empty(classes: Mapping[str, str]) -> str:
    """Each class with no entries yet; what English has in it stands above."""
    lines: list[str] = []
    for name, entries in classes.items():
        english = " ".join(entries.split())
        lines += [f"# {english[:150]}{' …' if len(english) > 150 else ''}", f"{name} = ''''''"]
    return "\n".join(lines) + "\n"
