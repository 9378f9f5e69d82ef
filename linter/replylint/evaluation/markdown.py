"""markdown: tables for a pull request or a wiki."""

from __future__ import annotations

import re
from collections.abc import Iterator

from replylint.evaluation.counting import KINDS, Evaluation
from replylint.evaluation.tally import Tally
from replylint.report.look import Look, count
from replylint.report.visible import shortened

HEAD = "labelled | right | false | missed | precision | recall | F1 |"
RULE = "---:|---:|---:|---:|---:|---:|---:|"
_LONGEST = 200
_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~])")


def render(result: Evaluation, look: Look, show: int) -> Iterator[str]:
    """A table of rules and one of elements, with a line a language; then the mistakes."""
    yield f"{count(sum(result.replies.values()), 'reply')}\n"
    for kind in KINDS:
        names = result.names(kind)
        if not names:
            continue
        yield f"\n| {kind} | {HEAD}\n|---|{RULE}\n"
        for name in names:
            yield f"| {result.scope.shown(name)} | {cells(result.total(kind, name=name))}\n"
        for lang in sorted(result.replies):
            yield f"| **all, {lang}** | {cells(result.total(kind, lang=lang))}\n"
        if len(result.replies) > 1:
            yield f"| **all** | {cells(result.total(kind))}\n"
    mistakes = result.shown_mistakes(show)
    if mistakes:
        yield "\n"
    for what, name, reply, words in mistakes:
        where = _SPECIAL.sub(r"\\\1", shortened(f"{reply.path}:{reply.line}", _LONGEST))
        text = _SPECIAL.sub(r"\\\1", shortened(words, _LONGEST))
        yield f"- {where} {what} **{result.scope.shown(name)}**: “{text}”\n"


def cells(tally: Tally) -> str:
    """The figures as cells of a row."""
    counts = f"{tally.labelled} | {tally.right} | {tally.false} | {tally.missed}"
    return f"{counts} | {tally.precision:.3f} | {tally.recall:.3f} | {tally.f1:.3f} |"
