"""The skeleton of a language's profile: how words and sentences are found in it."""

from __future__ import annotations

from pathlib import Path

from replylint.errors import ConfigError

PLACE = Path("linter", "replylint", "language", "profiles")
_SCRIPTS = ("Latin", "Cyrillic", "Armenian", "Greek", "Georgian")
_PROFILE = '''\
"""{language}."""

from __future__ import annotations

from ..profile import Profile, words

# profile.py explains each key, and that there are more; profiles/en.py, fi.py and ru.py are full ones.
PROFILE = Profile(
    code="{code}",
    dictionary="{dictionary}",
    snowball={snowball},
    script="{script}",
    # The commonest words that no other language of the script has: a draft's language is told by them.
    function_words=words(""),
    # Abbreviations: those that never end a sentence (Mr., e.g.), those that do not before a digit (no.), all others.
    titles=words(""),
    before_number=words(""),
    abbreviations=words(""),
    # Numbers and ordinals in words; how an ordinal is written behind digits, as a regular expression ("st|nd|rd|th").
    numbers=words(""),
    ordinals=words(""),
    ordinal_endings="",
    dotted_ordinals=False,  # whether "27." is an ordinal
    # What a money word is besides the names that Unicode's CLDR has ("quid"); clock words ("o'clock").
    currency=words(""),
    clock_words=words(""),
)
'''


def profile_path(code: str, folder: Path) -> Path:
    """Where the profile goes: into its place in a checkout, else beside the lexicons, to be moved there."""
    home = folder / PLACE
    return (home if home.is_dir() else folder / "profiles") / f"{code}.py"


def new_profile(code: str, language: str) -> str:
    """The skeleton, with what the libraries have for the language; ConfigError where one of them lacks it."""
    return _PROFILE.format(
        code=code,
        language=language,
        dictionary=_dictionary(code, language),
        snowball=_snowball(language),
        script=_script(code, language),
    )


def _dictionary(code: str, language: str) -> str:
    from simplemma.strategies.dictionaries.dictionary_factory import SUPPORTED_LANGUAGES

    if code not in SUPPORTED_LANGUAGES:
        known = ", ".join(sorted(SUPPORTED_LANGUAGES))
        raise ConfigError(
            f"{code}: simplemma has no dictionary of {language}, and replylint cannot do without; it has {known}"
        )
    return code


def _snowball(language: str) -> str:
    """The stemmer of that name; none where PyStemmer lacks it: then only dictionary forms meet."""
    from Stemmer import algorithms  # type: ignore[import-not-found]

    name = language.lower()
    return f'"{name}"' if name in algorithms() else "None"


def _script(code: str, language: str) -> str:
    """The script of the weekdays' names."""
    import unicodedata

    from babel import Locale

    name = str(Locale.parse(code).days["format"]["wide"][0])
    script = unicodedata.name(name[0]).split()[0].capitalize()
    if script not in _SCRIPTS:
        raise ConfigError(
            f"{code}: {language} is written in {script}; replylint knows {', '.join(_SCRIPTS)} "
            "(linter/replylint/language/detection.py)"
        )
    return script
