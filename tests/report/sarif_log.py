"""The part of SARIF 2.1.0 that we write, as the standard has it: names, types and what must be there.

Unknown keys are refused, as the official JSON Schema refuses them.
"""

# ruff: noqa: N815 -- the names are the standard's
from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Level = Literal["none", "note", "warning", "error"]
Count = Annotated[int, Field(ge=1)]


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class Text(Part):
    text: str = Field(min_length=1)


class Words(Part):
    text: str


class Help(Text):
    markdown: str | None = None


class Artifact(Part):
    uri: str = Field(pattern=r"^[A-Za-z0-9%/._~:@!$&'()*+,;=-]+$")
    uriBaseId: str | None = None


class Region(Part):
    startLine: Count
    startColumn: Count | None = None
    endLine: Count | None = None
    endColumn: Count | None = None
    charOffset: Annotated[int, Field(ge=0)] | None = None
    charLength: Annotated[int, Field(ge=0)] | None = None
    snippet: Words | None = None


class Physical(Part):
    artifactLocation: Artifact
    region: Region | None = None


class Logical(Part):
    fullyQualifiedName: str


class Location(Part):
    id: Annotated[int, Field(ge=-1)] | None = None
    message: Text | None = None
    physicalLocation: Physical
    logicalLocations: list[Logical] | None = None


class Replacement(Part):
    deletedRegion: Region
    insertedContent: Words


class Change(Part):
    artifactLocation: Artifact
    replacements: Annotated[list[Replacement], Field(min_length=1)]


class Fix(Part):
    description: Text
    artifactChanges: Annotated[list[Change], Field(min_length=1)]


class Result(Part):
    ruleId: str
    ruleIndex: Annotated[int, Field(ge=0)]
    level: Level
    message: Text
    locations: Annotated[list[Location], Field(min_length=1)]
    relatedLocations: list[Location] | None = None
    partialFingerprints: dict[str, str] | None = None
    fixes: list[Fix] | None = None
    properties: dict[str, str]


class Configuration(Part):
    level: Level


class Descriptor(Part):
    id: str
    name: str = Field(max_length=255)
    shortDescription: Text
    fullDescription: Text
    help: Help
    defaultConfiguration: Configuration
    properties: dict[str, str | list[str]]


class Driver(Part):
    name: str
    semanticVersion: str = Field(pattern=r"^\d+\.\d+\.\d+")
    rules: list[Descriptor]


class Tool(Part):
    driver: Driver


class Notification(Part):
    level: Level
    message: Text
    locations: list[Location]


class Invocation(Part):
    executionSuccessful: bool
    toolExecutionNotifications: list[Notification]


class Run(Part):
    tool: Tool
    invocations: list[Invocation]
    columnKind: Literal["utf16CodeUnits", "unicodeCodePoints"]
    results: list[Result]


class Log(Part):
    schema_: str = Field(alias="$schema", pattern=r"^https://.*/sarif-schema-2\.1\.0\.json$")
    version: Literal["2.1.0"]
    runs: Annotated[list[Run], Field(min_length=1)]
