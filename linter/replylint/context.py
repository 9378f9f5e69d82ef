"""The facts about a reply that rules may depend on (RULES.md, "Context of a reply")."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

Stage = Literal["resolution", "acknowledgement", "closing"]
Fault = Literal["unknown", "ours", "not-ours"]
Channel = Literal["letter", "chat", "public"]


class Context(BaseModel):
    """Stage, fault, channel and abuse of one reply; the defaults are the catalogue's."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    stage: Stage = "resolution"
    fault: Fault = "unknown"
    channel: Channel = "letter"
    abuse: bool = False
