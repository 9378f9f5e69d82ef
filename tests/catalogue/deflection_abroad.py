"""Rows of section D in the other languages."""

from __future__ import annotations

from tests.catalogue.row import Case, Row

DEFLECTION_ABROAD = (
    Row(
        code="D01",
        name="blame-supplier",
        severity="error",
        cases=(
            Case(
                lang="ru",
                flags=("‹Перевозчик потерял› Ваш шкаф.", "Торт опоздал ‹по вине курьера›."),
                passes=("Я попросила курьера привезти торт завтра в 9 утра.",),
            ),
            Case(
                lang="hr",
                flags=("‹Dostavna služba izgubila je› Vaš ormar.", "Torta kasni ‹krivnjom dostavljača›."),
                passes=("Zamolila sam dostavljača da tortu donese sutra u 9 sati.",),
            ),
            Case(
                lang="sk",
                flags=("‹Prepravca stratil› Vašu skriňu.", "Torta mešká ‹vinou kuriéra›."),
                passes=("Požiadala som kuriéra, aby tortu priviezol zajtra o 9.00.",),
            ),
            Case(
                lang="fi",
                flags=("‹Kuljetusyritys hukkasi› kaappinne.", "Kakku myöhästyi ‹lähetin virheen› vuoksi."),
                passes=("Pyysin lähettiä tuomaan kakun huomenna kello 9.",),
            ),
            Case(
                lang="hy",
                flags=("‹Առաքիչը կորցրել է› Ձեր պահարանը։", "‹Մեր մատակարարը սխալ է ուղարկել› լամպը։"),
                passes=("Ես խնդրել եմ առաքիչին տորթը բերել վաղը ժամը 9-ին։",),
            ),
        ),
    ),
    Row(
        code="D02",
        name="blame-colleague",
        severity="error",
        cases=(
            Case(
                lang="ru",
                flags=("‹Моя коллега забыла› заказать детскую кроватку.",),
                passes=("Мы забыли заказать детскую кроватку.", "Моя коллега Ева позвонит Вам в 15:00."),
            ),
            Case(
                lang="hr",
                flags=("‹Moja kolegica zaboravila je› naručiti krevetić.",),
                passes=("Zaboravili smo naručiti krevetić.", "Moja kolegica Eva nazvat će Vas u 15 sati."),
            ),
            Case(
                lang="sk",
                flags=("‹Moja kolegyňa zabudla› objednať detskú postieľku.",),
                passes=("Zabudli sme objednať detskú postieľku.", "Moja kolegyňa Eva Vám zavolá o 15.00."),
            ),
            Case(
                lang="fi",
                flags=("‹Kollegani unohti› tilata vauvansängyn.",),
                passes=("Unohdimme tilata vauvansängyn.", "Kollegani Eeva soittaa teille kello 15."),
            ),
            Case(
                lang="hy",
                flags=("‹Իմ գործընկերը մոռացել է› պատվիրել մանկական մահճակալը։",),
                passes=("Մենք մոռացել ենք պատվիրել մանկական մահճակալը։",),
            ),
        ),
    ),
    Row(
        code="D03",
        name="blame-customer",
        severity="error",
        cases=(
            Case(
                lang="ru",
                flags=(
                    "‹Вам следовало измерить› дверь до заказа холодильника.",
                    "‹Вы не указали› номер квартиры.",
                ),
                passes=("Пришлите, пожалуйста, фотографию этикетки.",),
            ),
            Case(
                lang="hr",
                flags=("‹Trebali ste izmjeriti› vrata prije narudžbe.", "‹Niste naveli› broj stana."),
                passes=("Molim Vas, pošaljite nam fotografiju etikete.",),
            ),
            Case(
                lang="sk",
                flags=("‹Mali ste zmerať› dvere pred objednávkou.", "‹Neuviedli ste› číslo bytu."),
                passes=("Pošlite nám, prosím, fotografiu etikety.",),
            ),
            Case(
                lang="fi",
                flags=(
                    "‹Teidän olisi pitänyt mitata› ovi ennen tilausta.",
                    "‹Ette ilmoittanut› asunnon numeroa.",
                ),
                passes=("Lähettäkää meille kuva etiketistä.",),
            ),
            Case(
                lang="hy",
                flags=("‹Դուք պետք է չափեիք› դուռը մինչև պատվիրելը։", "‹Դուք չեք նշել› բնակարանի համարը։"),
                passes=("Խնդրում եմ ուղարկել պիտակի լուսանկարը։",),
            ),
        ),
    ),
    Row(
        code="D04",
        name="contract-reference",
        severity="error",
        cases=(
            Case(
                lang="ru",
                flags=("‹Согласно пункту 4 договора› задаток не возвращается.",),
                passes=("Мы расторгли Ваш договор, как Вы просили.",),
            ),
            Case(
                lang="hr",
                flags=("‹Prema članku 4. ugovora› kapara se ne vraća.",),
                passes=("Raskinuli smo Vaš ugovor, kako ste tražili.",),
            ),
            Case(
                lang="sk",
                flags=("‹Podľa bodu 4 zmluvy› sa záloha nevracia.",),
                passes=("Vašu zmluvu sme ukončili, ako ste žiadali.",),
            ),
            Case(
                lang="fi",
                flags=("‹Sopimuksen kohdan 4 mukaan› varausmaksua ei palauteta.",),
                passes=("Päätimme sopimuksenne, kuten pyysitte.",),
            ),
            Case(
                lang="hy",
                flags=("‹Պայմանագրի 4-րդ կետի համաձայն› կանխավճարը չի վերադարձվում։",),
                passes=("Մենք դադարեցրել ենք Ձեր պայմանագիրը, ինչպես խնդրել էիք։",),
            ),
        ),
    ),
    Row(
        code="D05",
        name="see-website",
        severity="error",
        cases=(
            Case(
                lang="ru",
                flags=("‹Ответ Вы найдёте на нашем сайте›.",),
                passes=("Вот оплаченная этикетка для возврата: https://shop.example/label/7.",),
            ),
            Case(
                lang="hr",
                flags=("Odgovor ćete ‹naći na našoj stranici›.",),
                passes=("Ovdje je plaćena naljepnica za povrat: https://shop.example/label/7.",),
            ),
            Case(
                lang="sk",
                flags=("‹Odpoveď nájdete na našej webovej stránke›.",),
                passes=("Tu je predplatený štítok na vrátenie: https://shop.example/label/7.",),
            ),
            Case(
                lang="fi",
                flags=("‹Vastaus löytyy verkkosivuiltamme›.",),
                passes=("Tässä on maksettu palautustarra: https://shop.example/label/7.",),
            ),
            Case(
                lang="hy",
                flags=("‹Պատասխանը կգտնեք մեր կայքում›։",),
                passes=("Ահա վերադարձի վճարված պիտակը՝ https://shop.example/label/7։",),
            ),
        ),
    ),
    Row(
        code="D06",
        name="management-decision",
        severity="error",
        cases=(
            Case(
                lang="ru",
                flags=("Так ‹решило руководство›.",),
                passes=("Я спрошу руководителя и позвоню Вам до 16:00.",),
            ),
            Case(
                lang="hr",
                flags=("Tako je ‹odlučila uprava›.",),
                passes=("Pitat ću voditelja i nazvati Vas do 16 sati.",),
            ),
            Case(
                lang="sk",
                flags=("Tak ‹rozhodlo vedenie›.",),
                passes=("Opýtam sa vedúceho a zavolám Vám do 16.00.",),
            ),
            Case(
                lang="fi",
                flags=("‹Johto on päättänyt› niin.",),
                passes=("Kysyn esimieheltäni ja soitan teille ennen kello 16.",),
            ),
            Case(
                lang="hy",
                flags=("‹Ղեկավարությունն է այդպես որոշել›։",),
                passes=("Ես կհարցնեմ ղեկավարիս և կզանգահարեմ Ձեզ մինչև ժամը 16-ը։",),
            ),
        ),
    ),
    Row(
        code="D07",
        name="passed-on",
        severity="warning",
        cases=(
            Case(
                lang="ru",
                flags=("‹Обратитесь в бухгалтерию›.",),
                passes=("Анна Белова из бухгалтерии позвонит Вам сегодня до 17:00.",),
            ),
            Case(
                lang="hr",
                flags=("‹Obratite se računovodstvu›.",),
                passes=("Ana Babić iz računovodstva nazvat će Vas danas do 17 sati.",),
            ),
            Case(
                lang="sk",
                flags=("‹Obráťte sa na účtovné oddelenie›.",),
                passes=("Anna Bielová z účtovného oddelenia Vám zavolá dnes do 17.00.",),
            ),
            Case(
                lang="fi",
                flags=("‹Ottakaa yhteyttä laskutukseen›.",),
                passes=("Anna Salo laskutuksesta soittaa teille tänään ennen kello 17.",),
            ),
            Case(
                lang="hy",
                flags=("‹Դիմեք հաշվապահություն›։",),
                passes=("Աննա Բաղդասարյանը հաշվապահությունից Ձեզ կզանգահարի այսօր մինչև ժամը 17-ը։",),
            ),
        ),
    ),
    Row(
        code="D08",
        name="internal-excuse",
        severity="warning",
        cases=(
            Case(
                lang="ru", flags=("У нас ‹не хватает персонала›.",), passes=("Мы упаковали не тот размер.",)
            ),
            Case(lang="hr", flags=("‹Nedostaje nam osoblja›.",), passes=("Spakirali smo krivu veličinu.",)),
            Case(
                lang="sk",
                flags=("‹Máme nedostatok personálu›.",),
                passes=("Zabalili sme nesprávnu veľkosť.",),
            ),
            Case(
                lang="fi", flags=("‹Meillä on pulaa henkilökunnasta›.",), passes=("Pakkasimme väärän koon.",)
            ),
            Case(
                lang="hy",
                flags=("‹Մեզ մոտ աշխատակիցների պակաս կա›։",),
                passes=("Մենք սխալ չափս ենք փաթեթավորել։",),
            ),
        ),
    ),
    Row(
        code="D09",
        name="forced-to-act",
        severity="warning",
        cases=(
            Case(
                lang="ru",
                flags=("‹Мы были вынуждены отменить› занятие.",),
                passes=("Вам пришлось ждать под дождём.",),
            ),
            Case(
                lang="hr",
                flags=("‹Bili smo prisiljeni otkazati› sat joge.",),
                passes=("Morali ste čekati na kiši.",),
            ),
            Case(
                lang="sk",
                flags=("‹Boli sme nútení zrušiť› hodinu jogy.",),
                passes=("Museli ste čakať na daždi.",),
            ),
            Case(
                lang="fi",
                flags=("‹Jouduimme perumaan› joogatunnin.",),
                passes=("Jouduitte odottamaan sateessa.",),
            ),
            Case(
                lang="hy",
                flags=("‹Մենք ստիպված էինք չեղարկել› դասը։",),
                passes=("Դուք ստիպված էիք սպասել անձրևի տակ։",),
            ),
        ),
    ),
)
