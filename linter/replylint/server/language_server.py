"""What the features share: the editor's abilities, its settings, the open documents, and what is told to it."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Coroutine, Iterable
from itertools import count
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.capabilities import get_capability
from pygls.lsp.server import LanguageServer

from replylint.errors import ConfigError
from replylint.lint import forget
from replylint.server.actions import Editor
from replylint.server.configuration import Configuration
from replylint.server.diagnostics import diagnostics_of
from replylint.server.documents import Buffer, is_draft, kind_of, path_of
from replylint.server.hover import Pages
from replylint.server.linting import Checked, check
from replylint.server.options import Options, asked_for, options_of
from replylint.server.places import Encoding, Lines
from replylint.server.schedule import Schedule
from replylint.version import __version__


class ReplyServer(LanguageServer):
    """The server with its state. All of it runs in the event loop, but ``_lint``, which has a thread of its own."""

    def __init__(self, pages: Pages) -> None:
        # Whole texts at each change: a reply is short, and an edit applied to lines that are counted in another way
        # than the editor's (pygls splits them at U+2028, too) would leave us with another text than it has.
        super().__init__("replylint", __version__, types.TextDocumentSyncKind.Full)
        self.pages = pages
        self.home = Path.cwd()
        self.options = Options()
        self.is_shut_down = False
        self.initial: object = None
        self.configuration = Configuration(asked_for(self.options, self.home))
        self.schedule = Schedule(self._lint, self._done)
        self._session = secrets.token_hex(4)
        self._stamps = count(1)
        self._folders: set[Path] = set()
        self._told: dict[Path | None, str] = {}
        self._tasks: set[asyncio.Task[Any]] = set()

    # The editor

    def can(self, capability: str) -> bool:
        """Whether the editor has an ability, by its path in ClientCapabilities, as ``window.show_document.support``."""
        return bool(get_capability(self.client_capabilities, capability))

    @property
    def encoding(self) -> Encoding:
        """The unit that positions count in."""
        return types.PositionEncodingKind(self.workspace.position_encoding).value

    @property
    def editor(self) -> Editor:
        """What matters for code actions."""
        return Editor(self.can("workspace.workspace_edit.document_changes"), self._shows_related)

    @property
    def pulls(self) -> bool:
        """Whether the editor asks for diagnostics; then none are pushed, as it would show both."""
        return self.client_capabilities.text_document is not None and (
            self.client_capabilities.text_document.diagnostic is not None
        )

    @property
    def _shows_related(self) -> bool:
        way = "diagnostic" if self.pulls else "publish_diagnostics"
        return self.can(f"text_document.{way}.related_information")

    def tell(self, message: str, kind: types.MessageType = types.MessageType.Error) -> None:
        """A message that the user sees."""
        self.window_show_message(types.ShowMessageParams(kind, f"replylint: {message}"))

    def log(self, message: str, kind: types.MessageType = types.MessageType.Error) -> None:
        """A line for the log that the editor keeps."""
        self.window_log_message(types.LogMessageParams(kind, message))

    def report_server_error(self, error: Exception, source: type[Exception]) -> None:
        """A message that could not be handled is for the log: the user did not write it."""
        self.log(f"a message could not be handled: {type(error).__name__}: {error}")

    def later(self, work: Coroutine[Any, Any, Any]) -> None:
        """Run it without waiting for it."""
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._over)

    def _over(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            self.log(f"{type(error).__name__}: {error}")

    # Settings

    def use(self, settings: object) -> None:
        """Take on the editor's settings, over those that it began with; those that cannot be used change nothing."""
        try:
            options = options_of(self.initial, settings)
            asked = asked_for(options, self.home)
        except ConfigError as error:
            self._tell_once(None, str(error))
            return
        self._told.pop(None, None)
        self.options = options
        self.schedule.pause = options.debounce / 1000
        self.configuration.use(asked)

    async def reload(self, changed: Iterable[str] = ()) -> None:
        """Read configuration files anew, rules and lexicons too where one of them has changed, and lint again."""
        paths = [Path(path_of(uri, self.home)) for uri in changed]
        if any(folder in path.parents for path in paths for folder in self._folders):
            await self.schedule.aside(forget)
            self.pages.forget()
        self.configuration.reload()
        for buffer in self.schedule.buffers:
            self.schedule.put(buffer._replace(stamp=next(self._stamps)))
        if self.pulls and self.can("workspace.diagnostics.refresh_support"):
            self.later(self.workspace_diagnostic_refresh_async(None))

    # Documents

    def put(self, uri: str) -> None:
        """A document was opened or has changed."""
        document = self.workspace.get_text_document(uri)
        path = path_of(uri, self.home)
        if is_draft(path, document.language_id):
            text = document.source.encode("utf-8", "replace").decode(
                "utf-8"
            )  # half a surrogate pair is no letter
            kind = kind_of(path, document.language_id)
            self.schedule.put(Buffer(uri, document.version, text, path, kind, next(self._stamps)))

    def lines(self, checked: Checked) -> Lines:
        """The document's lines, for its positions."""
        return Lines(checked.buffer.text, self.encoding)

    def diagnostics(self, checked: Checked) -> list[types.Diagnostic]:
        """What is found in a document, as this editor can show it."""
        return diagnostics_of(checked, self.encoding, related=self._shows_related)

    def result_id(self, stamp: object) -> str:
        """What a result is known by: another in each run of the server."""
        return f"{self._session}-{stamp}"

    def _lint(self, buffer: Buffer) -> Checked:
        return check(buffer, self.configuration, self.options.longest)

    def _done(self, checked: Checked) -> None:
        """The newest state of a document is linted."""
        if checked.settings is not None:
            self._folders |= {*checked.settings.rule_folders, *checked.settings.lexicon_folders}
        if checked.defect:
            self.log(checked.defect)
        self.note(checked)
        if not self.pulls:
            uri, version = checked.buffer.uri, checked.buffer.version
            found = self.diagnostics(checked)
            self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, version))

    def note(self, checked: Checked) -> None:
        """Say what is wrong with the configuration of a document, once until it is mended."""
        if checked.broken is None and checked.settings is None:
            return  # it was not looked at
        file = self.configuration.file_of(checked.buffer.path) or self.home
        if checked.broken is None:
            self._told.pop(file, None)
        else:
            self._tell_once(
                file, f"{checked.broken} (until this is mended, the last settings that worked hold)"
            )

    def _tell_once(self, about: Path | None, message: str) -> None:
        if self._told.get(about) != message:
            self._told[about] = message
            self.tell(message)
