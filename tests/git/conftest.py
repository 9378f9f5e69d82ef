"""A repository with drafts, and git run in it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import House, Ran

Git = Callable[..., str]
Check = Callable[..., Ran]
# Nothing of the machine's own configuration, and no repository that pytest itself runs in.
SURROUNDINGS = {
    **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "n",
    "GIT_AUTHOR_EMAIL": "n@example.com",
    "GIT_COMMITTER_NAME": "n",
    "GIT_COMMITTER_EMAIL": "n@example.com",
}


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty repository, which is the current folder."""
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)
    folder = tmp_path / "a repository"
    folder.mkdir()
    subprocess.run(["git", "init", "-q", "-b", "main"], cwd=folder, env=SURROUNDINGS, check=True)
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def git(repository: Path) -> Git:
    """git in the repository; it must succeed."""

    def run(*arguments: str) -> str:
        done = subprocess.run(
            ["git", *arguments], cwd=repository, env=SURROUNDINGS, capture_output=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.decode()

    return run


@pytest.fixture
def check(invoke: Callable[..., Ran], house: House) -> Check:
    """``check`` for gadgets alone, a line a finding; run in the repository."""

    def run(*options: str | Path) -> Ran:
        chosen = (*house.options, "--isolated", "--ignore", "X02", "--output-format", "concise")
        return invoke("check", *options, *chosen)

    return run


def places(done: Ran) -> list[str]:
    """``file:line`` of every finding."""
    return [":".join(line.split(":")[:2]) for line in done.out.splitlines()]
