"""``replylint evaluate``: counting, selection, formats, minima, and files that cannot be used."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import House, Ran

Run = Callable[..., Ran]
ROOT = Path(__file__).parents[2]
SCORE = ROOT.parent / "shared/tools/score.py"
COURIER = "The courier lost it. We are sorry. I will refund you today."


def row(ident: str, text: str, *spans: tuple[str, str] | tuple[str, str, int], **more: Any) -> str:
    """A line of a file."""
    named = [dict(zip(("label", "quote", "nth"), span, strict=False)) for span in spans]
    return json.dumps({"id": ident, "lang": "en", "text": text, "spans": named, **more})


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Writes a file of labelled replies."""

    def made(*lines: str, name: str = "ours.jsonl") -> Path:
        path = tmp_path / name
        path.write_text("\n".join(lines) + "\n", "utf-8")
        return path

    return made


GADGETS = (
    row("right", "A gadget. A gadget.", ("no-gadgets", "gadget", 2), ("no-gadgets", "A gadget", 1)),
    row("false and missed", "A gadget is a good thing.", ("no-gadgets", "good")),
    row("none", "A widget."),
    row("twice over one quote", "A gadget gadget.", ("no-gadgets", "gadget gadget")),
)


def figures(
    invoke: Run, house: House, file: Path, *options: str, select: str = "no-gadgets"
) -> dict[str, Any]:
    folders = ("--rules", house.rules, "--lexicons", house.lexicons, "--output-format", "json")
    done = invoke("evaluate", file, "--select", select, *folders, *options)
    assert (done.code, done.err) == (0, "")
    loaded: dict[str, Any] = json.loads(done.out)
    return loaded


def test_findings_are_counted_one_to_one_with_quotes(
    invoke: Run, house: House, write: Callable[..., Path]
) -> None:
    document = figures(invoke, house, write(*GADGETS))
    (rule,) = document["rules"]
    assert (rule["code"], rule["rule"], rule["labelled"]) == ("X01", "no-gadgets", 4)
    assert (rule["right"], rule["missed"]) == (3, 1)
    assert rule["false"] >= 1
    assert rule["precision"] == round(3 / (3 + rule["false"]), 4)
    assert rule["recall"] == 0.75
    assert rule["languages"]["en"]["right"] == 3
    assert document["replies"] == 4
    assert document["summary"]["rules"]["right"] == 3
    assert document["elements"] == []
    assert document["mistakes"] == []


def test_a_house_rule_counts_only_where_replies_are_labelled_with_it(
    invoke: Run, house: House, write: Callable[..., Path]
) -> None:
    assert figures(invoke, house, write(row("a", "A gadget.")))["rules"] == []


def test_nth_and_touching_ranges(invoke: Run, house: House, write: Callable[..., Path]) -> None:
    file = write(row("a", "A gadget is no gad.", ("no-gadgets", "gad", 2)))
    (rule,) = figures(invoke, house, file)["rules"]
    assert (rule["right"], rule["false"], rule["missed"]) == (0, 1, 1)


def test_mistakes_are_shown_with_file_and_line(invoke: Run, house: House, write: Callable[..., Path]) -> None:
    file = write(*GADGETS[:2], "", row("late", "Thing one, thing two.", ("no-gadgets", "Thing one")))
    shown = figures(invoke, house, file, "--show", "1")["mistakes"]
    assert [(m["what"], m["label"], m["line"], m["id"], m["words"]) for m in shown] == [
        ("missed", "no-gadgets", 2, "false and missed", "good"),
        ("false alarm", "no-gadgets", 2, "false and missed", "A gadget is a good thing."),
    ]
    assert {m["line"] for m in figures(invoke, house, file, "--show", "9")["mistakes"]} == {2, 4}
    folders = ("--rules", house.rules, "--lexicons", house.lexicons, "--select", "X")
    text = invoke("evaluate", file, *folders, "--show", "1").out
    assert text.startswith(f"{file}:2: missed X01 no-gadgets\n  “good”\n")
    markdown = invoke("evaluate", file, *folders, "--show", "1", "--output-format", "markdown").out
    assert "| X01 no-gadgets | 4 | 2 | 1 | 2 | 0.667 | 0.500 | 0.571 |\n" in markdown
    assert ":2 missed **X01 no-gadgets**: “good”\n" in markdown


def test_elements_count_once_a_reply(invoke: Run, write: Callable[..., Path]) -> None:
    file = write(
        row("a", COURIER, ("blame-supplier", "The courier lost it"), ("apology", "We are sorry")),
        row(
            "b",
            COURIER,
            ("apology", "sorry"),
            ("apology", "We are"),
            ("regret", "lost"),
            context={"fault": "ours"},
        ),
    )
    document = json.loads(invoke("evaluate", file, "--output-format", "json").out)
    rows = {row["element"]: row for row in document["elements"]}
    assert (rows["apology"]["right"], rows["apology"]["missed"]) == (2, 0)
    assert (rows["action"]["right"], rows["action"]["false"]) == (0, 2)
    assert (rows["regret"]["right"], rows["regret"]["missed"]) == (0, 1)
    (rule,) = [row for row in document["rules"] if row["rule"] == "blame-supplier"]
    assert (rule["code"], rule["right"], rule["false"]) == ("D01", 1, 1)


