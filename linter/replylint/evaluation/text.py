"""text: tables for a terminal; mistakes first, so that the totals are the last that is seen."""

from __future__ import annotations

from collections.abc import Iterator

from replylint.evaluation.counting import KINDS, Evaluation
from replylint.evaluation.tally import Tally
from replylint.report.look import Look, count
from replylint.report.visible import shortened, visible

_NAME = 26
_HEAD = f"{'labelled':>9}{'right':>7}{'false':>7}{'missed':>8}{'precision':>11}{'recall':>8}{'F1':>7}"


def render(result: Evaluation, look: Look, show: int) -> Iterator[str]:
    """Mistakes, a table of rules and one of elements, and a line with the totals."""
    for what, name, reply, words in result.shown_mistakes(show):
        where = look.paint(f"{visible(reply.path)}:{reply.line}:", "path")
        yield f"{where} {look.paint(what, 'bad')} {look.paint(result.scope.shown(name), 'code')}\n"
        yield f"  “{shortened(words, 2 * look.width)}”\n"
    if show and result.mistakes:
        yield "\n"
    for kind in KINDS:
        names = result.names(kind)
        if not names:
            continue
        title = f"{kind.capitalize()}s".ljust(_NAME)
        yield look.paint(title + _HEAD, "code") + "\n"
        for name in names:
            yield _row(result.scope.shown(name), result.total(kind, name=name))
        for lang in sorted(result.replies):
            yield _row(f"all {kind}s, {lang}", result.total(kind, lang=lang))
        yield "\n"
    yield f"{count(sum(result.replies.values()), 'reply')}; {'; '.join(_totals(result))}\n"


def _row(name: str, tally: Tally) -> str:
    counts = f"{tally.labelled:9}{tally.right:7}{tally.false:7}{tally.missed:8}"
    return f"{'  ' + name:{_NAME}}{counts}{tally.precision:11.3f}{tally.recall:8.3f}{tally.f1:7.3f}\n"


def _totals(result: Evaluation) -> Iterator[str]:
    for kind in KINDS:
        if result.names(kind):
            tally = result.total(kind)
            figures = f"precision {tally.precision:.3f}, recall {tally.recall:.3f}, F1 {tally.f1:.3f}"
            yield f"{kind}s: {figures}"
