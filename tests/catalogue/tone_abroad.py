"""Rows of section T in the other languages; T14 is in polite_pronoun.py."""

from __future__ import annotations

from tests.catalogue.row import Case, Row

TONE_ABROAD = (
    Row(
        code="T01",
        name="repeated-apology",
        severity="error",
        cases=(
            Case(
                lang="ru",
                flags=("Приносим извинения за шум. ‹Ещё раз извините›.",),
                passes=("Приносим извинения за шум. Нам жаль, что Вы не выспались.",),
            ),
            Case(
                lang="hr",
                flags=("Ispričavamo se zbog buke. ‹Još jednom se ispričavamo›.",),
                passes=("Ispričavamo se zbog buke. Žao nam je što niste spavali.",),
            ),
            Case(
                lang="sk",
                flags=("Ospravedlňujeme sa za hluk. ‹Ešte raz sa ospravedlňujeme›.",),
                passes=("Ospravedlňujeme sa za hluk. Mrzí nás, že ste nespali.",),
            ),
            Case(
                lang="fi",
                flags=("Pahoittelemme melua. ‹Pyydämme vielä kerran anteeksi›.",),
                passes=("Pyydämme anteeksi melua.",),
            ),
            Case(
                lang="hy",
                flags=("Ներողություն ենք խնդրում աղմուկի համար։ ‹Եվս մեկ անգամ ներողություն›։",),
                passes=("Ներողություն ենք խնդրում աղմուկի համար։ Ցավում ենք, որ չեք քնել։",),
            ),
        ),
    ),
    Row(
        code="T02",
        name="non-apology",
        severity="warning",
        cases=(
            Case(
                lang="ru",
                flags=("‹Извините, если› музыка Вам мешала.",),
                passes=("Извините за громкую музыку.",),
            ),
            Case(
                lang="hr",
                flags=("‹Ispričavamo se ako› Vam je glazba smetala.",),
                passes=("Ispričavamo se zbog glasne glazbe.",),
            ),
            Case(
                lang="sk",
                flags=("‹Ospravedlňujeme sa, ak› Vám hudba prekážala.",),
                passes=("Ospravedlňujeme sa za hlasnú hudbu.",),
            ),
            Case(
                lang="fi",
                flags=("‹Pahoittelemme, jos› musiikki häiritsi teitä.",),
                passes=("Pahoittelemme kovaa musiikkia.",),
            ),
            Case(
                lang="hy",
                flags=("‹Ներողություն ենք խնդրում, եթե› երաժշտությունը Ձեզ խանգարել է։",),
                passes=("Ներողություն ենք խնդրում բարձր երաժշտության համար։",),
            ),
        ),
    ),
    Row(
        code="T03",
        name="contrast",
        severity="warning",
        cases=(
            Case(
                lang="ru",
                flags=("Приносим извинения за шум, ‹но› о ремонте мы предупреждали.",),
                passes=(
                    "Приносим извинения за шум. Однако ремонт продлится до пятницы.",
                    "Зал мал, но уютен.",
                ),
            ),
            Case(
                lang="hr",
                flags=("Ispričavamo se zbog buke, ‹ali› radovi su bili najavljeni.",),
                passes=(
                    "Ispričavamo se zbog buke. Ipak, radovi traju do petka.",
                    "Dvorana je mala, ali ugodna.",
                ),
            ),
            Case(
                lang="sk",
                flags=("Ospravedlňujeme sa za hluk, ‹ale› práce boli ohlásené.",),
                passes=(
                    "Ospravedlňujeme sa za hluk. Napriek tomu práce potrvajú do piatka.",
                    "Sála je malá, ale útulná.",
                ),
            ),
            Case(
                lang="fi",
                flags=("Pahoittelemme melua, ‹mutta› remontista ilmoitettiin.",),
                passes=(
                    "Pahoittelemme melua. Työ kestää kuitenkin perjantaihin.",
                    "Sali on pieni mutta viihtyisä.",
                ),
            ),
            Case(
                lang="hy",
                flags=("Ներողություն ենք խնդրում աղմուկի համար, ‹բայց› աշխատանքների մասին տեղեկացրել էինք։",),
                passes=(
                    "Ներողություն ենք խնդրում աղմուկի համար։ Այնուամենայնիվ, աշխատանքները կտևեն մինչև ուրբաթ։",
                    "Սրահը փոքր է, բայց հարմարավետ։",
                ),
            ),
            Case(lang="ru", options={"scope": "anywhere"}, flags=("Зал мал, ‹но› уютен.",)),
            Case(lang="hr", options={"scope": "anywhere"}, flags=("Dvorana je mala, ‹ali› ugodna.",)),
            Case(lang="sk", options={"scope": "anywhere"}, flags=("Sála je malá, ‹ale› útulná.",)),
            Case(lang="fi", options={"scope": "anywhere"}, flags=("Sali on pieni ‹mutta› viihtyisä.",)),
            Case(lang="hy", options={"scope": "anywhere"}, flags=("Սրահը փոքր է, ‹բայց› հարմարավետ։",)),
        ),
    ),
    Row(
        code="T04",
        name="asks-for-patience",
        severity="warning",
        cases=(
            Case(lang="ru", flags=("‹Просим набраться терпения›.",), passes=("Спасибо за Ваше терпение.",)),
            Case(lang="hr", flags=("‹Molimo za strpljenje›.",), passes=("Hvala Vam na strpljenju.",)),
            Case(lang="sk", flags=("‹Prosíme o trpezlivosť›.",), passes=("Ďakujeme za Vašu trpezlivosť.",)),
            Case(
                lang="fi", flags=("‹Pyydämme kärsivällisyyttä›.",), passes=("Kiitos kärsivällisyydestänne.",)
            ),
            Case(
                lang="hy",
                flags=("‹Խնդրում ենք համբերատար լինել›։",),
                passes=("Շնորհակալություն համբերության համար։",),
            ),
        ),
    ),
    Row(
        code="T05",
        name="minimising",
        severity="warning",
        cases=(
            Case(
                lang="ru",
                flags=("Это ‹всего лишь небольшая царапина›.",),
                passes=("В посылке было только два стула.",),
            ),
            Case(
                lang="hr",
                flags=("To je ‹samo mala ogrebotina›.",),
                passes=("U paketu su bile samo dvije stolice.",),
            ),
            Case(
                lang="sk", flags=("Je to ‹len malý škrabanec›.",), passes=("V balíku boli len dve stoličky.",)
            ),
            Case(
                lang="fi", flags=("Se on ‹vain pieni naarmu›.",), passes=("Paketissa oli vain kaksi tuolia.",)
            ),
            Case(
                lang="hy",
                flags=("Դա ‹ընդամենը փոքր քերծվածք է›։",),
                passes=("Ծանրոցում ընդամենը երկու աթոռ կար։",),
            ),
        ),
    ),
    Row(
        code="T06",
        name="lecturing",
        severity="warning",
        cases=(
            Case(
                lang="ru",
                flags=("‹В следующий раз читайте› инструкцию.",),
                passes=("Удерживайте кнопку десять секунд.",),
            ),
            Case(
                lang="hr",
                flags=("‹Sljedeći put pročitajte› upute.",),
                passes=("Držite tipku deset sekundi.",),
            ),
            Case(
                lang="sk",
                flags=("‹Nabudúce si prečítajte› návod.",),
                passes=("Podržte tlačidlo desať sekúnd.",),
            ),
            Case(
                lang="fi",
                flags=("‹Ensi kerralla lukekaa› ohjeet.",),
                passes=("Pitäkää painiketta pohjassa kymmenen sekuntia.",),
            ),
            Case(
                lang="hy",
                flags=("‹Հաջորդ անգամ կարդացեք› հրահանգը։",),
                passes=("Սեղմած պահեք կոճակը տասը վայրկյան։",),
            ),
        ),
    ),
    Row(
        code="T07",
        name="irony",
        severity="warning",
        cases=(
            Case(
                lang="ru",
                flags=("Ваша ‹«травма»› наверняка зажила.",),
                passes=("Ваша коляска «Ласточка» отправлена.",),
            ),
            Case(
                lang="hr",
                flags=("Vaša ‹„ozljeda“› sigurno je zacijelila.",),
                passes=("Vaša kosilica „Zora“ je poslana.",),
            ),
            Case(
                lang="sk",
                flags=("Vaše ‹„zranenie“› sa určite zahojilo.",),
                passes=("Vaša kosačka „Zora“ je odoslaná.",),
            ),
            Case(
                lang="fi",
                flags=("Kaappi odottaa varmasti yhä ovella ‹;)›",),
                passes=("Ruohonleikkurinne ”Aamu” on lähetetty.",),
            ),
            Case(
                lang="hy",
                flags=("Ձեր ‹«վնասվածքը»› հաստատ լավացել է։",),
                passes=("Ձեր «Արև» վառարանն ուղարկված է։",),
            ),
        ),
    ),
    Row(
        code="T08",
        name="insult",
        severity="error",
        cases=(
            Case(lang="ru", flags=("‹Ваша жалоба смехотворна›.",), passes=("Это была моя глупая ошибка.",)),
            Case(
                lang="hr", flags=("‹Vaša pritužba je smiješna›.",), passes=("Napravili smo glupu pogrešku.",)
            ),
            Case(lang="sk", flags=("‹Vaša sťažnosť je smiešna›.",), passes=("Bola to moja hlúpa chyba.",)),
            Case(
                lang="fi", flags=("‹Valituksenne on naurettava›.",), passes=("Se oli minun tyhmä virheeni.",)
            ),
            Case(lang="hy", flags=("‹Ձեր բողոքը ծիծաղելի է›։",), passes=("Դա իմ հիմար սխալն էր։",)),
        ),
    ),
    Row(
        code="T09",
        name="shouting",
        severity="warning",
        cases=(
            Case(lang="ru", flags=("Мы ‹НИКОГДА› этого не писали‹!!›",), passes=("Ваш ИНН указан в счёте.",)),
            Case(lang="hr", flags=("To ‹NIKADA› nismo napisali‹!!›",), passes=("Vaš OIB stoji na računu.",)),
            Case(lang="sk", flags=("To sme ‹NIKOMU› nenapísali‹!!›",), passes=("Vaše IČO je na faktúre.",)),
            Case(
                lang="fi",
                flags=("Emme ‹KOSKAAN› kirjoittaneet niin‹!!›",),
                passes=("Y-tunnus ja ALV ovat laskulla.",),
            ),
            Case(lang="hy", flags=("Մենք ‹ԵՐԲԵՔ› դա չենք գրել։",), passes=("Ձեր ՀՎՀՀ-ն նշված է հաշվում։",)),
        ),
    ),
    Row(
        code="T10",
        name="impatience",
        severity="warning",
        cases=(
            Case(
                lang="ru",
                flags=("‹Как я уже говорила›, задаток не возвращается.",),
                passes=("Как договорились, я приеду в шесть.",),
            ),
            Case(
                lang="hr",
                flags=("‹Kao što sam već rekla›, kapara se ne vraća.",),
                passes=("Kao što smo dogovorili, dolazim u šest.",),
            ),
            Case(
                lang="sk",
                flags=("‹Ako som už povedala›, záloha sa nevracia.",),
                passes=("Ako sme sa dohodli, prídem o šiestej.",),
            ),
            Case(
                lang="fi",
                flags=("‹Kuten jo sanoin›, varausmaksua ei palauteta.",),
                passes=("Kuten sovimme, tulen kello kuusi.",),
            ),
            Case(
                lang="hy",
                flags=("‹Ինչպես արդեն ասել եմ›, կանխավճարը չի վերադարձվում։",),
                passes=("Ինչպես պայմանավորվել ենք, կգամ ժամը վեցին։",),
            ),
        ),
    ),
    Row(
        code="T11",
        name="other-customers",
        severity="warning",
        cases=(
            Case(
                lang="ru",
                flags=("‹Другие гости не жаловались›.",),
                passes=("Других гостей тоже разбудила тревога.",),
            ),
            Case(
                lang="hr",
                flags=("‹Drugi se gosti nisu žalili›.",),
                passes=("I druge goste probudio je alarm.",),
            ),
            Case(
                lang="sk", flags=("‹Iní hostia sa nesťažovali›.",), passes=("Aj iných hostí zobudil alarm.",)
            ),
            Case(
                lang="fi",
                flags=("‹Muut vieraat eivät ole valittaneet›.",),
                passes=("Hälytys herätti muutkin vieraat.",),
            ),
            Case(
                lang="hy",
                flags=("‹Մյուս հյուրերը չեն բողոքել›։",),
                passes=("Ազդանշանն արթնացրել է նաև մյուս հյուրերին։",),
            ),
        ),
    ),
    Row(
        code="T12",
        name="threat",
        severity="error",
        cases=(
            Case(
                lang="ru",
                flags=("Иначе ‹мы обратимся в суд›.",),
                passes=("Мы отозвали напоминание об оплате.",),
            ),
            Case(lang="hr", flags=("Inače ‹ćemo Vas tužiti›.",), passes=("Povukli smo opomenu.",)),
            Case(lang="sk", flags=("Inak ‹sa obrátime na súd›.",), passes=("Upomienku sme zrušili.",)),
            Case(
                lang="fi",
                flags=("Muuten ‹viemme asian oikeuteen›.",),
                passes=("Peruimme maksumuistutuksen.",),
            ),
            Case(
                lang="hy",
                flags=("Հակառակ դեպքում ‹կդիմենք դատարան›։",),
                passes=("Մենք չեղարկել ենք հիշեցումը։",),
            ),
        ),
    ),
    Row(
        code="T13",
        name="vague-promise",
        severity="warning",
        cases=(
            Case(
                lang="ru",
                flags=("Мастер придёт ‹в ближайшее время›.",),
                passes=("Мастер придёт во вторник в 15:00.",),
            ),
            Case(
                lang="hr",
                flags=("Majstor će doći ‹u najkraćem roku›.",),
                passes=("Majstor će doći u utorak u 15 sati.",),
            ),
            Case(
                lang="sk", flags=("Technik príde ‹čo najskôr›.",), passes=("Technik príde v utorok o 15.00.",)
            ),
            Case(
                lang="fi",
                flags=("Asentaja tulee ‹mahdollisimman pian›.",),
                passes=("Asentaja tulee tiistaina kello 15.",),
            ),
            Case(
                lang="hy",
                flags=("Վարպետը կգա ‹հնարավորինս շուտ›։",),
                passes=("Վարպետը կգա երեքշաբթի ժամը 15-ին։",),
            ),
        ),
    ),
)
