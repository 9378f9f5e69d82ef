"""A house's own rules and lexicons, without Python, named in its configuration."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.config.conftest import Write
from tests.conftest import GADGET, NO_GADGETS, RULE, Ran

Run = Callable[..., Ran]

CONFIG = """\
language = "en"
select = ["X", "D01"]
rule-folders = "house/rules"
lexicon-folders = ["house/lexicons"]
[rules]
no-gadgets = "warning"
"""
WORDS = 'third-party = "swiftvan"\n'


@pytest.fixture
def house(desk: Write) -> Write:
    """A rule of the house's own, in a folder beside the configuration."""
    desk("replylint.toml", CONFIG)
    desk("house/rules/gadgets.toml", RULE)
    desk("house/lexicons/en/gadget.toml", GADGET)
    desk("house/lexicons/en/no-gadgets.toml", NO_GADGETS)
    desk("drafts/reply.txt", "An Acme gadget. Swiftvan lost your parcel.\n")
    return desk


def concise(invoke: Run, *arguments: str) -> list[str]:
    """The findings, a line each."""
    done = invoke("check", "drafts", "--output-format", "concise", *arguments)
    assert done.err == ""
    return [line for line in done.out.splitlines() if line.startswith("drafts")]


@pytest.mark.usefixtures("only_own_lexicons")
def test_a_rule_of_the_house(house: Write, invoke: Run) -> None:
    assert concise(invoke, "--select", "X") == [
        "drafts/reply.txt:1:4: X01 warning Acme should not be named with its gadget."
    ]


def test_the_house_rule_is_listed_and_explained(house: Write, invoke: Run) -> None:
    line = next(line for line in invoke("rules").out.splitlines() if line.startswith("X01"))
    assert line.split(maxsplit=3) == ["X01", "no-gadgets", "warning", "replylint.toml: rules.no-gadgets"]
    assert "Name the widget." in invoke("rule", "X01").out


def test_our_courier_joins_a_built_in_class(house: Write, invoke: Run) -> None:
    house("drafts/reply.txt", "It seems swiftvan has lost your parcel.\n")
    assert concise(invoke, "--select", "D01", "--isolated", "--lang", "en") == []
    house("house/lexicons/en/words.toml", WORDS)
    (found,) = concise(invoke, "--select", "D01")
    assert "swiftvan" in found


def test_a_built_in_concept_is_extended(house: Write, invoke: Run) -> None:
    house("drafts/reply.txt", "The courier lost your parcel. The gremlins ate it.\n")
    house(
        "house/lexicons/en/blame-supplier.toml",
        'extend = true\nmessage = "No {party}!"\npatterns = "gremlin ate"\n',
    )
    first, second = concise(invoke, "--select", "D01")
    assert first.endswith("No The courier!")
    assert second.startswith("drafts/reply.txt:1:35: D01 error No ")
    told = invoke("check", "drafts", "--select", "D01", "--explain-match").out
    assert "house/lexicons/en/blame-supplier.toml:3" in told
    assert "lexicons/en/blame-supplier.toml" in told.replace("house/lexicons", "")


@pytest.mark.usefixtures("only_own_lexicons")
def test_extending_the_houses_own_concept_from_a_second_folder(house: Write, invoke: Run) -> None:
    house("replylint.toml", CONFIG.replace('["house/lexicons"]', '["house/lexicons", "more"]'))
    house("drafts/reply.txt", "A gizmo. A gadget. A doohickey. A gadget for us. Gadgets of initrode.\n")
    house(
        "more/en/gadget.toml",
        'extend = true\ndrop = ["gizmo"]\npatterns = "doohickey\\n{maker} .. gadgets"\n'
        'unless = "gadget for"\n[words]\nmaker = "initrode"\n',
    )
    places = [line.split(" ")[0] for line in concise(invoke, "--select", "X")]
    assert places == ["drafts/reply.txt:1:12:", "drafts/reply.txt:1:22:", "drafts/reply.txt:1:50:"]


WRONG = {
    'extend = true\ndrop = ["gizmos"]': "drop: gadget has no pattern 'gizmos'; did you mean 'gizmo'?",
    'drop = ["gizmo"]': "add extend = true",
}


@pytest.mark.usefixtures("only_own_lexicons")
@pytest.mark.parametrize("text", WRONG)
def test_what_cannot_be_dropped(text: str, house: Write, invoke: Run) -> None:
    house("replylint.toml", CONFIG.replace('["house/lexicons"]', '["house/lexicons", "more"]'))
    house("more/en/gadget.toml", text)
    done = invoke("check", "drafts")
    assert done.code == 2
    assert "more/en/gadget.toml: " in done.err
    assert WRONG[text] in done.err


def test_what_cannot_be_extended(house: Write, invoke: Run) -> None:
    house("house/lexicons/en/apologi.toml", "extend = true")
    done = invoke("check", "drafts")
    assert done.code == 2
    assert "there is no concept 'apologi' to extend; did you mean apology.toml?" in done.err


@pytest.mark.usefixtures("only_own_lexicons")
def test_a_changed_lexicon_counts_at_once(
    house: Write, invoke: Run, as_new_process: Callable[[], None]
) -> None:
    def found() -> int:
        as_new_process()
        return invoke("check", "drafts/reply.txt", "--select", "X", "--output-format", "concise").out.count(
            "X01"
        )

    assert found() == 1
    house("house/lexicons/en/gadget.toml", 'patterns = "thingamajig"')
    assert found() == 0
