"""Which of our languages a text is in."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_LETTERS = re.compile(r"(?P<hy>[\u0531-\u0588])|(?P<ru>[\u0400-\u04ff])|[^\W\d_]")
_ADDRESS = re.compile(r"\S*(?:@|://|www\.)\S*|[\ue000\ue001]")
_ENOUGH = 4_000  # characters


def detect(text: str) -> str | None:
    """The language of a text; None if it has no letters to tell by."""
    sample = _ADDRESS.sub(" ", text[:_ENOUGH])
    counts = {"hy": 0, "ru": 0, None: 0}
    for match in _LETTERS.finditer(sample):
        counts[match.lastgroup] += 1
    if not any(counts.values()):
        return None
    script = max(counts, key=lambda code: counts[code])
    return script or _classify(sample)


def _classify(text: str) -> str:
    return _classifier()(text)


@cache
def _classifier() -> Callable[[str], str]:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_pickled_model(MODEL_FILE, norm_probs=False)
    identifier.set_languages(["en", "hr", "sk", "fi"])

    def classify(text: str) -> str:
        return str(identifier.classify(text)[0])

    return classify
