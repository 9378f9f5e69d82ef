"""Whether words in brackets are a placeholder, as [Customer Name], or an aside of the writer's, as [sic]."""

from __future__ import annotations

import re

# A single word that an editor, a mailer or a writer puts into brackets and means as it stands.
_ASIDE_WORDS = """
    sic ed eds note nb n.b ps p.s external ext internal spam urgent solved closed resolved update
    updated edit edited draft confidential public image photo video attachment attached link emphasis
    added ibid translated translation they he she it we you i the a an this that these those his her
    their our your its my and or but if примечание прим ред см внешнее срочно napomena vanjski poznámka
    externé huom ulkoinen
"""
_ASIDES = frozenset(_ASIDE_WORDS.split())
# Words that make even lower-case words a placeholder: a template's author names what belongs there.
_HEADS = re.compile(
    r"""\b(?:name|names|surname|firstname|lastname|first_?name|last_?name|date|number|no|amount|sum|insert|enter|add|
    fill|placeholder|address|e-?mail|phone|title|signature|product|company|customer|client|agent|order|ticket|case|
    invoice|reference|ref|deadline|link|url|xxx+|
    имя|фамилия|отчество|фио|дата|номер|сумма|название|адрес|телефон|должность|подпись|компания|товар|
    ime|prezime|datum|broj|iznos|naziv|adresa|telefon|potpis|tvrtka|proizvod|
    meno|priezvisko|dátum|číslo|suma|názov|telefón|podpis|firma|produkt|
    nimi|etunimi|sukunimi|päivämäärä|pvm|numero|summa|osoite|puhelin|puhelinnumero|allekirjoitus|yritys|tuote|
    անուն|անունը|ազգանուն|ամսաթիվ|համար|գումար|հասցե|հեռախոս|ստորագրություն)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_SHAPE = re.compile(r"[^\W\d][\w.'’&/ -]{0,58}[\w.]")
_IDENTIFIER = re.compile(r"[a-z]+(?:_[a-z0-9]+)+|[a-z]+(?:[A-Z][a-z0-9]+)+|[a-z]+(?:\.[a-z_]+)+")
_MANY_DIGITS = re.compile(r"\d\D*\d")
_MAX_WORDS = 6
_MAX_LOWER_WORDS = 4


def is_placeholder(inner: str) -> bool:
    """Decides by the words between the brackets alone.

    A placeholder names a thing: it begins with a capital, is an identifier, or holds a word such as "name". A
    reference ([1], [CMP-77120]), a checkbox ([x]), an aside ([sic]) and a remark ([they said so]) do not.
    """
    words = inner.split()
    if not words or len(words) > _MAX_WORDS or _SHAPE.fullmatch(inner) is None or _MANY_DIGITS.search(inner):
        return False
    if len(words) == 1:
        if inner.lower().rstrip(".") in _ASIDES:
            return False
        if _IDENTIFIER.fullmatch(inner):
            return True
    elif words[0].lower() in _ASIDES and _HEADS.search(inner) is None:
        return False
    if inner[0].isupper():
        return inner[-1] != "."
    return len(words) <= _MAX_LOWER_WORDS and _HEADS.search(inner) is not None
