"""Where in a letter a concept may stand: salutation, closing, beside a quotation (key ``where`` of a lexicon file)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container
from typing import Literal

from replylint.language.model import QUOTES, Analysis, Kind

Region = Literal["anywhere", "salutation", "closing", "quoting"]
_CLOSING_SENTENCES = 8  # name, position, firm, address, telephone, a postscript


def sentences_of(region: Region, analysis: Analysis) -> Container[int]:
    """The sentences of a region, by index.

    The salutation is all up to the first sentence that a full stop ends: letterhead, reference, "Dear …," and the
    sentence that a chat goes on with. The closing is the last lines. Quoting are sentences with a quotation mark.
    """
    count = len(analysis.sentences)
    match region:
        case "salutation":
            for index, sentence in enumerate(analysis.sentences):
                if analysis.words[sentence.last - 1].kind is Kind.STOP:
                    return range(index + 1)
        case "closing":
            return range(max(0, count - _CLOSING_SENTENCES), count)
        case "quoting":
            ends = [sentence.last for sentence in analysis.sentences]
            return {bisect_right(ends, at) for at, word in enumerate(analysis.words) if word.text in QUOTES}
    return range(count)
