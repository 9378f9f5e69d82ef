"""The facts about a reply that rules may depend on (RULES.md, "Context of a reply")."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

Stage = Literal["resolution", "acknowledgement", "closing"]
Fault = Literal["unknown", "ours", "not-ours"]
Channel = Literal["letter", "chat", "public"]
Addressee = Literal["one", "several"]


class Context(BaseModel):
    """The facts about one reply; the defaults are the catalogue's."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    stage: Stage = "resolution"
    fault: Fault = "unknown"
    channel: Channel = "letter"
    abuse: bool = False
    addressee: Addressee = "one"


FACTS = tuple(Context.model_fields)
