"""What an editor may offer at a finding: its fix, to leave it out, and the page of its rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from lsprotocol import types

from replylint.fixes.source import Change
from replylint.server.diagnostics import diagnostic_of
from replylint.server.fixes import all_safe, changes_of, title_of
from replylint.server.linting import Checked, Marked
from replylint.server.places import Lines
from replylint.server.suppress import suppressed_here, suppressed_in_file

QUICK_FIX = types.CodeActionKind.QuickFix.value
FIX_ALL = f"{types.CodeActionKind.SourceFixAll.value}.replylint"
OPEN_RULE = "replylint.openRule"  # a command; its arguments are the code of a rule and the URI of a document


class Editor(NamedTuple):
    """What this editor understands."""

    versioned_edits: bool
    related: bool


def actions_for(
    checked: Checked, wanted: types.Range, only: Sequence[str] | None, lines: Lines, editor: Editor
) -> list[types.CodeAction]:
    """The actions at a range, of the kinds that are asked for (None: all), the most useful first."""
    found: list[types.CodeAction] = []
    if _is_wanted(QUICK_FIX, only):
        start, end = lines.offset(wanted.start), lines.offset(wanted.end)
        here = [mark for mark in checked.marks if mark.start <= end and start <= mark.end]
        for offered in (_fix, _here, _in_file, _page):
            found += _each(offered(checked, mark, lines, editor) for mark in here)
    if _is_wanted(FIX_ALL, only) and (changes := all_safe(checked)):
        edit = _edit(checked, changes, lines, editor)
        found.append(types.CodeAction("Mend all that is safe (replylint)", kind=FIX_ALL, edit=edit))
    return found


def _is_wanted(kind: str, only: Sequence[str] | None) -> bool:
    """Whether a kind is one of those asked for, or below one of them."""
    return only is None or any(not each or f"{kind}.".startswith(f"{each}.") for each in only)


def _each(offered: Iterable[types.CodeAction | None]) -> Iterator[types.CodeAction]:
    """Those that there are; of several that come to the same the first, as when a rule finds two things at a place."""
    seen: list[object] = []
    for action in offered:
        if action is not None and (action.title, action.edit) not in seen:
            seen.append((action.title, action.edit))
            yield action


def _fix(checked: Checked, mark: Marked, lines: Lines, editor: Editor) -> types.CodeAction | None:
    changes = changes_of(checked, mark)
    if not changes or mark.finding.fix is None:
        return None
    title = title_of(mark, changes, checked.buffer.text)
    action = _quick(checked, mark, title, changes, lines, editor)
    action.is_preferred = mark.finding.fix.safety == "safe"
    return action


def _here(checked: Checked, mark: Marked, lines: Lines, editor: Editor) -> types.CodeAction | None:
    change = suppressed_here(checked, mark)
    return _quick(checked, mark, f"Ignore {_name(mark)} here", [change], lines, editor) if change else None


def _in_file(checked: Checked, mark: Marked, lines: Lines, editor: Editor) -> types.CodeAction | None:
    change = suppressed_in_file(checked, mark)
    title = f"Ignore {_name(mark)} in this file"
    return _quick(checked, mark, title, [change], lines, editor) if change else None


def _page(checked: Checked, mark: Marked, lines: Lines, editor: Editor) -> types.CodeAction:
    title = f"Explain {_name(mark)}"
    found = diagnostic_of(checked, mark, lines, related=editor.related)
    command = types.Command(title, OPEN_RULE, arguments=[mark.finding.code, checked.buffer.uri])
    return types.CodeAction(title, kind=QUICK_FIX, diagnostics=[found], command=command)


def _name(mark: Marked) -> str:
    return f"{mark.finding.code} ({mark.finding.rule})"


def _quick(
    checked: Checked, mark: Marked, title: str, changes: Sequence[Change], lines: Lines, editor: Editor
) -> types.CodeAction:
    found = diagnostic_of(checked, mark, lines, related=editor.related)
    edit = _edit(checked, changes, lines, editor)
    return types.CodeAction(title, kind=QUICK_FIX, diagnostics=[found], edit=edit)


def _edit(checked: Checked, changes: Iterable[Change], lines: Lines, editor: Editor) -> types.WorkspaceEdit:
    """The edit of the document, and of no other version of it where the editor can be told so."""
    uri, version = checked.buffer.uri, checked.buffer.version
    edits = [types.TextEdit(lines.range(one.start, one.end), one.replacement) for one in changes]
    if not editor.versioned_edits:
        return types.WorkspaceEdit(changes={uri: edits})
    document = types.OptionalVersionedTextDocumentIdentifier(uri, version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, list(edits))])
