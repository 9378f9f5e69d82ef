"""Checks in Python that other packages bring."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Ran

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples-plugin"
LONG = (
    "We have looked into what happened with the delivery that you were promised for last Tuesday and have "
    "found that the parcel was put on the wrong van by us in the morning and came back unopened.\n"
)
CARD = """\
code = "H01"
name = "mine"
check = "mine"
concept = "mine"
severity = "error"
title = "Mine"
what = "-"
why = "-"
sources = ["house"]
"""
Run = Callable[..., Ran]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example package, built and installed by pip, without network."""
    folder = tmp_path_factory.mktemp("installed")
    source = shutil.copytree(EXAMPLE, folder / "source")
    pip = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "--no-index",
    ]
    subprocess.run([*pip, "--target", folder / "site", source], check=True, timeout=120)
    return folder / "site"


def fake(folder: Path, value: str, code: str = "", name: str = "mine") -> Path:
    """A package with an entry point, as an installer leaves it."""
    info = folder / f"{name}_package-1.2.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}-package\nVersion: 1.2\n")
    (info / "entry_points.txt").write_text(f"[replylint.checks]\nmine = {value}\n")
    (folder / f"{name}_package.py").write_text(code)
    return folder


@pytest.fixture
def check(replylint: Run, tmp_path: Path) -> Run:
    """``check`` of a draft with the card above, with packages of that folder installed."""
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "mine.toml").write_text(CARD)
    (tmp_path / "a.txt").write_text("One. Two.\n")

    def run(site: Path, *args: str, **env: str) -> Ran:
        options = ("--rules", "rules", "--select", "H01", "--lang", "en", *args)
        return replylint("check", "a.txt", *options, cwd=tmp_path, env={"PYTHONPATH": _path(site), **env})

    return run


def _path(site: Path) -> str:
    import os

    return os.pathsep.join(filter(None, (str(site), os.environ.get("PYTHONPATH"))))


def test_the_example_of_the_docs_is_installed_and_runs(
    replylint: Run, installed: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(LONG)
    house = EXAMPLE / "house"
    folders = ("--rules", house / "rules", "--lexicons", house / "lexicons", "--lang", "en")
    env = {"PYTHONPATH": _path(installed)}
    done = replylint("check", tmp_path / "a.txt", *folders, "--select", "H01", env=env)
    assert (done.code, done.err) == (1, "")
    assert "warning H01 long-sentence" in done.out
    assert "This sentence has 37 words." in done.out
    tested = replylint("test", house, env=env)
    assert tested.code == 0
    assert "all hold" in tested.out
    assert "thin" not in tested.out


def test_without_the_package_the_error_says_so(replylint: Run) -> None:
    house = EXAMPLE / "house"
    done = replylint(
        "check", "-", "--rules", house / "rules", "--select", "H01", "--lang", "en", stdin=b"Text."
    )
    assert (done.code, done.out) == (2, "")
    assert "rule H01: there is no check 'long-sentence', nor does an installed package bring it" in done.err
    assert "Traceback" not in done.err


def test_a_check_gives_hits(check: Run, tmp_path: Path) -> None:
    code = "from replylint.plugin import Hit\ndef mine(reply, task):\n    return [Hit(0, 3), Hit(5, 8)]\n"
    done = check(fake(tmp_path / "site", "mine_package:mine", code), "--output-format", "concise")
    assert done.code == 1
    assert done.out.splitlines() == ["a.txt:1:1: H01 error Mine", "a.txt:1:6: H01 error Mine"]


@pytest.mark.parametrize(
    ("value", "code", "told"),
    [
        ("nowhere:mine", "", "cannot be loaded: ModuleNotFoundError: No module named 'nowhere'"),
        ("mine_package:absent", "", "cannot be loaded: AttributeError"),
        ("mine_package:mine", "raise ValueError('no\\nway')", "cannot be loaded: ValueError: no way"),
        ("mine_package:mine", "mine = 7", "is no function but int"),
        ("mine_package:mine", "def mine(reply, task): return 1 / 0", "failed: ZeroDivisionError"),
        ("mine_package:mine", "def mine(reply): return []", "failed: TypeError"),
        ("mine_package:mine", "def mine(reply, task): return [7]", "it gave int where a Hit is wanted"),
        ("mine_package:mine", "def mine(reply, task): return None", "failed: TypeError"),
        (
            "mine_package:mine",
            "from replylint.plugin import Hit\ndef mine(reply, task): yield Hit(0, 99)",
            "the range 0 to 99 in a text of 9 characters",
        ),
    ],
)
def test_a_broken_one_is_one_line_that_names_the_package(
    check: Run, tmp_path: Path, value: str, code: str, told: str
) -> None:
    done = check(fake(tmp_path / "site", value, code))
    assert done.code == 2
    assert told in done.err
    assert "'mine' of mine-package 1.2" in done.err
    assert done.err.count("\n") == 1
    assert "Traceback" not in done.err
    if "ZeroDivision" in told:
        assert "Traceback" in check(tmp_path / "site", REPLYLINT_DEBUG="1").err


def test_two_packages_with_one_name(check: Run, tmp_path: Path) -> None:
    code = "def mine(reply, task): return []"
    fake(tmp_path / "site", "mine_package:mine", code)
    done = check(fake(tmp_path / "site", "other_package:mine", code, name="other"))
    assert done.code == 2
    assert "more than one package (mine-package 1.2 (mine_package:mine), other-package 1.2" in done.err


def test_a_name_of_ours_stays_ours(replylint: Run, tmp_path: Path) -> None:
    site = fake(tmp_path / "site", "nowhere:nothing")
    info = site / "mine_package-1.2.dist-info" / "entry_points.txt"
    info.write_text("[replylint.checks]\nforbid = nowhere:nothing\n")
    done = replylint(
        "check", "-", "--select", "D", "--lang", "en", stdin=b"Fine.", env={"PYTHONPATH": _path(site)}
    )
    assert done.code == 0
