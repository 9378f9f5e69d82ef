"""The course of a session: what the editor tells of itself, its documents, its settings and its files."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from pathlib import Path

from lsprotocol import types
from pygls.uris import to_fs_path

from replylint.server.builds import Builds
from replylint.server.folders import Folders
from replylint.server.language_server import ReplyServer
from replylint.server.options import SECTION

_FILES = "**/*.toml"  # configurations, what they extend, rule cards and lexicons


def follow(server: ReplyServer) -> None:
    """Register all that an editor tells."""
    _life(server)
    _documents(server)
    _settings(server)


def _life(server: ReplyServer) -> None:
    @server.feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        folders = [folder.uri for folder in params.workspace_folders or ()]
        root = next(filter(None, (*map(to_fs_path, folders), server.workspace.root_path)), None)
        server.home = Path(root or Path.cwd())
        server.initial = params.initialization_options
        server.use(None)
        if server.options.workspace_diagnostics:
            _whole_workspace(server)

    @server.feature(types.INITIALIZED)
    async def initialized(_params: types.InitializedParams) -> None:
        Builds(server).listen(asyncio.get_running_loop())
        wanted = []
        if _watches(server):
            watcher = types.FileSystemWatcher(_FILES)
            options = types.DidChangeWatchedFilesRegistrationOptions([watcher])
            wanted.append((types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options))
        if server.can("workspace.did_change_configuration.dynamic_registration"):
            section = types.DidChangeConfigurationRegistrationOptions(SECTION)
            wanted.append((types.WORKSPACE_DID_CHANGE_CONFIGURATION, section))  # type: ignore[arg-type]
        if wanted:
            listed = [
                types.Registration(f"replylint {method}", method, options) for method, options in wanted
            ]
            await server.client_register_capability_async(types.RegistrationParams(listed))
        if server.initial is None and server.can("workspace.configuration"):
            await _ask(server)

    @server.feature(types.SHUTDOWN)
    def shutdown(_params: None) -> None:
        server.is_shut_down = True
        server.schedule.stop()


def _whole_workspace(server: ReplyServer) -> None:
    folders = Folders(server)

    @server.feature(types.WORKSPACE_DIAGNOSTIC)
    async def workspace(params: types.WorkspaceDiagnosticParams) -> types.WorkspaceDiagnosticReport:
        return await folders.report(params)


def _documents(server: ReplyServer) -> None:
    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def did_open(params: types.DidOpenTextDocumentParams) -> None:
        server.put(params.text_document.uri)
        if not _watches(server):
            server.later(server.reload())

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def did_change(params: types.DidChangeTextDocumentParams) -> None:
        server.put(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    async def did_save(params: types.DidSaveTextDocumentParams) -> None:
        if not _watches(server):
            await server.reload([params.text_document.uri])

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def did_close(params: types.DidCloseTextDocumentParams) -> None:
        server.schedule.drop(params.text_document.uri)
        if not server.pulls:
            nothing = types.PublishDiagnosticsParams(params.text_document.uri, [])
            server.text_document_publish_diagnostics(nothing)


def _settings(server: ReplyServer) -> None:
    @server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    async def did_change_configuration(params: types.DidChangeConfigurationParams) -> None:
        given = params.settings
        if not (isinstance(given, Mapping) and given) and server.can("workspace.configuration"):
            await _ask(server)
            return
        server.use(given)
        await server.reload()

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    async def did_change_watched_files(params: types.DidChangeWatchedFilesParams) -> None:
        await server.reload([change.uri for change in params.changes])


async def _ask(server: ReplyServer) -> None:
    """Ask the editor for our section of its settings."""
    items = [types.ConfigurationItem(section=SECTION)]
    [given] = await server.workspace_configuration_async(types.ConfigurationParams(items))
    server.use(given)
    await server.reload()


def _watches(server: ReplyServer) -> bool:
    """Whether the editor tells of changed files; otherwise they are looked at when a document is opened or saved."""
    return server.can("workspace.did_change_watched_files.dynamic_registration")
