"""Where ``check`` writes to: formats on stdout and in files, counted findings, and no words of the draft."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest

from replylint.report.formats import FORMATS
from tests.conftest import House, Ran

Run = Callable[..., Ran]


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    folder = tmp_path / "drafts"
    folder.mkdir()
    (folder / "a.txt").write_text("A gadget. A gizmo. A gadget.")
    (folder / "b.html").write_text("<p>A widget and a gadget.</p>")
    return folder


@pytest.fixture
def check(invoke: Run, house: House, drafts: Path) -> Run:
    def run(*options: str | Path, paths: tuple[Path | str, ...] = (drafts,)) -> Ran:
        return invoke("check", *paths, *house.options, *options)

    return run


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_gets_what_stdout_would_get(check: Run, tmp_path: Path, name: str) -> None:
    shown = check("--output-format", name)
    for number, options in enumerate(
        (
            ("--output-format", name, "--output-file", tmp_path / "out0"),
            ("--output-format", f"{name}:{tmp_path / 'out1'}"),
        )
    ):
        done = check(*options)
        assert (done.code, done.out) == (1, "")
        assert (tmp_path / f"out{number}").read_text("utf-8") == shown.out


def test_several_formats_in_one_run(check: Run, tmp_path: Path) -> None:
    sarif, page = tmp_path / "out.sarif", tmp_path / "out.html"
    done = check(
        "--output-format", "concise", "--output-format", f"sarif:{sarif}", "--output-format", f"html:{page}"
    )
    assert done == check("--output-format", "concise")
    assert sarif.read_text("utf-8") == check("--output-format", "sarif").out
    assert page.read_text("utf-8") == check("--output-format", "html").out


def test_files_are_written_even_if_nobody_reads_stdout(house: House, drafts: Path, tmp_path: Path) -> None:
    for number in range(2_000):
        (drafts / f"{number}.txt").write_text("A gadget.")
    command = [sys.executable, "-m", "replylint", "check", str(drafts), *house.options]
    targets = ["--output-format", "full", "--output-format", f"json:{tmp_path / 'out'}"]
    with subprocess.Popen([*command, *targets], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.wait(120) == 141
    assert json.loads((tmp_path / "out").read_text("utf-8"))["summary"]["files"] == 2_002


def test_files_are_never_coloured(check: Run, tmp_path: Path) -> None:
    check("--color", "--output-format", "full", "--output-format", f"concise:{tmp_path / 'out'}")
    assert "\x1b" not in (tmp_path / "out").read_text("utf-8")


def test_a_report_in_the_linted_folder_is_no_draft(check: Run, drafts: Path) -> None:
    option = ("--output-format", f"html:{drafts / 'report.html'}", "--output-format", "concise")
    first = check(*option)
    assert (drafts / "report.html").exists()
    assert check(*option) == first
    assert "report.html" in check("--output-format", "concise").out


def test_a_draft_is_not_overwritten(check: Run, drafts: Path) -> None:
    before = (drafts / "a.txt").read_text()
    for options in (("--output-file", drafts / "a.txt"), ("--output-format", f"json:{drafts / 'a.txt'}")):
        done = check(*options, paths=(drafts / "a.txt",))
        assert done.code == 2
        assert "is to be linted; name another file" in done.err
    assert (drafts / "a.txt").read_text() == before


def test_what_cannot_be_read_is_told_where_someone_reads_it(check: Run, drafts: Path, tmp_path: Path) -> None:
    (drafts / "c.txt").write_bytes(b"\xff\xfa")
    file = tmp_path / "out.json"
    assert check("--output-format", "json").err == ""
    for options in (("--output-format", f"json:{file}"), ("--output-format", "json", "--output-file", file)):
        done = check(*options)
        assert done.code == 2
        assert "c.txt" in done.err
        assert json.loads(file.read_text("utf-8"))["summary"]["failed"] == 1


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (("--output-format", "jsno"), "'jsno' is not one of full, concise, "),
        (("--output-format", "json:"), "'json:' names no file behind the colon"),
        (("--output-format", "json", "--output-format", "sarif"), "name a file: sarif:FILE"),
        (
            ("--output-format", "json:x", "--output-file", "y"),
            "--output-file is for the format that names no",
        ),
        (("--output-format", "json:x", "--output-format", "sarif:./x"), "two formats are to go into"),
        (("--output-format", "sarif", "--statistics"), "--statistics comes as full or json, not as sarif"),
        (("--output-format", "json", "--elements"), "--elements belongs to the full format"),
        (("--statistics", "--elements"), "--elements belongs to the full format"),
    ],
)
def test_contradictions(check: Run, options: tuple[str, ...], complaint: str) -> None:
    done = check(*options)
    assert done.code == 2
    assert complaint in done.err


def test_a_file_that_cannot_be_written_is_told_before_linting(check: Run, tmp_path: Path) -> None:
    done = check("--output-format", f"json:{tmp_path / 'nowhere' / 'out'}")
    assert (done.code, done.out) == (2, "")
    assert "out: cannot be written: No such file or directory; name another file" in done.err


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_name_that_is_not_utf8(check: Run, tmp_path: Path, drafts: Path, name: str) -> None:
    try:
        (drafts / os.fsdecode(b"\xff.txt")).write_text("A gadget.")
    except OSError:
        pytest.skip("this file system has no such names")
    done = check("--output-format", name)
    assert done.code == 1
    assert check("--output-format", f"{name}:{tmp_path / 'out'}").code == 1
    assert (tmp_path / "out").read_text("utf-8") == done.out
    if name in ("json", "sarif", "gitlab", "rdjson"):
        json.loads(done.out)
    if name == "junit":
        ET.fromstring(done.out.encode())


def test_statistics(check: Run, tmp_path: Path) -> None:
    done = check("--statistics", "--output-format", f"concise:{tmp_path / 'all'}")
    assert done.code == 1
    assert done.out == (
        "4  X01  no-gadgets    in 2 replies\n1  X02  wants-widget  in 1 reply\n\n5 findings in 2 replies\n"
    )
    assert len((tmp_path / "all").read_text().splitlines()) == 5
    assert check("--statistics", "-q").out == done.out.rpartition("\n\n")[0] + "\n"
    counted = json.loads(check("--statistics", "--output-format", "json").out)
    assert counted["statistics"][0] == {"code": "X01", "rule": "no-gadgets", "findings": 4, "replies": 2}
    assert counted["summary"]["findings"] == 5


SECRET = "Zanzibar"
LETTER = f"Dear {SECRET},\n\n{SECRET} Initech Ltd has a nice {SECRET} gadget. Pošleme vám {SECRET}.\n"
WORDS = (SECRET, "Initech", "nice", "Pošleme", "vám", "Vám")


@pytest.mark.usefixtures("only_own_lexicons")
def test_without_excerpts_no_word_of_the_draft_is_shown(
    invoke: Run, own_house: House, tmp_path: Path
) -> None:
    """In any format; with excerpts, those that show words do."""
    drafts = tmp_path / "drafts"
    drafts.mkdir()
    (drafts / "a.txt").write_text(LETTER, "utf-8")
    (drafts / "b.eml").write_text(f"Subject: {SECRET}\n\n{LETTER}", "utf-8")
    polite = own_house.lexicons / "sk" / "polite-pronoun.toml"
    polite.parent.mkdir()
    polite.write_text("message = \"{form}\"\npatterns = '''\n\"vám\"\n'''\n", "utf-8")
    folders = ("--rules", own_house.rules, "--lexicons", own_house.lexicons, "--isolated")

    def shown(option: str) -> dict[str, str]:
        found = dict.fromkeys(FORMATS, "")
        for lang, rules in (("en", "X"), ("sk", "T14")):
            targets = [f"--output-format={name}:{tmp_path / name}" for name in FORMATS]
            done = invoke("check", drafts, *folders, "--select", rules, "--lang", lang, *targets, option)
            assert (done.code, done.out, done.err) == (1, "", "")
            for name in FORMATS:
                found[name] += (tmp_path / name).read_text("utf-8")
        return found

    for name, text in shown("--no-excerpts").items():
        assert not [word for word in WORDS if word in text], name
    for name, text in shown("--excerpts").items():
        assert [word for word in WORDS if word in text], name
