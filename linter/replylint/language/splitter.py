"""The rules of spaCy's tokenizer of a language, with our own added. spaCy is asked once and its rules are kept."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from .cutter import Cutter, Rules
from .kept import cache_folder, code_digest, digest, read_plain, write_plain
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
        return text in self._cutter.specials

    def ranges(self, text: str) -> list[tuple[int, int]]:
        """The tokens of the text as ranges."""
        ends = list(accumulate(map(len, self._cutter.cut(text))))
        return list(zip([0, *ends[:-1]], ends, strict=True))

    @cached_property
    def _cutter(self) -> Cutter:
        path = cache_folder() / "tokenizers" / f"{self._profile.code}.json"
        key = digest([code_digest("language").encode()])
        rules: Rules | None = read_plain(path, key)
        if rules is None:
            rules = rules_of(tokenizer(self._profile))
            write_plain(path, key, rules)
        return Cutter(rules)


def rules_of(tokenizer: Tokenizer) -> Rules:
    """The rules of a tokenizer as plain data."""

    def tokens(parts: list[Mapping[Any, str]]) -> list[str]:
        from spacy.attrs import ORTH  # type: ignore[import-not-found]

        return [part[ORTH] if ORTH in part else part["ORTH"] for part in parts]

    rules: Rules = {
        "specials": {text: tokens(parts) for text, parts in (tokenizer.rules or {}).items()},
        "prefix": tokenizer.prefix_search.__self__.pattern,
        "suffix": tokenizer.suffix_search.__self__.pattern,
        "infix": tokenizer.infix_finditer.__self__.pattern,
        "joins": {},
    }
    return {**rules, "joins": Cutter(rules).joins()}


def tokenizer(profile: Profile) -> Tokenizer:
    """spaCy's tokenizer of the language, with our rules."""
    from spacy.attrs import ORTH
    from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, get_lang_class

    defaults = get_lang_class(profile.code).Defaults
    made: Tokenizer = get_lang_class(profile.code)().tokenizer
    rules = {
        text: parts
        for text, parts in (made.rules or {}).items()
        if text not in profile.unsplit and text[:1].isalpha() and "\u2019" not in text and text[-1:] != ")"
    }
    made.rules = rules
    for word in profile.titles | profile.before_number | profile.abbreviations:
        for form in {word, word.capitalize(), word.upper()}:
            made.add_special_case(form, [{ORTH: form}])
    for form in [*profile.norms, *profile.more_lemmas]:
        if form.startswith("'"):
            made.add_special_case(form, [{ORTH: form}])
    made.prefix_search = compile_prefix_regex([*(defaults.prefixes or ()), *_MORE_PREFIXES]).search
    made.suffix_search = compile_suffix_regex([*(defaults.suffixes or ()), *_MORE_SUFFIXES]).search
    made.infix_finditer = compile_infix_regex(
        [*(defaults.infixes or ()), *_MORE_INFIXES, *(() if profile.colon_inflects else (_COLON,))]
    ).finditer
    made.url_match = None  # addresses are found before
    return made
