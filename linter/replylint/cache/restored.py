"""From what is kept back to reports: the draft's own words are read out of the draft."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from replylint.cache.spelling import read_out
from replylint.context import Context
from replylint.draft.decode import decode
from replylint.draft.formats import format_of
from replylint.elements import ELEMENTS
from replylint.places import Places, of_source
from replylint.report.model import Edit, Element, FileReport, Finding, Fix


class Frame(NamedTuple):
    """What is known about many replies alike."""

    language: str | None
    languages: Sequence[str]
    context: Sequence[Any]
    part: str | None
    excerpts: bool
    encoding: str | None
    sought: Sequence[str]
    rules: Sequence[str]


class Kind(NamedTuple):
    """What many findings say alike: ``slots`` are names in the message and the advice for words of a draft."""

    code: str
    rule: str
    severity: Any
    message: str
    advice: str
    why: str
    confidence: str
    url: str | None
    safety: Any
    slots: Sequence[str]


class Mark(NamedTuple):
    """One finding: its kind, and offsets in the source; ``values`` and ``edits`` are spelled (spelling.py)."""

    kind: int
    start: int
    end: int
    fingerprint: str
    related: Sequence[int] = ()
    values: Sequence[Any] = ()
    edits: Sequence[Any] = ()


class Shared:
    """The texts that many answers have in common, read when they are first needed."""

    def __init__(self, texts: Mapping[int, str]) -> None:
        self._texts = dict(texts)
        self._frames: dict[int, tuple[Frame, FileReport]] = {}
        self._kinds: dict[int, Kind] = {}

    def add(self, texts: Mapping[int, str]) -> None:
        """Know further texts."""
        self._texts.update(texts)

    def text(self, number: int) -> str:
        """The text itself."""
        return self._texts[number]

    def frame(self, number: int) -> tuple[Frame, FileReport]:
        """A frame, and the report that has what it says."""
        if number not in self._frames:
            frame = Frame(*json.loads(self._texts[number]))
            model = FileReport(
                "",
                language=frame.language,
                languages=tuple(frame.languages),
                context=Context(*frame.context),
                part=frame.part,
                sought=tuple(frame.sought),
                rules=tuple(frame.rules),
            )
            self._frames[number] = frame, model
        return self._frames[number]

    def kind(self, number: int) -> Kind:
        """A kind of finding."""
        kind = self._kinds.get(number)
        if kind is None:
            kind = self._kinds[number] = Kind(*json.loads(self._texts[number]))
        return kind


def sources_of(data: bytes, path: str, encoding: str | None) -> list[str]:
    """The source of every reply in a file."""
    if format_of(path) == "email":
        from replylint.draft.read import read_drafts

        return [draft.source for draft in read_drafts(data, path, encoding=encoding)]
    return [decode(data, path, encoding)]


def restored(
    content: str, shared: Shared, data: bytes, path: str, *, elements: bool = True
) -> list[FileReport]:
    """The reports on a file with this content that ``written.Writer`` wrote, without their elements if not wanted."""
    plain = json.loads(content)
    frames = [shared.frame(number) for number, *_ in plain]
    sources = sources_of(data, path, frames[0][0].encoding)
    return [
        _report(path, source, frame, model, shared, marks, found if elements else ())
        for (_, marks, found), (frame, model), source in zip(plain, frames, sources, strict=True)
    ]


def _report(
    path: str,
    source: str,
    frame: Frame,
    model: FileReport,
    shared: Shared,
    marks: Sequence[Sequence[Any]],
    elements: Sequence[tuple[int, int, int]],
) -> FileReport:
    places = of_source(source, excerpts=frame.excerpts)
    place = places.of_source
    return FileReport(
        path,
        language=model.language,
        context=model.context,
        part=model.part,
        source=source if frame.excerpts else "",
        findings=tuple([_finding(Mark(*mark), shared, places, source) for mark in marks]),
        elements=tuple([Element(ELEMENTS[name], place(start, end)) for name, start, end in elements]),
        sought=model.sought,
        rules=model.rules,
        languages=model.languages,
    )


def _finding(mark: Mark, shared: Shared, places: Places, source: str) -> Finding:
    kind = shared.kind(mark.kind)
    message, advice, fix = kind.message, kind.advice, None
    at, place = places.at, places.of_source
    if kind.slots:
        values = dict(zip(kind.slots, [read_out(pieces, source) for pieces in mark.values], strict=True))
        message, advice = message.format_map(values), advice.format_map(values)
    if kind.safety:
        edits = [Edit(at(start), at(end), read_out(pieces, source)) for start, end, pieces in mark.edits]
        fix = Fix(kind.safety, tuple(edits))
    return Finding(
        kind.code,
        kind.rule,
        kind.severity,
        message,
        advice,
        place(mark.start, mark.end),
        kind.why,
        kind.confidence,
        tuple([place(start, end) for start, end in _pairs(mark.related)]) if mark.related else (),
        kind.url,
        fix,
        mark.fingerprint,
    )


def _pairs(numbers: Sequence[int]) -> zip[tuple[int, int]]:
    one_by_one = iter(numbers)
    return zip(one_by_one, one_by_one, strict=True)
