"""Completion by the shells themselves: a key is pressed, and the line is what a user would see."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.cli.test_startup import loaded_by
from tests.conftest import House, Ran
from tests.terminal import Terminal, terminal

Run = Callable[..., Ran]
SHELLS = ("bash", "zsh", "fish")
PROMPT = "ready> "


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with drafts, and ``replylint`` on PATH as it is here."""
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin/replylint"
    program.write_text(f"#!{sys.executable}\nfrom replylint.cli import main\nmain()\n")
    program.chmod(0o755)
    (tmp_path / "templates").mkdir()
    (tmp_path / "letter to Ann.txt").write_text("Dear Ann,\n")
    return tmp_path


def surroundings(folder: Path, **more: str) -> dict[str, str]:
    return {"PATH": f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}", "HOME": str(folder), **more}


@pytest.fixture
def bash(folder: Path) -> Iterator[Terminal]:
    program = shutil.which("bash")
    if program is None:
        pytest.skip("there is no bash")
    options = ("--noprofile", "--norc", "-i")
    with terminal([program, *options], folder, surroundings(folder, INPUTRC=os.devnull)) as shell:
        shell.type(f"bind 'set bell-style none'; PS1='{PROMPT[:-1]}'' '\n")
        shell.type('eval "$(replylint completion bash)"; echo loaded=$?\n')
        shell.until(r"loaded=0\r\n")
        yield shell


@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("replylint che", "replylint check "),
        ("replylint check --sel", "replylint check --select "),
        ("replylint check --select T1", None),
        ("replylint check --select D01,T14", "replylint check --select D01,T14 "),
        ("replylint check --select minim", "replylint check --select minimising "),
        ("replylint check --ignore D01,blame-su", "replylint check --ignore D01,blame-supplier "),
        ("replylint rule repeated-ap", "replylint rule repeated-apology "),
        ("replylint check --lang h", None),
        ("replylint check --stage ack", "replylint check --stage acknowledgement "),
        ("replylint check --output-format json-", "replylint check --output-format json-lines "),
        ("replylint check --profile late", "replylint check --profile late-apology "),
        ("replylint check let", r"replylint check letter\ to\ Ann.txt "),
        ("replylint check temp", "replylint check templates/"),
        ("replylint rules let", r"replylint rules letter\ to\ Ann.txt "),
        ("replylint prepare f", "replylint prepare fi "),
        ("replylint completion z", "replylint completion zsh "),
    ],
)
def test_bash(bash: Terminal, typed: str, completed: str | None) -> None:
    bash.type(f"{typed}\t")
    if completed is not None:
        bash.until(re.escape(completed))
        return
    bash.type("\t")  # several are possible: the second shows them
    shown = {"T1": ["T10", "T11", "T12", "T13", "T14"], "h": ["hr", "hy"]}[typed.split()[-1]]
    bash.until(r"\s+".join(shown))


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_is_one_that_the_shell_can_read(invoke: Run, tmp_path: Path, shell: str) -> None:
    done = invoke("completion", shell)
    assert done.code == 0
    assert "_REPLYLINT_COMPLETE" in done.out
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"there is no {shell}")
    script = tmp_path / "script"
    script.write_text(done.out)
    subprocess.run([program, "-n", script], check=True)


def test_without_a_name_it_is_for_the_users_shell(invoke: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHELL", "/usr/bin/zsh")
    assert invoke("completion").out == invoke("completion", "zsh").out
    monkeypatch.setenv("SHELL", "/bin/tcsh")
    done = invoke("completion")
    assert done.code == 2
    assert "completion bash|zsh|fish" in done.err


@pytest.mark.parametrize("typed", ["replylint check --select D01,T14", "replylint check --ignore D01,T14"])
def test_fish_takes_lists(invoke: Run, folder: Path, typed: str) -> None:
    program = shutil.which("fish")
    if program is None:
        pytest.skip("there is no fish")
    (folder / "script").write_text(invoke("completion", "fish").out)
    done = subprocess.run(
        [program, "--no-config", "-c", f"source script; complete -C '{typed}'"],
        cwd=folder,
        env=surroundings(folder),
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith("D01,T14\t")


def offered(run: Run, line: str, **env: str) -> list[str]:
    """What fish would be offered at the end of a line, with the reasons that it shows beside."""
    words = {"COMP_WORDS": line, "COMP_CWORD": line.rpartition(" ")[2]}
    done = run(env={"_REPLYLINT_COMPLETE": "fish_complete", **words, **env})
    return [line for line in done.out.splitlines() if line]


@pytest.fixture
def named(replylint: Run) -> Run:
    """The command line under its own name, which the variable of completion belongs to."""

    def run(*_: object, env: dict[str, str]) -> Ran:
        code = "from replylint.cli import main; main()"
        done = subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            env={**os.environ, **env},
            check=False,
        )
        return Ran(done.returncode, done.stdout, done.stderr)

    return run


def test_rules_come_with_their_titles(named: Run) -> None:
    [found] = offered(named, "replylint rule D01")
    assert found.startswith("plain,D01\t")
    assert len(found.partition("\t")[2]) > 10


def test_rules_of_a_house_are_offered_too(named: Run, house: House) -> None:
    found = offered(named, f"replylint check --rules {house.rules} --select X")
    assert [line.partition("\t")[0] for line in found] == ["plain,X01", "plain,X02"]


def test_a_broken_card_is_left_out(named: Run, own_house: House) -> None:
    (own_house.rules / "gadgets.toml").write_text("code = ")
    found = offered(named, f"replylint check --rules {own_house.rules} --select X")
    assert [line.partition("\t")[0] for line in found] == ["plain,X02"]


@pytest.mark.parametrize("line", ["replylint ", "replylint check --select D", "replylint rule blame"])
def test_a_key_press_loads_nothing_heavy(line: str) -> None:
    incomplete = line.rpartition(" ")[2]
    variables = {"_REPLYLINT_COMPLETE": "fish_complete", "COMP_WORDS": line, "COMP_CWORD": incomplete}
    assert (
        loaded_by(f"import os; os.environ.update({variables!r}); from replylint.cli import main; main()")
        == []
    )
