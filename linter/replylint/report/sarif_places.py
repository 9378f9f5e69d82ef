"""Files and ranges as SARIF names them."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import quote

from replylint.report.look import Look
from replylint.report.model import FileReport, Place, Position
from replylint.report.where import is_in_file, relative


def artifact(path: str) -> dict[str, str]:
    """A file: by its path from the current folder, which is where the sources lie, or else absolute."""
    short = relative(path)
    if Path(short).is_absolute():
        return {"uri": "file://" + quote(short, errors="replace")}
    return {"uri": quote(short, errors="replace"), "uriBaseId": "%SRCROOT%"}


def region(start: Position, end: Position) -> dict[str, Any]:
    """A range; its end column is the one behind it."""
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
        "charOffset": start.offset,
        "charLength": end.offset - start.offset,
    }


def location(report: FileReport, place: Place, look: Look, number: int | None = None) -> dict[str, Any]:
    """A place in a file; of an e-mail the first line stands for it, with the part's path beside it."""
    where: dict[str, Any] = {} if number is None else {"id": number, "message": {"text": "See also this."}}
    if not is_in_file(report):
        where["physicalLocation"] = {"artifactLocation": artifact(report.path), "region": {"startLine": 1}}
        where["logicalLocations"] = [{"fullyQualifiedName": f"part {report.part}"}]
        return where
    found = region(place.start, place.end)
    if look.excerpts and place.excerpt:
        found["snippet"] = {"text": place.excerpt}
    where["physicalLocation"] = {"artifactLocation": artifact(report.path), "region": found}
    return where
