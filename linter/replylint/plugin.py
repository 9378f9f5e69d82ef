"""What a check of your own may import (docs/own-rules.md); it stays as it is, where other modules may change."""

from replylint.checks.reply import Check, Edit, Hit, Reply, Task
from replylint.language.model import Analysis, Kind, Sentence, Word
from replylint.lexicon.matcher import Match

__all__ = ["Analysis", "Check", "Edit", "Hit", "Kind", "Match", "Reply", "Sentence", "Task", "Word"]
