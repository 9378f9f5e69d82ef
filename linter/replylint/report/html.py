"""html: one page with every reply, its findings marked in the text; it loads nothing from anywhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from replylint.report.html_reply import article, clean
from replylint.report.look import Look, count
from replylint.report.model import FileReport, Summary
from replylint.report.tally import Tally
from replylint.version import __version__

# No script runs and nothing is fetched, whatever should stand in a draft.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def render(reports: Iterable[FileReport], look: Look) -> Iterator[str]:
    """The totals by rule, the list of replies, and the replies."""
    articles: list[str] = []
    entries: list[str] = []
    tally, summary = Tally(), Summary()
    for number, report in enumerate(reports, 1):
        tally.add(report)
        summary = summary.plus(report)
        articles.append(article(report, number, look))
        entries.append(_entry(report, number))
    yield from _head(summary)
    yield "".join(_totals(tally, look))
    if len(entries) > 1:
        yield "<h2>Replies</h2>\n<table>\n" + "".join(entries) + "</table>\n"
    yield from articles
    yield "</body>\n</html>\n"


def _head(summary: Summary) -> Iterator[str]:
    css = Path(__file__).with_name("html.css").read_text("utf-8")
    replies, findings = count(summary.files - summary.failed, "reply"), count(summary.findings, "finding")
    yield (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="generator" content="replylint {__version__}">\n'
        f"<title>replylint: {findings} in {replies}</title>\n<style>\n{css}</style>\n</head>\n<body>\n"
    )
    totals = [(summary.errors, "error"), (summary.warnings, "warning"), (summary.infos, "info")]
    listed = [f'<span class="{kind}">{count(number, kind)}</span>' for number, kind in totals if number]
    listed = listed or ['<span class="good">nothing found</span>']
    if summary.known:
        listed.append(f"{summary.known} known before")
    if summary.failed:
        listed.append(f'<span class="error">{count(summary.failed, "input")} could not be read</span>')
    yield f"<header>\n<h1>replylint</h1>\n<p>{replies}: {', '.join(listed)}</p>\n</header>\n"


def _totals(tally: Tally, look: Look) -> Iterator[str]:
    rows = tally.rows()
    if rows:
        yield "<h2>By rule</h2>\n<table>\n"
        yield '<tr><th>Rule</th><th></th><th class="number">Findings</th><th class="number">Replies</th></tr>\n'
    for row in rows:
        page = look.page(row.code)
        title = clean(page.card.title) if page else ""
        numbers = "".join(f'<td class="number">{number}</td>' for number in (row.findings, row.replies))
        yield f'<tr><td>{row.code} {row.rule}</td><td class="soft">{title}</td>{numbers}</tr>\n'
    if rows:
        yield "</table>\n"


def _entry(report: FileReport, number: int) -> str:
    link = f'<td><a href="#r{number}">{clean(report.path)}</a></td>'
    if report.error is not None:
        return f'<tr>{link}<td class="error">could not be read</td></tr>\n'
    kinds = [finding.severity for finding in report.findings]
    found = [
        f'<span class="{kind}">{count(kinds.count(kind), kind)}</span>'
        for kind in ("error", "warning", "info")
        if kind in kinds
    ]
    listed = ", ".join(found) or '<span class="good">nothing found</span>'
    return f"<tr>{link}<td>{listed}</td></tr>\n"
