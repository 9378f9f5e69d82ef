"""``--unsafe-fixes`` on the command line, in every language and format."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Ran

Run = Callable[..., Ran]
LETTERS = {
    "en": (
        (
            "Dear Ms Hale,\n\n"
            "we are sorry for the wait, but we were busy.\n\n"
            "As I already told you, the part is on order. "
            "Please bear with us!!\n\n"
            "Once again, we apologise for the inconvenience.\n\n"
            "Kind regards,\nTom Reed"
        ),
        (
            "Dear Ms Hale,\n\n"
            "we are sorry for the wait. "
            "We were busy.\n\n"
            "The part is on order.\n\n"
            "Kind regards,\nTom Reed"
        ),
    ),
    "ru": (
        (
            "Уважаемая Анна Павловна!\n\n"
            "Приносим извинения за задержку, но у нас было много заказов.\n\n"
            "Как я уже писала, насос заказан. "
            "Просим набраться терпения!!\n\n"
            "Ещё раз извините нас.\n\n"
            "С уважением,\nДарья Климова"
        ),
        (
            "Уважаемая Анна Павловна!\n\n"
            "Приносим извинения за задержку. "
            "У нас было много заказов.\n\n"
            "Насос заказан.\n\n"
            "С уважением,\nДарья Климова"
        ),
    ),
    "hr": (
        (
            "Poštovana gospođo Šimić,\n\n"
            "ispričavamo se zbog čekanja, ali imali smo gužvu.\n\n"
            "Kao što smo Vam već rekli, pumpa je naručena. "
            "Molimo Vas za strpljenje!!\n\n"
            "Još jednom se ispričavamo.\n\n"
            "Srdačan pozdrav,\nIva Horvat"
        ),
        (
            "Poštovana gospođo Šimić,\n\n"
            "ispričavamo se zbog čekanja. "
            "Imali smo gužvu.\n\n"
            "Pumpa je naručena.\n\n"
            "Srdačan pozdrav,\nIva Horvat"
        ),
    ),
    "sk": (
        (
            "Vážená pani Kováčová,\n\n"
            "ospravedlňujeme sa za čakanie, ale mali sme veľa práce.\n\n"
            "Ako sme Vám už písali, diel je objednaný. "
            "Prosíme Vás o strpenie!!\n\n"
            "Ešte raz sa ospravedlňujeme.\n\n"
            "S pozdravom\nJana Petrášová"
        ),
        (
            "Vážená pani Kováčová,\n\n"
            "ospravedlňujeme sa za čakanie. "
            "Mali sme veľa práce.\n\n"
            "Diel je objednaný.\n\n"
            "S pozdravom\nJana Petrášová"
        ),
    ),
    "fi": (
        (
            "Hyvä Marjatta Koskela,\n\n"
            "pahoittelemme odotusta, mutta meillä on ruuhkaa.\n\n"
            "Kuten jo kerroimme, pumppu on tilattu. "
            "Pyydämme kärsivällisyyttä!!\n\n"
            "Vielä kerran anteeksi.\n\n"
            "Ystävällisin terveisin\nHenna Raatikainen"
        ),
        (
            "Hyvä Marjatta Koskela,\n\n"
            "pahoittelemme odotusta. "
            "Meillä on ruuhkaa.\n\n"
            "Pumppu on tilattu.\n\n"
            "Ystävällisin terveisin\nHenna Raatikainen"
        ),
    ),
    "hy": (
        (
            "Հարգելի՛ տիկին Բադալյան,\n\n"
            "ներողություն ենք խնդրում սպասելու համար, բայց շատ զբաղված էինք։\n\n"
            "Ինչպես արդեն ասել եմ, պոմպը պատվիրված է։ "
            "Խնդրում ենք համբերատար լինել։\n\n"
            "Եվս մեկ անգամ ներողություն ենք խնդրում։\n\n"
            "Հարգանքով՝\nԱննա Պետրոսյան"
        ),
        (
            "Հարգելի՛ տիկին Բադալյան,\n\n"
            "ներողություն ենք խնդրում սպասելու համար։ "
            "Շատ զբաղված էինք։\n\n"
            "Պոմպը պատվիրված է։\n\n"
            "Հարգանքով՝\nԱննա Պետրոսյան"
        ),
    ),
}
APOLOGY = "We are sorry for the wait."
AGAIN = "Once again, we apologise for the inconvenience."
PLAN = "Your refund leaves today."


@pytest.fixture
def mend(invoke: Run, tmp_path: Path) -> Callable[..., str]:
    """What becomes of a file with this content; that a second run changes nothing is checked on the way."""

    def run(text: str, name: str = "a.txt", lang: str = "en", encoding: str = "utf-8", *options: str) -> str:
        draft = tmp_path / name
        draft.write_bytes(text.encode(encoding))
        own = () if encoding == "utf-8" else ("--encoding", encoding)
        command = ("check", draft, "--isolated", "--fix", "--unsafe-fixes", "--lang", lang, *own, *options)
        invoke(*command)
        once = draft.read_bytes()
        assert "mended" not in invoke(*command).err
        assert draft.read_bytes() == once
        return once.decode(encoding)

    return run


def findings(invoke: Run, text: str, *options: str, name: str = "a.txt") -> list[dict[str, Any]]:
    base = ("check", "-", "--isolated", "--lang", "en", "--stdin-filename", name, "--output-format", "json")
    done = invoke(*base, *options, stdin=text.encode())
    found: list[dict[str, Any]] = json.loads(done.out)["files"][0]["findings"]
    return found


@pytest.mark.parametrize("lang", LETTERS)
def test_a_letter_in_every_language(mend: Callable[..., str], lang: str) -> None:
    before, after = LETTERS[lang]
    assert mend(before, "a.txt", lang) == after


@pytest.mark.parametrize("lang", LETTERS)
def test_without_the_option_only_the_marks_are_mended(invoke: Run, tmp_path: Path, lang: str) -> None:
    draft = tmp_path / "a.txt"
    before = LETTERS[lang][0]
    draft.write_text(before, "utf-8")
    invoke("check", draft, "--isolated", "--fix", "--lang", lang)
    assert draft.read_text("utf-8") == before.replace("!!", "!")


def test_diff_shows_unsafe_fixes_only_when_asked(invoke: Run) -> None:
    text = f"{APOLOGY} {PLAN}\n\n{AGAIN}\n"
    base = ("check", "-", "--isolated", "--lang", "en", "--diff")
    assert invoke(*base, stdin=text.encode()) == Ran(0, "", "")
    done = invoke(*base, "--unsafe-fixes", stdin=text.encode())
    assert done.code == 1
    assert done.out.splitlines()[2:] == ["@@ -1,3 +1 @@", f" {APOLOGY} {PLAN}", "-", f"-{AGAIN}"]


def test_json_says_that_it_is_unsafe(invoke: Run) -> None:
    [finding] = findings(invoke, f"{APOLOGY} {AGAIN} {PLAN}", "--select", "T01")
    assert finding["fix"]["safety"] == "unsafe"
    assert [
        (edit["start"]["offset"], edit["end"]["offset"], edit["replacement"])
        for edit in finding["fix"]["edits"]
    ] == [(len(APOLOGY), len(f"{APOLOGY} {AGAIN} "), " ")]


def test_full_shows_the_fix_when_asked_and_always_how_many_there_are(invoke: Run) -> None:
    text = f"{APOLOGY} Call us!! {AGAIN} {PLAN}".encode()
    base = ("check", "-", "--isolated", "--lang", "en", "--select", "T01,T09")
    shown = invoke(*base, stdin=text).out
    assert "Fix:" not in shown
    assert "\n1 of them can be mended with --fix, 1 more with --fix --unsafe-fixes.\n" in shown
    shown = invoke(*base, "--unsafe-fixes", stdin=text).out
    assert "  Fix: “!!” → “!”\n" in shown
    assert "  Fix: drop “Once again, we apologise for the inconvenience.” (unsafe: read it\n" in shown
    alone = invoke(*base, stdin=f"{APOLOGY} {AGAIN} {PLAN}".encode()).out
    assert "\n1 of them can be mended with --fix --unsafe-fixes.\n" in alone
    hidden = invoke(*base, "--unsafe-fixes", "--no-excerpts", stdin=text).out
    assert "Fix:" not in hidden


def test_review_suggestions_are_safe_unless_asked(invoke: Run) -> None:
    text = f"{APOLOGY} {AGAIN} {PLAN}".encode()
    own = ("--isolated", "--lang", "en", "--select", "T01", "--stdin-filename", "a.txt")
    base = ("check", "-", *own, "--output-format", "rdjson")
    assert "suggestions" not in invoke(*base, stdin=text).out
    assert "suggestions" in invoke(*base, "--unsafe-fixes", stdin=text).out


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"{APOLOGY}\n\n{AGAIN} {PLAN}", f"{APOLOGY}\n\n{PLAN}"),
        (f"{APOLOGY}\n\n{PLAN} {AGAIN}\n\nTom", f"{APOLOGY}\n\n{PLAN}\n\nTom"),
        (f"{APOLOGY}\n\n{AGAIN}\n\n{PLAN}\n", f"{APOLOGY}\n\n{PLAN}\n"),
        (f"{APOLOGY} {PLAN}\n\n{AGAIN}\n", f"{APOLOGY} {PLAN}\n"),
        (f"{APOLOGY}\n{PLAN}\n{AGAIN}\nTom\n", f"{APOLOGY}\n{PLAN}\nTom\n"),
        (f"{APOLOGY} {AGAIN} {AGAIN} {PLAN}", f"{APOLOGY} {PLAN}"),
        (f"{APOLOGY}\n\n{AGAIN} {AGAIN}\n\n{PLAN}", f"{APOLOGY}\n\n{PLAN}"),
        (f"{APOLOGY}\n\n- {PLAN}\n- {AGAIN}\n- A van comes.\n", f"{APOLOGY}\n\n- {PLAN}\n- A van comes.\n"),
        (f"{APOLOGY}\n\n- {AGAIN}\n- {PLAN}\n", f"{APOLOGY}\n\n- {PLAN}\n"),
        (f"{APOLOGY}\n\n- {PLAN}\n- {AGAIN}\n\nTom\n", f"{APOLOGY}\n\n- {PLAN}\n\nTom\n"),
        (
            "We are sorry for the wait. Your refund left us here\ntoday. Once again, we deeply apologise for the\n"
            "inconvenience. I will call you on Friday at 10.\n",
            "We are sorry for the wait. Your refund left us here\ntoday.\nI will call you on Friday at 10.\n",
        ),
    ],
)
@pytest.mark.parametrize(("name", "newline"), [("a.txt", "\r\n"), ("a.md", "\n")])
def test_the_white_space_comes_out_right(
    mend: Callable[..., str], before: str, after: str, name: str, newline: str
) -> None:
    found = mend(before.replace("\n", newline), name, "en", "utf-8", "--select", "T01")
    assert found == after.replace("\n", newline)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (AGAIN, "a.txt"),  # the only apology
        (f"{APOLOGY} You wrote: “{AGAIN}”", "a.txt"),  # in quotation marks
        (f"{APOLOGY}\n\n> {AGAIN}\n", "a.txt"),  # the customer's
        (f"{APOLOGY} Once again, we apologise for the {{{{ thing }}}}.", "a.txt"),  # a placeholder
        (f"{APOLOGY} Once again, sorry, and thank you for the photos.", "a.txt"),  # more than the apology
        (f"{APOLOGY} Once again, we apologise for the 20 days.", "a.txt"),  # a number
        (f"{APOLOGY} (Once again, we apologise.)", "a.txt"),  # brackets
        (f"{APOLOGY}\n\n# Sorry again\n\n{PLAN}", "a.md"),  # a heading
        (f"{APOLOGY}\n\nSorry again\n====\n\n{PLAN}", "a.md"),
        (f"{APOLOGY}\n\n**{AGAIN}** {PLAN}", "a.md"),  # marked up as a whole
        (f"{APOLOGY}\n\n**Once** again, we apologise. {PLAN}", "a.md"),  # in part
        (f"{APOLOGY}\n\n1. {AGAIN}\n2. {PLAN}", "a.md"),  # a numbered item
        (f"{APOLOGY}\n\n- {AGAIN}\n  - {PLAN}\n- Tom", "a.md"),  # an item with others below it
        (f"| a | b |\n|---|---|\n| {APOLOGY} | {AGAIN} |\n", "a.md"),  # a cell
        (f"<p>{APOLOGY}</p><p>{AGAIN}</p><p>{PLAN}</p>", "a.html"),  # nothing would be left of the element
        (f"<p>{APOLOGY} <b>{AGAIN}</b> {PLAN}</p>", "a.html"),
        (f"<p>{APOLOGY} Once <i>again</i>, we apologise. {PLAN}</p>", "a.html"),
        (f"<p>{APOLOGY}<br>{AGAIN}<br>{PLAN}</p>", "a.html"),
        (f"<p>{APOLOGY} Once again, we apologise&period; {PLAN}</p>", "a.html"),  # an entity
    ],
)
def test_what_is_not_surely_words_alone_is_left(mend: Callable[..., str], text: str, name: str) -> None:
    assert mend(text, name, "en", "utf-8", "--select", "T01") == text


@pytest.mark.parametrize(
    ("before", "after", "name"),
    [
        (f"<p>{APOLOGY} {AGAIN} {PLAN}</p>", f"<p>{APOLOGY} {PLAN}</p>", "a.html"),
        (f"<p>{APOLOGY}</p><p>{PLAN} {AGAIN}</p>", f"<p>{APOLOGY}</p><p>{PLAN}</p>", "a.html"),
        (f"<p>{APOLOGY}</p><p>{AGAIN}\n {PLAN}</p>", f"<p>{APOLOGY}</p><p>{PLAN}</p>", "a.html"),
        (f"**{APOLOGY}** {AGAIN} *{PLAN}*", f"**{APOLOGY}** *{PLAN}*", "a.md"),
        (
            f"{{{{ hello }}}} {APOLOGY} {AGAIN} {{{{ bye }}}}",
            f"{{{{ hello }}}} {APOLOGY} {{{{ bye }}}}",
            "a.txt",
        ),
    ],
)
def test_beside_markup_and_placeholders(mend: Callable[..., str], before: str, after: str, name: str) -> None:
    assert mend(before, name, "en", "utf-8", "--select", "T01") == after


def test_a_thread_of_apologies_keeps_one(mend: Callable[..., str], tmp_path: Path) -> None:
    """Even where the first one is one too many, since the thread has one."""
    config = tmp_path / "replylint.toml"
    config.write_text("[rules.T01]\nacross-thread = true\n", "utf-8")
    text = f"{APOLOGY} {AGAIN} {PLAN}\n\n> {APOLOGY}\n"
    assert mend(text, "a.txt", "en", "utf-8", "--select", "T01").startswith(f"{APOLOGY} {PLAN}\n")


def test_other_encodings_are_kept(mend: Callable[..., str]) -> None:
    before, after = LETTERS["ru"]
    assert mend(before.replace("\n", "\r\n"), "a.txt", "ru", "cp1251") == after.replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Call us!!! Now??", "Call us! Now?"),
        ("Really?!?!", "Really?"),
        ("Wait...!! Yes…", "Wait...! Yes…"),
        ("You wrote “never!!” and so on.", "You wrote “never!!” and so on."),
        ("It is! ! ! Yes.", "It is! ! ! Yes."),
        ("See https://example.com/a!!b and {{ x!! }}.", "See https://example.com/a!!b and {{ x!! }}."),
        ("NEVER EVER!!", "NEVER EVER!"),
    ],
)
def test_marks_in_a_row_are_a_safe_fix(invoke: Run, tmp_path: Path, before: str, after: str) -> None:
    draft = tmp_path / "a.txt"
    draft.write_text(before, "utf-8")
    for _ in range(2):
        invoke("check", draft, "--isolated", "--fix", "--lang", "en", "--select", "T09")
        assert draft.read_text("utf-8") == after


def test_armenian_marks_stay(invoke: Run, tmp_path: Path) -> None:
    draft = tmp_path / "a.txt"
    text = "Ինչո՞՞ւ, ինչո՞ւ!! Ո՜՜հ։"
    draft.write_text(text, "utf-8")
    invoke("check", draft, "--isolated", "--fix", "--lang", "hy", "--select", "T09")
    assert draft.read_text("utf-8") == text.replace("!!", "!")
