"""The files that the paths on a command line stand for."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from replylint.draft.formats import is_known
from replylint.errors import DraftError

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

    Specs = tuple[tuple[Path, GitIgnoreSpec], ...]  # outermost first; the folder its patterns are relative to


def find_files(paths: Sequence[Path]) -> Iterator[Path | DraftError]:
    """Every file to read, once, in a fixed order; a DraftError in place of what cannot be found or listed.

    A file named is taken as it is. A folder is walked in sorted order: only known suffixes, no hidden
    folders or files, nothing that git ignores, and no folder twice, whatever links there are.
    """
    seen: set[str] = set()
    for path in paths:
        if path.is_dir():
            found: Iterator[_File | DraftError] = _walk(path, _outer_specs(path), set())
        elif path.exists():
            found = iter((_File(path, os.path.realpath(path)),))
        else:
            found = iter((DraftError(f"{path}: no such file or folder; check the name"),))
        for item in found:
            if isinstance(item, DraftError):
                yield item
            elif item.real not in seen:
                seen.add(item.real)
                yield item.path


class _File(NamedTuple):
    path: Path
    real: str  # the same without links


def _walk(folder: Path, specs: Specs, visited: set[tuple[int, int]]) -> Iterator[_File | DraftError]:
    try:
        status = folder.stat()
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield DraftError(
            f"{folder}: cannot be listed: {error.strerror}; check its permissions or leave it out"
        )
        return
    if (status.st_dev, status.st_ino) in visited:
        return
    visited.add((status.st_dev, status.st_ino))
    base = folder.resolve()
    own = _spec(folder / ".gitignore")
    if own is not None:
        specs = (*specs, (base, own))
    for entry in entries:
        if entry.name.startswith("."):
            continue
        is_folder = entry.is_dir()
        if not is_folder and not (is_known(entry.name) and entry.is_file()):
            continue
        if specs and _ignored(base / entry.name, is_folder=is_folder, specs=specs):
            continue
        path = folder / entry.name
        if is_folder:
            yield from _walk(path, specs, visited)
        else:
            # much of the time that a thousand unchanged files take would be spent on resolving each
            real = os.path.realpath(path) if entry.is_symlink() else os.path.join(base, entry.name)  # noqa: PTH118
            yield _File(path, real)


def _ignored(path: Path, *, is_folder: bool, specs: Specs) -> bool:
    """Whether git ignores the path: the innermost file with a pattern that says anything about it decides."""
    for base, spec in reversed(specs):
        relative = path.relative_to(base).as_posix()
        verdict = spec.check_file(f"{relative}/" if is_folder else relative).include
        if verdict is not None:
            return verdict
    return False


def _spec(path: Path) -> GitIgnoreSpec | None:
    try:
        lines = path.read_text("utf-8", "replace").splitlines()
    except OSError:
        return None
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(lines)


def _outer_specs(folder: Path) -> Specs:
    """The ignore files that hold for ``folder`` from outside it, up to the root of its repository."""
    inner = folder.resolve()
    root = next((base for base in (inner, *inner.parents) if (base / ".git").exists()), None)
    if root is None:
        return ()
    specs: list[tuple[Path, GitIgnoreSpec]] = []
    exclude = _spec(root / ".git" / "info" / "exclude")
    if exclude is not None:
        specs.append((root, exclude))
    for base in reversed(inner.parents):
        if base == root or root in base.parents:
            spec = _spec(base / ".gitignore")
            if spec is not None:
                specs.append((base, spec))
    return tuple(specs)
