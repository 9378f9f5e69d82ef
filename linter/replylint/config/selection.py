"""Which rules are on, decided layer by layer."""

from __future__ import annotations

from collections.abc import Mapping

from replylint.checks.card import RuleCard
from replylint.checks.ruleset import check_selectors, is_selected
from replylint.config.layers import Layer


class Selection:
    """The rules that the layers so far select and ignore, and which key of which layer said so."""

    def __init__(self, cards: Mapping[str, RuleCard]) -> None:
        self._cards = cards
        self._only: tuple[str, ...] = ()
        self._too: dict[str, str] = {}
        self.only_by = ""  # who made the selection, if anybody
        self.by: dict[str, str] = {}  # code of a rule that is on by name, and who named it
        self.ignored: dict[str, str] = {}  # code, and who ignores it

    def add(self, layer: Layer) -> None:
        """A layer over those so far: a select starts afresh, the others change what there is."""
        choice = layer.choice
        for key, selectors in (
            ("select", choice.select or ()),
            ("extend-select", choice.extend_select),
            ("ignore", choice.ignore),
        ):
            check_selectors(self._cards, selectors, layer.origin(key, full=True))
        if choice.select is not None:
            self._only, self.only_by = choice.select, layer.origin("select")
            self._too, self.by, self.ignored = {}, {}, {}
            self.by = dict.fromkeys(self._named(choice.select), self.only_by)
        for code in self._named(choice.extend_select):
            self.ignored.pop(code, None)
            self.by[code] = layer.origin("extend-select")
        self._too.update(dict.fromkeys(choice.extend_select, ""))
        self.ignored.update(dict.fromkeys(self._named(choice.ignore), layer.origin("ignore")))

    def _named(self, selectors: tuple[str, ...]) -> list[str]:
        return [code for code, card in self._cards.items() if is_selected(card, selectors)]

    @property
    def select(self) -> tuple[str, ...]:
        """Selectors that come to the same without layers; empty for all rules."""
        if not self.only_by and not self._too:
            return ()
        return (*(self._only if self.only_by else ("ALL",)), *self._too)

    @property
    def ignore(self) -> tuple[str, ...]:
        """The codes that are ignored."""
        return tuple(sorted(self.ignored))
