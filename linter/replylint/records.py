"""Named tuples made fast, for those of which a reply has dozens."""

from __future__ import annotations

record = tuple.__new__
"""``record(Edit, (start, end, text))`` is ``Edit(start, end, text)`` in half the time; all fields must be given."""
