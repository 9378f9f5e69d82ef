"""An answer of an earlier run, and the place where one of this run is kept."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

from replylint.cache.restored import Shared, restored
from replylint.digest import digest
from replylint.report.model import FileReport
from replylint.settings import Settings
from replylint.severity import Severity


class Slot(NamedTuple):
    """Where the answer on a file belongs, and what its settings say that is needed besides its reports."""

    place: bytes  # a hash of all that decides it but the file's content
    wish: str

    def key(self, data: bytes) -> bytes:
        """What the answer on this content is found by."""
        return digest(self.place, data)


class Wish(NamedTuple):
    """What the settings of a file say to those who show its reports."""

    fail_on: Severity
    settings: Settings  # with these alone: the language of messages, the folders of rules and of lexicons

    def written(self) -> str:
        """As text."""
        settings = self.settings
        folders = [[str(each) for each in some] for some in (settings.rule_folders, settings.lexicon_folders)]
        return json.dumps([self.fail_on, settings.message_language, *folders])


def wish_of(text: str) -> Wish:
    """What ``Wish.written`` gave."""
    plain: list[Any] = json.loads(text)
    fail_on, language, rules, lexicons = plain
    settings = Settings(
        message_language=language,
        rule_folders=tuple(map(Path, rules)),
        lexicon_folders=tuple(map(Path, lexicons)),
    )
    return Wish(fail_on, settings)


class Answer(NamedTuple):
    """What is known of a file with this content."""

    data: bytes
    content: str
    shared: Shared
    wish: Wish
    elements: bool = True  # whether anybody looks at them

    def reports(self, path: str) -> list[FileReport]:
        """The reports on the file."""
        return restored(self.content, self.shared, self.data, path, elements=self.elements)
