"""Writes the generated part of docs/, or with --check fails where it is not current.

Run by ``make docs`` and ``make docs-check``. Generated are the rule pages, the command line page, the
findings expected in docs/examples, and what the README shows: after a comment "shown: <file or command>" a
block with the text of the file or the output of the command. The page of a rule that is gone is removed.
"""

from __future__ import annotations

import argparse
import difflib
import re
import sys
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path

from click.testing import CliRunner

from accuracy_page import accuracy_page
from command_page import command_page
from picture import picture
from replylint.cli import cli
from replylint.config.schema import schema_text
from repository import ROOT
from rule_pages import rule_pages

EXPECTED = "docs/examples/findings.expected"
PICTURED = "docs/examples/torn-sofa.txt"
_LINES_IN_PICTURE = 40
_SHOWN = re.compile(r"(?<=<!-- shown: )(?P<of>[^>\n]+) -->\n\n```[a-z]*\n.*?^```$", re.DOTALL | re.MULTILINE)


def generated() -> Iterator[tuple[str, str]]:
    """Every generated file: its path from the root, and what it must hold."""
    for name, text in rule_pages().items():
        yield f"docs/rules/{name}", text
    yield "docs/accuracy.md", accuracy_page()
    yield "docs/cli.md", command_page()
    yield "docs/schema/replylint.schema.json", schema_text()
    yield EXPECTED, lint("docs/examples", "--output-format", "concise")
    shown = lint(PICTURED, "--color").split("\n\n")
    yield "README.md", _SHOWN.sub(_show, (ROOT / "README.md").read_text("utf-8"))
    yield "docs/images/check.svg", picture(f"replylint check {PICTURED}", _beginning(shown))


def lint(*arguments: str) -> str:
    """What ``replylint check`` prints, run from the root as a reader would."""
    with chdir(ROOT):
        done = CliRunner().invoke(
            cli, ["check", *arguments, "--exit-zero"], color=True, catch_exceptions=False
        )
    if done.exit_code:
        sys.exit(done.output)
    return done.stdout


def _show(block: re.Match[str]) -> str:
    """A block of the README with what it has to show."""
    program, *arguments = block["of"].split()
    text = lint(*arguments[1:]) if program == "replylint" else (ROOT / program).read_text("utf-8")
    return f"{block['of']} -->\n\n```text\n{text.strip()}\n```"


def _beginning(findings: list[str]) -> str:
    """As many whole findings as the picture has room for, and the totals."""
    *all_findings, totals = findings
    shown: list[str] = []
    for finding in all_findings:
        if shown and sum(text.count("\n") + 2 for text in (*shown, finding)) > _LINES_IN_PICTURE:
            shown.append("…")
            break
        shown.append(finding)
    return "\n\n".join((*shown, totals.rstrip("\n")))


def differences() -> Iterator[str]:
    """What ``--check`` prints: a diff for every file that is not as it would be written."""
    files = dict(generated())
    for name, text in files.items():
        path = ROOT / name
        found = path.read_text("utf-8") if path.is_file() else ""
        if found != text:
            yield "".join(
                difflib.unified_diff(
                    found.splitlines(keepends=True),
                    text.splitlines(keepends=True),
                    name,
                    f"{name} (as generated)",
                )
            )
    for path in _left_over(files):
        yield f"{path.relative_to(ROOT)}: no rule has this page any more\n"


def write() -> None:
    """Bring the files up to date."""
    files = dict(generated())
    for name, text in files.items():
        path = ROOT / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.is_file() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8", newline="\n")
            print(f"written: {name}")
    for path in _left_over(files):
        path.unlink()
        print(f"removed: {path.relative_to(ROOT)}")


def _left_over(files: dict[str, str]) -> list[Path]:
    """Rule pages whose rule is gone."""
    return [
        path
        for path in sorted((ROOT / "docs/rules").glob("*.md"))
        if path.relative_to(ROOT).as_posix() not in files
    ]


def main() -> int:
    """The exit code: 1 where ``--check`` found a difference."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--check", action="store_true", help="write nothing; fail where one is not current")
    if not parser.parse_args().check:
        write()
        return 0
    found = list(differences())
    sys.stdout.writelines(found)
    print(f"The generated docs are {'not current: run make docs' if found else 'current'}.")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
