"""``install-hook`` and ``--staged``: what is committed is linted, as it is committed."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Ran
from tests.git.conftest import SURROUNDINGS, Check, Git, places

Run = Callable[..., Ran]
BAD = "Dear Ms Hale,\n\nThe courier lost your parcel.\n"
GOOD = "A widget.\n"


def commit(repository: Path, *options: str, **surroundings: str) -> tuple[int, str]:
    """Try to commit: exit code and all that is shown."""
    done = subprocess.run(
        ["git", "commit", "-qm", "x", *options],
        cwd=repository,
        env={**SURROUNDINGS, **surroundings},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return done.returncode, done.stdout.decode()


def test_a_commit_is_refused_for_what_is_staged(repository: Path, invoke: Run, git: Git) -> None:
    done = invoke("install-hook")
    hook = repository / ".git" / "hooks" / "pre-commit"
    assert done == Ran(
        0, "", f"replylint: {hook}: written; 'git commit' in {repository} now lints drafts first\n"
    )
    (repository / "replylint.toml").write_text('select = ["D01"]\n')
    (repository / "a.txt").write_text(BAD)
    git("add", "-A")
    (repository / "a.txt").write_text(GOOD)  # not staged, so it does not help
    code, shown = commit(repository)
    assert code == 1
    assert shown.startswith("a.txt:3:1: D01 error ")
    assert shown.count("\n") == 1
    assert commit(repository, "--no-verify")[0] == 0
    assert commit(repository, "-a") == (0, "")


def test_the_hook_is_written_anew_and_lints_where_it_is_told(repository: Path, invoke: Run, git: Git) -> None:
    (repository / "my templates").mkdir()
    (repository / "my templates" / "b.txt").write_text(BAD)
    assert invoke("install-hook").code == 0
    assert invoke("install-hook", "--changed", "my templates").code == 0
    (repository / "a.txt").write_text(BAD)
    git("add", "a.txt")
    assert commit(repository) == (0, "")  # the very first commit, too
    git("add", "-A")
    code, shown = commit(repository)
    assert code == 1
    assert {line.split(":")[0] for line in shown.splitlines()} == {"my templates/b.txt"}


@pytest.mark.parametrize("kind", ["file", "link"])
def test_a_foreign_hook_stays_as_it_is(repository: Path, invoke: Run, kind: str) -> None:
    hook = repository / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    if kind == "file":
        hook.write_text("#!/bin/sh\nexit 0\n")
    else:
        hook.symlink_to(repository / "gone")
    done = invoke("install-hook")
    assert (done.code, done.out) == (2, "")
    assert f"{hook}: there is a hook already, and it is not replylint's; it stays as it is." in done.err
    assert "Add this line to it: replylint check --staged --output-format concise || exit 1" in done.err
    assert hook.is_symlink() if kind == "link" else hook.read_text() == "#!/bin/sh\nexit 0\n"


def test_hooks_that_repositories_share_are_left_alone(
    repository: Path, invoke: Run, git: Git, tmp_path: Path
) -> None:
    git("config", "core.hooksPath", str(tmp_path / "shared"))
    done = invoke("install-hook")
    assert done.code == 2
    assert "core.hooksPath leads out of the repository" in done.err
    assert not (tmp_path / "shared").exists()
    git("config", "core.hooksPath", ".githooks")
    assert invoke("install-hook").code == 0
    assert (repository / ".githooks" / "pre-commit").exists()


def test_without_replylint_the_hook_says_what_to_do(repository: Path, invoke: Run, git: Git) -> None:
    assert invoke("install-hook").code == 0
    hook = repository / ".git" / "hooks" / "pre-commit"
    lines = hook.read_text().splitlines()
    hook.write_text("\n".join(line.replace("-x ", "-x /gone") for line in lines) + "\n")
    (repository / "a.txt").write_text(GOOD)
    git("add", "-A")
    bare = os.pathsep.join(
        folder for folder in SURROUNDINGS["PATH"].split(os.pathsep) if not Path(folder, "replylint").exists()
    )
    code, shown = commit(repository, PATH=bare)
    assert code == 1
    assert "replylint is gone from " in shown
    assert "git commit --no-verify" in shown


def test_outside_a_repository(invoke: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for command in (("install-hook",), ("check", "--staged")):
        done = invoke(*command)
        assert done.code == 2
        assert "not in a git repository" in done.err


def test_a_path_outside_the_repository(repository: Path, invoke: Run, tmp_path: Path) -> None:
    done = invoke("install-hook", tmp_path)
    assert done.code == 2
    assert "not in the repository" in done.err


def test_staged_drafts_alone(repository: Path, check: Check, git: Git) -> None:
    (repository / "in").mkdir()
    for name in ("a.txt", "b.py", ".hidden.txt", "in/c.html", "d.txt"):
        (repository / name).write_text("A gadget.")
    (repository / "link.txt").symlink_to("d.txt")
    git("add", "a.txt", "b.py", ".hidden.txt", "in", "link.txt")
    (repository / "a.txt").unlink()
    assert places(check("--staged")) == ["a.txt:1", "in/c.html:1"]
    assert places(check("--staged", "in")) == ["in/c.html:1"]
    assert places(check("--staged", "b.py")) == ["b.py:1"]
    git("commit", "-qm", "x")
    assert check("--staged") == Ran(0, "", "")


def test_only_what_a_commit_changes(repository: Path, check: Check, git: Git) -> None:
    (repository / "a.txt").write_text("A gadget.\nA widget.\n")
    git("add", "-A")
    git("commit", "-qm", "x")
    (repository / "a.txt").write_text("A gadget.\nA gadget.\n")
    git("add", "-A")
    (repository / "a.txt").write_text("A gadget.\nA gadget.\nA gadget.\n")
    assert places(check("--staged", "--diff-base", "HEAD")) == ["a.txt:2"]


def test_nothing_staged_says_nothing(repository: Path, invoke: Run) -> None:
    assert invoke("check", "--staged") == Ran(0, "", "")
