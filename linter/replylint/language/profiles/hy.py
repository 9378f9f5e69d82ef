"""Armenian (Eastern)."""

from __future__ import annotations

from ..profile import Profile, words

PROFILE = Profile(
    code="hy",
    dictionary="hy",
    snowball="armenian",
    script="Armenian",
    titles=words("պր. տկն. տիկ. օր. պրոֆ. դոկտ. ակադ. փող. պող. շ. բն."),
    before_number=words("հ. հեռ. էջ. հոդ. մ. գլ. նկ. շ. բն. տ. ք."),
    abbreviations=words(
        "թ. թթ. դ. դդ. մ.թ. մ.թ.ա. և այլն. և ա. օր. ժ. ր. վ. կգ. հազ. մլն. մլրդ. դր. րոպ. նշվ. տե՛ս. այսինքն."
    )
    - words("և այսինքն. այլն."),
    numbers=words(
        "զրո մեկ երկու երեք չորս հինգ վեց յոթ ութ ինն ինը տասը տասն տասնմեկ տասներկու տասներեք տասնչորս"
        " տասնհինգ տասնվեց տասնյոթ տասնութ տասնինը քսան երեսուն քառասուն հիսուն վաթսուն յոթանասուն"
        " ութսուն իննսուն հարյուր հազար միլիոն երկուսը երեքը երկուսն"
    ),
    ordinals=words(
        "առաջին երկրորդ երրորդ չորրորդ հինգերորդ վեցերորդ յոթերորդ ութերորդ իններորդ տասներորդ"
        " տասնմեկերորդ տասներկուերորդ քսաներորդ երեսուներորդ"
    ),
    ordinal_endings="-?(?:րդ\\p{Ll}*|երորդ\\p{Ll}*)",
    number_endings="-?(?:ին|ը|ն|ի|ից|ում|ով|իս|ական)",
    clock_words=words("ժ."),
    hour_marks="։[0-5]\\d(?:-?(?:ին|ը|ն|ի|ից))?",  # 16։30-ին: the full stop is typed for the colon
    currency=words("դր. դր դրամ դրամը դրամի դրամով դրամն դրամից լումա եվրո ռուբլի դոլար ցենտ"),
    colon_stops=True,
    fold=(("եւ", "և"), ("եվ", "և")),  # the capital of և is written Եվ
)
