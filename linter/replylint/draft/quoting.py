"""Takes the customer's quoted message out of the lines of a reply, wherever the reply stands around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from replylint.draft.attribution import ENDS, Attribution, Strength, may_begin, parse, strength
from replylint.draft.dates import find_date
from replylint.draft.model import Thread

_MARK = re.compile(r"[ \t]{0,3}>")
_MARKS = re.compile(r"[ \t]{0,3}(?:>[ \t]?)+")
_DASHED = re.compile(
    r"""[-_*]{2,}[ ]*(?:Original[ ]Message|Original[ ]Mail|Forwarded[ ]message|Reply[ ]message|
    Ursprüngliche[ ]Nachricht|Weitergeleitete[ ]Nachricht|Originalna[ ]poruka|Izvorna[ ]poruka|
    Proslijeđena[ ]poruka|
    Pôvodná[ ]správa|Preposlaná[ ]správa|P[ůu]vodní[ ](?:zpráva|e-?mail)|Alkuperäinen[ ]viesti|
    Välitetty[ ]viesti|
    Исходное[ ]сообщение|Пересылаемое[ ]сообщение|Пересланное[ ]сообщение|Первоначальное[ ]сообщение|
    Սկզբնական[ ](?:հաղորդագրություն|նամակ)|Բնօրինակ[ ]հաղորդագրություն|
    Message[ ]d'origine|Oryginalna[ ]wiadomość)
    [ ]*[-_*]{2,}""",
    re.VERBOSE | re.IGNORECASE,
)
_FROM = re.compile(
    r"\*?(?:From|Von|De|От|От кого|Od|Šalje|Pošiljatelj|Odosielateľ|Lähettäjä|Ումից|Ուղարկող)"
    r"\s?:\*?\s*(?P<value>\S.*)",
    re.IGNORECASE,
)
_SENT = re.compile(
    r"\*?(?:Sent|Date|Gesendet|Datum|Envoyé|Отправлено|Дата|Poslano|Odoslané|Dátum|Odesláno|Lähetetty|Päivämäärä|Päiväys|"
    r"Ուղարկվել է|Ուղարկված է|Ամսաթիվ)\s?:\*?\s*(?P<value>\S.*)",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\*?(?:To|Cc|Bcc|Subject|Reply-To|An|Betreff|Кому|Копия|Тема|Prima|Za|Primatelj|Predmet|Komu|Kópia|Kopie|"
    r"Vastaanottaja|Kopio|Aihe|Ում|Ստացող|Թեմա|Պատճեն|Objet|À)\s?:\*?(?:\s|$)",
    re.IGNORECASE,
)
_RULE = re.compile(r"[_\-–—=*]{3,}")


@dataclass
class Parted:
    """For each line whether it is the writer's own, and the quoted message."""

    ours: list[bool]
    quoted: list[str] = field(default_factory=list)
    sender: str | None = None
    attribution: Attribution | None = None

    @property
    def thread(self) -> Thread | None:
        """The quoted message, or None where nothing is quoted."""
        if all(self.ours):
            return None
        sender, received = self.attribution or (None, None)
        return Thread("\n".join(self.quoted).strip("\n"), sender, received)


def may_quote(text: str) -> bool:
    """Quickly: whether a plain text may hold a quoted message at all."""
    if ">" in text or "\n--" in text or "___" in text or text.startswith("--"):
        return True
    if ":" in text and _COLON.search(text) is not None:
        return True
    return any(end in text for end in ENDS[1:]) and _OTHER_END.search(text) is not None


# A colon at a line's end (an attribution), or two header lines in a row
_COLON = re.compile(r":[ \t\xa0]*(?:[\r\n]|\Z)|:[^\r\n:]*[\r\n]+[^\r\n:]{1,20}:[ \t]*\S")

_OTHER_END = re.compile(r"[՝։：][ \t\xa0]*(?:[\r\n]|\Z)")


def part(lines: Sequence[str], quoted: Sequence[bool] | None = None) -> Parted:
    """Tells the writer's own lines from the customer's.

    ``quoted`` says what markup already knows; without it a line that begins with ">" is quoted.
    """
    marked = (
        [">" in line and _MARK.match(line) is not None for line in lines] if quoted is None else list(quoted)
    )
    result = Parted([True] * len(lines))
    index = 0
    while index < len(lines):
        text = lines[index].strip()
        if marked[index]:
            if quoted is not None and _is_header_block(lines, index):
                after = _take_headers(result, lines, index)
                result.ours[index:after] = [False] * (after - index)
                index = after
            else:
                _take_quoted(result, index, lines[index] if quoted is not None else _unmarked(lines[index]))
                index += 1
            continue
        body = _separator(lines, index, text)
        count = _attribution(lines, marked, index, text, result) if body is None else 0
        if count < 0:  # only these lines; what follows is judged by itself
            result.ours[index : index - count] = [False] * -count
            index -= count
        elif body is not None or count:
            result.ours[index:] = [False] * (len(lines) - index)
            body = _take_headers(result, lines, index + count if body is None else body)
            result.quoted.extend(map(_unmarked, lines[body:]))
            break
        else:
            index += 1
    return result


def _take_quoted(result: Parted, index: int, line: str) -> None:
    result.ours[index] = False
    result.quoted.append(line)
    text = line.strip()
    if result.attribution is None and text.endswith(ENDS) and strength(text):
        result.attribution = parse(text)  # some mailers put the attribution inside
        result.quoted.pop()


def _attribution(lines: Sequence[str], marked: Sequence[bool], index: int, text: str, result: Parted) -> int:
    """How many lines from ``index`` on are an attribution; negative if not all that follows is quoted."""
    near = [line.strip() for line in lines[index : index + 3]]
    if not text or not any(line.endswith(ENDS) for line in near):
        return 0
    joined = text
    for count in range(1, 4):
        if joined.endswith(ENDS):
            sure = strength(joined)
            if sure:
                after = next((i for i in range(index + count, len(lines)) if lines[i].strip()), None)
                followed = after is not None and marked[after]
                if followed or sure is Strength.STRONG:
                    result.attribution = result.attribution or parse(joined)
                    return -count if followed else count
            return 0
        if index + count >= len(lines) or marked[index + count] or not may_begin(joined):
            return 0
        joined = f"{joined} {lines[index + count].strip()}"
    return 0


def _separator(lines: Sequence[str], index: int, text: str) -> int | None:
    """Where the headers of an original message begin, if everything from ``index`` on is one."""
    if not text or (text[0].isalnum() and ":" not in text):
        return None
    if _DASHED.match(text):
        return index + 1
    if _RULE.fullmatch(text):
        after = next((i for i in range(index + 1, min(len(lines), index + 4)) if lines[i].strip()), None)
        return after if after is not None and _is_header_block(lines, after) else None
    # At the very top they are this draft's own headers, pasted with it.
    return index if _is_header_block(lines, index) and any(line.strip() for line in lines[:index]) else None


def _is_header_block(lines: Sequence[str], index: int) -> bool:
    """A From line with at least two more headers below it, one of which tells when."""
    if _FROM.match(lines[index].strip()) is None:
        return False
    below = [line.strip() for line in lines[index + 1 : index + 7]]
    sent = sum(_SENT.match(line) is not None for line in below)
    return sent > 0 and sent + sum(_OTHER.match(line) is not None for line in below) >= 2


def _take_headers(result: Parted, lines: Sequence[str], index: int) -> int:
    """Takes who wrote and when from the headers at ``index``; gives the line after them."""
    sender, received = result.attribution or (None, None)
    body = index
    for at in range(index, min(len(lines), index + 10)):
        line = lines[at].strip()
        if match := _FROM.match(line):
            sender = sender or _header_sender(match["value"])
        elif match := _SENT.match(line):
            received = received or find_date(match["value"])
        elif line and not _OTHER.match(line):
            break
        body = at + 1
    if sender or received:
        result.attribution = Attribution(sender, received)
    return body


def _unmarked(line: str) -> str:
    return _MARKS.sub("", line, count=1)


def _header_sender(value: str) -> str:
    name = re.split(r"[<\[(]", value.strip("* "), maxsplit=1)[0].strip(" \"'")
    return name or value.strip("<>[]() ")
