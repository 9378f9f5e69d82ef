"""Where in a letter a concept may stand: its salutation, its closing (key ``where`` of a lexicon file)."""

from __future__ import annotations

from typing import Literal

from replylint.language.model import Analysis, Kind

Region = Literal["anywhere", "salutation", "closing"]
_CLOSING_SENTENCES = 8  # name, position, firm, address, telephone, a postscript


def sentences_of(region: Region, analysis: Analysis) -> range:
    """The sentences of a region, by index.

    The salutation is all up to the first sentence that a full stop ends: letterhead, reference, "Dear …," and the
    sentence that a chat goes on with. The closing is the last lines.
    """
    count = len(analysis.sentences)
    match region:
        case "salutation":
            for index, sentence in enumerate(analysis.sentences):
                if analysis.words[sentence.last - 1].kind is Kind.STOP:
                    return range(index + 1)
        case "closing":
            return range(max(0, count - _CLOSING_SENTENCES), count)
    return range(count)
