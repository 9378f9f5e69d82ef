from __future__ import annotations

from datetime import datetime, timedelta, timezone
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import pytest

from replylint.draft import Draft, read_drafts
from replylint.errors import ConfigError, DraftError

from .reading import check_map, excerpt, shown

REPLY = "Dear Jane,\n\nWe are sorry.\n\n-- \nEva Novak\n"
TEXTS = {
    "koi8-r": "Уважаемая Анна!\n\nНам очень жаль, Ваш заказ уже в пути.\n",
    "windows-1251": "Уважаемая Анна!\n\nНам очень жаль.\n",
    "iso-8859-2": "Poštovana gospođo Matijević,\n\nispričavamo se.\n",
    "windows-1250": "Vážená pani Nová,\n\nospravedlňujeme sa.\n",
    "iso-8859-1": "Hyvä Päivi,\n\npahoittelemme.\n",
    "utf-8": "Հարգելի Աննա,\n\nներողություն։\n",
}


def message(text: str = REPLY, **headers: str) -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = "Shop <shop@example.com>"
    mail["Subject"] = "Re: your order"
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    mail.set_content(text)
    return mail


def read_mail(data: bytes, encoding: str | None = None) -> Draft:
    (draft,) = read_drafts(data, "reply.eml", encoding=encoding)
    check_map(draft)
    return draft


def raw(headers: str, body: bytes) -> bytes:
    return headers.replace("\n", "\r\n").encode() + b"\r\n\r\n" + body


def test_headers_tell_context_and_time(tmp_path: Path) -> None:
    mail = message(To='"Doe, Jané" <jane@example.com>', Date="Mon, 05 Feb 2024 11:00:00 +0100")
    mail["X-Replylint-Lang"] = "en"
    mail["X-ReplyLint-ABUSE"] = "True"
    file = tmp_path / "reply.eml"
    file.write_bytes(mail.as_bytes(policy=SMTP))
    (draft,) = read_drafts(file.read_bytes(), str(file))
    assert draft.front_matter == {"lang": "en", "abuse": True}
    assert draft.sent == datetime(2024, 2, 5, 11, tzinfo=timezone(timedelta(hours=1)))
    assert draft.thread is not None
    assert (draft.thread.sender, draft.thread.text) == ("Doe, Jané", "")
    assert (draft.format, draft.part, draft.text) == (
        "email",
        "1",
        "Dear Jane,\n\nWe are sorry.\n\nEva Novak",
    )


@pytest.mark.parametrize("transfer", ["base64", "quoted-printable", "8bit"])
@pytest.mark.parametrize(("charset", "text"), TEXTS.items())
def test_charsets_and_transfer_encodings(charset: str, text: str, transfer: str) -> None:
    mail = EmailMessage()
    mail["Subject"] = "x"
    mail.set_content(text, charset=charset, cte=transfer)
    draft = read_mail(mail.as_bytes())
    assert draft.source.replace("\r\n", "\n") == text
    assert draft.text == text.strip()


def test_nested_parts_the_plain_one_is_ours() -> None:
    mail = message()
    mail.add_alternative("<p>In HTML</p>", subtype="html")
    mail.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="a.pdf")
    mail.add_attachment("attached text", filename="a.txt")
    mail.add_attachment(message("The customer's forwarded message"))
    draft = read_mail(mail.as_bytes())
    assert (draft.part, draft.text) == ("1.1", "Dear Jane,\n\nWe are sorry.\n\nEva Novak")


@pytest.mark.parametrize("plain", [None, " \n"])
def test_html_where_there_is_no_plain_text(plain: str | None) -> None:
    html = "<p>We are <b>sorry</b>, {{ name }} &amp; co.</p><blockquote>Angry</blockquote>"
    mail = EmailMessage()
    mail["Subject"] = "x"
    if plain is None:
        mail.set_content(html, subtype="html")
    else:
        mail.set_content(plain)
        mail.add_alternative(html, subtype="html")
    draft = read_mail(mail.as_bytes())
    assert shown(draft) == "We are sorry, ◆ & co."
    assert draft.part == ("1" if plain is None else "2")
    assert excerpt(draft, "are sorry") == "are <b>sorry"
    assert draft.thread is not None
    assert draft.thread.text == "Angry"


