"""Which of our languages a text is in.

The script settles Russian and Armenian. For the others function words are counted; only where these do not
tell clearly, as in a few words of chat, py3langid is loaded and asked, restricted to our languages.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_SCRIPTS = {
    "hy": re.compile("[\u0531-\u0588]"),
    "ru": re.compile("[\u0400-\u04ff]"),
    None: re.compile("[a-zA-Z]"),
}
_NO_PROSE = re.compile(r"(?<!\S)\S*?(?:@|://|www\.)\S*|[\ue000\ue001]")
_WORD = re.compile(r"[^\W\d_]+")
_BLOCK = re.compile(r"\S(?:[^\n]|\n(?!\n))*")
_ENOUGH = 2_000  # characters
_CLEAR = 3  # function words found, and so many times those of the next language

_FUNCTION_WORDS = {
    "en": "the and you your of for we is that have with this our are will be",
    "fi": "ja että ei olemme teidän sinun kun tai mutta kiitos ovat tämä myös voi olen olisi ole hyvä",
    "hr": "što smo vam vas su će kao nije ili vaš da bi naš koji ćemo vašu hvala žao",
    "sk": "že sme vám vás pre aby alebo ako nie vaše v čo však už som ktorý bude ďakujeme",
}
_LANGUAGE_OF = {word: code for code, line in _FUNCTION_WORDS.items() for word in line.split()}


def detect(text: str) -> str | None:
    """The language that most of a text is in; None if it has no letters to tell by."""
    sample = _NO_PROSE.sub(" ", text[:_ENOUGH])
    counts = {code: len(letter.findall(sample)) for code, letter in _SCRIPTS.items()}
    if not any(counts.values()):
        return None
    script = max(counts, key=lambda code: counts[code])
    return script or _by_function_words(sample) or _classifier()(sample)


def paragraph_languages(text: str) -> list[tuple[int, int, str | None]]:
    """The blank-line separated blocks of a text, start and end, each with its language."""
    return [(block.start(), block.end(), detect(block[0])) for block in _BLOCK.finditer(text)]


def _by_function_words(sample: str) -> str | None:
    hits = Counter(_LANGUAGE_OF[word] for word in _WORD.findall(sample.lower()) if word in _LANGUAGE_OF)
    ranked = [*hits.most_common(2), ("", 0), ("", 0)]
    (code, best), (_, next_best) = ranked[:2]
    return code if best >= _CLEAR and best >= _CLEAR * next_best else None


@cache
def _classifier() -> Callable[[str], str]:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # type: ignore[import-untyped]

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=False)
    identifier.set_languages(list(_FUNCTION_WORDS))

    def classify(text: str) -> str:
        return str(identifier.classify(text)[0])

    return classify
