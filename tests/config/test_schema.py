"""The JSON Schema that editors use."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from replylint.checks.card import load_cards
from replylint.config.model import Config, FileEntry, Profile
from replylint.config.schema import schema, schema_text
from tests.conftest import Ran

COMMITTED = Path(__file__).parents[2] / "docs" / "schema" / "replylint.schema.json"


def test_the_committed_schema_is_current(invoke: Callable[..., Ran]) -> None:
    assert COMMITTED.read_text("utf-8") == schema_text(), "run 'make docs'"
    assert json.loads(invoke("config", "--schema").out) == schema()


def test_it_has_every_key_with_a_description() -> None:
    made = schema()
    for model, table in ((Config, made), *((m, made["$defs"][m.__name__]) for m in (FileEntry, Profile))):
        keys = {field.alias or name for name, field in model.model_fields.items()}
        assert keys == set(table["properties"])
        assert not table["additionalProperties"]
        described = {key for key, value in table["properties"].items() if "description" in value}
        assert described == keys - {"rules"}


def test_it_knows_the_shipped_rules_and_their_options() -> None:
    rules = schema()["$defs"]["Rules"]["properties"]
    assert list(rules) == list(load_cards())
    options = rules["S04"]["anyOf"][1]["properties"]["options"]["properties"]
    assert options["position"]["enum"] == ["first-paragraph", "last-paragraph", "anywhere"]


def test_nothing_in_it_is_null() -> None:
    assert "null" not in schema_text()