def test_quoted_message_and_who_wrote_it() -> None:
    quoted = REPLY + "\nOn Mon, 5 Feb 2024 at 10:12, Jane Doe <jane@example.com> wrote:\n> Angry!\n"
    thread = read_mail(message(quoted, To="someone@example.com").as_bytes()).thread
    assert thread is not None
    assert (thread.sender, thread.text, thread.received) == (
        "Jane Doe",
        "Angry!",
        datetime(2024, 2, 5, 10, 12),
    )
    thread = read_mail(message("Sorry.\n\n> Angry!\n", To="Jane <jane@example.com>").as_bytes()).thread
    assert thread is not None
    assert (thread.sender, thread.text) == ("Jane", "Angry!")
    assert read_mail(message(To="a@b.hr, c@d.hr", In_Reply_To="<x@y>").as_bytes()).thread is None


def test_format_flowed() -> None:
    head = "Subject: x\nContent-Type: text/plain; charset=utf-8; format=flowed"
    body = b"We are \r\nsorry for\r\nthe delay. \r\n\r\n-- \r\nEva\r\nShop\r\n"
    assert read_mail(raw(head, body)).text == "We are sorry for\nthe delay.\n\nEva\nShop"
    body = "слово \r\nслово\r\n".encode()
    assert read_mail(raw(head + "; delsp=yes", body)).text == "словослово"


@pytest.mark.parametrize("charset", ["us-ascii", "utf-8"])
def test_utf_8_where_ascii_is_declared_or_nothing(charset: str) -> None:
    head = f"Subject: x\nContent-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: 8bit"
    assert read_mail(raw(head, "Päivää".encode())).text == "Päivää"
    assert read_mail(raw("Subject: x", "Päivää".encode())).text == "Päivää"


def test_an_undeclared_charset_can_be_named() -> None:
    data = raw("Subject: x", "Нам жаль".encode("cp1251"))
    assert read_mail(data, "cp1251").text == "Нам жаль"
    with pytest.raises(DraftError, match=r"reply\.eml: part 1 .*no charset.*--encoding"):
        read_mail(data)
    with pytest.raises(ConfigError):
        read_mail(data, "nonsense")


PART = "Content-Type: text/plain; charset={}\nContent-Transfer-Encoding: {}"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (
            raw(f"Subject: x\n{PART.format('utf-8', '8bit')}", "жаль".encode("cp1251")),
            "1 .*not in the charset",
        ),
        (raw(f"Subject: x\n{PART.format('klingon', '8bit')}", b"x"), "part 1 .*unknown charset 'klingon'"),
        (raw(f"Subject: x\n{PART.format('utf-8', 'base64')}", b"0JbQsNC70Y!"), "part 1 .*damaged or cut"),
        (raw(f"Subject: x\n{PART.format('utf-16', 'base64')}", b"AAA="), "part 1 "),
        (raw("Subject: x", b""), "no text"),
        (b"Subject: x\r\nFrom: a@b.hr", "no text"),
        (raw("Subject: x\nContent-Type: multipart/mixed; boundary=b", b"nothing"), "damaged: the boundary"),
        (raw("Subject: x\nContent-Type: multipart/mixed", b"--b\r\n\r\nx"), "damaged: the boundary"),
        (raw("Subject: x\nContent-Type: application/pdf", b"x"), "no text part .application/pdf"),
        (b"Just some words\n\nand no header", "no e-mail headers"),
        (b"", "no e-mail headers"),
        ("Subject: x\n\nHi".encode("utf-16"), "never UTF-16"),
        (raw(f"Subject: x\n{PART.format('utf-8', '8bit')}", b"a\0b"), "part 1 .*NUL"),
        (raw("Subject: x", b"a" * 1_000_001), "part 1 .*more than the limit"),
    ],
)
def test_what_cannot_be_read_is_an_error_with_a_mend(data: bytes, message: str) -> None:
    with pytest.raises(DraftError, match=rf"^reply\.eml: .*{message}|^reply\.eml: {message}"):
        read_mail(data)


def test_a_cut_message_is_read_as_far_as_it_goes_or_refused() -> None:
    mail = message()
    mail.add_alternative("<p>In HTML</p>", subtype="html")
    mail.add_attachment(b"%PDF" * 20, maintype="application", subtype="pdf")
    data = mail.as_bytes()
    for end in range(0, len(data), 7):
        try:
            (draft,) = read_drafts(data[:end], "reply.eml")
        except DraftError:
            continue
        assert draft.source.strip()


@pytest.mark.parametrize(
    "header", ["Date: nonsense", "To: <<<,;@", "Date: =?utf-8?b?////?=", "To: =?x-none?q?a?= <a@b>"]
)
def test_headers_that_cannot_be_read_do_no_harm(header: str) -> None:
    assert read_mail(raw(f"Subject: x\n{header}", b"We are sorry.")).text == "We are sorry."
