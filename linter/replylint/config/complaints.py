"""What is wrong with a configuration, in words that name file, key, value and mend."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, ValidationError

from replylint.config.model import Config, FileEntry, Profile, RuleSettings

_WORDS = {
    "int_type": "must be a whole number",
    "string_type": "must be a text in quotation marks",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "tuple_type": "must be a list of texts",
    "dict_type": "must be a table",
    "model_type": "must be a table",
    "model_attributes_type": "must be a table",
    "missing": "is missing",
    "too_short": "must not be empty",
}
_TABLES: dict[str, type[BaseModel]] = {"files": FileEntry, "profiles": Profile, "rules": RuleSettings}
_BARE = re.compile(r"[A-Za-z0-9_-]+")


def meant(wrong: object, known: Iterable[str], otherwise: str = "") -> str:
    """``; did you mean "x"?`` where something known is close; else what there is."""
    names = list(known)
    near = get_close_matches(str(wrong), names, n=1, cutoff=0.55)
    if not near:
        folded = {name.lower(): name for name in names}
        near = [folded[low] for low in get_close_matches(str(wrong).lower(), list(folded), n=1, cutoff=0.55)]
    if near:
        return f"; did you mean {near[0]!r}?"
    return f"; {otherwise}" if otherwise else f"; there are {', '.join(sorted(names)) or 'none'}"


def dotted(parts: Iterable[object]) -> str:
    """A key as TOML would write it; entries of a list count from 1."""
    key = ""
    for part in parts:
        if isinstance(part, int):
            key += f"[{part + 1}]"
        else:
            text = str(part)
            key += ("." if key else "") + (text if _BARE.fullmatch(text) else f'"{text}"')
    return key


def complaint(error: ValidationError) -> tuple[str, str]:
    """The key of the first fault that pydantic found, and what is wrong with it."""
    fault = sorted(error.errors(), key=lambda e: e["type"] != "extra_forbidden")[0]
    place, value, kind = fault["loc"], fault["input"], fault["type"]
    if "options" in place[:-1]:  # any of several types: pydantic complains about each
        end = place.index("options") + 2
        return dotted(place[:end]), "must be true or false, a whole number, a text, or a list of texts"
    if kind == "extra_forbidden":
        model = _model_at(place[:-1])
        known = {field.alias or name for name, field in model.model_fields.items()}
        if model is RuleSettings:
            return dotted(place), f"there is no such key; an option stands under {dotted(place[:-1])}.options"
        hint = meant(place[-1], known, f"known keys: {', '.join(sorted(known))}")
        return dotted(place), f"there is no such key{hint}"
    if kind == "literal_error":
        choices = re.findall(r"'([^']*)'", str(fault["ctx"]["expected"]))
        near = get_close_matches(str(value), choices, n=1, cutoff=0.55)
        hint = f"; did you mean {near[0]!r}?" if near else ""
        return dotted(place), f"{value!r} is not one of {', '.join(choices)}{hint}"
    shown = "" if kind == "missing" else f"{_short(value)} "
    return dotted(place), f"{shown}{_WORDS.get(kind, fault['msg'])}"


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:59]}…"


def _model_at(place: tuple[int | str, ...]) -> type[BaseModel]:
    """The model of the table at a place in the configuration."""
    model: type[BaseModel] = Config
    for part in place:
        model = _TABLES.get(str(part), model)
    return model
