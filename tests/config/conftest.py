"""A house with its drafts and configuration files in a folder of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

DRAFT = """\
Dear Ms Hale,

The courier lost your parcel. I have sent a new one today. We are sorry.

Kind regards,
Ana Kovac
Customer Care Manager
"""

Write = Callable[..., Path]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Writes files into a fresh current folder: ``desk("a/b.txt", "text")``; the text may be left out for a draft."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)

    def write(name: str, text: str = DRAFT) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        return path

    return write
