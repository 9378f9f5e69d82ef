"""Croatian."""

from __future__ import annotations

from ..profile import Profile, words

PROFILE = Profile(
    code="hr",
    dictionary="hbs",
    snowball="serbian",
    function_words=words(
        "što smo vam vas su će kao nije ili vaš da bi naš koji ćemo vašu hvala žao zbog jer već koja"
        " koje bila biti gdje ovo ovaj nisu bismo nisam vama vaše vašeg također ću iz"
    ),
    titles=words(
        "npr. tj. tzv. g. gđa. gđo. gdin. gosp. gđica. gđice. gđi. gđu. dr. mr. mag. prof. ing. dipl."
        " inž. sv. ul. doc. akad. med. iur. oec. univ. bacc. spec. struč. pharm. dent. sc. prim. vet."
        " stom. art. arch. agr. el. stroj. građ. comm. cert."
    ),
    before_number=words(
        "br. čl. st. toč. t. str. tel. sl. tab. pov. god. ur.br. kl. kbr. r.br. int. poz. mob. op."
    ),
    abbreviations=words(
        "itd. i sl. npr. tj. tzv. odn. npr. dr. isl. sl. br. čl. st. str. d.o.o. d.d. j.d.o.o. o.d. kn."
        " lp. god. min. sek. tj. uklj. odg. r. ur. tis. mil. mlrd. p.s. cca. max. nav."
    )
    - words("i r."),
    numbers=words(
        "nula jedan jedna jedno dva dvije tri četiri pet šest sedam osam devet deset jedanaest dvanaest"
        " trinaest četrnaest petnaest šesnaest sedamnaest osamnaest devetnaest dvadeset trideset"
        " četrdeset pedeset šezdeset sedamdeset osamdeset devedeset sto stotinu dvjesto tristo tisuća"
        " tisuću milijun dvoje troje oba obje dvaju triju četiriju dvama trima"
    ),
    ordinals=words(
        "prvi drugi treći četvrti peti šesti sedmi osmi deveti deseti jedanaesti dvanaesti trinaesti"
        " četrnaesti petnaesti šesnaesti sedamnaesti osamnaesti devetnaesti dvadeseti trideseti"
    ),
    ordinal_endings="-(?:og|oga|om|ome|i|a|e|u)",
    dotted_ordinals=True,
    hour_marks="h|sati|sata",
    currency=words("kn kn. lp lp. lipa lipe eura euri eure eurima eurom cent centi centa kuna kune eur. €"),
    norms={"h.": "h", "gđo.": "gđo", "gđa.": "gđa"},
)
