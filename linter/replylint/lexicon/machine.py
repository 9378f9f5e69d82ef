"""Matching by bit masks: a set of places in a reply is one integer, a pattern is a few shifts and ands over it.

This is Shift-And (Baeza-Yates and Gonnet, "A new approach to text searching", CACM 35(10), 1992) over tokens in place
of characters: every pattern follows all its possible beginnings at once, in time linear in its length, without
backtracking. A *place* is an index into the reply's sequence of tokens and separators; the bit ``1 << place`` stands
for being just before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field


Span = tuple[int, int]
Relation = dict[int, int]  # by beginning: the mask of the ends


@dataclass(slots=True)
class Places:
    """A reply as masks: where each class occurs, and where words, marks and sentences lie."""

    classes: dict[int, int]
    present: int  # the classes that occur, as a mask over their numbers
    words: int  # places of words
    commas: int  # places of marks that divide clauses
    starts: int  # places where a sentence begins
    ends: int  # places where a sentence ends (before its question mark, too)
    questions: int
    sentences: list[int]  # by sentence: its places
    following: list[int]  # by sentence: the number of the next one in the block, or -1
    owner: list[int]  # by place: its sentence
    entities: dict[str, Relation] = field(default_factory=dict)
    memo: dict[int, object] = field(default_factory=dict)


def bits(mask: int) -> Iterator[int]:
    """The places in a mask, first to last."""
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low



class Node:
    """A compiled pattern or part of one."""

    __slots__ = ("named", "needs", "nullable")

    def __init__(self, *, needs: tuple[int, ...] = (), nullable: bool = False, named: bool = False) -> None:
        self.needs = needs  # what a reply must hold: of each of these masks over class numbers, any
        self.nullable = nullable
        self.named = named  # holds a named part

    def ends(self, at: Places, mask: int) -> int:
        """Where matches that begin in ``mask`` end."""
        raise AssertionError

    def first(self, at: Places) -> int:
        """Where matches may begin: a superset."""
        raise AssertionError

    def back(self, at: Places, mask: int) -> int:
        """Where matches that end in ``mask`` begin."""
        raise AssertionError

    def begins(self, at: Places) -> int:
        """Where matches do begin."""
        known = at.memo.get(id(self))
        if known is None:
            first = self.first(at)
            ends = self.ends(at, first) if first else 0
            known = at.memo[id(self)] = self.back(at, ends) & first if ends else 0
        assert isinstance(known, int)
        return known

    def spans(self, at: Places, *, longest: bool) -> list[Span]:
        """The matches, none overlapping another, each from its beginning to the nearest (or farthest) end."""
        found = []
        after = 0
        for place in bits(self.begins(at)):
            if place < after:
                continue
            ends = self.ends(at, 1 << place) >> (place + 1)
            if ends:
                after = place + (ends if longest else ends & -ends).bit_length()
                found.append((place, after))
        return found

    def parts(self, at: Places, start: int, end: int) -> dict[str, Span]:
        """The named parts of the match from ``start`` to ``end``."""
        return {}


class Class(Node):
    """One word of a class."""

    __slots__ = ("number",)

    def __init__(self, number: int) -> None:
        super().__init__(needs=(1 << number,))
        self.number = number

    def ends(self, at: Places, mask: int) -> int:
        return (at.classes.get(self.number, 0) & mask) << 1

    def back(self, at: Places, mask: int) -> int:
        return at.classes.get(self.number, 0) & mask >> 1

    def first(self, at: Places) -> int:
        return at.classes.get(self.number, 0)

    def begins(self, at: Places) -> int:
        return at.classes.get(self.number, 0)


class Entity(Node):
    """A whole entity, such as a time or an amount."""

    __slots__ = ("name",)

    def __init__(self, name: str, needs: tuple[int, ...]) -> None:
        super().__init__(needs=needs)
        self.name = name

    def ends(self, at: Places, mask: int) -> int:
        reached = 0
        for start, end in at.entities.get(self.name, {}).items():
            if mask >> start & 1:
                reached |= end
        return reached

    def back(self, at: Places, mask: int) -> int:
        return sum(1 << start for start, end in at.entities.get(self.name, {}).items() if end & mask)

    def first(self, at: Places) -> int:
        return sum(1 << start for start in at.entities.get(self.name, ()))


class AnyWord(Node):
    """Any one word."""

    __slots__ = ()

    def ends(self, at: Places, mask: int) -> int:
        return (at.words & mask) << 1

    def back(self, at: Places, mask: int) -> int:
        return at.words & mask >> 1

    def first(self, at: Places) -> int:
        return at.words


class Gap(Node):
    """At most so many words, in the clause or in the sentence."""

    __slots__ = ("clause", "words")

    def __init__(self, words: int, *, clause: bool) -> None:
        super().__init__(nullable=True)
        self.words = words
        self.clause = clause

    def ends(self, at: Places, mask: int) -> int:
        over = at.words if self.clause else at.words | at.commas
        reached = mask
        for _ in range(self.words):
            mask = (mask & over) << 1
            if not mask:
                break
            reached |= mask
        return reached

    def back(self, at: Places, mask: int) -> int:
        over = at.words if self.clause else at.words | at.commas
        reached = mask
        for _ in range(self.words):
            mask = mask >> 1 & over
            if not mask:
                break
            reached |= mask
        return reached

    def first(self, at: Places) -> int:
        return at.words | at.commas


class Mark(Node):
    """A comma or a question mark; or, without taking a place, the start or the end of a sentence."""

    __slots__ = ("sign",)

    def __init__(self, sign: str) -> None:
        super().__init__(nullable=sign in "^$")
        self.sign = sign

    def ends(self, at: Places, mask: int) -> int:
        match self.sign:
            case ",":
                return (mask & at.commas) << 1
            case "?":
                return (mask & at.questions) << 1
            case "^":
                return mask & at.starts
            case _:
                return mask & at.ends

    def back(self, at: Places, mask: int) -> int:
        match self.sign:
            case ",":
                return mask >> 1 & at.commas
            case "?":
                return mask >> 1 & at.questions
            case _:
                return self.ends(at, mask)

    def first(self, at: Places) -> int:
        return {",": at.commas, "?": at.questions, "^": at.starts, "$": at.ends}[self.sign]


class Next(Node):
    """On to any place of the next sentence in the block."""

    __slots__ = ()

    def ends(self, at: Places, mask: int) -> int:
        reached = 0
        for number in {at.owner[place] for place in bits(mask)}:
            if (after := at.following[number]) >= 0:
                reached |= at.sentences[after]
        return reached

    def back(self, at: Places, mask: int) -> int:
        reached = 0
        for number in {at.owner[place] for place in bits(mask)}:
            if number and at.following[number - 1] == number:
                reached |= at.sentences[number - 1] << 1 | at.sentences[number - 1]
        return reached

    def first(self, at: Places) -> int:
        return at.words


class Not(Node):
    """No match of the item begins here (``ahead``), or ends here."""

    __slots__ = ("ahead", "item")

    def __init__(self, item: Node, *, ahead: bool) -> None:
        super().__init__(nullable=True)
        self.item = item
        self.ahead = ahead

    def ends(self, at: Places, mask: int) -> int:
        return mask & ~(self.item.begins(at) if self.ahead else self._ended(at))

    def _ended(self, at: Places) -> int:
        known = at.memo.get(id(self))
        if known is None:
            known = at.memo[id(self)] = self.item.ends(at, self.item.first(at))
        assert isinstance(known, int)
        return known

    def back(self, at: Places, mask: int) -> int:
        return self.ends(at, mask)

    def first(self, at: Places) -> int:
        return 0  # takes no place: what follows says where a match may begin


class Maybe(Node):
    """The item or nothing."""

    __slots__ = ("item",)

    def __init__(self, item: Node) -> None:
        super().__init__(nullable=True, named=item.named)
        self.item = item

    def ends(self, at: Places, mask: int) -> int:
        return mask | self.item.ends(at, mask)

    def back(self, at: Places, mask: int) -> int:
        return mask | self.item.back(at, mask)

    def first(self, at: Places) -> int:
        return self.item.first(at)

    def parts(self, at: Places, start: int, end: int) -> dict[str, Span]:
        return self.item.parts(at, start, end) if end > start else {}


class Part(Node):
    """The item, by a name."""

    __slots__ = ("item", "name")

    def __init__(self, item: Node, name: str) -> None:
        super().__init__(needs=item.needs, nullable=item.nullable, named=True)
        self.item = item
        self.name = name

    def ends(self, at: Places, mask: int) -> int:
        return self.item.ends(at, mask)

    def back(self, at: Places, mask: int) -> int:
        return self.item.back(at, mask)

    def first(self, at: Places) -> int:
        return self.item.first(at)

    def parts(self, at: Places, start: int, end: int) -> dict[str, Span]:
        return {self.name: (start, end), **self.item.parts(at, start, end)}


class Sequence(Node):
    """One item after another."""

    __slots__ = ("items",)

    def __init__(self, items: tuple[Node, ...]) -> None:
        super().__init__(
            needs=tuple(dict.fromkeys(need for item in items for need in item.needs)),
            nullable=all(item.nullable for item in items),
            named=any(item.named for item in items),
        )
        self.items = items

    def ends(self, at: Places, mask: int) -> int:
        for item in self.items:
            mask = item.ends(at, mask)
            if not mask:
                return 0
        return mask

    def back(self, at: Places, mask: int) -> int:
        for item in reversed(self.items):
            mask = item.back(at, mask)
            if not mask:
                return 0
        return mask

    def first(self, at: Places) -> int:
        found = 0
        for item in self.items:
            if isinstance(item, Mark) and item.nullable:
                return item.first(at)
            found |= item.first(at)
            if not item.nullable:
                break
        return found

    def parts(self, at: Places, start: int, end: int) -> dict[str, Span]:
        if not self.named:
            return {}
        reached = [1 << start]
        for item in self.items:
            reached.append(item.ends(at, reached[-1]))
        found: dict[str, Span] = {}
        for item, before in zip(reversed(self.items), reversed(reached[:-1]), strict=True):
            # the nearest beginning from which this item reaches the end
            begin = max((place for place in bits(before) if item.ends(at, 1 << place) >> end & 1), default=end)
            if item.named:
                found = {**item.parts(at, begin, end), **found}
            end = begin
        return found


class Choice(Node):
    """Any of the options. Many options are looked up once a reply, by what each needs."""

    __slots__ = ("index", "options")

    _FEW = 4

    def __init__(self, options: tuple[Node, ...]) -> None:
        needs: tuple[int, ...] = ()
        if all(option.needs for option in options):  # then at least one option's narrowest need
            needs = (_any(min(option.needs, key=int.bit_count) for option in options),)
        super().__init__(
            needs=needs,
            nullable=any(option.nullable for option in options),
            named=any(option.named for option in options),
        )
        self.options = options
        self.index = Index(options) if len(options) > self._FEW else None

    def _present(self, at: Places) -> tuple[list[tuple[Node, int]], int]:
        """The options that the reply can hold, each with where it may begin; and where any may."""
        known = at.memo.get(id(self))
        if known is None:
            options: list[tuple[Node, int]] = []
            anywhere = 0
            for option in self.index.present(at) if self.index else self.options:
                first = option.first(at)
                anywhere |= first
                if first or option.nullable:
                    options.append((option, -1 if option.nullable else first))
            known = at.memo[id(self)] = (options, anywhere)
        return known  # type: ignore[return-value]

    def ends(self, at: Places, mask: int) -> int:
        reached = 0
        for option, first in self._present(at)[0]:
            if mask & first:
                reached |= option.ends(at, mask & first)
        return reached

    def back(self, at: Places, mask: int) -> int:
        reached = 0
        for option, first in self._present(at)[0]:
            reached |= option.back(at, mask) & first
        return reached

    def first(self, at: Places) -> int:
        return self._present(at)[1]

    def begins(self, at: Places) -> int:
        found = 0
        for option, _ in self._present(at)[0]:
            found |= option.begins(at)
        return found

    def parts(self, at: Places, start: int, end: int) -> dict[str, Span]:
        if self.named:
            for option, _ in self._present(at)[0]:
                if option.named and option.ends(at, 1 << start) >> end & 1:
                    return option.parts(at, start, end)
        return {}


class Both(Node):
    """All items in one clause, in any order, none overlapping another."""

    __slots__ = ("items",)

    def __init__(self, items: tuple[Node, ...]) -> None:
        super().__init__(
            needs=tuple(dict.fromkeys(need for item in items for need in item.needs)),
            named=any(item.named for item in items),
        )
        self.items = items

    def _relation(self, at: Places) -> Relation:
        known = at.memo.get(id(self))
        if known is None:
            known = {}
            for spans in self._together(at):
                start, end = min(span[0] for span in spans), max(span[1] for span in spans)
                known[start] = known.get(start, 0) | 1 << end
            at.memo[id(self)] = known
        return known  # type: ignore[return-value]

    def _together(self, at: Places) -> Iterator[tuple[Span, ...]]:
        by_sentence: dict[int, list[list[Span]]] = {}
        for number, item in enumerate(self.items):
            for span in item.spans(at, longest=False):
                sentence = by_sentence.setdefault(at.owner[span[0]], [[] for _ in self.items])
                sentence[number].append(span)
        for spans_by_item in by_sentence.values():
            chosen: list[tuple[Span, ...]] = [()]
            for spans in spans_by_item:
                chosen = [(*before, span) for before in chosen for span in spans if _fit(at, before, span)]
            yield from chosen

    def ends(self, at: Places, mask: int) -> int:
        reached = 0
        for start, ends in self._relation(at).items():
            if mask >> start & 1:
                reached |= ends
        return reached

    def back(self, at: Places, mask: int) -> int:
        return sum(1 << start for start, ends in self._relation(at).items() if ends & mask)

    def first(self, at: Places) -> int:
        return sum(1 << start for start in self._relation(at))

    def parts(self, at: Places, start: int, end: int) -> dict[str, Span]:
        for spans in self._together(at):
            if min(span[0] for span in spans) == start and max(span[1] for span in spans) == end:
                found: dict[str, Span] = {}
                for item, span in zip(self.items, spans, strict=True):
                    found.update(item.parts(at, *span))
                return found
        return {}


def _fit(at: Places, chosen: tuple[Span, ...], span: Span) -> bool:
    """Whether the span overlaps none of the chosen ones and only words lie between it and each."""
    for other in chosen:
        first, second = sorted((other, span))
        between = (1 << second[0]) - (1 << first[1]) if second[0] >= first[1] else -1
        if between < 0 or between & ~at.words:
            return False
    return True


class Index:
    """Finds, among many nodes, those that a reply can hold: by the narrowest class that each needs."""

    __slots__ = ("_always", "_any", "_by_class", "_nodes", "_rest")

    def __init__(self, nodes: tuple[Node, ...]) -> None:
        self._nodes = nodes
        self._by_class: dict[int, list[int]] = {}
        self._always: list[int] = []
        self._rest: list[tuple[int, ...]] = []
        for number, node in enumerate(nodes):
            key = min(node.needs, key=int.bit_count, default=0)
            self._rest.append(tuple(need for need in node.needs if need != key))
            if not node.needs:
                self._always.append(number)
            for class_number in bits(key):
                self._by_class.setdefault(class_number, []).append(number)
        self._any = sum(1 << class_number for class_number in self._by_class)

    def present(self, at: Places) -> list[Node]:
        """The nodes all of whose needs the reply meets, in their order."""
        present = at.present
        found = set(self._always)
        for key in bits(self._any & present):
            for number in self._by_class[key]:
                if number not in found:
                    for need in self._rest[number]:
                        if not need & present:
                            break
                    else:
                        found.add(number)
        nodes = self._nodes
        return [nodes[number] for number in sorted(found)]


def _any(masks: Iterable[int]) -> int:
    joined = 0
    for mask in masks:
        joined |= mask
    return joined
