"""What a token is by its own characters: addresses, dates, clock times, numbers, codes, emoticons."""

from __future__ import annotations

import regex

from .model import Kind
from .profile import Profile

_SIGNS = r"\p{Sc}"
_TLD = (
    "com|org|net|edu|gov|info|biz|io|co|app|dev|shop|store|online|site|help|support|example|test|local|eu|uk|ie|us|de"
    "|at|cz|pl|hu|se|no|ee|hr|si|rs|ba|sk|fi|ru|рф|рус|by|su|am|հայ|ge|fr|it|es"
)
_OPEN = "(?#open)"  # begins a shape that a letter may follow
_HOUR = r"(?:[01]?\d|2[0-4])"
_SHAPES = (
    ("email", r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+"),
    ("url", r"(?i:(?:[a-z][a-z0-9+]*:/+|www\.)[^\s<>\"“”«»]*[^\s<>\"“”«».,;:!?'*)\]}։՝…])"),
    ("url", rf"(?:[\w-]+\.)+(?:{_TLD})\b(?!-)(?:[/?#](?:[^\s<>\"“”«»]*[^\s<>\"“”«».,;:!?'*)\]}}։՝…])?)?"),
    ("date", r"\d{4}-\d\d?-\d\d?|\d\d?/\d\d?/(?:\d{4}|\d\d)|\d\d?-\d\d?-\d{4}"),
    ("date", r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:\d{4}{dot}?|\d\d)?(?:թ\.?|г\.)?"),
    ("clock", rf"{_HOUR}[:.]?(?:[0-5]\d)?(?:{{hours}})"),
    ("clock", rf"{_HOUR}:[0-5]\d(?::[0-5]\d)?(?:{{endings}})?"),
    ("number", rf"(?<=[{_SIGNS}])\d+(?:[.,]\d{{3}})*(?:[.,]\d+)?"),
    ("number", rf"\d+(?:[.,]\d+)+(?=[{_SIGNS}%])"),
    ("clock", rf"{_HOUR}\.[0-5]\d"),
    ("ordinal", r"\d+-?(?:{ordinals})"),
    ("code", r"[#№]\p{L}*\d[\w/-]*|\d+(?:-\d+){2,}|\d+-\d{4,}|\d+[-/]\p{Lu}{1,3}"),
    ("number", r"\d{1,3}(?:[.,']\d{3})+(?:[.,]\d+)?"),
    ("number", r"\d+(?:[.,]\d+)*(?:{endings})"),
    ("number", rf"{_OPEN}\d+(?:[.,]\d+)*(?=\p{{Ll}}{{1,4}}(?![\p{{L}}\d_-])|\p{{Lu}}{{3}}(?![\p{{L}}\d_-]))"),
    ("currency", rf"{_OPEN}(?:EUR|USD|GBP|CHF)(?=\d)"),
    (
        "code",
        r"(?=[\p{L}._/-]*\d)(?=[\d._/-]*\p{L})(?!\d+-\p{Ll}{2})[\p{L}\d]+"
        r"(?:[-_/.](?:[\p{L}\d]*\d[\p{L}\d]*|\p{Lu}+(?![\p{L}\d])))*",
    ),
    ("dotted", r"\d{1,4}\.(?=$|[\s,;:)»“”\"–—-])"),
    ("number", r"\d+(?:[.,]\d+)*"),
)
_FREE = (  # need no word boundary
    ("emoticon", r"(?:[\p{Emoji_Presentation}\p{Extended_Pictographic}--[©®™#*\d↔-↪▪-◾]][\p{EMod}]?)+"),
    ("emoticon", r"(?<!\w)(?:[:;=][-'^o]?[)(\]\[DPpОо3|\\*]+|<3+|\^_?\^|[xX]D+)(?!\w)|(?<=\w|[.!?])\){2,}"),
    ("stop", r"[!?]+\.*|\.{2,}[!?]*|…+[!?]*|։+"),
)
KINDS = {kind.value: kind for kind in Kind} | {"dotted": Kind.ORDINAL}


def scanner(profile: Profile) -> regex.Pattern[str]:
    """One expression that finds what the tokenizer must not touch; the group that matched names the kind."""
    parts = []
    for number, (name, shape) in enumerate(_SHAPES):
        if name == "dotted" and not profile.dotted_ordinals:
            continue
        filled = (
            shape.replace("{ordinals}", profile.ordinal_endings or "(?!)")
            .replace("{endings}", profile.number_endings or "(?!)")
            .replace("{hours}", profile.hour_marks or "(?!)")
            .replace("{dot}", r"\." if profile.dotted_ordinals else "(?!)")
        )
        end = "" if shape.startswith(_OPEN) else r"(?![\p{L}\d_])"
        parts.append(rf"(?P<{name}_{number}>(?<![\p{{L}}\d_])(?:{filled}){end})")
    parts += [f"(?P<{name}_{number}>{shape})" for number, (name, shape) in enumerate(_FREE, len(_SHAPES))]
    return regex.compile("|".join(parts), regex.V1)


_STOPS = frozenset(".!?…։")
_COMMAS = frozenset(",;:()[]{}–—―՝‒")
_NUMBER = regex.compile(r"[+-]?\d+(?:[.,]\d+)*")
_SIGN = regex.compile(_SIGNS)


def mark(text: str, *, alone: bool, profile: Profile) -> Kind | None:
    """The kind of a token without letters; None if it has one."""
    if text.isalpha():  # as most are
        return None
    if _NUMBER.fullmatch(text):
        return Kind.NUMBER
    if any(char.isalnum() for char in text):
        return None
    if _SIGN.fullmatch(text):
        return Kind.CURRENCY
    if text == ":" and profile.colon_stops:
        return Kind.STOP
    if text == "." and profile.colon_stops:
        return Kind.COMMA
    if all(char in _STOPS for char in text):
        return Kind.STOP
    if all(char in _COMMAS for char in text) or (alone and set(text) == {"-"}):
        return Kind.COMMA
    return Kind.MARK
