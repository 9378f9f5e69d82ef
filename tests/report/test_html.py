"""The html page: what a reader sees, and that nothing in a draft becomes part of the page itself."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from replylint.draft import Positions
from replylint.report.formats import FORMATS
from replylint.report.html_reply import marked
from replylint.report.look import Look
from replylint.report.model import FileReport, Place
from tests.report.conftest import finding
from tests.report.test_machines import nasty

VOID = {"meta", "link", "img", "br", "hr", "input"}


class Page(HTMLParser):
    """Its elements, its text, and whether every element is closed where it should be."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "sup" not in self._open and "style" not in self._open:
            self.text += data

    def values(self, name: str) -> list[str]:
        return [value for each, value in self.attributes if each == name]


def page(reports: list[FileReport], look: Look | None = None) -> Page:
    return Page("".join(FORMATS["html"].render(reports, look or Look())))


def test_every_reply_and_finding_is_there(reports: list[FileReport]) -> None:
    shown = page(reports)
    for report in reports:
        assert report.path in shown.text
    assert shown.text.count("Better:") == sum(bool(f.advice) for r in reports for f in r.findings)
    assert "2 of 4 elements of a good reply" in shown.text


def test_every_link_leads_somewhere(reports: list[FileReport]) -> None:
    for look in (Look(), Look(excerpts=False)):
        shown = page(reports, look)
        ids = shown.values("id")
        assert len(set(ids)) == len(ids)
        assert all(link.removeprefix("#") in ids for link in shown.values("href"))
        assert shown.values("href")


def test_it_is_self_contained_and_runs_nothing(reports: list[FileReport]) -> None:
    shown = page([*reports, *nasty()])
    assert not set(shown.tags) & {"script", "link", "img", "iframe", "object", "base", "form"}
    assert not [name for name, _ in shown.attributes if name.startswith("on") or name in ("src", "style")]
    assert all(link.startswith("#") for link in shown.values("href"))
    assert any("default-src 'none'" in content for content in shown.values("content"))
    assert "<script>alert(1)</script>" in shown.text


@given(
    st.text("ab <&\"'\n\t包", max_size=30),
    st.lists(
        st.tuples(st.integers(0, 30), st.integers(0, 30), st.sampled_from(["error", "warning", "info"]))
    ),
)
@settings(deadline=None)
def test_marking_changes_no_character_and_names_every_finding(
    source: str, spans: list[tuple[int, int, str]]
) -> None:
    """However findings overlap, stand side by side, or are empty."""
    positions = Positions(source)
    found = []
    for one, other, severity in spans:
        start, end = sorted((min(one, len(source)), min(other, len(source))))
        where = Place(positions.at(start), positions.at(end), source[start:end])
        found.append(finding(where, severity))  # type: ignore[arg-type]
    found.sort(key=lambda each: (each.place.start.offset, each.place.end.offset))
    shown = Page(marked(FileReport("a.txt", source=source, findings=tuple(found)), 1))
    assert shown.text == source.replace("\t", "    ")
    assert sorted(shown.values("href")) == sorted(f"#r1f{number}" for number in range(1, len(found) + 1))
