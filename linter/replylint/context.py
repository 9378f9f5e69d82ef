"""The facts about a reply that rules may depend on (RULES.md, "Context of a reply")."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, Literal

if TYPE_CHECKING:
    from pydantic import TypeAdapter

Stage = Literal["resolution", "acknowledgement", "closing"]
Fault = Literal["unknown", "ours", "not-ours"]
Channel = Literal["letter", "chat", "public"]
Addressee = Literal["one", "several"]


@dataclass(frozen=True, slots=True)
class Context:
    """The facts about one reply; the defaults are the catalogue's. Importing it takes no time: pydantic comes late."""

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    stage: Stage = "resolution"
    fault: Fault = "unknown"
    channel: Channel = "letter"
    abuse: bool = False
    addressee: Addressee = "one"

    @classmethod
    def model_validate(cls, given: Mapping[str, object]) -> Context:
        """The context with these facts; pydantic's ValidationError where one of them cannot be."""
        return _adapter().validate_python(given)

    def model_dump(self) -> dict[str, Any]:
        """The facts by name."""
        return {name: getattr(self, name) for name in FACTS}


FACTS = tuple(field.name for field in fields(Context))


@cache
def _adapter() -> TypeAdapter[Context]:
    from pydantic import TypeAdapter

    return TypeAdapter(Context)
