"""What the tests of the readers share."""

from __future__ import annotations

from replylint.draft import PLACEHOLDER, Draft, read_drafts


def read(source: str, path: str = "reply.txt") -> Draft:
    """The one draft in a source."""
    (draft,) = read_drafts(source.encode(), path)
    assert draft.source == source
    return draft


def shown(draft: Draft) -> str:
    """The text with placeholders made visible."""
    return draft.text.replace(PLACEHOLDER, "◆")


def excerpt(draft: Draft, wanted: str) -> str:
    """What stands in the source where ``wanted`` stands in the text."""
    start = draft.text.index(wanted)
    first, last = draft.map.to_source(start, start + len(wanted))
    return draft.source[first:last]


def check_map(draft: Draft) -> None:
    """The promises of every reader about positions."""
    after_text = after_source = 0
    for segment in draft.map.segments:
        assert segment.text_length > 0
        assert segment.source_length > 0
        assert segment.text >= after_text
        assert segment.source >= after_source
        after_text, after_source = segment.text + segment.text_length, segment.source + segment.source_length
        if segment.text_length == segment.source_length and segment.text_length > 1:
            here = draft.text[segment.text : after_text]
            assert here == draft.source[segment.source : after_source] or "\ufffd" in here
    assert after_text <= len(draft.text)
    assert after_source <= len(draft.source)
    last = 0
    for at in range(len(draft.text)):
        first, end = draft.map.to_source(at, at + 1)
        assert last <= first <= end <= len(draft.source)
        last = first
        if end - first == 1 and draft.text[at] not in (" ", "\n"):
            char = draft.source[first]
            assert char == draft.text[at] or draft.text[at] in ("\ufffd", PLACEHOLDER, "\ue001")
    for span in draft.placeholders:
        assert draft.text[span.start : span.end] == PLACEHOLDER
    assert len(draft.placeholders) == draft.text.count(PLACEHOLDER)
    assert draft.text == draft.text.strip(" \n")
    assert "\n\n\n" not in draft.text
