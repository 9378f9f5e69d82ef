"""Terminal output as an SVG picture, for the README."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

_ESCAPE = re.compile(r"\x1b\[([0-9;]*)m")
_INK = {"1": "font-weight:700", "2": "opacity:.6", "4": "text-decoration:underline"}
_COLORS = {"31": "#f0717a", "32": "#8fd18a", "33": "#e9c46a", "36": "#6cc5d6"}
_FONT = "ui-monospace,'SF Mono',Menlo,Consolas,'DejaVu Sans Mono',monospace"
_SIZE, _ADVANCE, _LEADING, _MARGIN = 14, 8.43, 20, 20


def picture(command: str, output: str) -> str:
    """The command after a prompt and, under it, the output with its colours."""
    lines = [f"\x1b[32m$\x1b[0m \x1b[1m{command}\x1b[0m", *output.split("\n")]
    columns = max(len(_ESCAPE.sub("", line)) for line in lines)
    width = round(columns * _ADVANCE) + 2 * _MARGIN
    height = len(lines) * _LEADING + 2 * _MARGIN
    rows = "".join(_row(line, number) for number, line in enumerate(lines))
    title = escape(f"The output of {command}")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}" role="img" aria-label="{title}">\n'
        f"<title>{title}</title>\n"
        f'<rect width="{width}" height="{height}" rx="8" fill="#1d2129"/>\n'
        f'<g font-family="{_FONT}" font-size="{_SIZE}" fill="#e6e6e6">\n{rows}</g>\n</svg>\n'
    )


def _row(line: str, number: int) -> str:
    y = _MARGIN + (number + 1) * _LEADING - 6
    column, spans = 0, []
    for text, style in _spans(line):
        # Each span is laid on its columns, so that markers stand under their words in any font.
        attributes = f' style="{style}"' if style else ""
        if text.strip():
            spans.append(
                f'<text x="{_MARGIN + column * _ADVANCE:.1f}" y="{y}" xml:space="preserve" '
                f'textLength="{len(text) * _ADVANCE:.1f}"{attributes}>{escape(text)}</text>\n'
            )
        column += len(text)
    return "".join(spans)


def _spans(line: str) -> Iterator[tuple[str, str]]:
    """Pieces of a line with their CSS."""
    style = ""
    pieces = _ESCAPE.split(line)
    for text, codes in zip(pieces[::2], ["", *pieces[1::2]], strict=True):
        if codes:
            style = ";".join(_css(code) for code in codes.split(";") if code != "0")
        if text:
            yield text, style


def _css(code: str) -> str:
    return f"fill:{_COLORS[code]}" if code in _COLORS else _INK[code]
