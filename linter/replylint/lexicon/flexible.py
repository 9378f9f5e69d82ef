"""Compiled patterns, continued: the nodes whose matches may have many lengths, and what makes a node of its items."""

from __future__ import annotations

from bisect import bisect_right
from itertools import groupby

from replylint.lexicon.index import Index
from replylint.lexicon.nodes import (
    Class,
    Named,
    Node,
    Optional,
    Options,
    Phrase,
    Words,
    any_need,
    chosen_parts,
    parts_of,
    summed,
)
from replylint.lexicon.places import Places, Relation, Span, bits

_MOST_LENGTHS = 6  # more, and following all beginnings at once costs less than a mask a length


class Flexible(Node):
    """A node whose matches may have many lengths."""

    __slots__ = ()

    def spans(self, at: Places, *, longest: bool) -> list[Span]:
        begins = list(bits(self.begins(at)))
        if self.crosses:
            return self._one_by_one(at, begins, longest=longest)
        found: list[Span] = []
        after: dict[int, int] = {}  # by sentence
        owner = at.owner
        while begins:  # one of every sentence at a time: they cannot meet
            now: dict[int, int] = {}
            for place in begins:
                now.setdefault(owner[place], place)
            reached = list(bits(self.ends(at, sum(1 << place for place in now.values()))))
            for sentence, place in now.items():
                nearest = bisect_right(reached, place)
                past = bisect_right(reached, at.sentences[sentence][1])
                if nearest < past:
                    after[sentence] = reached[past - 1 if longest else nearest]
                    found.append((place, after[sentence]))
            begins = [
                place for place in begins if place > now[owner[place]] and place >= after.get(owner[place], 0)
            ]
        return sorted(found)

    def _one_by_one(self, at: Places, begins: list[int], *, longest: bool) -> list[Span]:
        found: list[Span] = []
        after = 0
        for place in begins:
            if place >= after:
                ends = self.ends(at, 1 << place) >> (place + 1)
                if ends:
                    after = place + (ends if longest else ends & -ends).bit_length()
                    found.append((place, after))
        return found


class Gap(Flexible):
    """At most so many words, in the clause or in the sentence."""

    __slots__ = ("clause", "steps", "words")

    def __init__(self, words: int, *, clause: bool) -> None:
        super().__init__(nullable=True)
        self.words = words
        self.clause = clause
        self.steps: list[int] = []  # each at most what those before it reach, so that no distance is left out
        reach, left = 1, words
        while left:
            self.steps.append(min(reach, left))
            left -= self.steps[-1]
            reach += self.steps[-1]

    def ends(self, at: Places, mask: int) -> int:
        for step in self.steps:
            mask |= (mask & at.runs(step, clause=self.clause)) << step
        return mask

    def back(self, at: Places, mask: int) -> int:
        for step in self.steps:
            mask |= mask >> step & at.runs(step, clause=self.clause)
        return mask

    def first(self, at: Places) -> int:
        return at.runs(1, clause=self.clause) if self.words else 0


class Next(Flexible):
    """On to any place of the next sentence in the block."""

    __slots__ = ()

    def __init__(self) -> None:
        super().__init__()
        self.crosses = True

    def ends(self, at: Places, mask: int) -> int:
        reached = 0
        for number in {at.owner[place] for place in bits(mask)}:
            if (after := at.following[number]) >= 0:
                reached |= at.sentence(after)
        return reached

    def back(self, at: Places, mask: int) -> int:
        reached = 0
        for number in {at.owner[place] for place in bits(mask)}:
            if number and at.following[number - 1] == number:
                before = at.sentence(number - 1)
                reached |= before << 1 | before
        return reached

    def first(self, at: Places) -> int:
        return at.words


class Maybe(Flexible):
    """The item or nothing."""

    __slots__ = ("item",)

    def __init__(self, item: Node) -> None:
        super().__init__((item,), needs=(), nullable=True)
        self.item = item

    def ends(self, at: Places, mask: int) -> int:
        return mask | self.item.ends(at, mask)

    def back(self, at: Places, mask: int) -> int:
        return mask | self.item.back(at, mask)

    def first(self, at: Places) -> int:
        return self.item.first(at)

    def parts(self, at: Places, start: int, end: int) -> Named:
        return self.item.parts(at, start, end) if end > start else {}


class Part(Node):
    """The item, rigid or flexible, by a name."""

    __slots__ = ("item", "name")

    def __init__(self, item: Node, name: str) -> None:
        super().__init__((item,), nullable=item.nullable, lengths=item.lengths)
        self.item = item
        self.name = name
        self.named = True

    def relation(self, at: Places) -> Relation:
        return self.item.relation(at)

    def ends(self, at: Places, mask: int) -> int:
        return self.item.ends(at, mask)

    def back(self, at: Places, mask: int) -> int:
        return self.item.back(at, mask)

    def first(self, at: Places) -> int:
        return self.item.first(at)

    def empty(self, at: Places) -> int:
        return self.item.empty(at)

    def begins(self, at: Places) -> int:
        return self.item.begins(at)

    def spans(self, at: Places, *, longest: bool) -> list[Span]:
        return self.item.spans(at, longest=longest)

    def parts(self, at: Places, start: int, end: int) -> Named:
        return {self.name: (start, end), **self.item.parts(at, start, end)}


