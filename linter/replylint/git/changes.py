"""Which lines of a repository's files are newer than a revision."""

from __future__ import annotations

import os
from pathlib import Path

from replylint.errors import ConfigError
from replylint.git.command import attempt, git
from replylint.git.diff import changed_lines

_PLAIN = [  # whatever the user's configuration of git says
    "--unified=0",
    "--no-color",
    "--no-ext-diff",
    "--no-textconv",
    "--text",
    "--find-renames",
    "--no-relative",
    "--ignore-submodules",
    "--src-prefix=a/",
    "--dst-prefix=b/",
]


class Changes:
    """What has changed beneath a folder of a repository since a line of work left ``revision``.

    That is since the last commit which both share, so that what others did there meanwhile does not count. With
    ``staged`` the index is looked at, otherwise the files as they are.
    """

    def __init__(self, root: Path, folder: Path, revision: str, *, staged: bool = False) -> None:
        base = _base(root, revision)
        options = ["--cached"] if staged else []
        diff = git(root, "diff", *options, *_PLAIN, base, "--", str(folder))
        self._root = os.fsencode(root)
        self._lines = dict(changed_lines(diff))
        tracked = git(root, "ls-files", "-z", "--", str(folder))
        self._tracked = set(tracked.split(b"\0"))

    def of(self, path: Path | str) -> list[range] | None:
        """The new lines of a file; None where all of it is new, since git does not know it."""
        key = os.path.relpath(os.fsencode(os.path.realpath(path)), self._root)
        key = key.replace(os.sep.encode(), b"/")
        if key in self._lines:
            return self._lines[key]
        return [] if key in self._tracked else None


def _base(root: Path, revision: str) -> str:
    """The commit to compare with."""
    found = attempt(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if (
        found.returncode
        and revision == "HEAD"
        and not attempt(root, "symbolic-ref", "--quiet", "HEAD").returncode
    ):
        return git(root, "hash-object", "-t", "tree", "--stdin").decode().strip()  # no commit yet: all is new
    if found.returncode:
        if found.stderr:  # with --quiet only of what is wrong with the repository itself
            git(root, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}")
        raise ConfigError(
            f"--diff-base: git knows no revision {revision!r} in {root}; check the name, or fetch it first "
            "(in CI, check out the whole history: fetch-depth: 0, GIT_DEPTH: 0)"
        )
    commit = found.stdout.decode().strip()
    shared = attempt(root, "merge-base", commit, "HEAD")
    return shared.stdout.decode().strip() if shared.returncode == 0 else commit
