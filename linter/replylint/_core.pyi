from collections.abc import Callable, Mapping, Sequence

from replylint.language.cut import Entry, Words

FORMAT: int

def cut(text: str, seen: Mapping[str, Entry], look: Callable[[str], Entry], /) -> Words: ...

class Machine:
    def __new__(cls, plan: bytes, names: list[str], wanted: bytes, /) -> Machine: ...
    def add(self, classes: list[int], /) -> None: ...
    def find(
        self,
        texts: Sequence[
            tuple[list[int], Sequence[tuple[int, int, int, int]], Sequence[tuple[int, int, int]]]
        ],
        longest: bool,
        /,
    ) -> list[list[tuple[int, int, int, int, int, int, dict[str, tuple[int, int]]]]]: ...
