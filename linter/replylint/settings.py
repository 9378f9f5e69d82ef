"""What a run is asked to do, as the pipeline needs it; the command line and the configuration make it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from replylint.severity import Severity

AS_REPLY = "reply"  # in the place of the language of messages: that of the reply


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings for one file. What is None or empty leaves the catalogue's default.

    ``facts`` are the context's keys (stage, fault, ...) and ``lang``; ``forced`` facts come from the command
    line and win over the draft's own front matter, the others yield to it.
    """

    facts: Mapping[str, object] = field(default_factory=dict)
    forced: Mapping[str, object] = field(default_factory=dict)
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severities: Mapping[str, Severity] = field(default_factory=dict)
    options: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    encoding: str | None = None
    rule_folders: tuple[Path, ...] = ()
    lexicon_folders: tuple[Path, ...] = ()
    template: bool | None = None  # whether placeholders are legitimate; None: as the file's name says
    message_language: str | None = (
        None  # of messages, advice and reasons; "reply": as the reply; None: English
    )
    suppressions: bool = True  # whether a draft may ask not to be told of some findings
    excerpts: bool = True  # whether words of the draft may appear in what comes out
