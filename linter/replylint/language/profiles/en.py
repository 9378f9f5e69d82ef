"""English."""

from __future__ import annotations

from ..profile import Profile, words

_STATES = words(
    "Ak. Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ia. Id. Ill. Ind. Kan. Kans. Ky. La. Mass."
    " Mich. Minn. Miss. Neb. Nebr. Nev. Okla. Ore. Pa. Tenn. Va. Wash. Wis."
)

PROFILE = Profile(
    code="en",
    dictionary="en",
    snowball="english",
    function_words=words("the and you your of for we is that have with this our are will be"),
    stems=False,
    titles=words(
        "e.g. i.e. cf. vs. incl. excl. approx. mr. mrs. ms. mx. dr. prof. rev. messrs. hon. capt. sgt."
        " lt. col. gen. fr. st."
    ),
    before_number=words(
        "no. nos. ref. tel. ext. p. pp. fig. sec. cl. para. art. vol. ch. approx. est. max. min. inv."
        " jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec."
    ),
    abbreviations=words(
        "e.g. i.e. etc. vs. v. cf. al. incl. excl. dept. ltd. inc. co. corp. plc. bros. a.m. p.m. misc."
        " temp. jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. mon. tue. tues. wed. thu."
        " thur. thurs. fri. u.k. u.s. e.u. n.b. p.s. c/o. attn. jr. sr. approx. est. no. ref. tel. ext."
        " min. max. hr. hrs. mins."
    ),
    numbers=words(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
        " sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
        " hundred thousand million dozen"
    ),
    ordinals=words(
        "first third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
        " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth"
    ),
    ordinal_endings="st|nd|rd|th",
    clock_words=words("p.m. a.m. pm p.m a.m o'clock"),
    hour_marks="am|pm|a\\.m\\.|p\\.m\\.|h|hrs",
    currency=words("penny pence p quid"),
    norms={
        "no.": "no",
        "mon.": "monday",
        "tue.": "tuesday",
        "tues.": "tuesday",
        "wed.": "wednesday",
        "thu.": "thursday",
        "thur.": "thursday",
        "thurs.": "thursday",
        "fri.": "friday",
        "n't": "not",
        "nt": "not",
        "'ll": "will",
        "ca": "can",
        "wo": "will",
        "sha": "shall",
        "'ve": "have",
        "'s": "is",
        "re": "are",
        "ve": "have",
        "'re": "are",
        "'m": "am",
        "'d": "would",
        "'em": "them",
        "gon": "going",
        "cos": "because",
        "'cause": "because",
        "ma'am": "madam",
        "am": "am",
        "doin'": "doing",
        "goin'": "going",
        "w/o": "without",
        "jan.": "january",
        "feb.": "february",
        "mar.": "march",
        "apr.": "april",
        "jun.": "june",
        "jul.": "july",
        "aug.": "august",
        "sep.": "september",
        "sept.": "september",
        "oct.": "october",
        "nov.": "november",
        "dec.": "december",
        "pls": "please",
        "plz": "please",
        "thx": "thanks",
        "u": "you",
        "ur": "your",
    },
    more_lemmas={"'s": ("be", "have", "'s"), "'d": ("would", "have"), "left": ("leave", "left")},
    spelling=(
        ("ize", "ise"),
        ("ization", "isation"),
        ("yze", "yse"),
        ("or", "our"),
        ("center", "centre"),
        ("theater", "theatre"),
        ("ense", "ence"),
        ("og", "ogue"),
        ("ll", "l"),
    ),
    unsplit=_STATES | words("Wed wed Shed shed Hed hed Whys whys Mays mays"),
)
