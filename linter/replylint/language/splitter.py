"""spaCy's tokenizer of a language, with our own rules added. Loaded at the first chunk that needs it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .profile import Profile

if TYPE_CHECKING:
    from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]

_MORE_SUFFIXES = (r"[։՝․]", r"(?<=[\u0561-\u0588])[.:]", r"(?<=\w)[*_~]", r"(?<=[0-9%])\.")
_MORE_PREFIXES = (r"[*_~•·–—№+/|\\]", r"[-−](?=[^\W\d_])")
_MORE_INFIXES = (r"[։՝–—/|\\,;!?()\[\]«»„“”\"+=]",)
_COLON = r":"


class Splitter:
    """Cuts a piece of text without white space into ranges of tokens."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile

    def is_special(self, text: str) -> bool:
        """Whether the text as a whole is an exception that the language knows ("can't", "e.g.")."""
        return text in self._specials

    def ranges(self, text: str) -> list[tuple[int, int]]:
        """The tokens of the text as ranges."""
        return [(token.idx, token.idx + len(token)) for token in self._tokenizer(text)]

    @cached_property
    def _specials(self) -> frozenset[str]:
        return frozenset(self._tokenizer.rules or ())

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        from spacy.attrs import ORTH  # type: ignore[import-not-found]
        from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, get_lang_class

        profile = self._profile
        defaults = get_lang_class(profile.code).Defaults
        tokenizer: Tokenizer = get_lang_class(profile.code)().tokenizer
        rules = {
            text: parts
            for text, parts in (tokenizer.rules or {}).items()
            if text not in profile.unsplit
            and text[:1].isalpha()
            and "\u2019" not in text
            and text[-1:] != ")"
        }
        tokenizer.rules = rules
        for word in profile.titles | profile.before_number | profile.abbreviations:
            for form in {word, word.capitalize(), word.upper()}:
                tokenizer.add_special_case(form, [{ORTH: form}])
        for form in [*profile.norms, *profile.more_lemmas]:
            if form.startswith("'"):
                tokenizer.add_special_case(form, [{ORTH: form}])
        tokenizer.prefix_search = compile_prefix_regex([*(defaults.prefixes or ()), *_MORE_PREFIXES]).search
        tokenizer.suffix_search = compile_suffix_regex([*(defaults.suffixes or ()), *_MORE_SUFFIXES]).search
        tokenizer.infix_finditer = compile_infix_regex(
            [*(defaults.infixes or ()), *_MORE_INFIXES, *(() if profile.colon_inflects else (_COLON,))]
        ).finditer
        tokenizer.url_match = None  # addresses are found before
        return tokenizer
