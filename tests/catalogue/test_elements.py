"""Every element: what shows it and what does not, in the JSON and on the scorecard."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.catalogue.elements import ELEMENTS, Element
from tests.catalogue.letters import BAKERY, LETTERS, complete, lacking
from tests.catalogue.row import Run, answers, write


@pytest.mark.parametrize("element", ELEMENTS, ids=lambda element: element.name)
def test_element(element: Element, tmp_path: Path, invoke: Run) -> None:
    found = evidence(element.name, (*element.there, *element.missing), tmp_path, invoke)
    unseen = [text for text in element.there if not answers(text, found[text], once=False)]
    imagined = [text for text in element.missing if found[text]]
    assert (unseen, imagined) == ([], []), f"{element.name}: not found, and found where it is not"


def evidence(
    name: str, texts: tuple[str, ...], folder: Path, invoke: Run
) -> dict[str, list[tuple[int, int]]]:
    """The ranges that show an element in each draft."""
    write(folder, texts)
    done = invoke("check", folder, "--isolated", "--lang", "en", "--output-format", "json")
    files = json.loads(done.out)["files"]
    return {
        text: [(e["start"]["offset"], e["end"]["offset"]) for e in file["elements"] if e["element"] == name]
        for text, file in zip(texts, files, strict=True)
    }


def scorecard(text: str, invoke: Run) -> dict[str, bool]:
    """What the scorecard says that a reply has."""
    out = invoke("check", "-", "--isolated", "--lang", "en", "--elements", stdin=text.encode()).out
    lines = [line.split() for line in out.splitlines() if line.startswith(("  + ", "  - "))]
    assert all((mark == "-") == (rest == ["missing"]) for mark, _, *rest in lines)
    return {name: mark == "+" for mark, name, *_ in lines}


def test_the_scorecard_has_every_element_of_the_catalogue_in_its_order(invoke: Run) -> None:
    assert list(scorecard("The lamp is on its way.", invoke)) == [element.name for element in ELEMENTS]


@pytest.mark.parametrize("number", range(len(LETTERS)), ids=list(LETTERS))
def test_the_scorecard_of_a_complete_letter_lacks_only_the_regret(number: int, invoke: Run) -> None:
    card = scorecard(complete()[number], invoke)
    assert [name for name, has in card.items() if not has] == ["regret"]


@pytest.mark.parametrize("name", BAKERY)
def test_the_scorecard_tells_what_was_left_out(name: str, invoke: Run) -> None:
    left_out = ("action", "deadline", "compensation", "ownership") if name == "action" else (name,)
    for text in lacking(*left_out):
        assert scorecard(text, invoke)[name] is False
