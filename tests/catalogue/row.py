"""A row of the rule catalogue as a table that reads like it, and what the command line makes of its drafts."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import regex

from tests.conftest import Ran

Run = Callable[..., Ran]
Value = bool | str | tuple[str, ...]
DEFAULTS = {
    "stage": "resolution",
    "fault": "unknown",
    "channel": "letter",
    "abuse": "false",
    "addressee": "one",
}
_MARKED = regex.compile("‹([^›]+)›")


@dataclass(frozen=True, kw_only=True)
class Case:
    """Drafts that a rule flags and drafts that it passes, linted in one way.

    In a flagged draft ``‹words›`` are what is found: findings and marks answer each other one to one. A draft without
    marks may be flagged anywhere.
    """

    flags: tuple[str, ...] = ()
    passes: tuple[str, ...] = ()
    context: Mapping[str, str] = field(default_factory=dict)  # facts about the reply: {"fault": "ours"}
    options: Mapping[str, Value] = field(default_factory=dict)  # of the rule, as replylint.toml sets them
    severity: str = ""  # of the findings; the row's own unless given
    lang: str = "en"


@dataclass(frozen=True, kw_only=True)
class Row:
    """A rule as the catalogue has it."""

    code: str
    name: str
    severity: str  # the default one
    where: Mapping[str, str] = field(default_factory=dict)  # other severities: {"fault=ours": "error"}
    cases: tuple[Case, ...]


def by_rule(rows: tuple[Row, ...]) -> dict[str, Any]:
    """Arguments for ``pytest.mark.parametrize``: one test a case."""
    pairs = [(row, case) for row in rows for case in row.cases]
    return {
        "argnames": ("row", "case"),
        "argvalues": pairs,
        "ids": [_ident(row, case) for row, case in pairs],
    }


def _ident(row: Row, case: Case) -> str:
    said = [f"{key}={value}" for key, value in (*case.context.items(), *case.options.items())]
    return " ".join([f"{row.code}-{row.name}", *([case.lang] if case.lang != "en" else []), *said])


def hold(row: Row, case: Case, folder: Path, invoke: Run) -> None:
    """Lint all drafts of a case in one run: assert that exactly the flagged ones are, where and how gravely."""
    found = findings(row, case, folder, invoke)
    false = [text for text in case.passes if found[text]]
    missed = [text for text in case.flags if not answers(text, [place for _, place in found[text]])]
    assert not false, f"{row.code} flags what it should pass: {false}"
    assert not missed, f"{row.code} does not find the marked words of {missed}"
    expected = {case.severity or severity(row, case.context)} if case.flags else set()
    assert {grave for hits in found.values() for grave, _ in hits} == expected


def severity(row: Row, context: Mapping[str, str]) -> str:
    """The catalogue's severity of a rule in a context; facts that are not given have their defaults."""
    facts = {**DEFAULTS, **context}
    said = [other for fact, other in row.where.items() if facts[fact.split("=")[0]] == fact.split("=")[1]]
    return said[0] if said else row.severity


def findings(row: Row, case: Case, folder: Path, invoke: Run) -> dict[str, list[tuple[str, tuple[int, int]]]]:
    """Severity and range of the rule's findings in each draft."""
    texts = (*case.flags, *case.passes)
    write(folder, texts)
    lines = [f"{name} = {json.dumps(value)}" for name, value in case.options.items()]
    (folder / "replylint.toml").write_text("\n".join([f"[rules.{row.code}.options]", *lines]), "utf-8")
    asked = (
        "--select",
        row.code,
        "--lang",
        case.lang,
        "--config",
        folder / "replylint.toml",
        *flags(case.context),
    )
    files = json.loads(invoke("check", folder, *asked, "--output-format", "json").out)["files"]
    assert [file["error"] for file in files] == [None] * len(texts)
    return {
        text: [(f["severity"], (f["start"]["offset"], f["end"]["offset"])) for f in file["findings"]]
        for text, file in zip(texts, files, strict=True)
    }


def told(draft: str, invoke: Run, *chosen: object) -> dict[str, str]:
    """The severities, by rule, of what is found in an English draft."""
    asked = (*chosen, "--lang", "en", "--output-format", "json")
    files = json.loads(invoke("check", "-", *asked, stdin=draft.encode()).out)["files"]
    return {f["code"]: f["severity"] for f in files[0]["findings"]}


def write(folder: Path, texts: tuple[str, ...]) -> None:
    """Each draft as a file, without its marks; in the order of their names."""
    assert len(set(texts)) == len(texts), "a draft stands there twice"
    for number, text in enumerate(texts):
        (folder / f"{number:03}.txt").write_text(plain(text), "utf-8")


def plain(text: str) -> str:
    """A draft without its marks."""
    return _MARKED.sub(r"\1", text)


def flags(context: Mapping[str, str]) -> tuple[str, ...]:
    """Facts as options of the command line."""
    named = {key: value for key, value in context.items() if key != "abuse"}
    abuse = {"true": ("--abuse",), "false": ("--no-abuse",)}.get(context.get("abuse", ""), ())
    return (*(part for key, value in named.items() for part in (f"--{key}", value)), *abuse)


def answers(text: str, found: list[tuple[int, int]], *, once: bool = True) -> bool:
    """Whether what was found touches the marks of the draft: one to one, or unless ``once`` each at least once."""
    marks = [(m.start() - 2 * n, m.end() - 2 * n - 2) for n, m in enumerate(_MARKED.finditer(text))]
    if not marks:
        return bool(found)
    if once:
        pairs = zip(sorted(found), marks, strict=False)
        return len(found) == len(marks) and all(
            start < high and low < end for (start, end), (low, high) in pairs
        )
    return all(any(start < high and low < end for start, end in found) for low, high in marks)
