from __future__ import annotations

import pytest

from .reading import check_map, excerpt, read, shown

REPLY = """\
<!DOCTYPE html>
<html><head><title>not shown</title><style>p { color: {red} }</style>
<script>if (a < b) { "<p>" }</script></head>
<body><h1>Your order</h1>
<p>Dear&nbsp;{{ name }},
<p>We are very&#32;sorry &amp; refund
   <b>24&euro;</b>.<br>Now<br><br>Then <code>x <i>y</i></code>.
<table><tr><td>Kettle</td><td>Friday</td></tr><tr><td>Lid</table>
<ul><li>one<li>two</ul>
<div>Kind regards</div><div>Eva &lt;eva@example.com&gt;</div><div><br></div><div>PS</div>
<!-- a comment > here --><img src="x.png"><span style="display: none">hidden</span>
<div class="gmail_quote">
<div class="gmail_attr">On Mon, 5 Feb 2024 at 10:12, Jane &lt;jane@example.com&gt; wrote:<br></div>
<blockquote><p>I am <b>angry</b><p>Really</blockquote></div>
After.
"""


def test_a_whole_reply() -> None:
    draft = read(REPLY, "reply.html")
    assert shown(draft) == (
        "Your order\n\nDear\xa0◆,\n\nWe are very sorry & refund 24€.\nNow\n\nThen \ue001.\n\n"
        "Kettle\nFriday\nLid\n\none\ntwo\n\nKind regards\nEva <eva@example.com>\n\nPS\n\nAfter."
    )
    assert draft.thread is not None
    assert (draft.thread.sender, draft.thread.text) == ("Jane", "I am angry\n\nReally")
    assert [draft.text[span.start : span.end] for span in draft.headings] == ["Your order"]
    assert excerpt(draft, "sorry & refund 24€") == "sorry &amp; refund\n   <b>24&euro;"
    assert excerpt(draft, "\ue001") == "x <i>y"
    assert excerpt(draft, "eva@example.com") == "eva@example.com"
    check_map(draft)


@pytest.mark.parametrize(
    ("quoted", "sender"),
    [
        ("<blockquote type=cite>Angry</blockquote>", None),
        ("<blockquote>Angry", None),
        ('<div class="yahoo_quoted"><div>Angry</div></div>', None),
        (
            '<div id="divRplyFwdMsg"><b>From:</b> Jane<br><b>Sent:</b> 5 Feb 2024<br>'
            "<b>To:</b> us<br></div>Angry",
            "Jane",
        ),
        ('<div id="x_appendonsend"></div><hr><p>Angry</p>', None),
        (
            '<div class="moz-cite-prefix">On 05.02.2024 10:12, Jane Doe wrote:<br></div>'
            '<blockquote type="cite">Angry</blockquote>',
            "Jane Doe",
        ),
        (
            "<div>05.02.2024, 10:12, &quot;Анна&quot; &lt;a@b.ru&gt;:</div>"
            "<blockquote><p>Angry</p></blockquote>",
            "Анна",
        ),
        (
            "<div><p class=MsoNormal><b>From:</b> Jane Doe &lt;j@x.y&gt;<br><b>Sent:</b> Monday, "
            "5 February 2024 10:12<br><b>To:</b> us<br><b>Subject:</b> x</p></div>"
            "<p class=MsoNormal>Angry</p>",
            "Jane Doe",
        ),
    ],
)
def test_quoted_parts(quoted: str, sender: str | None) -> None:
    draft = read(f"<p>We are sorry.</p>{quoted}", "a.html")
    assert draft.text == "We are sorry."
    assert draft.thread is not None
    assert (draft.thread.text, draft.thread.sender) == ("Angry", sender)


def test_prose_after_a_closed_quotation_is_ours() -> None:
    source = '<div class="gmail_quote"><div>a<div>b</div></div></div><p>Ours</p><blockquote>c</blockquote>End'
    assert read(source, "a.html").text == "Ours\n\nEnd"


def test_outlooks_paragraphs_are_lines() -> None:
    line = "<p class=MsoNormal>{}<o:p></o:p></p>\n"
    source = "".join(line.format(text) for text in ("Dear Jane,", "&nbsp;", "Sorry.", "Kind regards,", "Eva"))
    assert read(source, "a.html").text == "Dear Jane,\n\nSorry.\nKind regards,\nEva"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("no markup", "no markup"),
        ("a < b & c > d &amp d &bogus; &#x41;&#65", "a < b & c > d & d &bogus; AA"),
        ("<p>unclosed <b>bold <i>it", "unclosed bold it"),
        ("</p></div>a</b>", "a"),
        ("<p <b>x</b>", "x"),
        ("<!-- never closed <p>text", "text"),
        ("<a href='x>y' title=\"a'b\">link</a>", "link"),
        ("<pre>a\n  b\n\nc</pre>", "a\nb\n\nc"),
        ("our <code>never closed<p>text", "our \ue001\n\ntext"),
        ("<p><code>nothing but code</code></p>text", "text"),
        ("<style>never closed text", ""),
        ("a<wbr>b&shy;c", "abc"),
        ("x<br/>y<BR />z", "x\ny\nz"),
        ("<div>a<br></div><div>b</div>", "a\nb"),
        ("<p>&nbsp;</p><p>a</p>", "a"),
        ("<![CDATA[x]]>a<?xml version='1'?>b", "ab"),
        ("<!--[if mso]><p>Outlook only</p><![endif]-->a", "a"),
        ("<button>Click</button>a<svg><text>b</text></svg>", "a"),
        ("\r\n<p>a\r\nb</p>\r\n", "a b"),
        ("<img alt='logo'>", ""),
        ("our <img alt='new'> logo", "our \ue001 logo"),
        ("<a href='{{ url }}'>x</a> <% if a %>b<% end %>", "x b"),
    ],
)
def test_tolerance(source: str, text: str) -> None:
    draft = read(source, "a.html")
    assert draft.text == text
    check_map(draft)
