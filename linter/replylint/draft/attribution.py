"""The line a mailer puts above the message that it quotes: how to know it, and what it tells."""

from __future__ import annotations

import re
from datetime import datetime
from enum import IntEnum
from typing import NamedTuple

from replylint.draft.dates import find_date

MAX_LENGTH = 300
ENDS = (":", "՝", "։", "：")


class Strength(IntEnum):
    """How sure it is that a line is an attribution."""

    NO = 0
    WEAK = 1  # only if a quotation follows
    STRONG = 2  # whatever follows is the quoted message


class Attribution(NamedTuple):
    """Who wrote the quoted message, and when, as far as the line tells."""

    sender: str | None
    received: datetime | None


_ADDRESS = re.compile(r"[<(\[]?\s*(?:mailto:)?([\w.+'%-]{1,80}@[\w-]{1,80}(?:\.[\w-]{1,40})+)\s*[>)\]]?")
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}\b(?!\.\d)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2}\b")
_VERB = re.compile(
    r"""(?<!\w)(?:wrote|schrieb|a\ écrit|escribió|ha\ scritto|schreef|escreveu|skrev|pisze|
    napisał(?:\(a\)|a)?|nap[ií]sal(?:\(a\)|a)?|(?:na)?píše|(?:je\ )?napisa(?:o/la|o\ je|la\ je|o\(la\)|o|la)|
    (?:на)?писал(?:\(а\)|а|и)?|пишет|напис(?:ал)?|kirjoitti|գրել\ է|գրեց|գրել\ եք)(?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)
# "In your e-mail of 5 May 2024 you wrote:" is our own prose, but The Bat! quotes under "Вы писали ...:"
_SECOND_PERSON = re.compile(
    r"(?<!\w)(?:you|you've|вы|ste|kirjoititte|դուք|еք|եք|sie|vous)(?!\w)", re.IGNORECASE
)
_LEAD = re.compile(
    r"""(?:On|Am|Le|El|Il|Op|Em|Den|W\ dniu|D[ňn]a|Dne|Dana|Dňa:?|U|V|Vo|Od|Från|Дата|От)\b
    |["“«]?[^\W\d_]{1,12}[.,]?,?\s+[^\s]*\d  # Mon, 5 / пн, 5 / ma 5. / pon., 5
    |\d|[^\W\d_][^\n:]{1,60}?\s+(?:wrote|kirjoitti|пишет|писал\w*|schrieb)\b|[^\W\d_][^\n:]{1,60}[<(]\S+@""",
    re.VERBOSE,
)


def strength(line: str) -> Strength:
    """Whether ``line``, which may have been joined from several, is an attribution."""
    if not line.endswith(ENDS) or len(line) > MAX_LENGTH or _LEAD.match(line) is None:
        return Strength.NO
    verb = _VERB.search(line) is not None
    address = _ADDRESS.search(line) is not None
    clock = _CLOCK.search(line) is not None
    if _SECOND_PERSON.search(line):
        return Strength.WEAK if verb else Strength.NO
    if (address and clock) or (verb and (address or (clock and _YEAR.search(line) is not None))):
        return Strength.STRONG
    dated = re.search(r"\d", line) is not None
    return Strength.WEAK if (verb or address) and (dated or address) else Strength.NO


def may_begin(line: str) -> bool:
    """Whether an attribution that goes on in the next line may begin with this one."""
    return len(line) < MAX_LENGTH and _LEAD.match(line) is not None and re.search(r"[\d@]", line) is not None


def parse(line: str) -> Attribution:
    """Sender and time from an attribution; the parts that it does not tell, or not clearly, are None."""
    return Attribution(_sender(line), find_date(line))


def _sender(line: str) -> str | None:
    line = line.rstrip("".join(ENDS) + " ")
    address = _ADDRESS.search(line)
    if address:
        name = _name_at_end(line[: address.start()])
        return name or address[1]
    verb = _VERB.search(line)
    if verb is None:
        return None
    after = line[verb.end() :].strip(" ,:")
    if after and not re.search(r"\d", after):
        return after  # Am 5.2.2024 schrieb Jane Doe
    return _name_at_end(line[: verb.start()])


def _name_at_end(text: str) -> str | None:
    """The last words without a digit: "On 5 Feb 2024, at 10:12, Jane Doe " gives "Jane Doe"."""
    text = re.split(r"\d", text)[-1]
    for part in reversed(
        re.split(r"[,;:]|\b(?:AM|PM)\b|(?<!\w)(?:от|from|kl|klo|uhr|schrieb|odosielateľ)(?!\w)", text)
    ):
        name = part.strip(" \t\"'“”«»<([-.")
        if len(name) > 1 and name[0].isalpha():
            return name
    return None
