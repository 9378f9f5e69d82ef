"""The labelled corpora: precision and recall are not lower than recorded, and docs/accuracy.md shows the record."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

import accuracy_page
from replylint.evaluation import Tally, make_scope, read_labelled
from replylint.settings import Settings
from tests.conftest import Ran
from tests.corpus import contact, figures, record
from tests.corpus.figures import (
    FOLDER,
    GROUPS,
    RECORDED,
    as_json,
    corpora,
    falls,
    is_measured,
    measure,
    recorded,
)

MEASURED = [corpus for corpus in corpora() if is_measured(corpus)]
RERECORD = "python -m tests.corpus.record"
TOLERANCE = 0.005  # one of a file's 270 elements; one rule more missed is a fall
measured = cache(measure)


def test_every_corpus_is_well_formed() -> None:
    """Those of languages without lexicons too, which cannot be measured yet."""
    labels = make_scope(Settings()).labels
    assert read_labelled([FOLDER / corpus for corpus in corpora()], labels).faults == []


def test_every_corpus_is_recorded() -> None:
    assert sorted(recorded()) == MEASURED, f"run {RERECORD}"


@pytest.mark.parametrize("corpus", MEASURED)
def test_precision_and_recall_are_not_lower(corpus: str) -> None:
    """They are compared on the same labels only."""
    now, then = measured(corpus), recorded()[corpus]
    for group in GROUPS:
        assert now["groups"][group].labelled == then["groups"][group].labelled, f"run {RERECORD}"
    assert list(falls(then, now, TOLERANCE)) == [], f"mend it, or run {RERECORD} --allow-lower"


def test_the_page_shows_what_is_recorded() -> None:
    assert accuracy_page.PAGE.read_text("utf-8") == accuracy_page.accuracy_page(), "run make docs"


def test_every_round_of_the_five_has_its_first_contact() -> None:
    """English had its rounds before they were recorded so; docs/accuracy.md has them by hand."""
    rounds = {corpus for corpus in corpora() if "/round-" in corpus and not corpus.startswith("en/")}
    assert rounds <= set(contact.contacts()), "run python -m tests.corpus.contact"


def test_the_first_contact_is_recorded_from_what_was_printed(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    invoke: Callable[..., Ran],
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(contact, "CONTACT", tmp_path / "first-contact.json")
    contact.CONTACT.write_text("{}")
    corpus = MEASURED[0]
    printed = tmp_path / "printed.txt"
    printed.write_text(invoke("evaluate", FOLDER / corpus, "--isolated").out, "utf-8")
    assert contact.main([corpus, str(printed)]) == 0
    now = measured(corpus)["groups"]
    replies = len((FOLDER / corpus).read_text("utf-8").splitlines())
    assert contact.contacts() == {corpus: (replies, now["all rules"], now["all elements"])}
    assert contact.main([corpus, str(printed)]) == 1
    assert capsys.readouterr().out.endswith("is recorded already; a round is met once\n")
    with pytest.raises(SystemExit, match="a round in 'qq'"):
        contact.main(["qq/round-01.jsonl", str(printed)])


def test_the_first_contacts_are_in_their_own_form() -> None:
    assert contact.CONTACT.read_text("utf-8") == contact.as_json(contact.contacts())


@pytest.fixture
def one_recorded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """One file and an empty record, away from the repository's."""
    corpus = MEASURED[0]
    monkeypatch.setattr(figures, "corpora", lambda: [corpus])
    monkeypatch.setattr(figures, "measure", measured)
    monkeypatch.setattr(figures, "RECORDED", tmp_path / "recorded.json")
    return corpus


def test_the_record_is_read_as_it_was_written(one_recorded: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert record.main([]) == 0
    assert figures.recorded() == {one_recorded: measured(one_recorded)}
    assert record.main([]) == 0
    assert capsys.readouterr().out.endswith("\nThe record is current.\n")


def test_lower_figures_are_recorded_only_where_that_is_meant(
    one_recorded: str, capsys: pytest.CaptureFixture[str]
) -> None:
    now = measured(one_recorded)
    group = now["groups"]["all rules"]
    better = {**now, "groups": {**now["groups"], "all rules": Tally(group.labelled + 1)}}
    before = figures.as_json({one_recorded: better, "en/gone.jsonl": better})
    figures.RECORDED.write_text(before, "utf-8")
    assert record.main([]) == 1
    told = capsys.readouterr().out
    assert f"{one_recorded}: all rules: precision 1.0000 -> {group.precision:.4f}\n" in told
    assert "en/gone.jsonl: is recorded and no longer measured\n" in told
    assert figures.RECORDED.read_text("utf-8") == before
    assert record.main(["--allow-lower"]) == 0
    assert figures.recorded() == {one_recorded: now}


def test_the_record_is_in_its_own_form() -> None:
    assert RECORDED.read_text("utf-8") == as_json(recorded())
