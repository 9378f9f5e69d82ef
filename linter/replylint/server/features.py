"""The features: what an editor may ask or tell, each a few lines over what the other modules do."""

from __future__ import annotations

from lsprotocol import types

from replylint.server.actions import FIX_ALL, OPEN_RULE, QUICK_FIX, actions_for
from replylint.server.hover import Pages, hover_at
from replylint.server.language_server import ReplyServer
from replylint.server.pages import open_rule
from replylint.server.session import follow

_KINDS = types.CodeActionOptions(code_action_kinds=[QUICK_FIX, FIX_ALL])
_PULL = types.DiagnosticOptions(
    inter_file_dependencies=False, workspace_diagnostics=False, identifier="replylint"
)


def build(pages: Pages) -> ReplyServer:
    """A server with all features; ``pages`` has the page of a rule under some settings."""
    server = ReplyServer(pages)
    follow(server)
    _requests(server)

    @server.command(OPEN_RULE)
    async def _open_rule(*given: str) -> None:
        await open_rule(server, *given)

    return server


def _requests(server: ReplyServer) -> None:
    @server.feature(types.TEXT_DOCUMENT_DIAGNOSTIC, _PULL)
    async def diagnostic(
        params: types.DocumentDiagnosticParams,
    ) -> types.RelatedFullDocumentDiagnosticReport | types.RelatedUnchangedDocumentDiagnosticReport:
        checked = await server.schedule.current(params.text_document.uri)
        if checked is None:
            return types.RelatedFullDocumentDiagnosticReport(items=[])
        result_id = server.result_id(checked.buffer.stamp)
        if params.previous_result_id == result_id:
            return types.RelatedUnchangedDocumentDiagnosticReport(result_id)
        return types.RelatedFullDocumentDiagnosticReport(server.diagnostics(checked), result_id=result_id)

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hover(params: types.HoverParams) -> types.Hover | None:
        checked = await server.schedule.current(params.text_document.uri)
        if checked is None:
            return None
        capabilities = server.client_capabilities.text_document
        formats = capabilities.hover.content_format if capabilities and capabilities.hover else None
        markdown = formats is None or types.MarkupKind.Markdown in formats
        return hover_at(checked, params.position, server.lines(checked), server.pages, markdown=markdown)

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, _KINDS)
    async def code_action(params: types.CodeActionParams) -> list[types.CodeAction]:
        checked = await server.schedule.current(params.text_document.uri)
        if checked is None:
            return []
        only = params.context.only
        kinds = None if only is None else [str(getattr(kind, "value", kind)) for kind in only]
        return actions_for(checked, params.range, kinds, server.lines(checked), server.editor)
