"""Drafts put together at random from sentences that stay and sentences that go."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from replylint.mend import mended
from replylint.settings import Settings

OWN = Settings(forced={"lang": "en"}, select=("T01", "T04", "T09"))
FIRST = "Thank you for the photos. We are sorry for the wait."
# What may stand in a draft, and what becomes of it.
SENTENCES = [
    ("Your refund leaves today.", "Your refund leaves today."),
    ("{{ driver }} comes at nine!!", "{{ driver }} comes at nine!"),
    ("I will ring *you* on Friday.", "I will ring *you* on Friday."),
    ("You wrote “please be patient!!”.", "You wrote “please be patient!!”."),
    ("Once again, sorry, and thank you for the label.", "Once again, sorry, and thank you for the label."),
    ("A van is on its way, and we apologise again.", "A van is on its way."),
    ("Once again, we apologise for the inconvenience.", ""),
    ("Sorry again!!", ""),
    ("Please bear with us.", ""),
    ("We kindly ask for your patience and understanding!", ""),
]
PARAGRAPHS = st.lists(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4), max_size=4)


@given(
    PARAGRAPHS,
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(["a.txt", "a.md"]),
    st.sampled_from(["utf-8", "utf-16", "cp1252"]),
    st.sampled_from(["", "\n\n> Sorry again!! Please bear with us."]),
)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_goes_leaves_no_trace(
    paragraphs: list[list[tuple[str, str]]], newline: str, name: str, encoding: str, thread: str
) -> None:
    own = Settings(forced=OWN.forced, select=OWN.select, encoding="cp1252" if encoding == "cp1252" else None)

    def text(which: int) -> bytes:
        written = (" ".join(filter(None, (one[which] for one in sentences))) for sentences in paragraphs)
        body = "\n\n".join([FIRST, *filter(None, written)]) + thread + "\n"
        return body.replace("\n", newline).encode(encoding)

    once = mended(text(0), name, own, unsafe=True)
    assert once.data.decode(encoding) == text(1).decode(encoding)
    assert mended(once.data, name, own, unsafe=True) == (once.data, 0)


@given(PARAGRAPHS)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_in_html_no_tag_is_touched(paragraphs: list[list[tuple[str, str]]]) -> None:
    """A paragraph of which nothing would be left keeps its last sentence that may go; the others are as in a text."""
    blocks = [f"{' '.join(one for one, _ in sentences)} Stay here." for sentences in paragraphs]
    kept = [" ".join(filter(None, [*(left for _, left in s), "Stay here."])) for s in paragraphs]

    def page(texts: list[str]) -> bytes:
        return "\n".join(f"<p class='x'>{text}</p>" for text in [FIRST, *texts]).encode()

    once = mended(page(blocks), "a.html", OWN, unsafe=True)
    assert once.data.decode() == page(kept).decode()
