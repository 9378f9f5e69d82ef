"""long-sentence: a sentence may have at most so many words (option ``most``)."""

from __future__ import annotations

from collections.abc import Iterator

from replylint.plugin import Hit, Kind, Reply, Task


def long_sentence(reply: Reply, task: Task) -> Iterator[Hit]:
    """Every sentence with more words, as a range of the reply's text; ``count`` is for the message."""
    analysis = reply.analysis
    for sentence in analysis.sentences:
        tokens = analysis.words[sentence.first : sentence.last]
        number = sum(token.kind is Kind.WORD for token in tokens)
        if number > task.get("most", 30):
            start, end = analysis.starts[sentence.first], analysis.ends[sentence.last - 1]
            yield Hit(start, end, {"count": str(number)})
