from collections.abc import Sequence

class Machine:
    def __new__(cls, plan: bytes, names: list[str], /) -> Machine: ...
    def add(self, classes: list[int], /) -> None: ...
    def find(
        self,
        signs: list[int],
        sentences: Sequence[tuple[int, int, int, int]],
        nodes: bytes,
        settled: list[tuple[int, int, int]],
        longest: bool,
        /,
    ) -> list[tuple[int, int, int, int, int, int, dict[str, tuple[int, int]]]]: ...
