from collections.abc import Sequence

from replylint.language.cut import Cuts as Cuts
from replylint.language.tallies import Tallies as Tallies
from replylint.lexicon.gather import gather as gather
from replylint.placing import Places as Places

FORMAT: int

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
