"""What is wrong with a configuration is told with file, key, value and mend."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.config.conftest import Write
from tests.conftest import Ran

Run = Callable[..., Ran]

WRONG = {
    'selct = ["D"]': "selct: there is no such key; did you mean 'select'?",
    'stage = "closed"': "stage: 'closed' is not one of resolution, acknowledgement, closing; did you mean 'closing'?",
    "abuse = 3": "abuse: 3 must be true or false",
    "select = 3": "select: 3 must be a list of texts",
    "select = [3]": "select[1]: 3 must be a text in quotation marks",
    'select = ["D1O"]': "select: no rule is called 'D1O'; did you mean",
    'ignore = "blame-suplier"': "ignore: no rule is called 'blame-suplier'; did you mean 'blame-supplier'?",
    'profile = "servicedesk"': "profile: there is no profile 'servicedesk'; did you mean 'service-desk'?",
    '[profiles.a]\nextend = "b"\n[profiles.b]\nextend = "a"': None,
    'profile = "a"\n[profiles.a]\nextend = "b"\n[profiles.b]\nextend = "a"': "profiles.b.extend: these profiles extend"
    " each other in a ring: a -> b -> a; cut it",
    '[profiles.a]\nstage = "closing"': "profiles.a.stage: there is no such key",
    '[rules]\nD01 = "warn"': "rules.D01.severity: 'warn' is not one of off, info, warning, error",
    '[rules]\nD011 = "warning"': "rules.D011: no rule is called 'D011'; did you mean 'D01'?",
    '[rules.S04]\nposition = "anywhere"': "rules.S04.position: there is no such key; an option stands under rules.S04",
    '[rules.S04.options]\npostion = "anywhere"': "rules.S04.options.postion: S04 has no option 'postion'; did you",
    '[rules.S04.options]\nposition = "last"': "rules.S04.options.position: 'last' must be one of first-paragraph",
    "[rules.S04.options]\nposition = true": "rules.S04.options.position: True must be a text",
    "[rules.S04.options]\nposition = 1.5": "rules.S04.options.position: must be true or false, a whole number",
    '[rules.D02.options]\nnamed-with-measures = "yes"': "'yes' must be true or false",
    "[rules.D01.options]\nx = 1": "rules.D01.options.x: D01 has no option 'x'; D01 has no options",
    '[rules.S15.options]\norder = ["apologies"]': "must be of apology, regret",
    '[[files]]\nstage = "closing"': "files[1].match: is missing",
    '[[files]]\nmatch = "*"\nlanguage = "de"': "files[1].language: 'de' is not one of en, fi, hr, hy, ru, sk",
    '[[files]]\nmatch = "*"\nrule-folders = "x"': "files[1].rule-folders: there is no such key",
    'encoding = "utf-99"': "encoding: ",
    'rule-folders = "nowhere"': "rule-folders[1]: nowhere: there is no such folder of rule cards",
    'lexicon-folders = ["."]': "lexicon-folders[1]: .: holds no lexicons",
    "= 3": "not valid TOML",
}


@pytest.mark.parametrize("text", WRONG)
def test_a_wrong_configuration(text: str, desk: Write, invoke: Run) -> None:
    desk("replylint.toml", text)
    desk("reply.txt")
    done = invoke("check", "reply.txt")
    expected = WRONG[text]
    if expected is None:
        assert done.code == 1
        return
    assert done.code == 2
    assert done.out == ""
    assert expected in done.err
    assert done.err.startswith("replylint: replylint.toml: ")


def test_in_pyproject_the_whole_key_is_named(desk: Write, invoke: Run) -> None:
    desk("pyproject.toml", '[tool.replylint]\nprofil = "default"')
    desk("reply.txt")
    assert "pyproject.toml: tool.replylint.profil: there is no such key" in invoke("check", "reply.txt").err
    desk("pyproject.toml", '[tool.replylint]\nselect = "X9"')
    assert (
        "pyproject.toml: tool.replylint.select: no rule" in invoke("check", "--config", "pyproject.toml").err
    )


def test_a_named_pyproject_without_our_table(desk: Write, invoke: Run) -> None:
    desk("pyproject.toml", "[project]")
    assert "has no table [tool.replylint]" in invoke("check", "--config", "pyproject.toml").err


def test_not_utf_8(desk: Write, invoke: Run) -> None:
    desk("replylint.toml").write_bytes(b'# \xff\nstage = "closing"')
    desk("reply.txt")
    assert "replylint.toml: not UTF-8 (byte 2); save the file as UTF-8" in invoke("check", "reply.txt").err


def test_a_byte_order_mark_does_no_harm(desk: Write, invoke: Run) -> None:
    desk("replylint.toml").write_bytes(b'\xef\xbb\xbfselect = "T08"')
    desk("reply.txt")
    assert invoke("check", "reply.txt").code == 0


def test_selectors_and_profiles_of_the_command_line(desk: Write, invoke: Run) -> None:
    desk("reply.txt")
    assert "--select: no rule is called 'Q1'" in invoke("check", "reply.txt", "--select", "Q1").err
    assert "--profile: there is no profile 'desk'" in invoke("check", "reply.txt", "--profile", "desk").err
