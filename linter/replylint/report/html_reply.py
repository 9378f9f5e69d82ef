"""One reply of the html page: its text with the findings marked, the findings, and the scorecard."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from replylint.context import Context
from replylint.report.look import Look
from replylint.report.model import FileReport, Finding, Place
from replylint.report.visible import shortened, visible
from replylint.severity import SEVERITIES

_LINE_END = re.compile(r"\r\n?|\n")
_EXCERPT = 60


def article(report: FileReport, number: int, look: Look) -> str:
    """The reply as a part of the page; ``number`` makes its anchors."""
    parts = [f'<article>\n<h2 id="r{number}">{clean(report.path)}</h2>\n']
    if report.error is not None:
        parts.append(f'<p class="error">{clean(report.error)}</p>\n')
    else:
        parts.append(f'<p class="soft">{clean(_facts(report))}</p>\n')
        shown = bool(report.source) and look.excerpts
        if shown:
            language = f' lang="{escape(report.language)}"' if report.language else ""
            parts.append(f'<div class="text"{language} dir="auto">{marked(report, number)}</div>\n')
        if report.findings:
            entries = "".join(
                _finding(finding, f"r{number}f{nth}", look, linked=shown)
                for nth, finding in enumerate(report.findings, 1)
            )
            parts.append(f'<ol class="findings">\n{entries}</ol>\n')
        else:
            parts.append('<p class="good">Nothing found.</p>\n')
        parts.append("".join(_scorecard(report, look)))
    return "".join(parts) + "</article>\n"


def marked(report: FileReport, number: int) -> str:
    """The source as HTML: where findings overlap, the gravest one gives the colour and all are named."""
    source, spans = report.source, [(f.place.start.offset, f.place.end.offset) for f in report.findings]
    cuts = sorted({0, len(source), *(offset for span in spans for offset in span)})
    begins: dict[int, list[int]] = {}
    for nth, (start, _) in enumerate(spans):
        begins.setdefault(start, []).append(nth)
    parts: list[str] = []
    open_: set[int] = set()
    for at, end in zip(cuts, [*cuts[1:], len(source)], strict=True):
        open_ = {nth for nth in open_ if spans[nth][1] > at} | set(begins.get(at, ()))
        here = sorted(nth for nth in open_ if spans[nth][1] > at)
        text = _text(source[at:end])
        notes = "".join(
            f'<sup id="r{number}t{nth + 1}"><a href="#r{number}f{nth + 1}">{nth + 1}</a></sup>'
            for nth in begins.get(at, ())
        )
        if here and text:
            found = [report.findings[nth] for nth in here]
            worst = max((finding.severity for finding in found), key=SEVERITIES.index)
            title = "; ".join(f"{finding.code} {finding.rule}" for finding in found)
            parts.append(f'{notes}<mark class="{worst}" title="{clean(title)}">{text}</mark>')
        else:
            parts.append(notes + text)
    return "".join(parts)


def clean(text: str) -> str:
    """Escaped, and without characters that would not be seen."""
    return escape(visible(text))


def _text(text: str) -> str:
    return "\n".join(map(clean, _LINE_END.split(text)))


def _facts(report: FileReport) -> str:
    language = " and ".join(report.languages or ([report.language] if report.language else []))
    usual = Context().model_dump()
    facts = [
        f"{name} {str(value).lower()}"
        for name, value in report.context.model_dump().items()
        if name == "stage" or value != usual[name]
    ]
    part = [f"part {report.part}"] if report.part else []
    return " · ".join([*part, language, *facts])


def _finding(finding: Finding, anchor: str, look: Look, *, linked: bool) -> str:
    likely = ' <span class="soft">(likely)</span>' if finding.confidence == "likely" else ""
    start = finding.place.start
    back = anchor.replace("f", "t")
    where = f"{start.line}:{start.column}"
    link = f'<a href="#{back}">{where}</a>' if linked else where
    lines = [
        f'<p><strong class="{finding.severity}">{finding.severity} {clean(finding.code)}</strong> '
        f"{clean(finding.rule)}{likely} at {link}</p>",
        f"<p>{clean(finding.message)}</p>",
    ]
    if finding.advice:
        lines.append(f'<p><span class="good">Better:</span> {clean(finding.advice)}</p>')
    if finding.why:
        lines.append(f'<p class="soft">{clean(finding.why)}</p>')
    lines += [f'<p class="soft">See {clean(_related(place, look))}</p>' for place in finding.related]
    return f'<li id="{anchor}">' + "\n".join(lines) + "</li>\n"


def _related(place: Place, look: Look) -> str:
    words = f" “{shortened(place.excerpt, _EXCERPT)}”" if place.excerpt and look.excerpts else ""
    return f"{place.start.line}:{place.start.column}{words}"


def _scorecard(report: FileReport, look: Look) -> Iterator[str]:
    places: dict[str, list[Place]] = {}
    for element in report.elements:
        places.setdefault(element.element, []).append(element.place)
    if not report.sought:
        return
    present = sum(name in places for name in report.sought)
    yield f'<p>{present} of {len(report.sought)} elements of a good reply</p>\n<ul class="elements">\n'
    for name in report.sought:
        if name in places:
            where = clean(_related(places[name][0], look))
            yield f'<li><span class="good">✓</span> {clean(name)} <span class="soft">{where}</span></li>\n'
        else:
            yield f'<li><span class="error">✗</span> {clean(name)} <span class="soft">missing</span></li>\n'
    yield "</ul>\n"
