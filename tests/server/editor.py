"""An editor, as far as the server can tell: a real LSP client that starts ``replylint server`` and talks on stdio."""

from __future__ import annotations

import asyncio
import os
import sys
import threading
import time
from collections.abc import Callable, Coroutine, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from lsprotocol import types
from pygls.lsp.client import LanguageClient

T = TypeVar("T")
F = TypeVar("F", bound=Callable[..., Any])
PATIENCE = 60.0  # seconds until an answer counts as lacking
_QUIET = 0.3  # seconds in which something that must not come would have come


def capabilities(**changes: Any) -> types.ClientCapabilities:
    """Those of an ordinary editor that has diagnostics pushed to it."""
    given: dict[str, Any] = {
        "text_document": types.TextDocumentClientCapabilities(
            publish_diagnostics=types.PublishDiagnosticsClientCapabilities(
                related_information=True, version_support=True, data_support=True
            ),
            hover=types.HoverClientCapabilities(content_format=[types.MarkupKind.Markdown]),
        ),
        "workspace": types.WorkspaceClientCapabilities(
            workspace_edit=types.WorkspaceEditClientCapabilities(document_changes=True)
        ),
    }
    return types.ClientCapabilities(**(given | changes))


class Editor:
    """One session; every call waits for its answer. ``pushed`` and ``told`` keep what the server sent by itself."""

    def __init__(self, folder: Path, env: Mapping[str, str] | None = None) -> None:
        self.folder = folder
        self.pushed: list[types.PublishDiagnosticsParams] = []
        self.told: list[str] = []
        self.logged: list[str] = []
        self.shown: list[types.ShowDocumentParams] = []
        self.registered: list[str] = []
        self.progress: list[str] = []
        self.refreshed = 0
        self.settings: object = None  # what the editor answers when it is asked for the section
        self._env = {**os.environ, **(env or {})}
        self._heard = threading.Condition()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._client = LanguageClient("editor", "1")
        self._listen()
        command = (sys.executable, "-m", "replylint", "server")
        self.do(self._client.start_io(*command, cwd=folder, env=self._env))
        self._versions: dict[str, int] = {}

    # What the editor says

    def do(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(PATIENCE)

    def request(self, name: str, params: Any) -> Any:
        async def ask() -> Any:
            return await getattr(self._client, f"{name}_async")(params)

        return self.do(ask())

    def send(self, name: str, params: Any) -> None:
        async def say() -> None:
            getattr(self._client, name)(params)

        self.do(say())

    def begin(
        self, can: types.ClientCapabilities | None = None, options: object = None
    ) -> types.ServerCapabilities:
        folder = types.WorkspaceFolder(self.folder.as_uri(), self.folder.name)
        params = types.InitializeParams(
            capabilities=can or capabilities(),
            workspace_folders=[folder],
            initialization_options=options,
        )
        result: types.InitializeResult = self.request("initialize", params)
        self.send("initialized", types.InitializedParams())
        return result.capabilities

    def uri(self, name: str) -> str:
        return name if ":" in name else (self.folder / name).as_uri()

    def open(self, name: str, text: str, language: str = "plaintext") -> None:
        item = types.TextDocumentItem(self.uri(name), language, 1, text)
        self._versions[name] = 1
        self.send("text_document_did_open", types.DidOpenTextDocumentParams(item))

    def change(self, name: str, text: str) -> None:
        self._versions[name] += 1
        document = types.VersionedTextDocumentIdentifier(self._versions[name], self.uri(name))
        whole = types.TextDocumentContentChangeWholeDocument(text)
        self.send("text_document_did_change", types.DidChangeTextDocumentParams(document, [whole]))

    def save(self, name: str) -> None:
        document = types.TextDocumentIdentifier(self.uri(name))
        self.send("text_document_did_save", types.DidSaveTextDocumentParams(document))

    def close(self, name: str) -> None:
        document = types.TextDocumentIdentifier(self.uri(name))
        self.send("text_document_did_close", types.DidCloseTextDocumentParams(document))

    def configure(self, settings: object) -> None:
        params = types.DidChangeConfigurationParams(settings)
        self.send("workspace_did_change_configuration", params)

    def touched(self, *paths: Path) -> None:
        events = [types.FileEvent(path.as_uri(), types.FileChangeType.Changed) for path in paths]
        params = types.DidChangeWatchedFilesParams(events)
        self.send("workspace_did_change_watched_files", params)

    def pull(self, name: str, previous: str | None = None) -> Any:
        document = types.TextDocumentIdentifier(self.uri(name))
        params = types.DocumentDiagnosticParams(document, previous_result_id=previous)
        return self.request("text_document_diagnostic", params)

    def hover(self, name: str, line: int, character: int) -> types.Hover | None:
        document = types.TextDocumentIdentifier(self.uri(name))
        params = types.HoverParams(document, types.Position(line, character))
        return self.request("text_document_hover", params)  # type: ignore[no-any-return]

    def actions(
        self, name: str, where: types.Range, only: Sequence[str] | None = None
    ) -> list[types.CodeAction]:
        document = types.TextDocumentIdentifier(self.uri(name))
        params = types.CodeActionParams(document, where, types.CodeActionContext([], only=only))
        answer = self.request("text_document_code_action", params)
        # An action with a command is on the wire what it should be; lsprotocol takes it for a bare command.
        return [
            types.CodeAction(one.title) if isinstance(one, types.Command) else one for one in answer or ()
        ]

    def execute(self, command: types.Command) -> None:
        params = types.ExecuteCommandParams(command.command, command.arguments)
        self.request("workspace_execute_command", params)

    # What the server says

    def diagnostics(self, name: str, version: int | None = None) -> list[types.Diagnostic]:
        """What was pushed for the newest version of a document, or another, once it has been."""
        wanted = self._versions[name] if version is None else version

        def found() -> list[types.Diagnostic] | None:
            for push in reversed(self.pushed):
                if push.uri == self.uri(name) and push.version == wanted:
                    return list(push.diagnostics)
            return None

        answer: list[types.Diagnostic] = self.until(found)
        return answer

    def codes(self, name: str) -> list[str]:
        return [str(found.code) for found in self.diagnostics(name)]

    def until(self, found: Any) -> Any:
        """What ``found`` returns once that is something."""
        with self._heard:
            assert self._heard.wait_for(lambda: found() not in (None, False), PATIENCE), (
                f"nothing came; told: {self.told}; logged: {self.logged}"
            )
            return found()

    def quiet(self) -> None:
        """Time enough for what must not come."""
        time.sleep(_QUIET)

    def leave(self) -> int:
        """Take leave as LSP asks; the exit code."""
        self.request("shutdown", None)
        self.send("exit", None)
        return self.ended()

    def ended(self) -> int:
        async def wait() -> int:
            server = self._client._server
            assert server is not None
            return await server.wait()

        return self.do(wait())

    def hang_up(self) -> int:
        """Go without a word; the exit code."""

        async def close() -> None:
            server = self._client._server
            assert server is not None
            assert server.stdin is not None
            server.stdin.close()

        self.do(close())
        return self.ended()

    def raw(self, data: bytes) -> None:
        async def write() -> None:
            server = self._client._server
            assert server is not None
            assert server.stdin is not None
            server.stdin.write(data)

        self.do(write())

    def stop(self) -> None:
        """End the process if it still runs, and the client."""

        async def end() -> None:
            server = self._client._server
            if server is not None and server.returncode is None:
                server.kill()
            await self._client.stop()  # type: ignore[no-untyped-call]

        self.do(end())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def _listen(self) -> None:
        feature: Callable[[str], Callable[[F], F]] = self._client.feature

        @feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def _published(params: types.PublishDiagnosticsParams) -> None:
            self._note(self.pushed, params)

        @feature(types.WINDOW_SHOW_MESSAGE)
        def _message(params: types.ShowMessageParams) -> None:
            self._note(self.told, params.message)

        @feature(types.WINDOW_LOG_MESSAGE)
        def _log(params: types.LogMessageParams) -> None:
            self._note(self.logged, params.message)

        @feature(types.WINDOW_SHOW_DOCUMENT)
        def _show(params: types.ShowDocumentParams) -> types.ShowDocumentResult:
            self._note(self.shown, params)
            return types.ShowDocumentResult(True)

        @feature(types.CLIENT_REGISTER_CAPABILITY)
        def _register(params: types.RegistrationParams) -> None:
            for registration in params.registrations:
                self._note(self.registered, registration.method)

        @feature(types.WORKSPACE_CONFIGURATION)
        def _settings(params: types.ConfigurationParams) -> list[object]:
            return [self.settings for _ in params.items]

        @feature(types.WORKSPACE_DIAGNOSTIC_REFRESH)
        def _refresh(*_params: Any) -> None:
            with self._heard:
                self.refreshed += 1
                self._heard.notify_all()

        @feature(types.WINDOW_WORK_DONE_PROGRESS_CREATE)
        def _create(_params: types.WorkDoneProgressCreateParams) -> None:
            return None

        @feature(types.PROGRESS)
        def _progress(params: types.ProgressParams) -> None:
            value: Any = params.value
            self._note(self.progress, value["kind"] if isinstance(value, dict) else value.kind)

    def _note(self, kept: list[Any], item: Any) -> None:
        with self._heard:
            kept.append(item)
            self._heard.notify_all()


@contextmanager
def editor(folder: Path, env: Mapping[str, str] | None = None) -> Iterator[Editor]:
    """An editor on a folder; its server is ended whatever happens."""
    one = Editor(folder, env)
    try:
        yield one
    finally:
        one.stop()
