"""irony: the concept, winking emoticons, and the customer's words in ironic quotation marks.

A quotation counts where it is one to three words of running text after the concept that the setting
``before`` names ("your", "so-called"), at most one word between, and the concept in ``neutral`` ("marked",
"you wrote") does not stand in its sentence. One finding a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Set

import regex

from replylint.checks.reply import Hit, Reply, Task
from replylint.language.model import EMOTICON, Kind, Sentence

_WINK = regex.compile(r"[;*][-'^o]?[)\]DPpРр]+|[😉😜😝😏🙄🙃🤣😂🤡🤭🤦🥱🎻👏]", regex.V1)
_OPENING = frozenset("\"“„«‘'‹‚”»’")
_CLOSING = frozenset("\"”“»’'›«")
_LONGEST = 3  # words: a longer quotation is one


def irony(reply: Reply, task: Task) -> Iterator[Hit]:
    """Every sentence with a trace of irony, from its first to its last."""
    said, winks = reply.matches.of(task.concept), reply.analysis.traits & EMOTICON
    leads = set(_leads(reply, task.get("before", "")))
    if not (said or winks or leads):
        return
    traces: dict[int, list[tuple[int, int]]] = {}
    for match in said:
        traces.setdefault(match.sentence, []).append(reply.span(match))
    neutral = {match.sentence for match in reply.matches.of(task.get("neutral", ""))}
    for number, sentence in enumerate(reply.analysis.sentences):
        found = traces.get(number, [])
        if winks:
            found += _winks(reply, sentence)
        if leads and number not in neutral:
            found += _quotations(reply, sentence, leads)
        if found:
            spans = tuple(sorted(found))
            related = spans if len(spans) > 1 else ()
            yield Hit(spans[0][0], max(end for _, end in spans), {}, related)


def _leads(reply: Reply, before: str) -> Iterator[int]:
    """The tokens after the concept with which a quotation begins, or with the one after them."""
    words = reply.analysis.words
    for match in reply.matches.of(before):
        for word in words[match.last : match.last + 2]:
            if word.text in _OPENING:
                yield match.last


def _winks(reply: Reply, sentence: Sentence) -> Iterator[tuple[int, int]]:
    analysis = reply.analysis
    for index in range(sentence.first, sentence.last):
        word = analysis.words[index]
        if word.kind is Kind.EMOTICON and _WINK.search(word.text):
            yield analysis.starts[index], analysis.ends[index]


def _quotations(reply: Reply, sentence: Sentence, leads: Set[int]) -> Iterator[tuple[int, int]]:
    analysis, words = reply.analysis, reply.analysis.words
    for index in range(sentence.first + 1, sentence.last - 2):
        if words[index].text not in _OPENING or leads.isdisjoint((index, index - 1)):
            continue
        end = index + 1
        while end < sentence.last and words[end].kind is Kind.WORD and words[end].text.islower():
            end += 1
        quoted = end - index - 1
        if 0 < quoted <= _LONGEST and end < sentence.last and words[end].text in _CLOSING:
            yield analysis.starts[index], analysis.ends[end]
