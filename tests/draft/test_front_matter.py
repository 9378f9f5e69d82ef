from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from replylint.draft.front_matter import _simple, read_front_matter
from replylint.errors import DraftError

from .reading import read


@pytest.mark.parametrize("path", ["a.txt", "a.md", "a.html"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_the_prose_follows(path: str, line_end: str) -> None:
    lines = [
        "---",
        "title: Late parcel",
        "tags: [a, b]",
        "replylint:",
        "  lang: hr",
        "  abuse: true",
        "---",
        "Bok.",
    ]
    draft = read(line_end.join(lines), path)
    assert draft.front_matter == {"lang": "hr", "abuse": True}
    assert draft.text == "Bok."
    assert draft.map.to_source(0, 3)[0] == len(line_end.join(lines)) - 4


def test_what_is_not_ours_is_legal() -> None:
    assert read_front_matter("---\ntitle: x\n---\nHi", "a.md") == ({}, 17)
    assert read_front_matter("---\n---\nHi", "a.md") == ({}, 8)
    assert read_front_matter("---\nreplylint:\n---\nHi", "a.md").values == {}


def test_a_ruler_or_dashes_are_no_front_matter() -> None:
    assert read("---\n\nWe are sorry.", "a.md").text == "We are sorry."
    assert read("----\nWe are sorry.").text == "We are sorry."
    assert read("We are sorry.\n---\nreplylint: x\n---").front_matter == {}


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("---\nreplylint:\n  lang: [hr\n---\nBok", r"^a\.txt:4: .*not YAML"),
        ("---\na: 1\nreplylint: hr\n---\nBok", r"^a\.txt:3: .*no mapping under replylint:"),
        ("---\nreplylint: [hr]\n---\nBok", r"^a\.txt:2: .*no mapping"),
        ("---\nreplylint: {1: hr}\n---\nBok", r"^a\.txt:2: .*no mapping"),
        ("---\nWe are sorry.\n---\nBok", r"^a\.txt:2: .*not a mapping of keys"),
        ("---\nreplylint:\n  lang: hr\nBok", r"^a\.txt:1: .*not closed"),
        ("---\nreplylint:\n  when: 2024-13-45\n---\n", r"^a\.txt:1: .*not YAML"),
        ("---\nreplylint: !!python/object:os.system {}\n---\n", r"^a\.txt:2: .*not YAML"),
        ("---\n" + "[" * 5000 + "\n---\n", r"^a\.txt:1: .*over 20,000 characters or 200 brackets"),
        ("---\n" + "- " * 900 + "\n---\n", r"^a\.txt:\d+: "),
    ],
)
def test_errors_name_the_line_and_the_mend(source: str, message: str) -> None:
    with pytest.raises(DraftError, match=message) as caught:
        read(source, "a.txt")
    assert "front matter" in str(caught.value)


_words = st.one_of(
    st.from_regex(r"[A-Za-z]{1,6}(-[A-Za-z]{1,4})?", fullmatch=True),
    st.sampled_from(
        ["true", "false", "yes", "No", "ON", "null", "Null", "~", "1", "1e3", ".inf", "2024-01-01"]
    ),
    st.text(alphabet="ab :#'[]{}é\\", max_size=6).map(lambda inner: '"' + inner.replace("\\", "") + '"'),
)


@given(st.lists(st.tuples(st.from_regex(r"[a-z]{1,5}", fullmatch=True), _words), min_size=1, max_size=4))
def test_the_fast_path_gives_the_answer_of_yaml(pairs: list[tuple[str, str]]) -> None:
    block = "replylint:\n" + "".join(f"  {key}: {value}\n" for key, value in pairs)
    fast = _simple(block)
    if fast is not None:
        assert yaml.safe_load(block) == {"replylint": fast}


def test_the_fast_path_is_taken_for_ordinary_front_matter() -> None:
    assert _simple('replylint:\n  lang: "en"\n  stage: closing\n  abuse: false\n') == {
        "lang": "en",
        "stage": "closing",
        "abuse": False,
    }
