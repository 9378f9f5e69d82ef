"""Linting from Python: ``lint_text`` and ``lint_file``, re-exported by the package."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TypedDict, Unpack

from pydantic import ValidationError

from replylint.checks.card import Severity, load_cards
from replylint.checks.ruleset import check_selectors
from replylint.context import FACTS, Addressee, Channel, Context, Fault, Stage
from replylint.draft import draft_of_text, format_of
from replylint.draft.decode import MAX_BYTES, check_size, checked_encoding
from replylint.errors import ConfigError, DraftError
from replylint.language import LANGUAGES
from replylint.lint import failed, lint_bytes, lint_draft
from replylint.report.model import FileReport
from replylint.settings import AS_REPLY, Settings

_FACTS = ("lang", *FACTS)


class Given(TypedDict, total=False):
    """What a caller may set; what is left out or None is left to front matter and the defaults."""

    lang: str | None
    stage: Stage | None
    fault: Fault | None
    channel: Channel | None
    abuse: bool | None
    addressee: Addressee | None
    select: Iterable[str]
    ignore: Iterable[str]
    severities: Mapping[str, Severity]
    options: Mapping[str, Mapping[str, object]]
    encoding: str | None
    rules: Iterable[Path | str]
    lexicons: Iterable[Path | str]
    message_language: str | None
    excerpts: bool
    suppressions: bool


def lint_text(text: str, path: str = "<text>", **given: Unpack[Given]) -> list[FileReport]:
    """Lint a text that is in memory; the name of ``path`` decides its format, as a file's would.

    One report a reply; an e-mail may hold several. What cannot be read is a report with an ``error``;
    settings that cannot be used raise ConfigError or LexiconError.
    """
    settings = make_settings(**given)
    kind = format_of(path)
    if kind == "email":
        return lint_bytes(text.encode("utf-8", "replace"), path, settings)
    try:
        draft = draft_of_text(text, path, kind)
    except DraftError as error:
        return [failed(path, error)]
    return [lint_draft(draft, settings)]


def lint_file(path: str | os.PathLike[str], **given: Unpack[Given]) -> list[FileReport]:
    """Lint one file; as ``lint_text`` otherwise."""
    return lint_path(Path(path), make_settings(**given))


def lint_path(path: Path, settings: Settings) -> list[FileReport]:
    """Lint one file under settings that are made already."""
    try:
        data = read(path)
    except DraftError as error:
        return [failed(str(path), error)]
    return lint_bytes(data, str(path), settings)


def read(path: Path) -> bytes:
    """A file's content; DraftError says why it cannot be read. No more is read than one reply may have."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
            if len(data) > MAX_BYTES:
                check_size(max(len(data), os.fstat(file.fileno()).st_size), str(path), MAX_BYTES)
    except FileNotFoundError:
        raise DraftError(f"{path}: no such file or folder; check the name") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise DraftError(f"{path}: cannot be read: {reason}; check its permissions or leave it out") from None
    return data


def make_settings(**given: Unpack[Given]) -> Settings:
    """Checked settings; ConfigError names what cannot be used."""
    forced = {name: given[name] for name in _FACTS if given.get(name) is not None}  # type: ignore[literal-required]
    _check_facts(forced)
    encoding = given.get("encoding")
    rules = tuple(checked_folder(folder, "*.toml", "rule cards") for folder in given.get("rules", ()))
    lexicons = tuple(checked_folder(folder, "*/*.toml", "lexicons") for folder in given.get("lexicons", ()))
    settings = Settings(
        forced=forced,
        select=tuple(given.get("select", ())),
        ignore=tuple(given.get("ignore", ())),
        severities=given.get("severities", {}),
        options=given.get("options", {}),
        encoding=checked_encoding(encoding) if encoding else None,
        rule_folders=rules,
        lexicon_folders=lexicons,
        message_language=_message_language(given.get("message_language")),
        excerpts=given.get("excerpts", True),
        suppressions=given.get("suppressions", True),
    )
    cards = load_cards(rules)
    check_selectors(cards, settings.select, "select")
    check_selectors(cards, settings.ignore, "ignore")
    return settings


def _message_language(given: str | None) -> str | None:
    if given is not None and given not in (AS_REPLY, *LANGUAGES):
        raise ConfigError(f"message_language: {given!r} is not one of {AS_REPLY}, {', '.join(LANGUAGES)}")
    return given


def _check_facts(forced: Mapping[str, object]) -> None:
    lang = forced.get("lang")
    if lang is not None and lang not in LANGUAGES:
        raise ConfigError(f"lang: {lang!r} is not one of {', '.join(LANGUAGES)}")
    try:
        Context.model_validate({name: value for name, value in forced.items() if name != "lang"})
    except ValidationError as error:
        fault = error.errors()[0]
        raise ConfigError(f"{fault['loc'][0]}: {fault['msg']}") from None


def checked_folder(folder: Path | str, pattern: str, what: str) -> Path:
    """The folder; ConfigError where there is none, or none of ``what`` in it."""
    path = Path(folder)
    if not path.is_dir():
        raise ConfigError(f"{path}: there is no such folder of {what}")
    if next(path.glob(pattern), None) is None:
        raise ConfigError(f"{path}: holds no {what}; expected {path / pattern}")
    return path
