"""A date with its time in a line of a mail header or attribution, in the languages replies are written in."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone
from functools import cache

_LOCALES = ("en", "ru", "hr", "sk", "fi", "hy", "de", "cs", "pl", "fr")
_ISO = re.compile(r"\b(?P<y>(?:19|20)\d\d)-(?P<m>\d{1,2})-(?P<d>\d{1,2})\b")
_NUMERIC = re.compile(r"\b(?P<d>\d{1,2})(?P<sep>[./])\s?(?P<m>\d{1,2})(?P=sep)\s?(?P<y>(?:19|20)?\d\d)\b")
_DAY_MONTH = re.compile(
    r"\b(?P<d>\d{1,2})(?:\.|st|nd|rd|th|-ին)?\s+(?:de\s+)?(?P<m>[^\W\d_]{3,})[.,]?\s+(?P<y>(?:19|20)\d\d)\b"
)
_MONTH_DAY = re.compile(
    r"(?<!\w)(?P<m>[^\W\d_]{3,})\.?\s+(?P<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<y>(?:19|20)\d\d)\b"
)
_YEAR_MONTH_DAY = re.compile(
    r"\b(?P<y>(?:19|20)\d\d)\s?թ?[.,]*\s+(?P<m>[^\W\d_]{3,})[.,]?\s+(?P<d>\d{1,2})\b"
)
_CLOCK = re.compile(
    r"(?<![\d.:/+-])(?P<h>\d{1,2})[:.](?P<min>\d{2})(?:[:.](?P<s>\d{2}))?(?![\d/]|[.:]\d)(?:\s*(?P<half>[AaPp])\.?[Mm])?"
)
_ZONE = re.compile(r"(?<!\d)(?:GMT|UTC)?\s?(?P<sign>[+-])(?P<h>\d{2}):?(?P<m>\d{2})\b")


def find_date(line: str) -> datetime | None:
    """The date in ``line``, with its time if that stands there too; None if there is none or it is ambiguous.

    Day and month in "02/03/2024" are ambiguous; in "02.03.2024" they are not: dots are written day first.
    """
    date = None
    for pattern in (_ISO, _NUMERIC, _DAY_MONTH, _MONTH_DAY, _YEAR_MONTH_DAY):
        date = pattern.search(line)
        if date:
            break
    if date is None:
        return None
    day, month, year = int(date["d"]), _month(date["m"]), int(date["y"])
    if date.re is _NUMERIC and date["sep"] == "/":
        if day <= 12 and month <= 12 and day != month:
            return None
        if month > 12:
            day, month = month, day
    rest = line[: date.start()] + " " + line[date.end() :]
    clock = _CLOCK.search(rest)
    hour, minute, second = (int(clock["h"]), int(clock["min"]), int(clock["s"] or 0)) if clock else (0, 0, 0)
    if clock and clock["half"] and 1 <= hour <= 12:
        hour = hour % 12 + (12 if clock["half"] in "Pp" else 0)
    zone = _ZONE.search(rest, clock.end()) if clock else None
    try:
        offset = _offset(zone) if zone else None
        return datetime(year + 2000 if year < 100 else year, month, day, hour, minute, second, tzinfo=offset)
    except ValueError:
        return None


def _offset(zone: re.Match[str]) -> timezone:
    shift = timedelta(hours=int(zone["h"]), minutes=int(zone["m"]))
    return timezone(-shift if zone["sign"] == "-" else shift)


def _month(name: str) -> int:
    """The month's number; 0, which no date has, for a word that is no month."""
    if name.isdigit():
        return int(name)
    name = name.lower()
    names = _month_names()
    if name in names:
        return names[name]
    found = {number for known, number in names.items() if known.startswith(name) or name.startswith(known)}
    return found.pop() if len(found) == 1 else 0


@cache
def _month_names() -> dict[str, int]:
    """Every name and abbreviation of a month in CLDR. Babel is imported here: few files need it."""
    from babel import Locale

    names: dict[str, int] = {}
    for code in _LOCALES:
        months = Locale(code).months
        for use in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in months[use][width].items():
                    if len(name.rstrip(".")) >= 3:
                        names.setdefault(name.rstrip(".").lower(), number)
    return names
