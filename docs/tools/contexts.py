"""What a rule card changes in a context, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from replylint.checks.card import When

Settings = Mapping[str, Any]

_CONCEPTS = {
    "boundary": "a boundary that is stated politely",
    "cause": "a stated reason",
    "next-step": "a next step with its time",
    "regret": "a regret",
}


def where(entry: When) -> str:
    """The facts that must hold, as front matter and the options have them."""
    facts = entry.model_dump(by_alias=True, exclude={"severity", "settings"}, exclude_defaults=True)
    return ", ".join(f"{name} is {_fact(value)}" for name, value in facts.items())


def change(entry: When) -> str:
    """What is otherwise there; ValueError for a setting that has no words yet."""
    said = []
    if entry.severity:
        said.append("not reported" if entry.severity == "off" else f"reported as `{entry.severity}`")
    return "; ".join((*said, *_settings(entry.settings)))


def _settings(settings: Settings) -> Iterator[str]:
    for name in settings:
        if name in _PARTS_OF_EXCEPT:
            continue
        if name not in _SAID:
            raise ValueError(f"setting {name!r} of a rule card: say in {__file__} what it means in a context")
        yield _SAID[name](settings)


def _excepted(settings: Settings) -> str:
    near = (
        "in its sentence or the one before or after it" if settings.get("except-reach") else "in its sentence"
    )
    option = settings.get("except-if")
    return f"let pass beside {_listed(settings['except'])}, {near}" + (
        f", where the option `{option}` is on" if option else ""
    )


def _found(wanted: object) -> str:
    return "found" if wanted else "let pass"


def _listed(names: str | tuple[str, ...] | list[str]) -> str:
    """Concepts, any of which will do."""
    several = (names,) if isinstance(names, str) else names
    return " or ".join(_CONCEPTS.get(name, name.replace("-", " ")) for name in several)


def _fact(value: Any) -> str:
    values = value if isinstance(value, (tuple, list)) else [value]
    return " or ".join(f"`{str(item).lower()}`" for item in values)


_PARTS_OF_EXCEPT = {"except-if", "except-reach"}
_SAID: dict[str, Callable[[Settings], str]] = {
    "agreement": lambda settings: f"wrong agreement is {_found(settings['agreement'])}",
    "capitals": lambda settings: f"small letters are {_found(settings['capitals'])}",
    "except": _excepted,
    "or": lambda settings: f"also enough: {_listed(settings['or'])}",
    "or-opening": lambda settings: f"also enough, in the opening: {_listed(settings['or-opening'])}",
}
