"""suppressions: rules about the reply's own suppressions; they are decided once all the others have spoken."""

from __future__ import annotations

from replylint.checks.reply import Hit, Reply, Task


def suppressions(_reply: Reply, _task: Task) -> tuple[Hit, ...]:
    """Nothing: ``replylint.suppression`` finds these, from what the other rules found."""
    return ()
