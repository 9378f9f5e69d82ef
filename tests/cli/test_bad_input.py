"""Bad input through the command line: one clear line with the file and the mend, exit 2, the rest linted."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import GADGET, RULE, House, Ran

Run = Callable[..., Ran]
RUSSIAN = "Приносим извинения за задержку.\n"


@pytest.mark.parametrize(
    ("content", "mend"),
    [
        (RUSSIAN.encode("cp1251"), "--encoding cp1251"),
        (b"Dear \0 customer", "binary"),
        (bytes(range(256)) * 8, "--encoding"),
        ("Dear customer".encode("utf-16-le"), "--encoding utf-16-le"),
        (b"x " * 5_000_000, "10,000,000 bytes are more than the limit"),
        (b"---\nreplylint:\n  stage: done\n---\nHello.", "stage"),
        (b"---\nreplylint:\n  stag: closing\n---\nHello.", "stag"),
        (b"---\nreplylint: {\n---\nHello.", "front matter"),
        (b"---\nreplylint:\n  stage: closing\n\nHello.", "put a line ---"),
    ],
    ids=["cp1251", "nul", "binary", "utf-16 unmarked", "10 MB", "value", "key", "yaml", "unclosed"],
)
def test_unreadable_drafts(invoke: Run, house: House, tmp_path: Path, content: bytes, mend: str) -> None:
    bad, good = tmp_path / "bad.txt", tmp_path / "good.txt"
    bad.write_bytes(content)
    good.write_text("The gadget broke.")
    done = invoke("check", tmp_path, *house.options)
    assert done.code == 2
    assert done.err.startswith(f"replylint: {bad}")
    assert mend in done.err
    assert done.err.count("\n") == 1
    assert f"{good}:1:5: error X01" in done.out
    assert "1 input could not be read." in done.out
    found = json.loads(invoke("check", tmp_path, *house.options, "--output-format", "json").out)
    assert [file["path"] for file in found["files"]] == [str(bad), str(good)]
    assert mend in found["files"][0]["error"]
    assert found["summary"]["failed"] == 1


def test_undecodable_never_exits_0(replylint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(RUSSIAN.encode("cp1251"))
    done = replylint("check", tmp_path, "--exit-zero", "--quiet")
    assert done.code == 2
    assert "Traceback" not in done.err


def test_declared_encoding(invoke: Run, house: House, tmp_path: Path) -> None:
    draft = tmp_path / "a.txt"
    draft.write_bytes((RUSSIAN + "A gadget.").encode("cp1251"))
    done = invoke("check", draft, *house.options, "--encoding", "cp1251", "--output-format", "concise")
    assert f"{draft}:2:3: X01 error" in done.out


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_mark_at_the_start_shifts_no_column(
    invoke: Run, house: House, tmp_path: Path, encoding: str
) -> None:
    draft = tmp_path / "a.txt"
    draft.write_bytes("A gadget and a widget.\r\nA gadget.\r\n".encode(encoding))
    done = invoke("check", draft, *house.options, "--output-format", "json")
    places = [finding["start"] for finding in json.loads(done.out)["files"][0]["findings"]]
    assert places[0] == {"line": 1, "column": 3, "offset": 2}


def test_empty_file(invoke: Run, house: House, tmp_path: Path) -> None:
    draft = tmp_path / "a.txt"
    draft.touch()
    done = invoke("check", draft, *house.options, "--output-format", "concise")
    assert done.out.startswith(f"{draft}:1:1: X02 info")
    assert done.code == 0


def test_a_folder_without_drafts(invoke: Run, house: House, tmp_path: Path) -> None:
    folder = tmp_path / "none"
    folder.mkdir()
    (folder / "script.py").touch()
    done = invoke("check", folder, *house.options)
    assert done.code == 2
    assert done.err.startswith(f"replylint: {folder}: no drafts in it (.txt")


def test_a_file_that_cannot_be_read(invoke: Run, house: House) -> None:
    source = Path("/proc/self/mem")  # which not even root can read from its start
    if not source.exists():
        pytest.skip("no such file on this system")
    done = invoke("check", source, *house.options)
    assert done.code == 2
    assert done.err.startswith(f"replylint: {source}: cannot be read: ")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--stage", "done"), "'--stage'"),
        (("--output-format", "xml"), "'--output-format'"),
        (("--lang", "de"), "'--lang'"),
        (("--jobs", "-1"), "--jobs"),
        (("--fail-on", "never"), "'--fail-on'"),
        (("--encoding", "utf9"), "unknown encoding 'utf9'"),
        (("--select", "X1"), "no rule is called 'X1'; did you mean 'X01'?"),
        (("--ignore", "X02,no-gadget"), "no rule is called 'no-gadget'; did you mean 'no-gadgets'?"),
        (("--selct", "X01"), "--select"),
        (("--rules", "nowhere"), "nowhere: there is no such folder of rule cards"),
        (("--elements", "--output-format", "json"), "--elements"),
    ],
)
def test_unusable_options(invoke: Run, house: House, options: tuple[str, ...], message: str) -> None:
    done = invoke("check", "-", "--rules", house.rules, *options, stdin=b"Hello.")
    assert done.code == 2
    assert message in done.err
    assert done.out == ""


@pytest.mark.usefixtures("only_own_lexicons")
@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("rules/gadgets.toml", "code = ", "gadgets.toml: not valid TOML"),
        ("rules/gadgets.toml", RULE + "sevrity = 'error'", "gadgets.toml"),
        ("rules/gadgets.toml", RULE.replace('"forbid"', '"forbit"'), "forbit"),
        ("lexicons/en/gadget.toml", GADGET.replace("toy gadget", "(toy gadget"), "gadget.toml:9: "),
        ("lexicons/en/gadget.toml", GADGET.replace("{maker as", "{makers as"), "gadget.toml:2: "),
        ("lexicons/en/gadget.toml", GADGET + "\npattern = 'x'", "gadget.toml"),
        ("lexicons/en/gadget.toml", GADGET.replace("patterns", "pattern", 1), "unknown key 'pattern'"),
    ],
    ids=["toml", "card key", "check", "pattern", "class", "lexicon toml", "lexicon key"],
)
def test_broken_rules_and_lexicons(
    invoke: Run, own_house: House, name: str, content: str, message: str
) -> None:
    (own_house.rules.parent / name).write_text(content, "utf-8")
    done = invoke("check", "-", *own_house.options, stdin=b"Our gadget broke.")
    assert done.code == 2
    assert done.out == ""
    assert done.err.count("\n") == 1
    assert done.err.startswith("replylint: ")
    assert message in done.err


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (
            "half.eml",
            b"From: a@b.example\r\nSubject: Re: x\r\nContent-Type: text/plain\r\n\r\nOur gadget bro",
        ),
        ("open.html", b"<html><body><div><p>Our <b>gadget broke"),
        ("deep.html", b"<div>" * 20_000 + b"Our gadget broke"),
    ],
)
def test_half_a_draft_is_linted(invoke: Run, house: House, tmp_path: Path, name: str, content: bytes) -> None:
    draft = tmp_path / name
    draft.write_bytes(content)
    done = invoke("check", draft, *house.options, "--output-format", "json")
    assert done.code == 1
    [file] = json.loads(done.out)["files"]
    assert [finding["excerpt"] for finding in file["findings"] if finding["code"] == "X01"] == ["gadget"]


def test_an_email_cut_off_in_its_headers(invoke: Run, house: House, tmp_path: Path) -> None:
    draft = tmp_path / "cut.eml"
    draft.write_bytes(b"From: a@b.exa")
    done = invoke("check", draft, *house.options)
    assert done.code == 2
    assert done.err.startswith(f"replylint: {draft}")
