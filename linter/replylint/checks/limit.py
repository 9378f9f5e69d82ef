"""limit: the concept may occur at most so many times (setting ``most``).

With option ``across-thread`` what the thread holds counts as having come before.
"""

from __future__ import annotations

from collections.abc import Iterator

from replylint.checks.reply import Hit, Reply, Task


def limit(reply: Reply, task: Task) -> Iterator[Hit]:
    """Every match beyond the allowed number, with the first one as the related place where it is in the draft."""
    found, most = reply.matches.of(task.concept), task.get("most", 1)
    if found and task.get("across-thread"):
        most = max(0, most - len(reply.find_in_thread().of(task.concept)))
    for match in found[most:]:
        yield reply.hit(match, found[: min(1, most)])
