"""Every output format, compared exactly with a stored snapshot."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from replylint.report.formats import FORMATS
from replylint.report.look import Look
from replylint.report.model import FileReport

Compare = Callable[[str, str], None]


def rendered(name: str, reports: list[FileReport], look: Look | None = None) -> str:
    return "".join(FORMATS[name].render(reports, look or Look()))


@pytest.mark.parametrize("name", FORMATS)
def test_output_is_as_stored(name: str, reports: list[FileReport], snapshot: Compare) -> None:
    snapshot(f"{name}.txt", rendered(name, reports))


def test_colour(reports: list[FileReport], snapshot: Compare) -> None:
    snapshot("full-color.txt", rendered("full", reports, Look(color=True, elements=True)))
    snapshot("concise-color.txt", rendered("concise", reports, Look(color=True)))


def test_scorecard(reports: list[FileReport], snapshot: Compare) -> None:
    snapshot("full-elements.txt", rendered("full", reports, Look(elements=True)))


def test_narrow_terminal(reports: list[FileReport], snapshot: Compare) -> None:
    snapshot("full-narrow.txt", rendered("full", reports, Look(width=40, elements=True)))


def test_json_without_excerpts_has_null_for_them(reports: list[FileReport]) -> None:
    found = json.loads(rendered("json", reports, Look(excerpts=False)))
    assert all(finding["excerpt"] is None for file in found["files"] for finding in file["findings"])


def test_json_has_the_fields_of_version_1(reports: list[FileReport]) -> None:
    found = json.loads(rendered("json", reports))
    assert list(found) == ["version", "tool", "files", "summary"]
    letter = found["files"][2]
    assert list(letter) == ["path", "language", "languages", "context", "error", "findings", "elements"]
    fields = "code rule severity message advice start end excerpt related fix url"
    assert set(fields.split()) <= set(letter["findings"][0])
    assert found["files"][1]["error"].startswith("missing.txt: ")
    assert found["files"][3]["part"] == "1.2"
    summary = {"files": 5, "findings": 11, "errors": 6, "warnings": 3, "infos": 2, "failed": 1, "known": 0}
    assert found["summary"] == summary


def test_no_control_characters_reach_a_terminal(reports: list[FileReport]) -> None:
    for name in ("full", "concise", "grouped", "github", "junit", "html"):
        assert not set(rendered(name, reports, Look(elements=True))) & {"\x1b", "\x07", "\u202e", "\t"}


def test_lines_fit_80_columns(reports: list[FileReport]) -> None:
    for line in rendered("full", reports, Look(elements=True)).splitlines():
        assert len(line) <= 80, line


def test_quiet_has_no_summary(reports: list[FileReport]) -> None:
    assert "Found" in rendered("full", reports)
    assert "Found" not in rendered("full", reports, Look(quiet=True))


@pytest.mark.parametrize(
    ("chosen", "line"),
    [
        ([0], "Nothing found in 1 reply. Ready to send."),
        ([0, 1], "Nothing found in 1 reply. 1 input could not be read."),
        ([1], "1 input could not be read."),
        ([], ""),
    ],
)
def test_closing_line(reports: list[FileReport], chosen: list[int], line: str) -> None:
    assert rendered("full", [reports[number] for number in chosen]).strip() == line
