"""The lexicons as they are run: whatever the order and the number of texts, and whether compiled or kept."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from replylint.language import language
from replylint.lexicon import loading
from replylint.lexicon.matcher import Matches
from replylint.lexicon.pack import pack
from replylint.locate import data_folder
from tests.conftest import House
from tests.lexicon.folders import matcher_of

CORPUS = Path(__file__).parent.parent / "corpus"
Facts = list[tuple[str, int, int, str, int, tuple[tuple[str, tuple[int, int]], ...]]]


def texts(most: int) -> list[str]:
    """Labelled replies where the corpus is there, and the lexicons' own examples."""
    found = [
        json.loads(line)["text"]
        for path in sorted((CORPUS / "en").glob("*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
    ]
    for concept in pack("en").lexicon.concepts.values():
        found += [*concept.source.file.examples.match, *concept.source.file.examples.guard]
    random.Random(7).shuffle(found)
    return found[:most]


def facts(matches: Matches) -> Facts:
    return sorted(
        (m.concept, m.first, m.last, m.pattern.path.name, m.pattern.line, tuple(sorted(m.parts.items())))
        for found in matches.by_concept.values()
        for m in found
    )


def test_many_texts_together_are_as_one_by_one() -> None:
    _, _, matcher = pack("en")
    analyses = [language("en").analyse(text) for text in texts(80)]
    together = [facts(matches) for matches in matcher.match_many(analyses)]
    assert together == [facts(matcher.match(analysis)) for analysis in analyses]
    assert any(together)
    turned = [facts(matches) for matches in matcher.match_many(analyses[::-1])]
    assert turned[::-1] == together
    assert matcher.match_many([]) == []


def test_the_order_of_patterns_and_files_makes_no_difference(tmp_path: Path) -> None:
    """Patterns are turned upside down within their blocks, and folders are split in two."""
    first, second = tmp_path / "one" / "en", tmp_path / "two" / "en"
    first.mkdir(parents=True)
    second.mkdir(parents=True)
    for number, path in enumerate(sorted(data_folder("lexicons").joinpath("en").glob("*.toml"))):
        folder = first if number % 2 or path.name == "words.toml" else second
        folder.joinpath(path.name).write_text(_turned(path.read_text("utf-8")), "utf-8")
    tongue = language("en")
    turned = matcher_of([second.parent, first.parent])
    analyses = [tongue.analyse(text) for text in texts(80)]
    expected = pack("en").matcher.match_many(analyses)
    for one, other in zip(turned.match_many(analyses), expected, strict=True):
        assert [fact[:4] for fact in facts(one)] == [fact[:4] for fact in facts(other)]


def _turned(text: str) -> str:
    pieces = text.split("'''")
    for number, head in enumerate(pieces[:-1:2]):
        key = head.rstrip().rpartition("\n")[2].partition("=")[0].strip()
        if key in ("patterns", "likely", "unless", "unless-sentence"):
            block = pieces[2 * number + 1]
            pieces[2 * number + 1] = "\n".join(["", *reversed(block.strip("\n").split("\n")), ""])
    return "'''".join(pieces)


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A cache folder of the test's own, with the machine's dictionaries in it; packs are loaded anew."""
    from replylint.language import cache_folder

    built = cache_folder()
    language("en").words("primed")
    folder = tmp_path / "cache"
    folder.mkdir()
    for name in ("lemmas", "tokenizers"):
        (folder / name).symlink_to(built / name)
    monkeypatch.setenv("REPLYLINT_CACHE_DIR", str(folder))
    monkeypatch.setattr("replylint.lexicon.pack.data_folder", lambda name: tmp_path / "no" / name)
    pack.cache_clear()
    yield folder
    pack.cache_clear()


def found_in(house: House, text: str = "Acme sent a blue gadget, no toy gadget.") -> Facts:
    pack.cache_clear()
    ready = pack("en", (house.lexicons,))
    return facts(ready.matcher.match(ready.language.analyse(text)))


def kept(cache: Path) -> Path:
    (path,) = (cache / "lexicons").iterdir()
    return path


def test_what_is_kept_matches_the_same_and_is_not_compiled_again(
    cache: Path, own_house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = found_in(own_house)
    assert ("gadget", 0, 5, "gadget.toml", 2, (("maker", (0, 1)),)) in first
    assert kept(cache).is_file()
    monkeypatch.setattr(loading, "compiled", None)
    assert found_in(own_house) == first


def test_a_changed_lexicon_is_compiled_anew(cache: Path, own_house: House) -> None:
    before = found_in(own_house)
    file = own_house.lexicons / "en" / "gadget.toml"
    file.write_text(file.read_text("utf-8").replace("acme,", "ace,"), "utf-8")
    assert found_in(own_house) != before
    file.write_text("patterns = '''\n(\n'''\n", "utf-8")
    with pytest.raises(Exception, match=r"gadget.toml:2: "):
        found_in(own_house)
    assert kept(cache).is_file()


@pytest.mark.parametrize("damage", ["empty", "nonsense", "cut", "flip"])
def test_a_damaged_file_is_made_anew(cache: Path, own_house: House, damage: str) -> None:
    expected = found_in(own_house)
    path = kept(cache)
    good = path.read_bytes()
    middle = len(good) // 2
    flipped = good[:middle] + bytes([good[middle] ^ 1]) + good[middle + 1 :]
    path.write_bytes({"empty": b"", "nonsense": b"[]", "cut": good[:-10], "flip": flipped}[damage])
    assert found_in(own_house) == expected
    assert path.read_bytes() == good


def test_a_folder_that_cannot_be_written_costs_time_only(cache: Path, own_house: House) -> None:
    expected = found_in(own_house)
    shutil.rmtree(cache / "lexicons")
    (cache / "lexicons").write_text("a file where the folder should be")
    assert found_in(own_house) == expected


@pytest.mark.slow
def test_many_processes_may_write_at_once(cache: Path, own_house: House) -> None:
    code = f"""
from pathlib import Path
from replylint.lexicon import pack as packs
packs.data_folder = lambda name: Path("no") / name  # the shipped lexicons take long to compile
ready = packs.pack("en", (Path({str(own_house.lexicons)!r}),))
print(len(ready.matcher.match(ready.language.analyse("A gadget.")).of("gadget")))
"""
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", code], stdout=subprocess.PIPE, env=dict(os.environ), text=True
        )
        for _ in range(4)
    ]
    assert [run.communicate()[0] for run in runs] == ["1\n"] * 4
    assert not [path for path in (cache / "lexicons").iterdir() if path.suffix != ".json"]
