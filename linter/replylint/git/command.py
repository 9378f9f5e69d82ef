"""Runs git, and says in a user's words what is wrong where it fails."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from replylint.errors import ConfigError

# Inside a hook git says which repository it is about; we ask about the one that a draft lies in.
_OF_A_HOOK = ("GIT_DIR", "GIT_WORK_TREE", "GIT_PREFIX")


def git(root: Path, *arguments: str, stdin: bytes = b"") -> bytes:
    """What a git command prints, run in ``root``; ConfigError with what it complains of."""
    done = attempt(root, *arguments, stdin=stdin)
    if done.returncode:
        complaint = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["no reason given"]
        raise ConfigError(f"{root}: git {arguments[0]} fails: {complaint[0].removeprefix('fatal: ')}")
    return done.stdout


def attempt(root: Path, *arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """A git command that may fail."""
    surroundings = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}
    try:
        return subprocess.run(
            ["git", "--literal-pathspecs", "-c", "core.quotePath=false", *arguments],
            cwd=root,
            input=stdin,
            capture_output=True,
            env={**surroundings, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"},
            check=False,
        )
    except FileNotFoundError:
        raise ConfigError("git is not installed or not on PATH; install it") from None


def root_of(folder: Path) -> Path | None:
    """The top of the working tree that a folder lies in."""
    inner = Path(os.path.realpath(folder))
    return next((base for base in (inner, *inner.parents) if (base / ".git").exists()), None)
