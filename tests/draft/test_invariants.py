"""What holds for every input, in every format."""

from __future__ import annotations

import time
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from replylint.draft import Draft, read_drafts
from replylint.draft.markdown_inline import parse_inline
from replylint.errors import DraftError

from .reading import check_map

_FRAGMENTS = """\
We are sorry | sorry, | Ann | {{ name }} | {% if a %} | [Customer Name] | [link](http://a) | **bold
*em* | ` | ``a`b`` | > quoted | - item | 1. item | # Head # | --- | === | &amp; | &nbsp; | &#33; | <
<b> | </b> | <p> | <br> | <div | <blockquote> | </blockquote> | <code> | <!-- | --> | ![alt](b)
\\* | \\ | a|b | |--|--| | On 5 Feb 2024 at 10:12, J <j@k.lm> | wrote: | From: Ann | Sent: 5.2.2024
To: us | ``` | ~~ | <<x>> | ${x} | жаль | \ufeff | \xa0 | \u200b | \ue000 | 😀 | ՝ | <http://a.b>
[a]: b | [a] | _x_ | \x0c | \u2028"""
_fragments = st.sampled_from(_FRAGMENTS.replace("\n", " | ").split(" | "))
_gaps = st.sampled_from([" ", "\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "", "  \n", "\t", "    "])
_sources = st.one_of(
    st.lists(st.tuples(_fragments, _gaps), max_size=25).map(
        lambda pairs: "".join(a.strip("\n ") + b for a, b in pairs)
    ),
    st.text(max_size=60).map(lambda text: text.replace("\0", "").encode("utf-8", "ignore").decode()),
)


def read(source: str, path: str) -> Draft | None:
    try:
        (draft,) = read_drafts(source.encode(), path)
    except DraftError:
        assert source.startswith(("---", "\ufeff---"))  # its front matter
        return None
    return draft


@pytest.mark.parametrize("path", ["a.txt", "a.md", "a.html"])
@given(_sources)
def test_positions_are_exact(path: str, source: str) -> None:
    draft = read(source, path)
    if draft is not None:
        check_map(draft)


@given(_sources)
def test_positions_are_exact_in_mail(source: str) -> None:
    for subtype in ("plain", "html"):
        mail = EmailMessage()
        mail["Subject"] = "x"
        mail.set_content(source, subtype=subtype, charset="utf-8", cte="base64")
        try:
            (draft,) = read_drafts(mail.as_bytes(), "a.eml")
        except DraftError as error:
            assert "has no text" in str(error)  # noqa: PT017
            continue
        check_map(draft)


@given(st.lists(st.sampled_from(["QUOTED one", "QUOTED two"]), min_size=1, max_size=3), _sources)
def test_nothing_quoted_is_ours(quoted: list[str], source: str) -> None:
    lines = "".join(f"> {line}\n" for line in quoted)
    for path in ("a.txt", "a.md"):
        draft = read(f"Ours.\n\n{lines}\n{'' if path == 'a.md' else source}", path)
        assert draft is not None
        assert "QUOTED" not in draft.text
        assert draft.thread is not None
        assert draft.thread.text.startswith(quoted[0])
    draft = read(f"<p>Ours<blockquote>{quoted[0]}</blockquote>", "a.html")
    assert draft is not None
    assert draft.text == "Ours"


@given(_sources)
def test_every_inline_token_of_markdown_is_found_where_it_stands(source: str) -> None:
    content = source.strip()
    after = 0
    for token, start, end in parse_inline(content, {}):
        assert after <= start or token.type.endswith("_close")
        if token.type == "text" and token.content:
            in_autolink = content[start : start + 1] == "<" and not token.content.startswith("<")
            assert in_autolink or content[start:end] == token.content
            after = start
        elif token.type == "text_special":
            assert content.startswith(token.markup, start)


_HOSTILE = """{{|{|{{ a |[|[a|<|<!--|<a '|<a "|&|&#|%|${|{%|{%comment%}|<%|> |*|_|`|![|[](|**a|<<|<div>
<blockquote>|<code>|</x>|<p>|1) |-|{#|&nbsp;|<b|{{x}}|[Name]|- """.replace("\n", "|").split("|")


@pytest.mark.parametrize("path", ["a.txt", "a.md", "a.html"])
@pytest.mark.parametrize("unit", [*_HOSTILE, "\n> ", "a\n", "a:\n", "|a", "\r", "From: x\n", " ", "\n"])
def test_hostile_input_is_read_in_time(path: str, unit: str) -> None:
    data = (unit * (60_000 // len(unit))).encode()
    start = time.perf_counter()
    read_drafts(data, path)
    assert time.perf_counter() - start < 10
