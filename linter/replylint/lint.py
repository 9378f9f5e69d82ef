"""The pipeline: a file goes in, a report comes out (DESIGN.md, "One way through")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import NamedTuple

from pydantic import ValidationError

from replylint.bilingual import Version, main_language, versions_of
from replylint.checks.card import RuleCard, load_cards
from replylint.checks.reply import Reply
from replylint.checks.ruleset import Rule, rules_for
from replylint.context import FACTS, Context
from replylint.draft import Draft, read_drafts
from replylint.elements import ELEMENTS
from replylint.errors import DraftError, ReplylintError
from replylint.findings import Part, findings_of
from replylint.language import LANGUAGES, Analysis, Language, detect
from replylint.lexicon.matcher import Matcher, Matches
from replylint.lexicon.pack import pack
from replylint.lexicon.wordings import wordings
from replylint.places import Places, of_draft
from replylint.records import record
from replylint.report.model import Element, FileReport, in_order
from replylint.settings import AS_REPLY, Settings
from replylint.suppression import KEY as IGNORE
from replylint.suppression import may_suppress

DEFAULT_LANGUAGE = "en"

_MOST_WORDS = 60_000  # matched at once: beyond that masks get too long to pay


def lint_batch(items: Iterable[tuple[bytes, str]], settings: Settings) -> list[list[FileReport]]:
    """Lint the contents of files, each with its path: for every one a report a reply in it.

    What cannot be read is a report with an ``error``. Many replies together take much less time than one by one.
    """
    reports: list[list[FileReport]] = []
    drafts: list[Draft] = []
    homes: list[list[FileReport]] = []  # by draft: the file's
    for data, path in items:
        try:
            found = read_drafts(data, path, encoding=settings.encoding)
        except DraftError as error:
            reports.append([failed(path, error)])
            continue
        reports.append([])
        homes += [reports[-1]] * len(found)
        drafts += found
    for home, report in zip(homes, lint_drafts(drafts, settings), strict=True):
        home.append(report)
    return reports


def lint_bytes(data: bytes, path: str, settings: Settings) -> list[FileReport]:
    """Lint one file's content."""
    return lint_batch([(data, path)], settings)[0]


def lint_draft(draft: Draft, settings: Settings) -> FileReport:
    """Lint one reply."""
    return lint_drafts([draft], settings)[0]


def lint_drafts(drafts: Sequence[Draft], settings: Settings) -> list[FileReport]:
    """Lint replies, those of one language together."""
    reports: dict[int, FileReport] = {}  # by number of the draft
    by_language: dict[str, list[tuple[int, Context]]] = {}
    for number, draft in enumerate(drafts):
        try:
            context, language = facts(draft, settings)
        except DraftError as error:
            reports[number] = failed(draft.path, error, draft.part)
            continue
        if found := versions_of(draft, settings):
            reports[number] = _bilingual(draft, found, context, settings)
        else:
            by_language.setdefault(language, []).append((number, context))
    rules: dict[Context, Rules] = {}
    for language, chosen in by_language.items():
        lexicon = pack(language, settings.lexicon_folders).lexicon
        if not lexicon.concepts:
            for number, _ in chosen:
                reports[number] = failed(drafts[number].path, _speechless(language), drafts[number].part)
            continue
        replies = understand([(drafts[number], context) for number, context in chosen], language, settings)
        for (number, context), reply in zip(chosen, replies, strict=True):
            if context not in rules:
                rules[context] = _rules(context, settings)
            try:
                reports[number] = _report(reply.draft, [_part(reply, settings)], rules[context], settings)
            except DraftError as error:
                reports[number] = failed(reply.draft.path, error, reply.draft.part)
    return [reports[number] for number in range(len(drafts))]


def _bilingual(draft: Draft, found: list[Version], context: Context, settings: Settings) -> FileReport:
    """One reply in several languages, each version linted in its own."""
    parts: list[Part] = []
    for language, version in found:
        if not pack(language, settings.lexicon_folders).lexicon.concepts:
            return failed(draft.path, _speechless(language), draft.part)
        [reply] = understand([(version, context)], language, settings)
        parts.append(_part(reply, settings))
    try:
        report = _report(draft, parts, _rules(context, settings), settings)
    except DraftError as error:
        return failed(draft.path, error, draft.part)
    return replace(report, language=main_language(found))


def _part(reply: Reply, settings: Settings) -> Part:
    """A reply with the words for its findings."""
    language, wanted = reply.analysis.language, settings.message_language or DEFAULT_LANGUAGE
    own = wanted in (AS_REPLY, language)
    lexicon = pack(language, settings.lexicon_folders).lexicon
    return Part(reply, lexicon, {} if own else wordings(wanted, settings.lexicon_folders))


def _speechless(language: str) -> DraftError:
    return DraftError(
        f"the reply is in language {language!r}, for which there is no lexicon yet, so nothing was checked; "
        "if it is another language, say so with --lang or 'lang:' in its front matter"
    )


