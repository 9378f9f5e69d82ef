"""The pre-commit hook of a repository."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Iterable
from pathlib import Path

from replylint.errors import ConfigError
from replylint.git.command import git, root_of

NAME = "pre-commit"
_MARK = "# Written by 'replylint install-hook', which may write it anew: change nothing here."
_SCRIPT = """\
#!/bin/sh
{mark}
if [ -x {python} ]; then
    exec {python} -m replylint {arguments}
elif command -v replylint >/dev/null 2>&1; then
    exec replylint {arguments}
fi
echo "replylint is gone from {told}: install it and run 'replylint install-hook' again," >&2
echo "delete $0, or commit once with 'git commit --no-verify'" >&2
exit 1
"""


def install(folder: Path, paths: Iterable[Path], *, changed: bool) -> tuple[Path, Path]:
    """Write the hook of the repository around a folder; the repository's root and the file.

    ConfigError where there is no repository, or a hook that is not ours.
    """
    root = root_of(folder)
    if root is None:
        raise ConfigError(f"{folder}: not in a git repository; run 'git init', or go to the repository first")
    given = [_inside(path, root) for path in paths]
    options = ["--staged", "--output-format", "concise", *(["--diff-base", "HEAD"] if changed else [])]
    arguments = shlex.join(["check", *options, *(["--", *given] if given else [])])
    file = _hooks(root) / NAME
    _check_ours(file, root, arguments)
    file.parent.mkdir(parents=True, exist_ok=True)
    script = _SCRIPT.format(
        mark=_MARK, python=shlex.quote(sys.executable), told=sys.prefix, arguments=arguments
    )
    file.write_text(script, "utf-8", newline="\n")
    file.chmod(0o755)
    return root, file


def _inside(path: Path, root: Path) -> str:
    """The path from the root, where git runs hooks."""
    inside = os.path.relpath(os.path.realpath(path), os.path.realpath(root))
    if inside.startswith(".."):
        raise ConfigError(f"{path}: not in the repository {root}; name folders of it")
    return Path(inside).as_posix()


def _hooks(root: Path) -> Path:
    """Where git looks for hooks."""
    return root / os.fsdecode(git(root, "rev-parse", "--git-path", "hooks").rstrip(b"\n"))


def _check_ours(file: Path, root: Path, arguments: str) -> None:
    line = f"replylint {arguments}"
    if file.is_symlink() or file.exists():
        try:
            ours = not file.is_symlink() and _MARK in file.read_text("utf-8", "replace")
        except OSError:
            ours = False
        if not ours:
            raise ConfigError(
                f"{file}: there is a hook already, and it is not replylint's; it stays as it is. "
                f"Add this line to it: {line} || exit 1"
            )
    home = Path(os.path.realpath(file.parent))
    own = {Path(os.path.realpath(root)), Path(os.path.realpath(_common(root)))}
    if not any(home.is_relative_to(folder) for folder in own):
        raise ConfigError(
            f"{file}: core.hooksPath leads out of the repository, to hooks that others share; nothing is written. "
            f"Add this line to its {NAME}, or unset core.hooksPath: {line} || exit 1"
        )


def _common(root: Path) -> Path:
    """The .git folder, which the working trees of a repository share."""
    return root / os.fsdecode(git(root, "rev-parse", "--git-common-dir").rstrip(b"\n"))
