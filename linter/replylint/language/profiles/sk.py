"""Slovak."""

from __future__ import annotations

from ..profile import Profile, words

PROFILE = Profile(
    code="sk",
    dictionary="sk",
    snowball="czech",
    function_words=words(
        "že sme vám vás pre aby alebo ako nie vaše v čo však už som ktorý bude ďakujeme sú bola bolo"
        " ktoré ktorá preto ešte len nám vášho vaša prosím veľmi nás vo sa by nikdy vždy nikde"
    ),
    titles=words(
        "napr. tzn. tj. t.j. tzv. resp. príp. p. pp. sl. pí. mgr. ing. mudr. judr. rndr. phdr. paeddr."
        " bc. doc. prof. dr. mvdr. pharmdr. thdr. thlic. icdr. mga. dis. phd. csc. ul. nám. sv. arch."
        " MUDr. MVDr. JUDr. PhDr. RNDr. PaedDr. PharmDr. ThDr. PhD. CSc. DiS."  # the splitter knows no mixed case
    ),
    before_number=words("č. čl. ods. str. písm. tel. kl. obr. tab. zák. zb. art. obj. rek. r."),
    abbreviations=words(
        "napr. atď. tzn. t.j. tj. resp. príp. ap. apod. tzv. cca. kpt. min. max. hod. sek. spol. s.r.o."
        " a.s. k.s. v.o.s. n.o. o.z. ks. mil. mld. tis. sk. eur. jan. feb. mar. apr. aug. sept. okt."
        " nov. dec. č. čl. odd. roč. vr. vrát. P.S. p.s. zn. pozn. okr. kat. odst. zast."
    )
    | words("a.s. s.r.o.") - words("P.S."),
    numbers=words(
        "nula jeden jedna jedno dva dve dvaja tri traja štyri štyria päť piati šesť sedem osem deväť"
        " desať jedenásť dvanásť trinásť štrnásť pätnásť šestnásť sedemnásť osemnásť devätnásť dvadsať"
        " tridsať štyridsať päťdesiat šesťdesiat sedemdesiat osemdesiat deväťdesiat sto dvesto tristo"
        " štyristo päťsto šesťsto sedemsto osemsto deväťsto"
        " tisíc milión oba obe dvoch troch štyroch piatich šiestich siedmich ôsmich deviatich desiatich"
        " dvom trom štyrom"
    ),
    ordinals=words(
        "prvý druhý tretí štvrtý piaty šiesty siedmy ôsmy deviaty desiaty jedenásty dvanásty trinásty"
        " štrnásty pätnásty šestnásty sedemnásty osemnásty devätnásty dvadsiaty tridsiaty"
    ),
    dotted_ordinals=True,
    ordinal_endings="-(?:ho|ý|á|é|mu|eho|ého)",
    hour_marks="h|hod|hod\\.",
    clock_words=words("hod."),
    currency=words("eur. cent centy centov centu eura eurá eur eurách eurami kčs kč sk €"),
)
