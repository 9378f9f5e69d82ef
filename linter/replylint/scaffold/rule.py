"""The skeleton of a rule: a card, and a lexicon file a language."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from replylint.checks.card import RuleCard
from replylint.errors import ConfigError
from replylint.scaffold.files import quoted, write_new

_NAME = re.compile(r"[a-z][a-z0-9-]*")
_CODE = re.compile(r"[A-Z]+[0-9]{2,3}")
_FAMILY = "H"  # for "house": no shipped rule begins so
_SETTINGS = {
    "limit": ("settings = { most = 1 }", "how many are let pass"),
    "require": (
        'settings = { where = "plan" }',
        'where its absence is shown: "salutation", "opening", "plan" (the last sentence of the text), "signature"',
    ),
}
_CARD = """\
# What the rule means, in no language. Words of a language stand in lexicons/<lang>/{name}.toml.
# 'replylint rule {code} --rules {rules}' shows what becomes of it.

code = {code_}
name = {name_}

# {kind}
# Other kinds: forbid (must not occur), limit (at most so often), require (must occur), near, order, place.
check = {check_}
concept = {concept_}
{settings}
# off, info, warning or error
severity = "warning"

# A few words; the message where a lexicon gives none.
title = {title_}

# What it flags, and what looks like it and is let pass: two people who read this would decide alike.
what = ""
passes = ""

# What it does to the customer.
why = ""

# Whose advice it is: a document, a person, a decision.
sources = ["house"]

# What a house may set, and what changes in a context (stage, fault, channel, abuse, addressee):
# [options.some-option]
# default = true
# help = "What it changes."
# [[when]]
# channel = ["chat"]
# severity = "off"
"""
_KINDS = {
    "forbid": "forbid: every sentence in which the concept occurs is a finding.",
    "limit": "limit: the concept may occur so many times; every further one is a finding.",
    "require": "require: a reply in which the concept does not occur has a finding.",
}
_LEXICON = """\
# How {what} is said in {language}. The patterns are explained in
# docs/patterns.md; 'replylint check draft.txt --explain-match' shows which one matched.

# What is wrong, and what to write instead. {{part}} puts in a part that a pattern names, as {{thing as part}} does.
message = ""
advice = ""
# why = "What it does to the customer, where the card's words do not do in this language."
# instead = [{{ bad = "A sentence that the rule flags.", good = "What to write instead." }}]
{patterns}
[examples]
# Sentences as a stranger would write them. 'replylint test' runs every one.
match = []   # {match}; three or more
guard = []   # what looks like it and {guard}; two or more
missed = []  # known misses, reported when they begin to match
"""
_PATTERNS = """
# One pattern a line:
#   refund              the word in any form          "as a courtesy"   exactly this
#   we ..4 refuse       "refuse" at most 4 words on   {thing}           a word class from [words] below
patterns = '''
'''

# likely = ''' '''          # less sure
# unless = ''' '''          # drops a match that it overlaps
# unless-sentence = ''' ''' # drops the matches in its sentence

# [words]
# thing = 'phone, tablet, "smart watch"'
"""


def new_rule(
    name: str,
    *,
    code: str | None,
    check: str,
    concept: str | None,
    languages: Sequence[str],
    folder: Path,
    cards: Mapping[str, RuleCard],
    known: Mapping[str, frozenset[str]],
) -> tuple[str, list[Path]]:
    """Write the rule's files; its code and the files. ``known`` are the concepts that each language has."""
    if not _NAME.fullmatch(name):
        raise ConfigError(
            f"{name!r} is no name for a rule; use small letters, digits and hyphens, as no-slogans"
        )
    for card in cards.values():
        if card.name == name:
            raise ConfigError(f"{name}: rule {card.code} has this name; choose another")
    code = _free(cards) if code is None else _checked(code, cards)
    concept = concept or name
    rules = folder / "rules"
    files = {rules / f"{code}-{name}.toml": _card(code, name, check, concept, rules)}
    for language in languages:
        has_patterns = concept == name or concept not in known[language]
        files[folder / "lexicons" / language / f"{name}.toml"] = _lexicon(
            name, language, check, own_patterns=concept == name
        )
        if concept != name and has_patterns:
            files[folder / "lexicons" / language / f"{concept}.toml"] = _lexicon(
                concept, language, "forbid", own_patterns=True
            )
    write_new(files)
    return code, list(files)


def _free(cards: Mapping[str, RuleCard]) -> str:
    return next(code for n in range(1, 1000) if (code := f"{_FAMILY}{n:02}") not in cards)


def _checked(code: str, cards: Mapping[str, RuleCard]) -> str:
    code = code.upper()
    if not _CODE.fullmatch(code):
        raise ConfigError(f"{code!r} is no code; use capital letters and two or three digits, as H01")
    if code in cards:
        raise ConfigError(f"{code}: rule {cards[code].name!r} has this code; {_free(cards)} is free")
    return code


def _card(code: str, name: str, check: str, concept: str, rules: Path) -> str:
    setting, about = _SETTINGS.get(check, ("", ""))
    return _CARD.format(
        code=code,
        name=name,
        rules=rules,
        code_=quoted(code),
        name_=quoted(name),
        check_=quoted(check),
        concept_=quoted(concept),
        kind=_KINDS[check],
        settings=f"{setting}  # {about}\n" if setting else "",
        title_=quoted(name.replace("-", " ").capitalize()),
    )


def _lexicon(name: str, language: str, check: str, *, own_patterns: bool) -> str:
    from babel import Locale

    shown = Locale.parse(language).get_display_name("en") or language
    found = not own_patterns or check != "require"  # whether the examples are what is reported
    return _LEXICON.format(
        what=f"'{name}'",
        language=shown,
        patterns=_PATTERNS if own_patterns else "",
        match="what the rule flags" if found else "what satisfies the rule",
        guard="is let pass" if found else "does not",
    )
