"""What is staged for the next commit."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from replylint.git.command import git

_FILES = (b"100644", b"100755")  # no links, no submodules


def staged_files(root: Path) -> Iterator[tuple[Path, bytes]]:
    """Every file that is staged as new or changed, with the content that would be committed."""
    listed = git(root, "diff", "--cached", "--name-only", "--diff-filter=ACMRT", "--no-relative", "-z")
    names = {name for name in listed.split(b"\0") if name}
    if not names:
        return
    entries = [entry.partition(b"\t") for entry in git(root, "ls-files", "--stage", "-z").split(b"\0")]
    blobs = [
        (name, fields[1])
        for head, _, name in entries
        if name in names and (fields := head.split())[0] in _FILES and fields[2] == b"0"
    ]
    ids = b"".join(blob + b"\n" for _, blob in blobs)
    yield from zip(
        (root / os.fsdecode(name) for name, _ in blobs),
        _contents(git(root, "cat-file", "--batch", stdin=ids)),
        strict=True,
    )


def _contents(batch: bytes) -> Iterator[bytes]:
    at = 0
    while at < len(batch):
        line_end = batch.index(b"\n", at)
        size = int(batch[at:line_end].rsplit(b" ", 1)[1])
        yield batch[line_end + 1 : line_end + 1 + size]
        at = line_end + 1 + size + 1
