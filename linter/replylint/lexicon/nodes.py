"""Compiled patterns: what every node of one can do, and the nodes whose matches have few possible lengths.

This is Shift-And (Baeza-Yates and Gonnet, "A new approach to text searching", CACM 35(10), 1992) over tokens in place
of characters: a pattern follows all its possible beginnings at once, in time linear in its length, without
backtracking. A *rigid* node (a word, a phrase, a class of phrases, a condition) goes further: where its matches of
each length begin is found once for a row of texts, and from then on it is a mask a length. Nodes are shared: equal
parts of patterns are one node. ``flexible.py`` has the nodes with gaps, ``both.py`` the one whose items stand in any
order.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from replylint.lexicon.index import Index
from replylint.lexicon.places import Places, Relation, Span, bits

Needs = tuple[int, ...]
Named = dict[str, Span]


class Node:
    """A compiled pattern or part of one."""

    __slots__ = ("anchors", "crosses", "late", "lengths", "named", "needs", "nullable")
    needs: Needs  # what a reply must hold: of each of these masks over class numbers, any
    anchors: tuple[int, ...]  # classes of which each has a word in the sentence of a match, unless it crosses
    nullable: bool  # may match no place at all
    lengths: frozenset[int] | None  # those that a match can have; None for a flexible node
    named: bool  # holds a named part
    late: bool  # depends on entities
    crosses: bool  # goes on to another sentence

    def __init__(
        self,
        items: Sequence[Node] = (),
        *,
        needs: Needs | None = None,
        nullable: bool = False,
        lengths: frozenset[int] | None = None,
    ) -> None:
        """A node made of ``items``; what is not given is as for one item after another."""
        if needs is None:
            needs = tuple(dict.fromkeys(need for item in items for need in item.needs))
        self.needs = needs
        anchors = tuple(need.bit_length() - 1 for need in needs if need.bit_count() == 1)
        self.anchors = anchors if len(anchors) > 1 else ()
        self.nullable = nullable
        self.lengths = lengths
        self.named = any(item.named for item in items)
        self.late = any(item.late for item in items)
        self.crosses = any(item.crosses for item in items)

    def relation(self, at: Places) -> Relation:
        """Of a rigid node: where the matches of each length begin."""
        raise AssertionError

    def ends(self, at: Places, mask: int) -> int:
        """Where matches that begin in ``mask`` end."""
        raise AssertionError

    def back(self, at: Places, mask: int) -> int:
        """Where matches that end in ``mask`` begin."""
        raise AssertionError

    def first(self, at: Places) -> int:
        """Where matches that are not empty may begin: a superset."""
        raise AssertionError

    def empty(self, at: Places) -> int:
        """Where an empty match may be."""
        return at.everywhere if self.nullable else 0

    def begins(self, at: Places) -> int:
        """Where matches do begin; what may be empty anywhere is looked for where it is not."""
        memo = at.memo(self)
        if self in memo:
            return int(memo[self])
        first = self.first(at)
        if self.nullable and (empty := self.empty(at)) != at.everywhere:
            first |= empty
        ends = self.ends(at, first) if first else 0
        found = memo[self] = self.back(at, ends) & first if ends else 0
        return found

    def spans(self, at: Places, *, longest: bool) -> list[Span]:
        """The matches, none overlapping another, each from its beginning to the nearest (or farthest) end."""
        raise AssertionError

    def parts(self, at: Places, start: int, end: int) -> Named:
        """The named parts of the match from ``start`` to ``end``."""
        return {}


class Rigid(Node):
    """A node whose matches have few possible lengths."""

    __slots__ = ()

    def relation(self, at: Places) -> Relation:
        memo = at.memo(self)
        known = memo.get(self)
        if known is None:
            known = memo[self] = self._relate(at) if at.together(self.anchors) else []
        found: Relation = known
        return found

    def _relate(self, at: Places) -> Relation:
        raise AssertionError

    def ends(self, at: Places, mask: int) -> int:
        reached = 0
        for length, begins in self.relation(at):
            reached |= (begins & mask) << length
        return reached

    def back(self, at: Places, mask: int) -> int:
        reached = 0
        for length, begins in self.relation(at):
            reached |= mask >> length & begins
        return reached

    def first(self, at: Places) -> int:
        found = 0
        for length, begins in self.relation(at):
            if length:
                found |= begins
        return found

    def empty(self, at: Places) -> int:
        return dict(self.relation(at)).get(0, 0) if self.nullable else 0

    def begins(self, at: Places) -> int:
        found = self.first(at)
        if self.nullable and (empty := self.empty(at)) != at.everywhere:
            found |= empty
        return found

    def spans(self, at: Places, *, longest: bool) -> list[Span]:
        relation = sorted((pair for pair in self.relation(at) if pair[0]), reverse=longest)
        if len(relation) == 1:
            length, begins = relation[0]
            reached = {place: place + length for place in bits(begins)}
        else:
            reached = {}
            for length, begins in relation:
                for place in bits(begins):
                    reached.setdefault(place, place + length)
        found: list[Span] = []
        after = 0
        for place in sorted(reached):
            if place >= after:
                after = reached[place]
                found.append((place, after))
        return found


class Class(Rigid):
    """One word of a class."""

    __slots__ = ("number",)

    def __init__(self, number: int) -> None:
        super().__init__(needs=(1 << number,), lengths=_ONE)
        self.number = number

    def relation(self, at: Places) -> Relation:
        return [(1, at.classes[self.number])]

    def ends(self, at: Places, mask: int) -> int:
        return (at.classes[self.number] & mask) << 1

    def back(self, at: Places, mask: int) -> int:
        return at.classes[self.number] & mask >> 1

    def first(self, at: Places) -> int:
        return at.classes[self.number]


class AnyWord(Rigid):
    """Any one word."""

    __slots__ = ()

    def __init__(self) -> None:
        super().__init__(lengths=_ONE)

    def relation(self, at: Places) -> Relation:
        return [(1, at.words)]


class Entity(Rigid):
    """A whole entity, such as a time or an amount; ``like`` is what any match of it is a match of."""

    __slots__ = ("name",)

    def __init__(self, name: str, like: Node | None) -> None:
        super().__init__(needs=like.needs if like else (), lengths=_SOME)
        self.name = name
        self.late = True

    def _relate(self, at: Places) -> Relation:
        by_length: dict[int, int] = {}
        for start, end in at.entities.get(self.name, {}).items():
            by_length[end - start] = by_length.get(end - start, 0) | 1 << start
        return list(by_length.items())


class Mark(Rigid):
    """A comma or a question mark; or, without taking a place, the start or the end of a sentence."""

    __slots__ = ("sign",)

    def __init__(self, sign: str) -> None:
        super().__init__(nullable=sign in "^$", lengths=_NONE if sign in "^$" else _ONE)
        self.sign = sign

    def relation(self, at: Places) -> Relation:
        match self.sign:
            case ",":
                return [(1, at.commas)]
            case "?":
                return [(1, at.questions)]
            case "^":
                return [(0, at.starts)]
            case _:
                return [(0, at.ends)]


class Not(Rigid):
    """No match of the item begins here (``ahead``), or ends here. Takes no place."""

    __slots__ = ("ahead", "item")

    def __init__(self, item: Node, *, ahead: bool) -> None:
        super().__init__((item,), needs=(), nullable=True, lengths=_NONE)
        self.named = self.crosses = False
        self.item = item
        self.ahead = ahead

    def _relate(self, at: Places) -> Relation:
        item = self.item
        taken = item.begins(at) if self.ahead else item.ends(at, item.first(at))
        return [(0, at.everywhere & ~taken)]


class Phrase(Rigid):
    """One rigid item after another."""

    __slots__ = ("items",)

    def __init__(self, items: tuple[Node, ...]) -> None:
        super().__init__(items, nullable=all(item.nullable for item in items), lengths=summed(items))
        self.items = items

    def _relate(self, at: Places) -> Relation:
        reached = self.items[0].relation(at)
        for item in self.items[1:]:
            joined: dict[int, int] = {}
            for more, others in item.relation(at):
                if others:
                    for length, begins in reached:
                        both = begins & (others >> length)
                        if both:
                            length += more
                            joined[length] = joined[length] | both if length in joined else both
            if not joined:
                return []
            reached = list(joined.items())
        return reached

    def parts(self, at: Places, start: int, end: int) -> Named:
        return parts_of(self.items, at, start, end) if self.named else {}


class Words(Rigid):
    """One word after another: a phrase of nothing but classes."""

    __slots__ = ("begin", "length", "rest")

    def __init__(self, items: tuple[Class, ...]) -> None:
        super().__init__(items, lengths=frozenset((len(items),)))
        self.begin = items[0].number
        self.rest = tuple((at, item.number) for at, item in enumerate(items) if at)
        self.length = len(items)

    def _relate(self, at: Places) -> Relation:
        classes = at.classes
        mask = classes[self.begin]
        for offset, number in self.rest:
            mask &= classes[number] >> offset
            if not mask:
                return []
        return [(self.length, mask)]


class Options(Rigid):
    """Any of the rigid options. Many are looked up, by what each needs."""

    __slots__ = ("index", "options")

    def __init__(self, options: tuple[Node, ...]) -> None:
        super().__init__(
            options,
            needs=any_need(options),
            nullable=any(option.nullable for option in options),
            lengths=frozenset().union(*(option.lengths or () for option in options)),
        )
        self.options = options
        self.index = Index(options)

    def _relate(self, at: Places) -> Relation:
        joined: dict[int, int] = {}
        for option in self.index.present(at):
            for length, begins in option.relation(at):
                joined[length] = joined[length] | begins if length in joined else begins
        return [pair for pair in joined.items() if pair[1]]

    def parts(self, at: Places, start: int, end: int) -> Named:
        return chosen_parts(self.options, at, start, end) if self.named else {}


class Optional(Rigid):
    """The rigid item or nothing."""

    __slots__ = ("item",)

    def __init__(self, item: Node) -> None:
        super().__init__((item,), needs=(), nullable=True, lengths=(item.lengths or _NONE) | _NONE)
        self.item = item

    def _relate(self, at: Places) -> Relation:
        return [(0, at.everywhere), *(pair for pair in self.item.relation(at) if pair[0])]

    def parts(self, at: Places, start: int, end: int) -> Named:
        return self.item.parts(at, start, end) if end > start else {}


_NONE, _ONE = frozenset((0,)), frozenset((1,))
_SOME = frozenset((1, 2, 3, 4))  # what lengths entities have is known with the reply


def summed(items: Iterable[Node]) -> frozenset[int]:
    """The lengths that one item after another can have; all are rigid."""
    sums = _NONE
    for item in items:
        sums = frozenset(length + more for length in sums for more in item.lengths or ())
    return sums


def any_need(options: Sequence[Node]) -> Needs:
    """What any of the options needs: at least one option's narrowest need."""
    if not all(option.needs for option in options):
        return ()
    joined = 0
    for option in options:
        joined |= min(option.needs, key=int.bit_count)
    return (joined,)


def parts_of(items: Sequence[Node], at: Places, start: int, end: int) -> Named:
    """The named parts of one item after another, each taken as short as can be, the last one first."""
    reached = [1 << start]
    for item in items[:-1]:
        reached.append(item.ends(at, reached[-1]))
    found: Named = {}
    for item, before in zip(reversed(items), reversed(reached), strict=True):
        begin = _nearest(item, at, before, end)
        if item.named:
            found = {**item.parts(at, begin, end), **found}
        end = begin
    return found


def _nearest(item: Node, at: Places, before: int, end: int) -> int:
    """The nearest beginning in ``before`` from which the item reaches the end."""
    if item.lengths is not None:
        for length, begins in sorted(item.relation(at)):
            if length <= end and (begins & before) >> (end - length) & 1:
                return end - length
        return end
    begins = item.back(at, 1 << end) & before
    return begins.bit_length() - 1 if begins else end


def chosen_parts(options: Iterable[Node], at: Places, start: int, end: int) -> Named:
    """The named parts of the first option that matches and has any."""
    for option in options:
        if option.named and option.ends(at, 1 << start) >> end & 1:
            return option.parts(at, start, end)
    return {}
