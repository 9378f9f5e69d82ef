"""json: version 1 of the machine-readable result; additions are allowed, changes are a new version."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from replylint.evaluation.counting import KINDS, Evaluation, Kind
from replylint.evaluation.tally import Tally
from replylint.report.look import Look
from replylint.version import __version__

VERSION = 1


def render(result: Evaluation, look: Look, show: int) -> Iterator[str]:
    """One JSON object."""
    document = {
        "version": VERSION,
        "tool": {"name": "replylint", "version": __version__},
        "replies": sum(result.replies.values()),
        "rules": [{"code": result.scope.rules[n], **_named(result, "rule", n)} for n in result.names("rule")],
        "elements": [_named(result, "element", name) for name in result.names("element")],
        "languages": [
            {
                "language": lang,
                "replies": result.replies[lang],
                **{f"{kind}s": _figures(result.total(kind, lang=lang)) for kind in KINDS},
            }
            for lang in sorted(result.replies)
        ],
        "summary": {f"{kind}s": _figures(result.total(kind)) for kind in KINDS},
        "mistakes": [
            {
                "what": what,
                "label": name,
                "path": reply.path,
                "line": reply.line,
                "id": reply.id,
                "words": words,
            }
            for what, name, reply, words in result.shown_mistakes(show)
        ],
    }
    yield json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _named(result: Evaluation, kind: Kind, name: str) -> dict[str, Any]:
    by_language = {lang: result.total(kind, name=name, lang=lang) for lang in sorted(result.replies)}
    languages = {lang: _figures(tally) for lang, tally in by_language.items() if tally != Tally()}
    return {kind: name, **_figures(result.total(kind, name=name)), "languages": languages}


def _figures(tally: Tally) -> dict[str, int | float]:
    return {
        "labelled": tally.labelled,
        "right": tally.right,
        "false": tally.false,
        "missed": tally.missed,
        "precision": round(tally.precision, 4),
        "recall": round(tally.recall, 4),
        "f1": round(tally.f1, 4),
    }
