"""The labelled corpora: precision and recall are not lower than recorded, and docs/accuracy.md shows the record."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

import accuracy_page
from tests.corpus import record
from tests.corpus.figures import GROUPS, RECORDED, Figures, corpora, falls, is_measured, measure, recorded

MEASURED = [corpus for corpus in corpora() if is_measured(corpus)]
RERECORD = "python -m tests.corpus.record"
measured = cache(measure)


@pytest.mark.parametrize("corpus", [corpus for corpus in corpora() if not is_measured(corpus)])
def test_corpora_of_languages_to_come_are_well_formed(corpus: str) -> None:
    measure(corpus)


def test_every_corpus_is_recorded() -> None:
    assert sorted(recorded()) == MEASURED, f"run {RERECORD}"


@pytest.mark.parametrize("corpus", MEASURED)
def test_labels_are_those_recorded(corpus: str) -> None:
    """Precision and recall are compared on the same labels only."""
    now, then = measured(corpus), recorded()[corpus]
    for group in GROUPS:
        assert now["groups"][group].labelled == then["groups"][group].labelled, f"run {RERECORD}"


@pytest.mark.parametrize("corpus", MEASURED)
def test_precision_and_recall_are_not_lower(corpus: str) -> None:
    assert not list(falls(recorded()[corpus], measured(corpus))), f"mend it, or run {RERECORD} --allow-lower"


def test_the_page_shows_what_is_recorded() -> None:
    assert accuracy_page.PAGE.read_text("utf-8") == accuracy_page.accuracy_page(), "run make docs"


@pytest.fixture
def one_recorded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A record of one file, away from the repository's, and a measurement that says the same."""
    corpus = MEASURED[0]
    monkeypatch.setattr(record, "corpora", lambda: [corpus])
    monkeypatch.setattr(record, "measure", measured)
    monkeypatch.setattr(record, "recorded", lambda: {corpus: recorded()[corpus]})
    monkeypatch.setattr(record, "RECORDED", tmp_path / "tests/corpus/recorded.json")
    monkeypatch.setattr(record, "FOLDER", tmp_path / "tests/corpus")
    (tmp_path / "tests/corpus").mkdir(parents=True)
    return corpus


def test_a_lower_figure_is_recorded_only_where_that_is_meant(
    one_recorded: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    better: Figures = {part: dict(rows) for part, rows in measured(one_recorded).items()}
    group = better["groups"]["all rules"]
    better["groups"]["all rules"] = type(group)(group.right + 1, 0, 0)
    monkeypatch.setattr(record, "recorded", lambda: {one_recorded: better, "en/gone.jsonl": better})
    assert record.main([]) == 1
    told = capsys.readouterr().out
    assert f"{one_recorded}: all rules: recall 1.000 -> {group.recall:.3f}\n" in told
    assert "en/gone.jsonl: is recorded and no longer measured\n" in told
    assert not record.RECORDED.exists()
    assert record.main(["--allow-lower"]) == 0
    assert f'"{one_recorded}"' in record.RECORDED.read_text("utf-8")


def test_the_record_is_read_as_it_was_written(one_recorded: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(record, "recorded", dict)
    assert record.main([]) == 0
    assert record.main([]) == 0
    monkeypatch.setattr("tests.corpus.figures.RECORDED", record.RECORDED)
    assert recorded() == {one_recorded: measured(one_recorded)}


def test_the_record_is_in_its_own_form() -> None:
    from tests.corpus.figures import as_json

    assert RECORDED.read_text("utf-8") == as_json(recorded())
