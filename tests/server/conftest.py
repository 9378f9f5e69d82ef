"""Sessions with the language server. Starting one takes a second, so tests that leave no trace share one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import House
from tests.server.editor import Editor, editor


def options(house: House) -> dict[str, object]:
    """The house's two rules and no other, as an editor's settings."""
    return {"rules": [str(house.rules)], "lexicons": [str(house.lexicons)], "select": ["X"], "lang": "en"}


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory, house: House) -> Iterator[Editor]:
    """An ordinary editor under the house's rules, for the tests of a module; each takes documents of its own."""
    with editor(tmp_path_factory.mktemp("workspace").resolve()) as one:
        one.begin(options=options(house))
        yield one


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """An empty folder that no configuration outside it reaches."""
    (tmp_path / ".git").mkdir()
    return tmp_path.resolve()


@pytest.fixture
def own(workspace: Path) -> Iterator[Editor]:
    """An editor for one test, which begins the session itself."""
    with editor(workspace) as one:
        yield one
