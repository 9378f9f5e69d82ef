"""Names of weekdays, months and currencies, from Unicode's CLDR by way of Babel."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from .profile import profile, words

if TYPE_CHECKING:
    from babel import Locale

NameKind = Literal["weekday", "month", "currency"]

# What a reply in one of our languages may name; others are everyday words somewhere ("won", "real").
_CURRENCIES = words(
    "EUR USD GBP RUB HRK AMD CZK CHF SEK NOK DKK ISK PLN HUF UAH BYN KZT GEL JPY RSD TRY AUD CAD"
)
_IN_ANY_CASE = words("EUR USD GBP RUB HRK AMD CZK CHF")  # the other codes only in capitals: "try", "gel"


@cache
def names(code: str, kind: NameKind) -> frozenset[str]:
    """Lower-case names in all the forms that CLDR has."""
    from babel import Locale

    locale = Locale.parse(code)
    if kind == "currency":
        return _currencies(code, locale)
    found = _calendar(locale.days if kind == "weekday" else locale.months)
    # An abbreviation that is cut from its full stop is another word: "pet." (petak) would be Croatian "pet", five.
    return frozenset(form for form in found if form[-1] != "." or form in profile(code).abbreviations)


def is_code(text: str) -> bool:
    """Whether the text is the ISO code of a currency, in capitals."""
    return text in _CURRENCIES


def _calendar(table: Mapping[str, Any]) -> frozenset[str]:
    """Wide names, and abbreviations that are no everyday words: three letters and more, with a full stop."""
    wide = {form.lower() for widths in table.values() for form in widths["wide"].values()}
    short = {form.lower().rstrip(".") for widths in table.values() for form in widths["abbreviated"].values()}
    return frozenset(wide | {form + "." for form in short - wide if len(form) > 2})


def _currencies(code: str, locale: Locale) -> frozenset[str]:
    """ISO codes, signs, and the last word of every name: "pound" of "British pounds"."""
    found = {money.lower() for money in _IN_ANY_CASE} | profile(code).currency
    for money in _CURRENCIES:
        plurals = locale._data["currency_names_plural"].get(money) or {}
        for name in (locale.currencies.get(money), *plurals.values()):
            if name:
                found.add(name.split()[-1].strip("()").lower())
        symbol = locale.currency_symbols.get(money, money)
        if symbol not in _CURRENCIES:
            found.add(symbol.lower())
    return frozenset(found) - profile(code).not_currency
