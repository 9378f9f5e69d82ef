"""What other programs start: the GitHub Action, the example for GitLab, and the hook for pre-commit."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest
import yaml

from replylint.draft.formats import is_known
from tests.git.conftest import SURROUNDINGS, Git

ROOT = Path(__file__).parents[2]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
HOOKS: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
BAD = "Dear Ms Hale,\n\nThe courier lost your parcel.\n"


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """A folder with replylint in it."""
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "replylint").write_text(f'#!/bin/sh\nexec {sys.executable} -m replylint "$@"\n')
    (folder / "replylint").chmod(0o755)
    return folder


def bash(script: str, folder: Path, programs: Path, **surroundings: str) -> tuple[int, str]:
    """Exit code and output of a script, run as GitHub and GitLab run one."""
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=folder,
        env={**SURROUNDINGS, "PATH": f"{programs}{os.pathsep}{SURROUNDINGS['PATH']}", **surroundings},
        capture_output=True,
        check=False,
    )
    return done.returncode, done.stdout.decode() + done.stderr.decode()


def action(folder: Path, programs: Path, **given: str) -> tuple[int, str]:
    """The action's last step with some inputs, the others as they are by default."""
    step = ACTION["runs"]["steps"][-1]
    inputs = {name: spec["default"] for name, spec in ACTION["inputs"].items()} | given
    surroundings = {
        name: inputs[re.fullmatch(r"\$\{\{ inputs\.([a-z-]+) \}\}", value)[1]]  # type: ignore[index]
        for name, value in step["env"].items()
    }
    return bash(step["run"], folder, programs, **surroundings)


def test_the_action_annotates(repository: Path, programs: Path) -> None:
    (repository / "my templates").mkdir()
    for name in ("my templates/a.txt", "b.txt", "c.txt"):
        (repository / name).write_text(BAD)
    sarif = {"sarif-file": "out dir.sarif"}
    code, out = action(
        repository, programs, paths="my templates\nb.txt\n", args="--select=D01\n\n--isolated\n", **sarif
    )
    assert code == 1
    assert [re.search("file=([^,]*),", line)[1] for line in out.splitlines()] == [  # type: ignore[index]
        "b.txt",
        "my templates/a.txt",
    ]
    assert all(line.startswith("::error title=replylint D01 blame-supplier,") for line in out.splitlines())
    assert len(json.loads((repository / "out dir.sarif").read_text())["runs"][0]["results"]) == 2


def test_the_action_takes_no_command_from_a_branch_name(repository: Path, programs: Path, git: Git) -> None:
    (repository / "a.txt").write_text("A widget.\n")
    git("add", "-A")
    git("commit", "-qm", "x")
    name = "$(touch${IFS}stolen);touch${IFS}stolen"
    git("branch", name)
    assert action(repository, programs, **{"diff-base": name}) == (0, "")
    assert not (repository / "stolen").exists()
    assert "${{" not in "".join(step.get("run", "") for step in ACTION["runs"]["steps"])


def test_the_action_uses_every_input(repository: Path) -> None:
    used = re.findall(r"inputs\.([a-z-]+)", json.dumps(ACTION["runs"]))
    assert sorted(used) == sorted(ACTION["inputs"])


def test_the_job_for_gitlab(repository: Path, programs: Path) -> None:
    blocks = re.findall(r"```yaml\n(.*?)```", (ROOT / "docs" / "ci.md").read_text("utf-8"), re.DOTALL)
    [job] = [table["replylint"] for block in blocks if "replylint" in (table := yaml.safe_load(block))]
    (repository / "templates").mkdir()
    (repository / "templates" / "a.txt").write_text(BAD)
    [script] = job["script"]
    code, out = bash(script, repository, programs)
    assert code == 1
    assert "templates/a.txt:3:1: D01 error" in out
    reports = job["artifacts"]["reports"]
    issues = json.loads((repository / reports["codequality"]).read_text())
    assert {issue["location"]["path"] for issue in issues} == {"templates/a.txt"}
    assert ET.parse(repository / reports["junit"]).getroot().get("tests") == str(len(issues))
    assert all((repository / path).exists() for path in job["artifacts"]["paths"])


def test_pre_commit_takes_the_files_that_a_folder_would() -> None:
    [hook] = HOOKS
    suffixes = ("txt", "text", "md", "markdown", "html", "htm", "eml", "py", "toml", "j2", "text.orig")
    engines = ("", ".j2", ".jinja2", ".liquid", ".hbs", ".mustache", ".tmpl", ".template", ".bak")
    for suffix in suffixes:
        for engine in engines:
            path = f"templates/a.{suffix}{engine}"
            assert bool(re.search(hook["files"], path)) == is_known(path), path


def test_pre_commit_can_run_the_hook(repository: Path, programs: Path) -> None:
    [hook] = HOOKS
    (repository / "a b.txt").write_text(BAD)
    code, out = bash(f"{hook['entry']} {' '.join(hook['args'])} 'a b.txt'", repository, programs)
    assert code == 1
    assert out.startswith("a b.txt:3:1: D01 error ")
