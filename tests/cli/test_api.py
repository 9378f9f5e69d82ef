"""The Python interface."""

from __future__ import annotations

from pathlib import Path

import pytest

import replylint
from tests.conftest import House


def test_lint_text(house: House) -> None:
    [report] = replylint.lint_text(
        "The gadget broke.",
        lang="en",
        channel="chat",
        select=["X01"],
        rules=[house.rules],
        lexicons=[str(house.lexicons)],
    )
    assert isinstance(report, replylint.FileReport)
    [finding] = report.findings
    assert (finding.code, finding.severity, finding.place.excerpt) == ("X01", "info", "gadget")
    assert finding.place.start == replylint.Position(1, 5, 4)
    assert finding.why == "Nobody wants gadgets."


def test_lint_file(house: House, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("A gadget.")
    [report] = replylint.lint_file(
        path, lang="en", select=["X"], rules=[house.rules], lexicons=[house.lexicons]
    )
    assert [finding.code for finding in report.findings] == ["X02", "X01"]
    [missing] = replylint.lint_file(tmp_path / "b.txt", lang="en")
    assert missing.error == f"{tmp_path}/b.txt: no such file or folder; check the name"


def test_settings_that_cannot_be_used() -> None:
    for settings in ({"lang": "de"}, {"stage": "done"}, {"select": ["Q1"]}, {"encoding": "utf9"}):
        with pytest.raises(replylint.ConfigError):
            replylint.lint_text("Hello.", **settings)


def test_unknown_names() -> None:
    with pytest.raises(AttributeError):
        replylint.nothing  # noqa: B018
