"""Template placeholders, in the syntaxes of the engines and helpdesks that reply templates are written for.

Every rule starts at an opener, looks a bounded way ahead and goes on behind what it took: no input is slow.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from replylint.draft.brackets import is_placeholder
from replylint.errors import ConfigError


class Mark(NamedTuple):
    """A range of the source that a template engine replaces: by a word, or (a tag, a comment) by nothing."""

    start: int
    end: int
    output: bool


Delimiters = tuple[tuple[str, str], ...]
_Rule = Callable[[str, int], Mark | None]

_REACH = 1000  # how far a delimiter is looked for
_COMMENT_REACH = 4000
# {{#if x}} {{/if}} {{^x}} {{!note}} {{else}} {{end}}: they steer or remark; what they print is nothing
_STEERS = re.compile(
    r"[~-]?\s*(?:[#/^!]|(?:else|end|if|unless|range|with|block|define|template|each|endif|elseif)\b(?![.(]))"
)
# {% include %} and its kin print something; so does HelpScout's {%customer.firstName,fallback=there%}
_PRINTS = re.compile(
    r"[-+]?\s*(?:include|render|trans|translate|cycle|now|url|echo|firstof)\b|\w+\.\w[^%]*\Z"
)
_ECHO = re.compile(r"=|php\s+echo\b")
_LIQUID_COMMENT = re.compile(r"\{%-?\s*comment\s*-?%\}")
_LIQUID_COMMENT_END = re.compile(r"\{%-?\s*endcomment\s*-?%\}")

_DOLLAR = re.compile(r"(?:\$!?|[#%])\{[^{}\n]{1,100}\}")
_SALESFORCE = re.compile(r"\{![^{}\n]{1,100}\}")
_BRACE = re.compile(r"\{(?: ?[^\W\d][\w.\-]{0,40}(?: [\w.\-]{1,40}){0,3} ?|\d{1,2})\}")
_PERCENT = re.compile(
    r"(?<![\w%])%(?:%?(?![0-9A-Fa-f]{2}%)[^\W\d][\w.\-]{1,40}%%?|\([^\W\d]\w{0,40}\)[sd]\b|(?:\d\$)?s(?![\w%]))"
)
_MERGE = re.compile(r"\*\|[A-Z][A-Z0-9_:]{0,40}\|\*")
_CHEVRONS = re.compile(r"<<[^<>\n]{1,80}>>")
_FREEMARKER = re.compile(r"</?[#@][A-Za-z][^<>\n]{0,200}>")
_SQUARE = re.compile(r"\[{1,2}([^\[\]\n]{2,60})\]{1,2}")
_ANGLE = re.compile(r"<([^\W\d][\w ]{1,40})>")
_TAG_NAMES = """
    a b i u s p q br hr em li ol ul td th tr h1 h2 h3 h4 div img pre sub sup font span table
