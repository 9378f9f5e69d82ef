"""Where a reader would expect an element that is missing."""

from __future__ import annotations

from replylint.checks.reply import Hit, Reply
from replylint.language.model import Kind, Sentence

_SALUTATION_WORDS = 8
_BODY = "body sentences"


def missing(reply: Reply, where: str) -> Hit:
    """A hit on the sentence at ``where``: "salutation", "opening", "plan" (the body's last sentence) or "signature"."""
    sentences = reply.analysis.sentences
    if not sentences:
        return Hit(0, 0, absent=True)
    body = body_sentences(reply)
    match where:
        case "salutation":
            chosen = sentences[0]
        case "opening":
            chosen = body[0]
        case "signature":
            chosen = sentences[-1]
        case _:
            chosen = body[-1]
    return Hit(reply.analysis.starts[chosen.first], reply.analysis.ends[chosen.last - 1], absent=True)


def body_sentences(reply: Reply) -> list[Sentence]:
    """The sentences between the salutation and the closing; all of them where neither can be told."""
    known: list[Sentence] | None = reply.known.get(_BODY)
    if known is not None:
        return known
    sentences = reply.analysis.sentences
    first = 1 if len(sentences) > 1 and _is_salutation(reply, sentences[0]) else 0
    last = len(sentences)
    while last - 1 > first and _is_closing(reply, sentences[last - 1]):
        last -= 1
    found = reply.known[_BODY] = sentences[first:last]
    return found


def _is_salutation(reply: Reply, sentence: Sentence) -> bool:
    """Whether the first sentence only greets: short, before a comma, or a paragraph of its own as in "Уважаемая …!"."""
    if sentence.last - sentence.first > _SALUTATION_WORDS:
        return False
    last = reply.analysis.words[sentence.last - 1]
    alone = reply.analysis.sentences[1].block != sentence.block
    return last.kind is Kind.COMMA or (alone and (last.kind is not Kind.STOP or "!" in last.text))


def _is_closing(reply: Reply, sentence: Sentence) -> bool:
    words = reply.analysis.words
    short = sentence.last - sentence.first <= _SALUTATION_WORDS
    return short and words[sentence.last - 1].kind is not Kind.STOP
