"""What users install: a wheel with all rules and lexicons in it, and an sdist that makes the same wheel."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DRAFT = "Dear Ms Hale,\n\nThe courier lost your parcel.\n"

pytestmark = pytest.mark.slow


def run(*command: str | Path, cwd: Path, **variables: str) -> str:
    """What a command prints; it must succeed."""
    done = subprocess.run(
        [*map(str, command)],
        cwd=cwd,
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr + done.stdout
    return done.stdout


def build(kind: str, source: Path, into: Path) -> Path:
    """The archive that hatchling builds from a source tree."""
    run(sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", into, cwd=source)
    (archive,) = into.iterdir()
    return archive


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("wheel", ROOT, tmp_path_factory.mktemp("wheel"))


def data_files() -> set[str]:
    """Files of rules/ and lexicons/ that git knows, or all that there are where this is no git checkout."""
    if (ROOT / ".git").exists() and shutil.which("git"):
        return set(run("git", "ls-files", "rules", "lexicons", cwd=ROOT).splitlines())
    folders = (ROOT / "rules", ROOT / "lexicons")
    return {p.relative_to(ROOT).as_posix() for folder in folders for p in folder.rglob("*.toml")}


def names_in(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_wheel_has_every_rule_and_lexicon(wheel: Path) -> None:
    expected = {f"replylint/{name}" for name in data_files() if (ROOT / name).exists()}
    assert len(expected) > 20
    assert expected <= names_in(wheel)


def test_wheel_has_the_package_and_nothing_else(wheel: Path) -> None:
    names = names_in(wheel)
    assert {"replylint/__init__.py", "replylint/py.typed", "replylint/profiles/default.toml"} <= names
    assert {name.split("/")[0].split("-")[0] for name in names} == {"replylint"}
    assert not [name for name in names if name.startswith(("replylint/tests", "replylint/docs"))]


def test_wheel_has_the_matcher_in_c_for_every_python_from_3_11_on(wheel: Path) -> None:
    if not shutil.which("cc"):
        pytest.skip("no C compiler")
    assert "-cp311-abi3-" in wheel.name
    assert [name for name in names_in(wheel) if name.startswith("replylint/_core.abi3")]


def test_installed_wheel_lints_outside_the_checkout(wheel: Path, tmp_path: Path) -> None:
    home, desk = tmp_path / "installed", tmp_path / "desk"
    desk.mkdir()
    (desk / "reply.txt").write_text(DRAFT, "utf-8")
    pip = (sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-index")
    run(*pip, "--no-deps", "--target", home, wheel, cwd=desk)
    where = run(
        sys.executable, "-c", "import replylint; print(replylint.__file__)", cwd=desk, PYTHONPATH=str(home)
    )
    assert Path(where.strip()).is_relative_to(home)
    options = ("reply.txt", "--select", "D01", "--output-format", "concise", "--exit-zero")
    found = run(sys.executable, "-m", "replylint", "check", *options, cwd=desk, PYTHONPATH=str(home))
    assert found.startswith("reply.txt:3:1: D01 error ")


def test_sdist_makes_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    sdist = build("sdist", ROOT, tmp_path / "sdist")
    shutil.unpack_archive(sdist, tmp_path / "source")
    (source,) = (tmp_path / "source").iterdir()
    again = build("wheel", source, tmp_path / "again")
    assert again.name == wheel.name
    assert names_in(again) == names_in(wheel)
    for name in ("README.md", "Makefile", "docs/examples/good-reply.txt", "tests/conftest.py"):
        assert (source / name).is_file()
