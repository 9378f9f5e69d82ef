"""How often the linter is right: precision and recall on labelled replies (docs/accuracy.md)."""

from replylint.evaluation.counting import Evaluation, Mistake, evaluate
from replylint.evaluation.labelled import Labelled, read_labelled
from replylint.evaluation.scope import Scope, make_scope
from replylint.evaluation.tally import Tally

__all__ = ["Evaluation", "Labelled", "Mistake", "Scope", "Tally", "evaluate", "make_scope", "read_labelled"]
