"""Names of weekdays, months and currencies, from Unicode's CLDR by way of Babel."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal

from .profile import profile

if TYPE_CHECKING:
    from babel import Locale

NameKind = Literal["weekday", "month", "currency"]

# What a reply in one of our languages may name; others are everyday words somewhere ("won", "real").
_CURRENCIES = (
    *(
        "EUR",
        "USD",
        "GBP",
        "RUB",
        "HRK",
        "AMD",
        "CZK",
        "CHF",
        "SEK",
        "NOK",
        "DKK",
        "ISK",
        "PLN",
        "HUF",
        "UAH",
        "BYN",
    ),
    *("KZT", "GEL", "JPY", "RSD", "BAM", "TRY", "AUD", "CAD"),
)


@cache
def names(code: str, kind: NameKind) -> frozenset[str]:
    """Lower-case names in all the forms that CLDR has."""
    from babel import Locale

    locale = Locale.parse(code)
    if kind == "currency":
        return _currencies(code, locale)
    return _calendar(locale.days if kind == "weekday" else locale.months)


def _calendar(table: object) -> frozenset[str]:
    """Wide names, and abbreviations that are no everyday words: three letters and more, with a full stop."""
    found = set()
    assert hasattr(table, "values")
    for widths in table.values():
        for width, forms in widths.items():
            if width == "wide":
                found |= {form.lower() for form in forms.values()}
            elif width == "abbreviated":
                found |= {
                    form.lower().rstrip(".") + "." for form in forms.values() if len(form.rstrip(".")) > 2
                }
    return frozenset(found)


def _currencies(code: str, locale: Locale) -> frozenset[str]:
    """ISO codes, signs, and the last word of every name: "pound" of "British pounds"."""
    found = set(profile(code).currency)
    for money in _CURRENCIES:
        plurals = locale._data["currency_names_plural"].get(money) or {}
        for name in (locale.currencies.get(money), *plurals.values()):
            if name:
                found.add(name.split()[-1].strip("()").lower())
        found.add(money.lower())
        found.add(locale.currency_symbols.get(money, money).lower())
    return frozenset(found) - profile(code).not_currency
