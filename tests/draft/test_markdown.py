from __future__ import annotations

import pytest

from .reading import check_map, excerpt, read, shown

REPLY = """\
# About *your* order #

Dear **Ms** Hartley,

we are very
sorry. Order `RM-ED060` is [on its way](https://example.com "track"), see
<https://example.com/t> or ![photo](a.png). AT&amp;T said \\*no\\*.

On Mon, 5 Feb 2024 at 10:12, Jane Hartley <jane@example.com> wrote:

> I am **angry**.
> Really.
>
> - very

1. We refund you.
   Today.
2. We call you

   * on Friday

| What | When |
|------|:----:|
| Kettle \\| lid | **Friday** |
|  | `x` |

```text
ignored code
```

    indented code

<div>Some <i>HTML</i> &mdash; here<br>too</div>

Kind regards,
Eva Novak
Team Lead
"""


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_whole_reply(line_end: str) -> None:
    draft = read(REPLY.replace("\n", line_end), "reply.md")
    assert draft.text == (
        "About your order\n\n"
        "Dear Ms Hartley,\n\n"
        "we are very sorry. Order \ue001 is on its way, see https://example.com/t or \ue001. "
        "AT&T said *no*.\n\n"
        "We refund you.\nToday.\n\nWe call you\n\non Friday\n\n"
        "What When\nKettle | lid Friday\n\n"
        "Some HTML — here\ntoo\n\n"
        "Kind regards,\nEva Novak\nTeam Lead"
    )
    assert draft.thread is not None
    assert (draft.thread.sender, draft.thread.text) == ("Jane Hartley", "I am angry.\nReally.\n\nvery")
    assert [draft.text[span.start : span.end] for span in draft.headings] == ["About your order"]
    for word in (
        "your",
        "Hartley",
        "sorry",
        "way",
        "photo",
        "no",
        "Today",
        "call",
        "Friday",
        "lid",
        "HTML",
        "Lead",
    ):
        if word != "photo":
            assert excerpt(draft, word) == word
    assert excerpt(draft, "About your") == "About *your"
    assert excerpt(draft, "&") == "&amp;"
    assert excerpt(draft, "Kettle | lid") == "Kettle \\| lid"
    check_map(draft)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("a **b** *c* _d_ __e__ ~~f~~ ***g*** h", "a b c d e f g h"),
        ("*a **b** c* [*d* e](x) [f][r] [r] ![i](j)k\n\n[r]: http://x", "a b c d e f r \ue001k"),
        ("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"),
        ("Eva Novak\nteam lead\n020 7946", "Eva Novak\nteam lead\n020 7946"),
        ("We are sorry that your parcel\nwas late.", "We are sorry that your parcel was late."),
        ("\\<<x>> \\{% if a %} b", "◆ b"),
        ("a\n\x0c  \nb", "a\nb"),
        ("\\ <b> ", "\\"),
        ("a  \nb\\\nC", "a\nb\nC"),
        ("Long enough a line to have been wrapped by an editor\nAnd so on", None),
        ("`` a ` b `` c", "\ue001 c"),
        ("a <!-- note --> b<br>c <span title='x>y'>d</span>", "a b\nc d"),
        ("# \n\ntext\n\n---\n\nmore\n***", "text\n\nmore"),
        ("Setext *title*\n===\nbody", "Setext title\n\nbody"),
        ("- a\n- b\n\n  c\n- d", "a\n\nb\n\nc\n\nd"),
        ("- a\n- b\n  - c", "a\nb\nc"),
        ("> quoted\nlazy\n\nours", "ours"),
        ("\\[x\\] &lt;b&gt; &#33; &unknown;", "[x] <b> ! &unknown;"),
        ("http://example.com/a_b_c is bare", "http://example.com/a_b_c is bare"),
        ("![only an image](x.png)", ""),
        ("**bold [link *em*](u) `c`**", "bold link em \ue001"),
        ("\t- tab\n\n1.\ttabbed\n\n\ttwo", "tabbed\n\ntwo"),
        ("a &amp;&amp; b", "a && b"),
        ("| a |\n|---|\n| {{x | y}} |", "a\n◆"),
        ("{% if a %}\n- b\n{% endif %}\n- c", "b\n\nc"),
        ("**{{ a_b }}** _{{c}}_[x]({{ url }})", "◆ ◆x"),
    ],
)
def test_constructs(source: str, text: str | None) -> None:
    draft = read(source, "a.md")
    if text is not None:
        assert shown(draft) == text
    check_map(draft)


def test_offsets_count_from_the_start_of_the_file() -> None:
    draft = read("---\ntitle: x\n---\n\n- one *two*\n", "a.md")
    assert excerpt(draft, "two") == "two"
    assert draft.map.to_source(4, 7)[0] == draft.source.index("two")


def test_a_block_too_long_for_a_reply_is_read_without_its_markup() -> None:
    draft = read("[" * 150_000 + " sorry", "a.md")
    assert draft.text.endswith(" sorry")