def test_the_last_line_has_the_totals(invoke: Run, write: Callable[..., Path]) -> None:
    file = write(row("a", COURIER, ("blame-supplier", "The courier lost it"), ("apology", "We are sorry")))
    done = invoke("evaluate", file, "--select", "blame-supplier,apology")
    assert done.code == 0
    assert "  D01 blame-supplier              1      1      0       0      1.000   1.000  1.000\n" in done.out
    assert done.out.splitlines()[-1] == (
        "1 reply; rules: precision 1.000, recall 1.000, F1 1.000; elements: precision 1.000, recall 1.000, F1 1.000"
    )


@pytest.mark.parametrize(
    ("select", "rules", "elements"),
    [
        ("D", {"blame-supplier"}, set()),
        ("T", set(), set()),
        ("apology", set(), {"apology"}),
        ("blame-supplier,deadline", {"blame-supplier"}, {"deadline"}),
    ],
)
def test_select(
    invoke: Run, write: Callable[..., Path], select: str, rules: set[str], elements: set[str]
) -> None:
    file = write(row("a", COURIER, ("blame-supplier", "The courier lost it"), ("apology", "We are sorry")))
    document = json.loads(invoke("evaluate", file, "--select", select, "--output-format", "json").out)
    assert {row["rule"] for row in document["rules"]} == rules
    assert {row["element"] for row in document["elements"]} == elements


@pytest.mark.parametrize("select", ["elements", "D01,Elements", "ALL"])
def test_select_all_elements(invoke: Run, write: Callable[..., Path], select: str) -> None:
    document = json.loads(
        invoke("evaluate", write(row("a", COURIER)), "--select", select, "--output-format", "json").out
    )
    assert {"apology", "action", "deadline"} <= {row["element"] for row in document["elements"]}
    assert [row["rule"] for row in document["rules"]] == ["blame-supplier"] * (select != "elements")


@pytest.mark.parametrize(
    ("options", "code"), [((), 0), (("--min-precision", "0.6"), 0), (("--min-recall", "0.6"), 1)]
)
def test_minima(
    invoke: Run, house: House, write: Callable[..., Path], options: tuple[str, ...], code: int
) -> None:
    folders = ("--rules", house.rules, "--lexicons", house.lexicons, "--select", "X")
    file = write(row("a", "A gadget. A thing.", ("no-gadgets", "gadget"), ("no-gadgets", "thing")))
    done = invoke("evaluate", file, *folders, *options)
    assert done.code == code
    assert done.err == ("replylint: rules: recall 0.5000 is below 0.6\n" if code else "")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "{",
            "is not JSON: Expecting property name enclosed in double quotes at column 2; one object a line",
        ),
        ("[1]", "is not an object; a line is"),
        ("[" * 100_000, "is not JSON that can be read; a line is"),
        ('{"id": "a", "lang": "en", "spans": []}', "text: field required; a line is"),
        (row("a", "Hi.", ("apology", "Hi"), spans="none"), "spans: input should be a valid list; a line is"),
        (row("a", "Hi.").replace("[]", '[{"label": "name"}]'), "spans[0].quote: field required; a line is"),
        (row("a", "Hi.", ("name", "Hi", 0)), "spans[0].nth: input should be greater than or equal to 1"),
        (row("a", "Hi.", ("name", "")), "spans[0].quote: string should have at least 1 character"),
        (row("a", "Hi.", lang="xx"), "lang: 'xx' is not one of en, "),
        (row("a", "Hi.", context={"stage": "late"}), "context.stage: input should be 'resolution', "),
        (row("a", "Hi.", context={"mood": "bad"}), "context.mood: extra inputs are not permitted"),
        (row("a", "Hi.\ud800"), "text: input should be a valid string, "),
        (row("a", "Hi.", ("apologie", "Hi")), "unknown label 'apologie'; did you mean 'apology'?"),
        (
            row("a", "Hi.", ("xyz", "Hi")),
            "unknown label 'xyz'; labels are the names of elements and of D and T rules",
        ),
        (row("a", "Hi.", ("missing-apology", "Hi")), "unknown label 'missing-apology'; "),
        (row("a", "Hi.", ("name", "Ho")), "the quote 'Ho' of name is not in the text; copy it to the letter"),
        (row("a", "Hi hi.", ("name", "i", 3)), "occurs only 2 times in the text, nth is 3; lower it"),
    ],
    ids=range(17),
)
def test_bad_lines(invoke: Run, write: Callable[..., Path], line: str, said: str) -> None:
    file = write(row("good", "Hi."), "", line)
    done = invoke("evaluate", file)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"replylint: {file}:3: ")
    assert said in done.err
    assert done.err.count("\n") == 1


