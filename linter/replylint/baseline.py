"""Known findings: a file of hashes that a repository starts from, so that only what is new is reported.

An entry is a rule, the hash of the words that it found, and how many times they occur in the file: it outlives moved
lines and reordered files. No word of a draft is in it. Paths are relative to the baseline's own folder.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from replylint.errors import ConfigError
from replylint.report.model import FileReport, Finding

VERSION = 1
Entries = Counter[str]  # "D01 0123456789abcdef": how many


class Stale(NamedTuple):
    """Entries of one rule that nothing in the file matches any more; without a rule, the file itself is gone."""

    path: str
    code: str
    number: int


class Change(NamedTuple):
    """What recording did: how many findings are known now, in how many files, and how many came and went."""

    known: int
    files: int
    added: int
    removed: int


class Baseline:
    """The known findings of a set of files."""

    def __init__(self, path: Path, files: dict[str, Entries] | None = None) -> None:
        self.path = path
        self.files = files or {}
        self._folder = os.path.realpath(path.parent)

    def key(self, path: str) -> str:
        """What the file is called here: its path from the baseline's folder, with slashes."""
        try:
            return Path(os.path.relpath(os.path.realpath(path), self._folder)).as_posix()
        except ValueError:  # another drive
            return Path(path).resolve().as_posix()

    def is_there(self, key: str) -> bool:
        """Whether the file still exists."""
        return Path(self._folder, key).exists()

    def write(self) -> None:
        """Save it: sorted, a line an entry, so that it merges and its difference can be read."""
        files = {key: dict(sorted(self.files[key].items())) for key in sorted(self.files) if self.files[key]}
        text = json.dumps(
            {"version": VERSION, "tool": "replylint", "files": files}, ensure_ascii=False, indent=1
        )
        try:
            self.path.write_text(text + "\n", "utf-8", newline="\n")
        except OSError as error:
            raise ConfigError(
                f"{self.path}: cannot be written: {error.strerror}; name another file"
            ) from None


def read_baseline(path: Path, *, must_exist: bool = True) -> Baseline:
    """The baseline in a file; ConfigError where there is none."""
    write = f"'replylint check --write-baseline {path}'"
    try:
        table = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        if must_exist:
            raise ConfigError(f"{path}: there is no such baseline; {write} makes it") from None
        return Baseline(path)
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}; name another file") from None
    except ValueError as error:  # not UTF-8, or not JSON
        mend = f"mend it (a merge may have left its marks), or delete it and write it anew with {write}"
        raise ConfigError(f"{path}: not a baseline: {error}; {mend}") from None
    if not isinstance(table, dict) or not _is_baseline(table):
        raise ConfigError(f"{path}: not a baseline of replylint; delete it or name another file")
    if table["version"] > VERSION:
        raise ConfigError(
            f"{path}: written by a newer replylint (version {table['version']}); update replylint"
        )
    return Baseline(path, {key: Counter(entries) for key, entries in table["files"].items()})


def _is_baseline(table: dict[str, Any]) -> bool:
    files = table.get("files")
    return (
        isinstance(table.get("version"), int)
        and isinstance(files, dict)
        and all(isinstance(entries, dict) for entries in files.values())
        and all(isinstance(n, int) and n > 0 for entries in files.values() for n in entries.values())
        and all(len(entry.split()) == 2 for entries in files.values() for entry in entries)
    )


class Known:
    """Takes the known findings out of reports as they go by, and then tells which entries nothing matched."""

    def __init__(self, baseline: Baseline) -> None:
        self.baseline = baseline
        self.hidden = 0
        self._left = {key: Counter(entries) for key, entries in baseline.files.items()}
        self._rules: dict[str, set[str]] = {}  # of the files that were linted, those that were on
        self._failed: set[str] = set()

    def watch(self, reports: Iterable[FileReport]) -> Iterator[FileReport]:
        """The reports with what is new alone."""
        for report in reports:
            key = self.baseline.key(report.path)
            if report.error is not None:
                self._failed.add(key)
            self._rules.setdefault(key, set()).update(report.rules)
            left = self._left.get(key)
            yield self._new(report, left) if left else report

    def _new(self, report: FileReport, left: Entries) -> FileReport:
        fresh: list[Finding] = []
        for finding in report.findings:
            entry = _entry(finding)
            if left[entry] > 0:
                left[entry] -= 1
            else:
                fresh.append(finding)
        known = len(report.findings) - len(fresh)
        self.hidden += known
        return replace(report, findings=tuple(fresh), known=known)

    def stale(self) -> list[Stale]:
        """Entries without a finding, of the rules that were on in the files that were linted; and files gone."""
        found: Counter[tuple[str, str]] = Counter()
        for key, left in self._left.items():
            if key in self._rules:
                if key not in self._failed:
                    for entry, count in left.items():
                        code = entry.partition(" ")[0]
                        found[key, code] += count if code in self._rules[key] else 0
            elif not self.baseline.is_there(key):
                found[key, ""] = left.total()
        return [Stale(*place, number) for place, number in sorted(found.items()) if number]


def record(
    baseline: Baseline, reports: Iterable[FileReport], rules: Iterable[str]
) -> tuple[Change, list[str]]:
    """Make the baseline say what the reports say, and the errors of those that could not be read.

    What this run did not look at stays: files that were not linted and exist, rules (of those there are) that were off.
    """
    found: dict[str, Entries] = {}
    on: dict[str, set[str]] = {}
    errors: dict[str, list[str]] = {}
    for report in reports:
        key = baseline.key(report.path)
        if report.error is not None:
            errors.setdefault(key, []).append(report.error)
        on.setdefault(key, set()).update(report.rules)
        found.setdefault(key, Counter()).update(map(_entry, report.findings))
    known, before = set(rules), baseline.files
    files: dict[str, Entries] = {}
    for key in before.keys() | found.keys():
        old, new = before.get(key, Counter()), found.get(key, Counter())
        if key in errors:
            files[key] = old | new
        elif key in found:
            unasked = known - on[key]
            files[key] = new + Counter({e: n for e, n in old.items() if e.partition(" ")[0] in unasked})
        elif baseline.is_there(key):
            files[key] = old
    baseline.files = {key: entries for key, entries in files.items() if entries}
    added = sum((files.get(key, Counter()) - before.get(key, Counter())).total() for key in files)
    removed = sum((entries - files.get(key, Counter())).total() for key, entries in before.items())
    total = sum(entries.total() for entries in files.values())
    return Change(total, len(baseline.files), added, removed), [e for told in errors.values() for e in told]


def _entry(finding: Finding) -> str:
    return f"{finding.code} {finding.fingerprint}"
