"""The formats that programs read, read as those programs would."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from replylint.report.formats import FORMATS
from replylint.report.look import Look
from replylint.report.model import FileReport
from tests.conftest import House, Ran
from tests.report.conftest import finding, place
from tests.report.sarif_log import Log

Invoke = Callable[..., Ran]
NASTY = 'a <b> & "c" \x00\x1b\u2028 100% 包\udc80.txt'


def rendered(name: str, reports: list[FileReport], look: Look | None = None) -> str:
    return "".join(FORMATS[name].render(reports, look or Look()))


def sarif(text: str) -> Log:
    return Log.model_validate_json(text)


def nasty(path: str = NASTY) -> list[FileReport]:
    """A draft whose name and words hold what formats give a meaning to."""
    source = "]]> </mark><script>alert(1)</script>\n::error::x\r\n%0A, 包 “quoted”"
    found = place(source, "<script>alert(1)</script>")
    report = FileReport(
        path, "en", source=source, findings=(finding(found)._replace(message=source, advice=source),)
    )
    return [report, FileReport(path, error=f"{path}: {source}")]


def test_sarif_is_as_the_standard_says(reports: list[FileReport]) -> None:
    for given in (
        reports,
        [],
        nasty(),
        nasty("/elsewhere/" + NASTY),
        nasty(str(Path.cwd() / "in" / "a.txt")),
    ):
        for look in (Look(), Look(excerpts=False)):
            sarif(rendered("sarif", given, look))


def test_sarif_regions_cut_the_words_out_of_the_source(reports: list[FileReport]) -> None:
    letter = reports[2]
    for result in sarif(rendered("sarif", [letter])).runs[0].results:
        region = result.locations[0].physicalLocation.region
        assert region is not None
        assert region.charOffset is not None
        assert region.charLength is not None
        assert region.snippet is not None
        assert letter.source[region.charOffset :][: region.charLength] == region.snippet.text


def test_sarif_names_files_as_github_wants_them() -> None:
    def uri(path: str) -> tuple[str, str | None]:
        found = sarif(rendered("sarif", nasty(path)[:1])).runs[0].results[0].locations[0]
        return found.physicalLocation.artifactLocation.uri, found.physicalLocation.artifactLocation.uriBaseId

    assert uri("a b/č.txt") == ("a%20b/%C4%8D.txt", "%SRCROOT%")
    assert uri(str(Path.cwd() / "sub" / "a.txt")) == ("sub/a.txt", "%SRCROOT%")
    assert uri("/elsewhere/a.txt") == ("file:///elsewhere/a.txt", None)


def test_sarif_explains_the_rules_that_were_broken(invoke: Invoke, house: House) -> None:
    done = invoke("check", "-", *house.options, "--output-format", "sarif", stdin=b"A gadget.")
    run = sarif(done.out).runs[0]
    rules = {rule.id: rule for rule in run.tool.driver.rules}
    assert sorted(rules) == ["X01", "X02"]
    assert rules["X01"].shortDescription.text == "A gadget is named"
    assert rules["X01"].help.markdown is not None
    assert "| The gadget broke. | The widget will be replaced. |" in rules["X01"].help.markdown
    assert "Nobody wants gadgets." in rules["X01"].help.text
    for result in run.results:
        assert run.tool.driver.rules[result.ruleIndex].id == result.ruleId


def test_sarif_help_of_every_rule_is_whole(invoke: Invoke) -> None:
    folder = Path(__file__).parents[2] / "docs" / "examples"
    run = sarif(invoke("check", folder, "--isolated", "--output-format", "sarif").out).runs[0]
    assert len(run.tool.driver.rules) > 9
    for rule in run.tool.driver.rules:
        assert len(rule.fullDescription.text) <= 1024
        assert rule.help.markdown is not None
        assert "## Why is this bad?" in rule.help.markdown
        assert not re.search(r"[{}](?<!\\[{}])", rule.help.markdown), "a placeholder that nobody filled in"


def test_github_holds_one_command_a_line() -> None:
    lines = rendered("github", nasty()).splitlines()
    assert len(lines) == 2
    for line in lines:
        level, facts, message = re.fullmatch(r"::(\w+) (.*?)::(.*)", line).groups()  # type: ignore[union-attr]
        assert level == "error"
        assert all(fact.count("=") == 1 for fact in facts.split(","))
        assert re.findall("%(?!25)", message) == []


def test_gitlab_fingerprints_are_unique_and_outlive_moved_lines(reports: list[FileReport]) -> None:
    def prints(given: list[FileReport]) -> list[str]:
        return [issue["fingerprint"] for issue in json.loads(rendered("gitlab", given))]

    assert len(set(prints(reports))) == 12
    letter = reports[2]
    moved = replace(
        letter,
        findings=tuple(
            each._replace(place=each.place._replace(start=each.place.start._replace(line=99)))
            for each in letter.findings
        ),
    )
    assert prints([moved]) == prints([letter])


def test_gitlab_has_what_gitlab_requires(reports: list[FileReport]) -> None:
    for issue in json.loads(rendered("gitlab", reports)):
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert issue["location"]["lines"]["begin"] >= 1
        assert not issue["location"]["path"].startswith(("./", "/"))


def test_junit_can_be_read_and_its_totals_are_right(reports: list[FileReport]) -> None:
    root = ET.fromstring(rendered("junit", [*reports, *nasty()]).encode("utf-8", "replace"))
    assert int(root.get("tests", "")) == len(root.findall(".//testcase")) == 15
    assert int(root.get("failures", "")) == len(root.findall(".//failure"))
    assert int(root.get("errors", "")) == len(root.findall(".//error")) == 2
    names = [(case.get("classname"), case.get("name")) for case in root.iter("testcase")]
    assert len(set(names)) == len(names), "GitLab leaves out the second of a name"


def test_junit_fails_what_fails_the_run(invoke: Invoke, house: House, tmp_path: Path) -> None:
    draft = tmp_path / "a.txt"
    draft.write_text("A gadget.")

    def failures(*options: str) -> int:
        out = invoke("check", draft, *house.options, "--output-format", "junit", *options).out
        return len(ET.fromstring(out.encode()).findall(".//failure"))

    assert failures() == 1
    assert failures("--fail-on", "info") == 2


def test_rdjson_counts_bytes(reports: list[FileReport]) -> None:
    letter = reports[2]
    lines = re.split(r"\r\n?|\n", letter.source)
    diagnostics = json.loads(rendered("rdjson", [letter]))["diagnostics"]
    chinese = next(
        d["location"]["range"] for d in diagnostics if d["location"]["range"]["start"]["line"] == 4
    )
    assert chinese["start"]["column"] == 1
    first, last = (diagnostics[2]["location"]["range"][end] for end in ("start", "end"))
    cut = lines[3].encode()[first["column"] - 1 : last["column"] - 1]
    assert cut.decode() == "包裹丢了"


def test_json_lines_are_lines(reports: list[FileReport]) -> None:
    lines = rendered("json-lines", [*reports, *nasty()]).splitlines()
    assert [json.loads(line)["path"] for line in lines] == [r.path for r in [*reports, *nasty()]]


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_found_is_output_that_can_be_read(name: str) -> None:
    out = rendered(name, [])
    if name in ("json", "sarif", "gitlab", "rdjson"):
        json.loads(out)
    elif name in ("junit", "html"):
        assert out.rstrip().endswith(">")
    else:
        assert out == ""