"""
_HTML_NAMES = frozenset(_TAG_NAMES.split())

_OPENERS = re.compile(r"\{[{%#!]?|[$#%]!?\{|<[%?!<#@/]|[\[%]|\*\||<(?=[^\W\d])")
_TRIGGERS = ("{", "[", "%", "<", "*|")  # `in` is many times faster than a search for a set of characters


def _delimited(opener: str, closer: str, output: Callable[[str], bool], reach: int = _REACH) -> _Rule:
    def rule(source: str, start: int) -> Mark | None:
        if not source.startswith(opener, start):
            return None
        inner = start + len(opener)
        end = source.find(closer, inner, inner + reach)
        if end < 0 or (opener in ("{{", "{{{") and source.find("{{", inner, end) >= 0):
            return None
        return Mark(start, end + len(closer), output(source[inner:end]))

    return rule


def _matching(pattern: re.Pattern[str], *, output: bool = True) -> _Rule:
    def rule(source: str, start: int) -> Mark | None:
        match = pattern.match(source, start)
        return Mark(start, match.end(), output) if match else None

    return rule


def _square(source: str, start: int) -> Mark | None:
    match = _SQUARE.match(source, start)
    if match is None or not is_placeholder(match[1].strip()):
        return None
    if start and (source[start - 1].isalnum() or source[start - 1] in "]!\\"):
        return None
    return Mark(start, match.end(), True)


def _angle(source: str, start: int) -> Mark | None:
    match = _ANGLE.match(source, start)
    if match is None or match[1].lower() in _HTML_NAMES or not is_placeholder(match[1]):
        return None
    return Mark(start, match.end(), True)


def _never(_inner: str) -> bool:
    return False


def _liquid(source: str, start: int) -> Mark | None:
    opening = _LIQUID_COMMENT.match(source, start)
    if opening:
        closing = _LIQUID_COMMENT_END.search(source, opening.end(), opening.end() + _COMMENT_REACH)
        if closing:
            return Mark(start, closing.end(), False)
    return _tag(source, start)


_tag = _delimited("{%", "%}", lambda inner: _PRINTS.match(inner) is not None)
_RULES: dict[str, tuple[_Rule, ...]] = {
    "{{": (
        _delimited("{{!--", "--}}", _never, _COMMENT_REACH),
        _delimited("{{{", "}}}", lambda inner: True),
        _delimited("{{", "}}", lambda inner: _STEERS.match(inner) is None),
    ),
    "{%": (_liquid,),
    "{#": (_delimited("{#", "#}", _never, _COMMENT_REACH),),
    "{!": (_matching(_SALESFORCE),),
    "{": (_matching(_BRACE),),
    "${": (_matching(_DOLLAR),),
    "$!{": (_matching(_DOLLAR),),
    "#{": (_matching(_DOLLAR),),
    "%{": (_matching(_DOLLAR),),
    "%": (_matching(_PERCENT),),
    "*|": (_matching(_MERGE),),
    "<%": (
        _delimited("<%--", "--%>", _never, _COMMENT_REACH),
        _delimited("<%", "%>", lambda inner: inner[:1] in ("=", "-", ":")),
    ),
    "<?": (_delimited("<?", "?>", lambda inner: _ECHO.match(inner) is not None),),
    "<!": (_delimited("<!--", "-->", _never, _COMMENT_REACH),),
    "<<": (_matching(_CHEVRONS),),
    "<#": (_matching(_FREEMARKER, output=False),),
    "<@": (_matching(_FREEMARKER, output=False),),
    "</": (_matching(_FREEMARKER, output=False),),
    "[": (_square,),
}


class _Syntax(NamedTuple):
    triggers: tuple[str, ...]
    openers: re.Pattern[str]
    rules: dict[str, tuple[_Rule, ...]]


@lru_cache(maxsize=32)
def _syntax(delimiters: Delimiters, angles: bool) -> _Syntax:
    """What is looked for, with the house's own delimiters, which go first."""
    rules = {**_RULES, "<": (_angle,)} if angles else _RULES
    if not delimiters:
        return _Syntax(_TRIGGERS, _OPENERS, rules)
    for pair in delimiters:
        if not all(side.strip() for side in pair):
            raise ConfigError(
                f"placeholder delimiters {pair!r}: neither may be blank; write them as in ((name))"
            )
    own = {opener: (_delimited(opener, closer, lambda inner: True),) for opener, closer in delimiters}
    first = "|".join(re.escape(opener) for opener in sorted(own, key=len, reverse=True))
    merged = {**rules, **{opener: (*rule, *rules.get(opener, ())) for opener, rule in own.items()}}
    return _Syntax((*_TRIGGERS, *own), re.compile(f"{first}|{_OPENERS.pattern}"), merged)


def find_marks(
    source: str, start: int = 0, *, delimiters: Delimiters = (), angles: bool = False
) -> Sequence[Mark]:
    """Every placeholder, tag and comment from ``start`` on, in order and apart.

    ``delimiters`` are a house's own pairs; ``angles`` allows <Customer Name>, which in markup is a tag.
    """
    triggers, openers, rules = _syntax(delimiters, angles)
    for trigger in triggers:
        if trigger in source:
            break
    else:
        return ()
    marks: list[Mark] = []
    match = openers.search(source, start)
    while match is not None:
        at = match.start()
        mark = next((found for rule in rules.get(match.group(), ()) if (found := rule(source, at))), None)
        if mark is not None:
            marks.append(mark)
        match = openers.search(source, mark.end if mark else at + 1)
    return marks
