"""Finnish."""

from __future__ import annotations

from ..profile import Profile, words

PROFILE = Profile(
    code="fi",
    dictionary="fi",
    snowball=None,
    function_words=words(
        "ja että ei olemme teidän sinun kun tai mutta kiitos ovat tämä myös voi olen olisi ole hyvä niin"
        " sekä jos kuin joka jonka jotta jotka teille teitä meidän emme kanssa mukaan vielä siitä sitä"
        " saa tästä heti olette vain oli olivat meillä meiltä tätä jo sinulle voimme voitte nyt mitä"
    ),
    titles=words(
        "esim. ks. vrt. mm. ns. hra. rva. nti. tri. toht. prof. dos. maist. dipl. ins. fil. kand. lis."
        " joht. vt. puh.joht."
    ),
    before_number=words("nro. n. puh. s. ss. klo. kk. tilausnro. ks. p. art. tuotenro. y. os. v."),
    abbreviations=words(
        "esim. mm. ym. yms. jne. tms. ts. ns. eli. ks. vrt. huom. noin. n. kpl. alk. sis. alv. ko. ml."
        " nyk. os. per. pvm. vas. vast. yht. yo. ry. oy. oyj. ab. tmi. ky. toim. til. puh. klo. ma. ti."
        " ke. to. pe. la. su. milj. tuh. mrd. em. ed. joht. ao. ark. aik. viim. t. p.s. ps. max. min."
        " tarv. lis. sn. snt. vko. vk. vrk. tunt. h. henk. krs."
    )
    - words("eli. noin. ma. ti. ke. to. la. su. oy. oyj. ab. t."),
    numbers=words(
        "nolla yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen yksitoista"
        " kaksitoista kolmetoista neljätoista viisitoista kuusitoista seitsemäntoista kahdeksantoista"
        " yhdeksäntoista kaksikymmentä kolmekymmentä neljäkymmentä viisikymmentä kuusikymmentä"
        " seitsemänkymmentä kahdeksankymmentä yhdeksänkymmentä sata tuhat miljoona puolitoista molemmat"
        " yhden kahden kolmen neljän viiden kuuden seitsemän kahdeksan yhdeksän kymmenen kahdessa"
        " kolmessa viidessä yhdessä"
    )
    - words("yhdessä"),
    ordinals=words(
        "ensimmäinen toinen kolmas neljäs viides kuudes seitsemäs kahdeksas yhdeksäs kymmenes"
        " yhdestoista kahdestoista kahdeskymmenes kolmaskymmenes"
    ),
    ordinal_endings="(?::(?:s|nen|nnen|nteen|ntena|nessa))",
    number_endings=":\\p{Ll}{1,5}",
    colon_inflects=True,
    dotted_ordinals=True,
    hour_marks="(?:h)",
    clock_words=words("klo klo. kello"),
    currency=words("e snt sentti senttiä sentin euroa euron eurolla euroon eur. euroja"),
)
