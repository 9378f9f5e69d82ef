"""Fixes that a lexicon file words: what its ``fixes`` match in the place of a finding is dropped or replaced."""

from __future__ import annotations

import regex

from replylint.checks.quotations import quotations_of
from replylint.checks.reply import Hit, Reply
from replylint.draft.model import OPAQUE, PLACEHOLDER
from replylint.elements import ELEMENTS
from replylint.fixes.removal import removed
from replylint.fixes.source import Change, source_range
from replylint.language.model import Kind
from replylint.lexicon.fixes import Fixing, fixes_of, fixing
from replylint.lexicon.matcher import Match

_DIVIDING = frozenset(",;:–—-՝.")  # marks that a fix may take; a bracket would leave the other one alone
_TIGHT = tuple(".,;:!?։…")  # no space stands before them
_AFTER_END = regex.compile(r"(?<=[.!?։…]\s)\p{Ll}")
# Of the elements those that a reply would lack; told facts are found in much that is said beside.
_KEPT = tuple(name for name in ELEMENTS if name not in ("restatement", "cause"))


def lexical_fix(reply: Reply, name: str, hit: Hit) -> list[Change]:
    """The changes that mend a finding, as the file ``name`` says; none where it is silent, or words would suffer."""
    changes: list[Change] = []
    for match in reply.matches.of(fixes_of(name)) if not hit.absent else ():
        start, end = reply.span(match)
        if start < hit.end and hit.start < end:
            change = _change(reply, match)
            if change is None or (changes and change.start < changes[-1].end):
                return []
            changes.append(change)
    return changes


def _change(reply: Reply, match: Match) -> Change | None:
    line, analysis = fixing(match.pattern.text), reply.analysis
    tokens = _with_marks(reply, match, line)
    if tokens is None:
        return None
    first, last = tokens
    start, end = analysis.starts[first], analysis.ends[last - 1]
    if any(low < end and start < high for low, high in quotations_of(reply)):
        return None
    if line.replacement:
        return _replaced(reply, match, line, first, last)
    sentence = analysis.sentences[match.sentence]
    if any(char.isdigit() for char in analysis.text[start:end]) or _needed(reply, first, last, sentence.last):
        return None
    if first == sentence.first:
        rest = analysis.words[last : sentence.last]
        if all(word.kind is Kind.STOP for word in rest):
            return removed(reply, first, sentence.last)
        return _opening_removed(reply, first, last)
    return removed(reply, first, last)


def _with_marks(reply: Reply, match: Match, line: Fixing) -> tuple[int, int] | None:
    """The tokens of a match with the marks that its pattern begins and ends with, which its range leaves out."""
    words, first, last = reply.analysis.words, match.first, match.last
    if line.opens:
        first -= 1
    if line.closes:
        last += 1
    if first < 0 or last > len(words):
        return None
    edges = [words[at].text for at, is_mark in ((first, line.opens), (last - 1, line.closes)) if is_mark]
    return (first, last) if all(edge in _DIVIDING for edge in edges) else None


def _needed(reply: Reply, first: int, last: int, behind: int) -> bool:
    """Whether an element of a good reply would go with the tokens from ``first`` up to ``last`` and be lacking then.

    It may stand before them, or in the rest of the sentence, which ends at ``behind``; what follows may be dropped
    itself on the strength of these.
    """
    for name in _KEPT:
        found = reply.matches.of(name)
        goes = any(first <= match.first and match.last <= last for match in found)
        if goes and not any(match.first < first or last <= match.first < behind for match in found):
            return True
    return False


def _opening_removed(reply: Reply, first: int, last: int) -> Change | None:
    """Without the beginning of a sentence: what follows begins it, with a capital if that had one."""
    draft, text = reply.draft, reply.analysis.text
    start, end = reply.analysis.starts[first], reply.analysis.starts[last]
    word = reply.analysis.words[last]
    if word.kind in (Kind.MARK, Kind.STOP, Kind.COMMA, Kind.EMOTICON):
        return None
    if not (text[start].isupper() and word.text.islower() and text[end].isalpha()):
        found = source_range(draft, start, end)
        return found and Change(*found, "")
    found = source_range(draft, start, end + 1)
    return found and Change(*found, _capital(text[end]))


def _replaced(reply: Reply, match: Match, line: Fixing, first: int, last: int) -> Change | None:
    draft, analysis = reply.draft, reply.analysis
    parts = {name: reply.words(*tokens) for name, tokens in match.parts.items()}
    words = line.filled(parts)
    if PLACEHOLDER in words or OPAQUE in words:
        return None
    words = _AFTER_END.sub(lambda letter: _capital(letter[0]), words)
    start, end = analysis.starts[first], analysis.ends[last - 1]
    if first == analysis.sentences[match.sentence].first and analysis.text[start].isupper():
        words = _capital(words[0]) + words[1:]
    if first and words.startswith(_TIGHT):
        start = analysis.ends[first - 1]
    found = source_range(draft, start, end)
    return found and Change(*found, _wrapped(words, draft.source[slice(*found)]))


def _wrapped(words: str, source: str) -> str:
    """The words with the line break that the source has between its own, if it has one."""
    broken = regex.search(r"[ \t]*(?:\r\n?|\n)[ \t]*", source.strip())
    return words.replace(" ", broken[0], 1) if broken else words


def _capital(letter: str) -> str:
    return "Եվ" if letter == "և" else letter.upper()