def understand(drafts: Iterable[tuple[Draft, Context]], language: str, settings: Settings) -> Iterator[Reply]:
    """The drafts of one language with their tokens, sentences and concepts."""
    tongue, _, matcher = pack(language, settings.lexicon_folders)
    waiting: list[tuple[Draft, Context, Analysis]] = []
    words = 0
    for draft, context in drafts:
        analysis = tongue.analyse(draft.text)
        if waiting and words + len(analysis.words) > _MOST_WORDS:
            yield from _matched(tongue, matcher, waiting)
            waiting, words = [], 0
        waiting.append((draft, context, analysis))
        words += len(analysis.words)
    yield from _matched(tongue, matcher, waiting)


def _matched(
    tongue: Language, matcher: Matcher, waiting: list[tuple[Draft, Context, Analysis]]
) -> Iterator[Reply]:
    found = matcher.match_many([analysis for _, _, analysis in waiting])
    for (draft, context, analysis), matches in zip(waiting, found, strict=True):
        thread = draft.thread.text if draft.thread else ""
        yield Reply(draft, analysis, matches, context, partial(_in_thread, tongue, matcher, thread))


def _in_thread(tongue: Language, matcher: Matcher, thread: str) -> Matches:
    return matcher.match(tongue.analyse(thread)) if thread else Matches()


class Rules(NamedTuple):
    """The rules that are on in a context, and their codes."""

    on: list[Rule]
    codes: tuple[str, ...]


def _rules(context: Context, settings: Settings) -> Rules:
    rules = rules_for(
        _cards(settings.rule_folders),
        context,
        select=settings.select,
        ignore=settings.ignore,
        severities=settings.severities,
        options=settings.options,
    )
    return Rules(rules, tuple(rule.card.code for rule in rules))


def _report(draft: Draft, parts: list[Part], rules: Rules, settings: Settings) -> FileReport:
    """What the rules find in one reply; ``parts`` are its versions where it is in several languages."""
    places = of_draft(draft, excerpts=settings.excerpts)
    findings = sorted(findings_of(parts, rules.on, places), key=in_order)
    if settings.suppressions and may_suppress(draft):
        from replylint.suppression.apply import Suppressor

        findings = Suppressor(rules.on, cards_of(settings)).apply(findings, draft, places)
    return FileReport(
        path=draft.path,
        part=draft.part,
        source=draft.source if settings.excerpts else "",
        language=parts[0].reply.analysis.language,
        languages=tuple(part.reply.analysis.language for part in parts),
        context=parts[0].reply.context,
        findings=tuple(findings),
        elements=_elements(parts, places),
        rules=rules.codes,
        sought=_sought(tuple([part.reply.analysis.language for part in parts]), settings.lexicon_folders),
    )


def _elements(parts: Sequence[Part], places: Places) -> tuple[Element, ...]:
    """The elements that the reply has, by their order in the catalogue, then in the text."""
    found: list[Element] = []
    for name in ELEMENTS:
        for reply, _, _ in parts:
            if matches := reply.matches.by_concept.get(name):
                found += [record(Element, (name, places.of(*reply.span(match)))) for match in matches]
    return tuple(found)


@cache
def _sought(languages: tuple[str, ...], folders: tuple[Path, ...]) -> tuple[str, ...]:
    """The elements that the lexicons of one of the languages can find."""
    known = [pack(language, folders).lexicon for language in languages]
    return tuple(
        name for name in ELEMENTS if any(name in one.concepts or name in one.entities for one in known)
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
    given.pop(IGNORE, None)
    plain = all(type(value) in _PLAIN for value in given.values())
    context, language = _known_facts(tuple(given.items())) if plain else _facts(given)
    return context, language or detect(draft.text) or DEFAULT_LANGUAGE


_PLAIN = (str, bool)  # what else is equal to these (1 to true) is not the same


@lru_cache(maxsize=256)  # most replies of a run have the same ones
def _known_facts(given: tuple[tuple[str, object], ...]) -> tuple[Context, str | None]:
    return _facts(dict(given))


def _facts(given: Mapping[str, object]) -> tuple[Context, str | None]:
    """The context, and the language where that is given."""
    language = given.get("lang")
    if language is not None and language not in LANGUAGES:
        raise DraftError(f"lang: {language!r} is not one of {', '.join(LANGUAGES)}")
    try:
        context = Context.model_validate({key: value for key, value in given.items() if key in FACTS})
    except ValidationError as error:
        fault = error.errors()[0]
        raise DraftError(f"front matter: {fault['loc'][0]}: {fault['msg']}") from None
    unknown = sorted(str(key) for key in given if key not in FACTS and key != "lang")
    if unknown:
        raise DraftError(
            f"front matter: unknown key {unknown[0]!r} under replylint; known: lang, {', '.join(FACTS)}, {IGNORE}"
        )
    return context, None if language is None else str(language)


def cards_of(settings: Settings) -> dict[str, RuleCard]:
    """The rule cards that are in force under the settings."""
    return _cards(settings.rule_folders)


@cache
def _cards(folders: tuple[Path, ...]) -> dict[str, RuleCard]:
    return load_cards(folders)


def forget() -> None:
    """Read rule cards and lexicons anew from now on: for a process that outlives a change of them."""
    from replylint.language import language

    for kept in (_cards, _sought, pack, wordings, language):
        kept.cache_clear()


__all__ = ["ReplylintError", "failed", "forget", "lint_batch", "lint_bytes", "lint_draft", "lint_drafts"]
