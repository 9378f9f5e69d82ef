"""The pipeline: a file goes in, a report comes out (DESIGN.md, "One way through")."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from pydantic import ValidationError

from replylint.checks.card import RuleCard, load_cards
from replylint.checks.reply import Hit, Reply
from replylint.checks.ruleset import Rule, rules_for
from replylint.context import Context
from replylint.draft import Draft, Positions, read_drafts
from replylint.draft.model import OPAQUE, PLACEHOLDER
from replylint.elements import ELEMENTS
from replylint.errors import DraftError, ReplylintError
from replylint.language import LANGUAGES, detect
from replylint.lexicon.lexicon import Lexicon
from replylint.lexicon.pack import pack
from replylint.report.model import Element, FileReport, Finding, Place
from replylint.settings import Settings

_FACTS = ("stage", "fault", "channel", "abuse")
DEFAULT_LANGUAGE = "en"


def lint_bytes(data: bytes, path: str, settings: Settings) -> list[FileReport]:
    """Lint a file's content; one report a reply in it. What cannot be read is a report with an ``error``."""
    try:
        drafts = read_drafts(data, path, encoding=settings.encoding)
    except DraftError as error:
        return [failed(path, error)]
    return [lint_draft(draft, settings) for draft in drafts]


def lint_draft(draft: Draft, settings: Settings) -> FileReport:
    """Lint one reply."""
    report = FileReport(path=draft.path, part=draft.part, source=draft.source if settings.excerpts else "")
    try:
        context, language = facts(draft, settings)
        reply, lexicon = understand(draft, language, context, settings)
    except DraftError as error:
        return failed(draft.path, error, draft.part)
    positions = Positions(draft.source)
    rules = rules_for(
        _cards(settings.rule_folders),
        context,
        select=settings.select,
        ignore=settings.ignore,
        severities=settings.severities,
        options=settings.options,
    )
    findings = [
        _finding(rule, hit, draft, positions, lexicon, excerpts=settings.excerpts)
        for rule in rules
        for hit in rule.check(reply, rule.task)
    ]
    findings.sort(key=lambda f: (f.place.start.offset, f.place.end.offset, f.code))
    elements = [
        Element(name, _place(*reply.span(match), draft, positions, excerpts=settings.excerpts))
        for name in ELEMENTS
        for match in reply.matches.of(name)
    ]
    return replace(
        report,
        language=language,
        context=context,
        findings=tuple(findings),
        elements=tuple(elements),
        sought=tuple(name for name in ELEMENTS if name in lexicon.concepts or name in lexicon.entities),
    )


def failed(path: str, error: Exception, part: str | None = None) -> FileReport:
    """The report on what could not be linted; its error begins with the path."""
    message = str(error)
    if not message.startswith(f"{path}:"):
        message = f"{path}: {message}"
    return FileReport(path=path, part=part, error=message)


def facts(draft: Draft, settings: Settings) -> tuple[Context, str]:
    """The reply's context and language; DraftError where its front matter names what does not exist."""
    given = {**settings.facts, **draft.front_matter, **settings.forced}
    language = given.pop("lang", None)
    if language is not None and language not in LANGUAGES:
        raise DraftError(f"lang: {language!r} is not one of {', '.join(LANGUAGES)}")
    try:
        context = Context.model_validate({key: value for key, value in given.items() if key in _FACTS})
    except ValidationError as error:
        fault = error.errors()[0]
        raise DraftError(f"front matter: {fault['loc'][0]}: {fault['msg']}") from None
    unknown = sorted(str(key) for key in set(given) - set(_FACTS))
    if unknown:
        raise DraftError(f"front matter: unknown key {unknown[0]!r} under replylint; known: lang, {', '.join(_FACTS)}")
    return context, str(language or detect(draft.text) or DEFAULT_LANGUAGE)


def understand(draft: Draft, language: str, context: Context, settings: Settings) -> tuple[Reply, Lexicon]:
    """The draft with its tokens, sentences and concepts."""
    tongue, lexicon, matcher = pack(language, settings.lexicon_folders)
    analysis = tongue.analyse(draft.text)
    return Reply(draft, analysis, matcher.match(analysis), context), lexicon


def _place(start: int, end: int, draft: Draft, positions: Positions, *, excerpts: bool) -> Place:
    first, last = draft.map.to_source(start, end)
    return Place(positions.at(first), positions.at(last), draft.source[first:last] if excerpts else "")


def _finding(
    rule: Rule, hit: Hit, draft: Draft, positions: Positions, lexicon: Lexicon, *, excerpts: bool
) -> Finding:
    concept = lexicon.concepts.get(rule.card.name)
    words = concept.about if concept else None
    named = {name: _quoted(value) for name, value in hit.values.items()} if excerpts else {}
    values = _Values({**(words.parts if words else {}), **named})
    return Finding(
        code=rule.card.code,
        rule=rule.card.name,
        severity=rule.severity,
        message=((words and words.message) or rule.card.title).format_map(values),
        advice=((words and words.advice) or "").format_map(values),
        why=(words and words.why) or rule.card.why,
        place=_place(hit.start, hit.end, draft, positions, excerpts=excerpts),
        confidence=hit.confidence,
        related=tuple(_place(start, end, draft, positions, excerpts=excerpts) for start, end in hit.related),
    )


def _quoted(words: str) -> str:
    """Words of the draft as they stand in a message: on one line, placeholders as an ellipsis."""
    return " ".join(words.replace(PLACEHOLDER, "…").replace(OPAQUE, "…").split())


class _Values(dict[str, str]):
    """Values for a message; a part that a pattern did not name leaves a plain word out."""

    def __missing__(self, key: str) -> str:
        return ""


def cards_of(settings: Settings) -> dict[str, RuleCard]:
    """The rule cards that are in force under the settings."""
    return _cards(settings.rule_folders)


@cache
def _cards(folders: tuple[Path, ...]) -> dict[str, RuleCard]:
    return load_cards(folders)


def lint_all(contents: Iterator[tuple[bytes, str]], settings: Settings) -> Iterator[FileReport]:
    """Lint many files one after another."""
    for data, path in contents:
        yield from lint_bytes(data, path, settings)


__all__ = ["ReplylintError", "failed", "lint_all", "lint_bytes", "lint_draft"]
