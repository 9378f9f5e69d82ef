"""The page of a rule, as ``replylint rule`` has it, in a file that an editor can show."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from lsprotocol import types

from replylint.report.look import Look
from replylint.report.rulehelp import as_plain
from replylint.report.rulepage import RulePage, as_text
from replylint.server.documents import pages_folder
from replylint.server.language_server import ReplyServer
from replylint.settings import Settings

_LOOK = Look(width=100)


async def open_rule(server: ReplyServer, *given: object) -> None:
    """Show the page of a rule: ``given`` are its code and the document that it is asked for, whose house may have it.

    An editor that cannot show a document gets the page as a message.
    """
    code, uri = (*map(str, given), "", "")[:2]
    checked = await server.schedule.current(uri)
    page = server.pages.page((checked and checked.settings) or Settings(), code)
    if page is None:
        server.tell(f"there is no rule {code!r}")
        return
    if server.can("window.show_document.support"):
        try:
            shown = types.ShowDocumentParams(_file(page).as_uri(), take_focus=True)
            if (await server.window_show_document_async(shown)).success:
                return
        except OSError as error:
            server.log(f"the page of {code} cannot be written: {error}")
    server.tell(as_plain(page), types.MessageType.Info)


def _file(page: RulePage) -> Path:
    """The page in a file of the cache folder, written at one stroke; OSError where that cannot be."""
    folder = pages_folder()
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{page.card.code}-{page.language}.txt"
    handle, name = tempfile.mkstemp(dir=folder, suffix=".tmp")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(as_text(page, _LOOK))
    return Path(name).replace(target)
