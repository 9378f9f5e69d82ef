"""The JSON Schema of replylint.toml: from the models, with the shipped rules by code for an editor to complete."""

from __future__ import annotations

import json
from typing import Any

from replylint.checks.card import SEVERITIES, Option, RuleCard, load_cards
from replylint.config.model import Config
from replylint.config.styles import shipped

DRAFT = "https://json-schema.org/draft/2020-12/schema"
_KINDS = {bool: "boolean", int: "integer", str: "string", tuple: "array"}


def schema() -> dict[str, Any]:
    """The schema as plain data."""
    made = _tidied(Config.model_json_schema(by_alias=True))
    rules = {
        "type": "object",
        "description": "Severity and options by rule, under its code or name.",
        "properties": {card.code: _rule(card) for card in load_cards().values()},
        "additionalProperties": _rule(None),
    }
    for model in (made, *made["$defs"].values()):
        properties = model.get("properties", {})
        if "rules" in properties:
            properties["rules"] = {"$ref": "#/$defs/Rules"}
        if "profile" in properties:
            properties["profile"]["examples"] = list(shipped())
    del made["$defs"]["RuleSettings"]
    made["$defs"]["Rules"] = rules
    return {"$schema": DRAFT, **made, "title": "replylint.toml"}


def schema_text() -> str:
    """The schema as the file that is shipped with the docs."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def _tidied(node: Any) -> Any:
    """Without what a TOML file cannot say (null), and without the titles that pydantic makes of names."""
    if isinstance(node, list):
        return [_tidied(item) for item in node if item != {"type": "null"}]
    if not isinstance(node, dict):
        return node
    made = {key: _tidied(value) for key, value in node.items()}
    if isinstance(made.get("title"), str):
        del made["title"]
    if "default" in made and made["default"] in (None, [], {}):
        del made["default"]
    if len(made.get("anyOf", ())) == 1:
        made |= made.pop("anyOf")[0]
    return made


def _rule(card: RuleCard | None) -> dict[str, Any]:
    severity = {"enum": list(SEVERITIES), "description": "How grave a finding is; off: never reported."}
    options: dict[str, Any] = {"type": "object"}
    if card is not None:
        options["properties"] = {name: _option(option) for name, option in card.options.items()}
        options["additionalProperties"] = False
    table = {
        "type": "object",
        "properties": {"severity": severity, "options": options},
        "additionalProperties": False,
    }
    return {**({"description": f"{card.name}: {card.title}"} if card else {}), "anyOf": [severity, table]}


def _option(option: Option) -> dict[str, Any]:
    found: dict[str, Any] = {"description": option.help, "type": _KINDS[type(option.default)]}
    allowed = {"enum": list(option.choices)} if option.choices else {"type": "string"}
    if isinstance(option.default, tuple):
        found["items"] = allowed
    elif option.choices:
        found |= allowed
    found["default"] = list(option.default) if isinstance(option.default, tuple) else option.default
    return found
