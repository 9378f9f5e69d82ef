"""Every row of sections D, T and S: what it flags and how gravely, and what it does not flag."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.catalogue.row import Case, Row, Run, by_rule, hold
from tests.catalogue.rows import ROWS


@pytest.mark.parametrize(**by_rule(ROWS))
def test_row(row: Row, case: Case, tmp_path: Path, invoke: Run) -> None:
    hold(row, case, tmp_path, invoke)
