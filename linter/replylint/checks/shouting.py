"""shouting: words in capitals for emphasis, and exclamation or question marks in a row, in any script."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from replylint.checks.quotations import quotations_of
from replylint.checks.reply import Edit, Hit, Reply, Task
from replylint.language.model import LOUD, Kind, Word

_MARKS = regex.compile(r"(?:[!?՜՞] ?){1,40}[!?՜՞]")
_LOUD = "!?՜՞"
_ROW = regex.compile(r"[!?՜՞](?: ?[!?՜՞])+")
_KEPT = regex.compile(r"[ ՜՞]")
_ROMAN = regex.compile(r"[IVXLCDM]+")
_SINGLE = 5  # letters: fewer in capitals are taken for an acronym
_BETWEEN = frozenset({Kind.MARK, Kind.COMMA})


def shouting(reply: Reply, task: Task) -> Iterator[Hit]:
    """Every run of capitals and of marks; marks directly after capitals belong to their run."""
    ranges = sorted([*_capitals(reply), *_marks(reply)])
    merged: list[tuple[int, int]] = []
    for start, end in ranges:
        if merged and not reply.analysis.text[merged[-1][1] : start].strip():
            start, end = merged.pop()[0], end
        merged.append((start, end))
    for start, end in merged:
        edits = _quieter(reply, start, end)
        yield Hit(start, end, edits=edits, safe=bool(edits))


def _quieter(reply: Reply, start: int, end: int) -> tuple[Edit, ...]:
    """One mark for each run of them: that of a question where it asks. Armenian ones stand within words and stay."""
    if any(low < end and start < high for low, high in quotations_of(reply)):
        return ()
    return tuple(
        Edit(start + run.start(), start + run.end(), "?" if "?" in run[0] else "!")
        for run in _ROW.finditer(reply.analysis.text[start:end])
        if not _KEPT.search(run[0])
    )


def _marks(reply: Reply) -> Iterator[tuple[int, int]]:
    analysis = reply.analysis
    if sum(map(analysis.text.count, _LOUD)) < 2 or not _MARKS.search(analysis.text):
        return
    tokens = zip(analysis.words, analysis.starts, analysis.ends, strict=True)
    addresses = [(start, end) for word, start, end in tokens if word.kind in (Kind.URL, Kind.EMAIL)]
    for found in _MARKS.finditer(analysis.text):
        if not any(start <= found.start() < end for start, end in addresses):
            yield found.span()


def _capitals(reply: Reply) -> Iterator[tuple[int, int]]:
    analysis = reply.analysis
    if not analysis.traits & LOUD:  # as in nearly every reply
        return
    headings: list[tuple[int, int]] | None = None
    for run in _runs(reply):
        if not _emphasises(reply, run):
            continue
        start, end = analysis.starts[run[0]], analysis.ends[run[-1]]
        headings = _headings(reply) if headings is None else headings
        if not any(low <= start and end <= high for low, high in headings):
            yield start, end


def _runs(reply: Reply) -> Iterator[list[int]]:
    """Indices of words in capitals that follow each other in one sentence, marks apart."""
    words, sentences = reply.analysis.words, iter(reply.analysis.sentences)
    end, run = 0, list[int]()
    for index in [index for index, word in enumerate(words) if word.loud]:
        if run and (index >= end or any(word.kind not in _BETWEEN for word in words[run[-1] + 1 : index])):
            yield run
            run = []
        while index >= end:
            end = next(sentences).last
        run.append(index)
    if run:
        yield run


def _emphasises(reply: Reply, run: list[int]) -> bool:
    """Whether a run is emphasis: dictionary words, not an acronym, initials, a brand or a surname."""
    words = [reply.analysis.words[index] for index in run]
    said = [word for word in words if word.known and len(word.text) > 1 and not _ROMAN.fullmatch(word.text)]
    if len(words) > 1 and len(said) > 1:
        return sum(len(word.text) for word in said) >= _SINGLE
    before = reply.analysis.words[run[0] - 1] if run[0] else None
    if before is not None and before.capital and not before.known and before.kind is Kind.WORD:
        return False
    return any(len(word.text) >= _SINGLE and not _is_name(reply, word) for word in said)


def _is_name(reply: Reply, said: Word) -> bool:
    """Whether the reply has the word with one capital, too."""
    return any(word.lower == said.lower and word.capital and not word.loud for word in reply.analysis.words)


def _headings(reply: Reply) -> list[tuple[int, int]]:
    """Ranges that are headings: the reader's, and lines of their own in capitals without a full stop."""
    text, found, start = reply.analysis.text, [(span.start, span.end) for span in reply.draft.headings], 0
    for line in text.split("\n"):
        if line.isupper() and not line.rstrip().endswith((".", "!", "?", "…", "։")):
            found.append((start, start + len(line)))
        start += len(line) + 1
    return found
