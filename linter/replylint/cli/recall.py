"""What ``check`` knows of drafts from earlier runs, and what it keeps for later ones."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from replylint.cache.answer import Answer, Slot, Wish, wish_of
from replylint.cache.depends import Look, Plan, common, options_key, plan_of, state
from replylint.cache.notes import Notes
from replylint.cache.restored import Shared
from replylint.cache.store import Row, Store
from replylint.cache.trees import Trees
from replylint.cli.inputs import Input
from replylint.config.discovery import Homes
from replylint.digest import digest
from replylint.draft.decode import MAX_BYTES
from replylint.locate import cache_folder

if TYPE_CHECKING:
    from replylint.cli.configured import Configured
    from replylint.config.resolve import Resolver

FOLDER = "answers"  # in the cache folder
_USUAL = 65_536  # bytes to begin with: longer drafts are rare, and room for the longest takes long to get
_AT_ONCE = 500  # rows: what a run that is killed may lose


class Memory:
    """Answers under one set of options. ``options`` are all of the command line that decides findings."""

    def __init__(
        self, options: Mapping[str, object], config: Path | None, *, isolated: bool, elements: bool = True
    ) -> None:
        """``elements``: whether those of a reply are shown."""
        self._options = options
        self._elements = elements
        self._homes = Homes(config, isolated=isolated)
        self._store = Store(cache_folder() / FOLDER)
        self._notes = Notes(self._store)
        self._trees = Trees(self._notes)
        self._common = common(self._trees.of)
        self._states: dict[Path | None, tuple[bytes, Plan] | None] = {}
        self._waiting: list[Row] = []

    def __enter__(self) -> Memory:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def recall(self, inputs: Iterable[Input]) -> list[Input]:
        """The inputs, with the answers that are known."""
        inputs = [item if item.answer is None else item._replace(answer=None) for item in inputs]
        contents = [self._content(item) for item in inputs]
        homes = {self._homes.file_of(item.path) for item in inputs}
        self._notes.read(options_key(self._options, file) for file in homes)
        keys = [
            digest(place, data) if data is not None and (place := self._place(item.path)) else b""
            for item, data in zip(inputs, contents, strict=True)
        ]
        found, texts = self._store.find([key for key in keys if key])
        shared = Shared(texts)
        wishes: dict[int, Wish] = {}
        recalled: list[Input] = []
        for item, key, data in zip(inputs, keys, contents, strict=True):
            if key in found and data is not None:
                number, content = found[key]
                wish = wishes.get(number) or wishes.setdefault(number, wish_of(shared.text(number)))
                recalled.append(item._replace(answer=Answer(data, content, shared, wish, self._elements)))
            else:
                recalled.append(item)
        return recalled

    def with_slots(self, configured: Configured) -> list[Input]:
        """The inputs, with the places where the answers on those without one belong."""
        placed: list[Input] = []
        resolver = configured.resolver
        planned: dict[Path | None, bool] = {}
        wishes: dict[tuple[int, str], str] = {}
        for item in configured.inputs:
            if item.answer or item.error is not None or item.settings is None or resolver is None:
                placed.append(item)
                continue
            file = self._homes.file_of(item.path)
            if file not in planned:
                planned[file] = self._plan(file, item, resolver)
            place = self._place(item.path) if planned[file] else None
            if place is None:
                placed.append(item)
                continue
            fail_on = configured.fail_on(item.path)
            known = id(item.settings), fail_on
            if known not in wishes:
                wishes[known] = Wish(fail_on, item.settings).written()
            placed.append(item._replace(slot=Slot(place, wishes[known])))
        return placed

    def keep(self, rows: Sequence[Row]) -> None:
        """Keep answers, some time before ``close``."""
        self._waiting += rows
        if len(self._waiting) >= _AT_ONCE:
            self._write()

    def close(self) -> None:
        """Keep what is left to be kept."""
        self._write()
        self._store.prune()

    def _write(self) -> None:
        """Write what waits; not where rules or lexicons have changed since: nobody knows which of them were used."""
        rows, self._waiting = self._waiting, []
        look = Trees(self._notes).now
        plans = [known for known in self._states.values() if known]
        if (
            rows
            and common(look) == self._common
            and all(self._state(plan, look) == was for was, plan in plans)
        ):
            self._store.keep(rows)
        self._notes.write()

    def _place(self, path: str) -> bytes | None:
        """A hash of all that decides the answer on a draft but its content; None where that is not known yet."""
        file = self._homes.file_of(path)
        if file not in self._states:
            noted = self._notes.get(options_key(self._options, file))
            self._set(file, plan_of(noted) if noted else None)
        known = self._states[file]
        if known is None:
            return None
        now, plan = known
        if file is None and not plan.checks:
            return digest(self._common, now, os.fsencode(os.path.basename(path)))  # noqa: PTH119 -- many times as fast
        names = (os.path.abspath(name) for name in (file or "", path))  # noqa: PTH100 -- links stay as they are
        return digest(self._common, now, *map(os.fsencode, names))

    def _set(self, file: Path | None, plan: Plan | None) -> None:
        self._states[file] = (self._state(plan, self._trees.of), plan) if plan else None

    def _state(self, plan: Plan, look: Look) -> bytes:
        return digest(options_key(self._options, None), state(plan, look))

    def _plan(self, file: Path | None, item: Input, resolver: Resolver) -> bool:
        """Note what the settings and the findings of the file's drafts depend on; False where nothing is to be kept."""
        sources = resolver.sources(item.path)
        wished = [source.config.cache for source in sources if source.config.cache is not None]
        if wished and not wished[-1]:
            return False
        from replylint.checks.card import load_cards

        settings = item.settings or resolver.asked.settings
        ours = {card.check for card in load_cards().values()}
        plan = Plan(
            tuple(str(source.path) for source in sources),
            tuple(map(str, settings.rule_folders)),
            tuple(map(str, settings.lexicon_folders)),
            tuple(sorted({card.check for card in load_cards(settings.rule_folders).values()} - ours)),
        )
        self._notes.put(options_key(self._options, file), plan.written())
        self._set(file, plan)
        return True

    def _content(self, item: Input) -> bytes | None:
        """What is to be linted; None where that cannot be read, or is too long."""
        if item.error is not None or item.data is not None:
            return item.data
        try:
            with open(item.path, "rb") as file:  # noqa: PTH123 -- many times as fast
                data = file.read(_USUAL)
                if len(data) == _USUAL:
                    data += file.read(MAX_BYTES + 1 - _USUAL)
        except (OSError, ValueError):
            return None
        return data if len(data) <= MAX_BYTES else None
