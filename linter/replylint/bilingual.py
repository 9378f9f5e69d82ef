"""A reply that holds versions in several languages: each is read by itself, in its own language."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import NamedTuple

from replylint.draft import Draft
from replylint.language.versions import versions
from replylint.settings import Settings

_SHOWN = re.compile(r"[^\n]")


class Version(NamedTuple):
    """What of a draft is in one language: the rest of its text is blank, so that every place stays where it is."""

    language: str
    draft: Draft


def versions_of(draft: Draft, settings: Settings) -> list[Version]:
    """The versions in the order of the text; none where there is one language, or it is given."""
    if any("lang" in facts for facts in (settings.facts, draft.front_matter, settings.forced)):
        return []
    stretches = versions(draft.text)
    return [
        Version(
            code, replace(draft, text=_only(draft.text, [s[:2] for s in stretches if s.language == code]))
        )
        for code in dict.fromkeys(stretch.language for stretch in stretches)
    ]


def main_language(found: list[Version]) -> str:
    """The language with the most words; of several the first."""
    sizes = Counter({version.language: len(version.draft.text.split()) for version in found})
    return sizes.most_common(1)[0][0]


def _only(text: str, ranges: list[tuple[int, int]]) -> str:
    """The text with all but these ranges blank."""
    pieces, done = [], 0
    for start, end in ranges:
        pieces += [_SHOWN.sub(" ", text[done:start]), text[start:end]]
        done = end
    return "".join([*pieces, _SHOWN.sub(" ", text[done:])])
