"""Diagnostics of files that are not open: all drafts of the workspace, as ``replylint check`` finds them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from lsprotocol import types
from pygls.uris import from_fs_path, to_fs_path

from replylint.api import read
from replylint.draft import decode, find_files, format_of
from replylint.errors import ReplylintError
from replylint.server.documents import Buffer
from replylint.server.language_server import ReplyServer
from replylint.server.linting import Checked, Problem, check

_AT_ONCE = 16  # files between which an open document gets its turn
Report = types.WorkspaceFullDocumentDiagnosticReport | types.WorkspaceUnchangedDocumentDiagnosticReport


class _State(NamedTuple):
    """What a result depends on."""

    modified: int
    size: int
    settings: int  # which of the configurations that there have been


class Folders:
    """Lints the files of the workspace folders, each again only when it or the configuration has changed."""

    def __init__(self, server: ReplyServer) -> None:
        self._server = server
        self._known: dict[str, tuple[_State, list[types.Diagnostic]]] = {}

    async def report(self, params: types.WorkspaceDiagnosticParams) -> types.WorkspaceDiagnosticReport:
        """A report on each file, unchanged ones in short; open documents as they stand in the editor."""
        server = self._server
        previous = {known.uri: known.value for known in params.previous_result_ids}
        opened = {buffer.path: buffer for buffer in server.schedule.buffers}
        items: list[Report] = []
        for buffer in opened.values():
            if checked := await server.schedule.current(buffer.uri):
                found = server.diagnostics(checked)
                stamp = server.result_id(buffer.stamp)
                items.append(_item(buffer.uri, found, stamp, previous, buffer.version))
        paths = [path for path in await server.schedule.aside(self._paths) if str(path) not in opened]
        for start in range(0, len(paths), _AT_ONCE):
            for path, stamp, found in await server.schedule.aside(
                self._linted, paths[start : start + _AT_ONCE]
            ):
                uri = from_fs_path(path)
                if uri is not None:
                    items.append(_item(uri, found, server.result_id(stamp), previous, None))
        return types.WorkspaceDiagnosticReport(items)

    def _paths(self) -> list[Path]:
        roots = [to_fs_path(folder.uri) for folder in self._server.workspace.folders.values()]
        folders = [Path(root) for root in roots if root] or [self._server.home]
        return [path for path in find_files(folders) if isinstance(path, Path)]

    def _linted(self, paths: Sequence[Path]) -> list[tuple[str, str, list[types.Diagnostic]]]:
        """Path, stamp and diagnostics of each file."""
        results = []
        for path in paths:
            try:
                status = path.stat()
            except OSError:
                continue  # gone meanwhile
            state = _State(status.st_mtime_ns, status.st_size, self._server.configuration.number)
            name = str(path)
            if name not in self._known or self._known[name][0] != state:
                self._known[name] = (state, self._server.diagnostics(self._checked(path)))
            results.append((name, "-".join(map(str, state)), self._known[name][1]))
        return results

    def _checked(self, path: Path) -> Checked:
        name, kind = str(path), format_of(str(path))
        buffer = Buffer(path.as_uri(), None, "", name, kind, 0)
        try:
            data = read(path)
            settings = self._server.configuration.held(name).settings
            text = (
                data.decode("utf-8", "replace") if kind == "email" else decode(data, name, settings.encoding)
            )
        except ReplylintError as error:
            return Checked(buffer, problem=Problem(str(error)))
        return check(buffer._replace(text=text), self._server.configuration, len(text))


def _item(
    uri: str,
    found: list[types.Diagnostic],
    result_id: str,
    previous: dict[str, str],
    version: int | None,
) -> Report:
    if previous.get(uri) == result_id:
        return types.WorkspaceUnchangedDocumentDiagnosticReport(uri, result_id, version)
    return types.WorkspaceFullDocumentDiagnosticReport(uri, found, version, result_id=result_id)
