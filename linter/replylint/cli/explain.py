"""What ``check --explain-match`` does with its inputs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from replylint.api import read
from replylint.bilingual import Version, versions_of
from replylint.checks.ruleset import is_selected
from replylint.cli.inputs import Input
from replylint.cli.outcome import Outcome
from replylint.draft import read_drafts
from replylint.errors import DraftError
from replylint.lexicon.fixes import fixes_of
from replylint.lexicon.matcher import Matches
from replylint.lint import cards_of, facts, failed, understand
from replylint.report.explain import explain
from replylint.report.look import Look
from replylint.settings import Settings


def explained(inputs: Iterable[Input], settings: Settings, look: Look, outcome: Outcome) -> Iterator[str]:
    """The matches of every reply; where rules are selected or ignored, those of the rules that are left."""
    for item in inputs:
        try:
            own = item.settings or settings
            codes = _codes(own)
            if item.error is not None:
                raise DraftError(item.error)
            data = read(Path(item.path)) if item.data is None else item.data
            for draft in read_drafts(data, item.path, encoding=own.encoding):
                context, language = facts(draft, own)
                for code, version in versions_of(draft, own) or [Version(language, draft)]:
                    [reply] = understand([(version, context)], code, own)
                    if own.select or own.ignore:
                        _keep(reply.matches, set(codes))
                    yield "\n".join(explain(reply, codes, look)) + "\n\n"
        except DraftError as error:
            outcome.fail(str(failed(item.path, error).error))


def _codes(settings: Settings) -> dict[str, list[str]]:
    """The codes of the rules that are left, by their concept, and by that of their fixes."""
    codes: dict[str, list[str]] = {}
    for card in cards_of(settings).values():
        chosen = not settings.select or is_selected(card, settings.select)
        if chosen and not is_selected(card, settings.ignore):
            codes.setdefault(card.concept, []).append(card.code)
            codes.setdefault(fixes_of(card.name), []).append(card.code)
    return codes


def _keep(matches: Matches, concepts: set[str]) -> None:
    matches.by_concept = {name: found for name, found in matches.by_concept.items() if name in concepts}
    matches.dropped = [dropped for dropped in matches.dropped if dropped.match.concept in concepts]
