"""What rules mean, for the formats that explain them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from replylint.settings import AS_REPLY, Settings

if TYPE_CHECKING:
    from replylint.checks.card import RuleCard
    from replylint.report.rulepage import RulePage

_LANGUAGE = "en"


class Rulebook:
    """Rule pages under the settings of a run's files, read when they are asked for."""

    def __init__(self, used: Iterable[Settings]) -> None:
        settings = list(used)
        self._rules = tuple(dict.fromkeys(folder for each in settings for folder in each.rule_folders))
        self._lexicons = tuple(dict.fromkeys(folder for each in settings for folder in each.lexicon_folders))
        wanted = {each.message_language or _LANGUAGE for each in settings} - {AS_REPLY}
        self._language = wanted.pop() if len(wanted) == 1 else _LANGUAGE

    def page(self, code: str) -> RulePage | None:
        """The rule of this code; None where no card has it."""
        return _pages(self._rules, self._lexicons, self._language, code)


def forget() -> None:
    """Read cards and lexicons anew from now on, in a process that outlives a change of them."""
    _pages.cache_clear()
    _cards.cache_clear()


@cache
def _pages(rules: tuple[Path, ...], lexicons: tuple[Path, ...], language: str, code: str) -> RulePage | None:
    from replylint.lexicon.layers import words_for
    from replylint.locate import data_folder
    from replylint.report.rulepage import RulePage

    card = _cards(rules).get(code)
    if card is None:
        return None
    homes = [folder / language for folder in (data_folder("lexicons"), *lexicons)]
    words = words_for((card.name, card.concept), homes)
    return RulePage(card, words.file if words else None, language)


@cache
def _cards(rules: tuple[Path, ...]) -> dict[str, RuleCard]:
    from replylint.checks.card import load_cards

    return load_cards(rules)
