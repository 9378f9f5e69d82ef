"""A cache folder of a test's own, in which only what is known of drafts is new; and drafts of every kind."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from replylint.lexicon.pack import pack
from replylint.lexicon.wordings import wordings
from replylint.locate import cache_folder

DRAFTS = {
    "plain.txt": b"Dear Ms Hale,\n\nThe courier must have\ndamaged it. We are sorry, and we are sorry.\n\nTom Reed\n",
    "wrapped.md": b"# Reply\n\nIt is the *courier* company's fault, {{ customer.name }}. But we regret it!!\n",
    "page.html": b"<p>We&#39;re sorry. <b>Our haulier</b> lost it &amp; you should have checked it.</p>\n",
    "template.txt.j2": b"Dear {{ name }},\n\n{{ carrier }} lost your parcel. THIS IS FINAL.\n",
    "mail.eml": (
        b"From: a@example.com\r\nSubject: Re: sofa\r\nContent-Type: text/plain; charset=utf-8\r\n"
        b"Content-Transfer-Encoding: quoted-printable\r\n\r\nDear Ann,\r\n\r\nThe courier lost it =E2=80=93 sorry.\r\n"
    ),
    "front.txt": b"---\nreplylint:\n  stage: closing\n  ignore: [T01]\n---\nWe are sorry. We are sorry.\n",
    "polite.txt": "Уважаемая Анна,\n\nмы получили ваше письмо и просим вас подождать. Курьер виноват.\n".encode(),
    "bom.txt": b"\xef\xbb\xbfThe courier lost it.\r\n\r\nSorry.\r\n",
    "empty.txt": b"",
}


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    """A folder of drafts that can all be kept."""
    folder = tmp_path / "drafts"
    folder.mkdir()
    for name, content in DRAFTS.items():
        (folder / name).write_bytes(content)
    return folder


@pytest.fixture(scope="session")
def built() -> Path:
    """The usual cache folder, with what the drafts' languages need."""
    for code in ("en", "ru"):
        pack(code)
        wordings(code)
    return cache_folder()


@pytest.fixture
def kept(tmp_path: Path, built: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of answers, empty."""
    home = tmp_path / "cache"
    home.mkdir()
    for name in ("lemmas", "lexicons", "tokenizers", "wordings"):
        (built / name).mkdir(exist_ok=True)
        (home / name).symlink_to(built / name)
    monkeypatch.setenv("REPLYLINT_CACHE_DIR", str(home))
    return home / "answers"


@pytest.fixture
def count(kept: Path) -> Callable[[], int]:
    """How many answers there are."""

    def counted() -> int:
        with closing(sqlite3.connect(next(kept.glob("*.sqlite")))) as file:
            number: int = file.execute("SELECT count(*) FROM answers").fetchone()[0]
            return number

    return counted
