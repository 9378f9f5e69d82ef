"""The cache folder of a test run: what is known of drafts is its own, and what was built for all runs is lent to it."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from replylint.errors import ReplylintError
from replylint.language import LANGUAGES, prepare
from replylint.language.kept import digest
from replylint.lexicon.pack import pack
from replylint.lexicon.wordings import wordings
from replylint.locate import cache_folder, data_folder

WHOLE = ("lemmas", "tokenizers")  # folders in which all is of the languages alone
PARTLY = ("lexicons", "wordings")  # where what is compiled with a test's own folders stands too
SLOWEST = ("fi", "ru", "en")
PATIENCE = 180  # seconds to wait for what another worker builds; then it is built where it is needed


def in_workers() -> bool:
    """Whether this is one of several processes that run the tests (pytest-xdist)."""
    return "PYTEST_XDIST_WORKER" in os.environ


def run_folder(factory: pytest.TempPathFactory) -> Path:
    """A folder that all workers of this run share."""
    base = factory.getbasetemp()
    return base.parent if in_workers() else base


def build_together(run: Path) -> None:
    """Dictionaries and compiled lexicons of all languages, each built by one worker while the others build others."""
    claims = run / "claims"
    claims.mkdir(exist_ok=True)
    for code in sorted(LANGUAGES, key=lambda code: code not in SLOWEST):
        try:
            (claims / code).touch(exist_ok=False)
        except FileExistsError:
            continue
        with suppress(ReplylintError, OSError):  # what is broken is for the tests to tell
            prepare((code,))
            pack(code)
            wordings(code)
            assert all((cache_folder() / part / shipped(code)).is_file() for part in PARTLY), "see shipped()"
        (claims / f"{code}.done").touch()
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and any(not (claims / f"{code}.done").exists() for code in LANGUAGES):
        time.sleep(0.05)


def shipped(code: str) -> str:
    """The name under which replylint keeps what it made of a language's shipped lexicons alone."""
    return f"{code}-{digest([str(data_folder('lexicons').resolve()).encode()])[:16]}.json"


def lend(usual: Path, home: Path, run: Path) -> None:
    """Fill the cache folder ``home`` with links to what the usual one has, and to what the workers compile."""
    for name in WHOLE:
        (usual / name).mkdir(parents=True, exist_ok=True)
        (home / name).symlink_to(usual / name)
    for name, file in _files():
        (run / name).mkdir(exist_ok=True)
        if (usual / name / file).is_file():
            with suppress(FileExistsError):
                (run / name / file).symlink_to(usual / name / file)
    for name in PARTLY:
        (home / name).symlink_to(run / name)


def give_back(usual: Path, run: Path) -> None:
    """Take over what the run has compiled anew of the shipped lexicons: it takes the place of the link."""
    for name, file in _files():
        made = run / name / file
        if made.is_file() and not made.is_symlink():
            (usual / name).mkdir(exist_ok=True)
            beside = usual / name / f"{file}.{os.getpid()}"
            beside.write_bytes(made.read_bytes())
            beside.replace(usual / name / file)


def _files() -> Iterator[tuple[str, str]]:
    return ((name, shipped(code)) for name in PARTLY for code in LANGUAGES)
