"""Runs the examples of lexicon files: what must match, what must not, what is known to be missed, and the fixes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from replylint.draft import draft_of_text
from replylint.lexicon.files import Source
from replylint.lexicon.pack import Pack
from replylint.lint import cards_of, lint_draft
from replylint.mend import mended
from replylint.settings import Settings

Kind = Literal["match", "guard", "missed", "fix"]
KINDS: tuple[Literal["match", "guard", "missed"], ...] = ("match", "guard", "missed")


@dataclass(frozen=True, slots=True)
class Outcome:
    """One example as it was run; ``found`` are the words that matched its concept, or what the fixes made of it."""

    concept: str
    path: Path
    line: int
    kind: Kind
    text: str
    found: tuple[str, ...]
    wanted: str = ""  # what the fixes should make of it

    @property
    def fails(self) -> bool:
        """Whether the lexicon breaks its own example. A miss that has begun to match does not."""
        if self.kind == "fix":
            return self.found != (self.wanted,)
        return bool(self.found) is (self.kind == "guard") and self.kind != "missed"

    @property
    def improved(self) -> bool:
        """Whether a known miss matches now, and belongs under ``match``."""
        return self.kind == "missed" and bool(self.found)


def sources_of(pack: Pack, folders: Iterable[Path] = ()) -> list[Source]:
    """The lexicon files of a language, those in ``folders`` only where any are given."""
    concepts = (*pack.lexicon.concepts.values(), *pack.lexicon.entities.values())
    wanted = [folder.resolve() for folder in folders]
    sources = [concept.source for concept in concepts]
    if wanted:
        sources = [s for s in sources if any(s.path.resolve().is_relative_to(folder) for folder in wanted)]
    return sorted(sources, key=lambda source: (source.name, source.path))


def run_examples(
    pack: Pack, sources: Iterable[Source], settings: Settings | None = None
) -> Iterator[Outcome]:
    """Every example of the files, read as a plain-text draft would be; ``settings`` name a house's folders."""
    settings = settings or Settings()
    for source in sources:
        for kind in KINDS:
            for text in getattr(source.file.examples, kind):
                found = _matched(pack, source.name, text, settings)
                yield Outcome(source.name, source.path, _line_of(source, text), kind, text, found)
        for before, after in source.file.examples.fixes:
            mended = _mended(pack, source.name, before, settings)
            yield Outcome(
                source.name, source.path, _line_of(source, before), "fix", before, (mended,), wanted=after
            )


def _matched(pack: Pack, concept: str, text: str, settings: Settings) -> tuple[str, ...]:
    draft = draft_of_text(text, "example.txt", "plain")
    if _is_rule_only(pack, concept, settings):
        facts = {"lang": pack.language.code}
        report = lint_draft(draft, replace(settings, forced=facts, select=(concept,)))
        return tuple(finding.place.excerpt for finding in report.findings)
    analysis = pack.language.analyse(draft.text)
    matches = pack.matcher.match(analysis).of(concept)
    return tuple(draft.text[analysis.starts[m.first] : analysis.ends[m.last - 1]] for m in matches)


def _mended(pack: Pack, name: str, text: str, settings: Settings) -> str:
    """What the fixes of a rule make of a text."""
    own = replace(settings, forced={"lang": pack.language.code}, select=(name,))
    return mended(text.encode(), "example.txt", own, unsafe=True).data.decode()


def _is_rule_only(pack: Pack, name: str, settings: Settings) -> bool:
    """Whether the file only gives a rule its words, and the rule decides from other concepts."""
    concept = pack.lexicon.concepts.get(name)
    is_rule = any(card.name == name for card in cards_of(settings).values())
    return is_rule and concept is not None and not concept.patterns and not concept.about.also


def _line_of(source: Source, text: str) -> int:
    """The line of an example; escaped ones are found by their longest plain piece, if at all."""
    pieces = sorted(text.replace('"', "\n").replace("\\", "\n").split("\n"), key=len)
    at = source.text.find(text)
    if at < 0 and pieces[-1]:
        at = source.text.find(pieces[-1])
    return source.text.count("\n", 0, at) + 1 if at >= 0 else 1