def test_all_faults_are_told_and_ids_are_unique_over_files(invoke: Run, write: Callable[..., Path]) -> None:
    first = write(row("a", "Hi."), "{", name="first.jsonl")
    second = write(row("a", "Hi."), *["["] * 30, name="second.jsonl")
    said = invoke("evaluate", first, second).err.splitlines()
    assert said[0].startswith(f"replylint: {first}:2: is not JSON")
    assert said[1] == f"replylint: {second}:1: id 'a' is at {first}:1 already; give each reply its own"
    assert said[-1] == "replylint: and 12 more; mend these first"


def test_files_that_cannot_be_used(invoke: Run, tmp_path: Path, write: Callable[..., Path]) -> None:
    gone, empty, latin = tmp_path / "gone.jsonl", tmp_path / "empty.jsonl", tmp_path / "latin.jsonl"
    empty.write_bytes(b"\n")
    latin.write_bytes(b'{"id": "\xe9"}')
    done = invoke("evaluate", gone, tmp_path, empty, latin)
    assert done.code == 2
    assert done.err.splitlines() == [
        f"replylint: {gone}: no such file; check the name",
        f"replylint: {tmp_path}: is a folder; name the files in it, as {tmp_path}/*.jsonl",
        f"replylint: {empty}: holds no labelled reply; "
        'a line is {"id": "…", "lang": "en", "text": "…", "spans": [{"label": "…", "quote": "…"}]}',
        f"replylint: {latin}: is not UTF-8 at byte 8; save it as UTF-8",
    ]
    assert invoke("evaluate").code == 2


def test_the_configuration_of_the_current_folder_holds(
    invoke: Run, house: House, write: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = row("a", f"{COURIER} A gadget.", ("blame-supplier", "courier"), ("no-gadgets", "gadget"))
    folders = f'rule-folders = "{house.rules}"\nlexicon-folders = "{house.lexicons}"\n'
    (tmp_path / "replylint.toml").write_text(f'{folders}[rules]\nblame-supplier = "off"\n', "utf-8")
    file = write(lines)
    monkeypatch.chdir(tmp_path)

    def counted(*options: str) -> list[str]:
        done = invoke("evaluate", file, "--output-format", "json", *options)
        return [row["rule"] for row in json.loads(done.out)["rules"]]

    assert counted() == ["no-gadgets"]
    assert counted("--select", "D01") == ["blame-supplier"]
    isolated = invoke("evaluate", file, "--isolated")
    assert (isolated.code, "unknown label 'no-gadgets'" in isolated.err) == (2, True)


@pytest.mark.parametrize(
    ("select", "said"),
    [
        ("blame-suplier", "did you mean 'blame-supplier'?"),
        ("S03", "--select: S03: nothing is labelled with S"),
    ],
)
def test_selectors_that_name_nothing(invoke: Run, write: Callable[..., Path], select: str, said: str) -> None:
    done = invoke("evaluate", write(row("a", "Hi.")), "--select", select)
    assert done.code == 2
    assert said in done.err


def test_a_byte_order_mark_and_separators_inside_strings(invoke: Run, house: House, tmp_path: Path) -> None:
    file = tmp_path / "bom.jsonl"
    text = '{"id": "a", "lang": "en", "text": "A\u2028gadget.", "spans": [{"label": "no-gadgets", "quote": "gadget"}]}'
    file.write_text("\ufeff" + text + "\r\n", "utf-8", newline="")
    assert figures(invoke, house, file)["rules"][0]["right"] == 1


@pytest.mark.slow
@pytest.mark.skipif(not SCORE.is_file(), reason="score.py lies beside the project's own checkout only")
@pytest.mark.parametrize("corpus", ["en/dev.jsonl", "nth"])
def test_agrees_with_score(invoke: Run, write: Callable[..., Path], corpus: str) -> None:
    """The same figures as the project's scorer, which runs ``replylint check`` on files."""
    twice = f"{COURIER} The courier lost it, we are sorry. The courier lost it."
    quoted = [("blame-supplier", "The courier lost it", nth) for nth in (3, 1)]
    made = row("a", twice, *quoted, ("repeated-apology", "e are sorry", 2), ("regret", "e", 9))
    file = write(made) if corpus == "nth" else ROOT / "tests/corpus" / corpus
    linter = f"{sys.executable} -m replylint check"
    theirs = subprocess.run(
        [sys.executable, SCORE, "--linter", linter, file],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    ours = invoke("evaluate", file)
    shares = re.findall(r"(?:P|R|F1)=(\d\.\d+)", theirs.stdout.splitlines()[-1])
    assert re.findall(r"(?:precision|recall|F1) (\d\.\d+)", ours.out.splitlines()[-1]) == shares
    document = json.loads(invoke("evaluate", file, "--output-format", "json").out)
    for kind in ("rules", "elements"):
        (line,) = re.findall(rf"; {kind} n= *(\d+) +tp= *(\d+) fp= *(\d+) fn= *(\d+)", theirs.stdout)
        total = document["summary"][kind]
        assert [total[key] for key in ("labelled", "right", "false", "missed")] == [*map(int, line)]