class Sequence(Flexible):
    """One item after another. Neighbours that are rigid are run as one."""

    __slots__ = ("items", "joined")

    def __init__(self, items: tuple[Node, ...], joined: tuple[Node, ...]) -> None:
        super().__init__(items, nullable=all(item.nullable for item in items))
        self.items = items
        self.joined = joined

    def ends(self, at: Places, mask: int) -> int:
        for item in self.joined:
            mask = item.ends(at, mask)
            if not mask:
                return 0
        return mask

    def back(self, at: Places, mask: int) -> int:
        for item in reversed(self.joined):
            mask = item.back(at, mask)
            if not mask:
                return 0
        return mask

    def first(self, at: Places) -> int:
        """Nowhere, unless all that must be there is somewhere."""
        if not self.crosses and not at.together(self.anchors):
            return 0
        for item in self.joined:
            if not item.nullable and not item.first(at):
                return 0
        found, skipped = 0, at.everywhere
        for item in self.joined:
            found |= item.first(at) & skipped
            if not item.nullable:
                break
            skipped &= item.empty(at)
        return found

    def empty(self, at: Places) -> int:
        found = at.everywhere if self.nullable else 0
        for item in self.joined if found else ():
            found &= item.empty(at)
        return found

    def parts(self, at: Places, start: int, end: int) -> Named:
        return parts_of(self.items, at, start, end) if self.named else {}


class Choice(Flexible):
    """Any of the options. Many are looked up once a reply, by what each needs."""

    __slots__ = ("index", "options", "order")

    def __init__(self, options: tuple[Node, ...], joined: tuple[Node, ...]) -> None:
        super().__init__(
            options, needs=any_need(options), nullable=any(option.nullable for option in options)
        )
        self.order = options
        self.index = Index(joined)

    def _present(self, at: Places) -> tuple[list[tuple[Node, int]], int]:
        """The options that the reply can hold, each with where it may begin; and where any may."""
        memo = at.memo(self)
        known: tuple[list[tuple[Node, int]], int] | None = memo.get(self)
        if known is None:
            options: list[tuple[Node, int]] = []
            anywhere = 0
            for option in self.index.present(at):
                first = option.first(at)
                anywhere |= first
                if first or option.nullable:
                    options.append((option, -1 if option.nullable else first))
            known = memo[self] = (options, anywhere)
        return known

    def ends(self, at: Places, mask: int) -> int:
        reached = 0
        for option, first in self._present(at)[0]:
            begins = mask & first
            if begins:
                reached |= option.ends(at, begins)
        return reached

    def back(self, at: Places, mask: int) -> int:
        reached = 0
        for option, first in self._present(at)[0]:
            reached |= option.back(at, mask) & first
        return reached

    def first(self, at: Places) -> int:
        return self._present(at)[1]

    def empty(self, at: Places) -> int:
        found = 0
        for option, _ in self._present(at)[0] if self.nullable else ():
            found |= option.empty(at)
        return found

    def begins(self, at: Places) -> int:
        found = 0
        for option, _ in self._present(at)[0]:
            found |= option.begins(at)
        return found

    def parts(self, at: Places, start: int, end: int) -> Named:
        return chosen_parts(self.order, at, start, end) if self.named else {}


def sequence(items: tuple[Node, ...]) -> Node:
    """One item after another, as the cheapest node that can be that."""
    if all(type(item) is Class for item in items):
        return Words(tuple(item for item in items if isinstance(item, Class)))
    if _is_rigid(items):
        return Phrase(items)
    joined: list[Node] = []
    for rigid, group in groupby(items, key=lambda item: item.lengths is not None):
        run: list[Node] = []
        for item in group:
            if run and not (rigid and _is_rigid((*run, item))):
                joined.append(_run(run))
                run = []
            run.append(item)
        joined.append(_run(run))
    return Sequence(items, tuple(joined))


def _run(items: list[Node]) -> Node:
    return items[0] if len(items) == 1 else sequence(tuple(items))


def _is_rigid(items: tuple[Node, ...]) -> bool:
    return all(item.lengths is not None for item in items) and len(summed(items)) <= _MOST_LENGTHS


def choice(options: tuple[Node, ...]) -> Node:
    """Any of the options; of flexible ones and rigid ones, the rigid ones are run as one."""
    rigid = tuple(option for option in options if option.lengths is not None)
    if len(rigid) == len(options):
        return Options(options)
    others = tuple(option for option in options if option.lengths is None)
    return Choice(options, (*((Options(rigid),) if len(rigid) > 1 else rigid), *others))


def maybe(item: Node) -> Node:
    """The item or nothing."""
    return Maybe(item) if item.lengths is None else Optional(item)
