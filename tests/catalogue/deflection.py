"""Section D of the rule catalogue, row by row."""

from __future__ import annotations

from tests.catalogue.row import Case, Row

DEFLECTION = (
    Row(
        code="D01",
        name="blame-supplier",
        severity="error",
        cases=(
            Case(
                flags=(
                    "‹Our haulier mislaid› the wardrobe somewhere between Leeds and York.",
                    "Your flowers wilted because ‹the wholesaler let us down›.",
                    "The hot tub is late ‹due to the shipping company's mistake›.",
                    "We are only a booking agent; ‹the airline is responsible› for the cancelled flight.",
                    "‹The subcontractor failed› to seal the roof.",
                    "‹The bank has not released› your payment.",
                    "‹This fault was caused by the manufacturer› of the pump.",
                    "‹Our contractor damaged› your fence.",
                    "‹The booking platform charged› you twice.",
                    "‹Our insurance partner has let you down›.",
                ),
                passes=(
                    "I have asked the haulier to bring the wardrobe tomorrow morning.",
                    "The courier will collect the broken lamp on Monday between 9 and 11.",
                    "We booked the wrong haulier for a piano, and that was our decision.",
                    "I have ordered the missing hinge from the manufacturer today.",
                    "Your money goes back through your bank by Thursday.",
                ),
            ),
        ),
    ),
    Row(
        code="D02",
        name="blame-colleague",
        severity="error",
        cases=(
            Case(
                flags=(
                    "‹The trainee at the front desk gave› you the wrong key card.",
                    "‹My colleague forgot› to book your cot.",
                    "‹The accounts department made a mistake› on your invoice.",
                    "‹My predecessor did not record› your call.",
                    "That was ‹the waiter's fault›.",
                    "‹The receptionist noted the wrong› arrival time.",
                    "‹The manager on duty should have› called you.",
                    "‹The person on the phone gave you wrong› information.",
                    "‹Our technician overlooked› the leak, so from now on two people sign off every job.",
                ),
                passes=(
                    "We gave you the wrong key card.",
                    "I made a mistake on your invoice and have corrected it today.",
                    "My colleague Jonas Brandt will ring you tomorrow at ten.",
                    "Our technician will be with you on Friday at 8 am.",
                ),
            ),
            Case(
                options={"named-with-measures": True},
                flags=("‹Our technician overlooked› the leak.",),
                passes=("Our technician overlooked the leak, so from now on two people sign off every job.",),
            ),
            Case(
                options={"named-with-measures": False},
                flags=(
                    "‹Our technician overlooked› the leak, so from now on two people sign off every job.",
                ),
            ),
        ),
    ),
    Row(
        code="D03",
        name="blame-customer",
        severity="error",
        cases=(
            Case(
                flags=(
                    "‹You should have measured› the doorway before you ordered the fridge.",
                    "‹You forgot to tick the box› for breakfast.",
                    "‹Had you read the label›, the jumper would not have shrunk.",
                    "‹You failed to tell› us that the baby needed a cot.",
                    "The late fee is ‹your own fault›.",
                    "‹You must have pressed› the wrong button.",
                    "‹You clearly did not know› how the lock works.",
                    "‹You were not paying attention› when you signed.",
                    "The parcel came back because ‹you gave us the wrong address›.",
                ),
                passes=(
                    "Please send us a photo of the label.",
                    "You were right about the second charge.",
                    "Please press the button for five seconds and tell me whether the light comes on.",
                    "You told us about the cot, and we did not write it down.",
                ),
            ),
        ),
    ),
    Row(
        code="D04",
        name="contract-reference",
        severity="error",
        cases=(
            Case(
                flags=(
                    "‹Under clause 12 of your tenancy agreement› the deposit stays with us.",
                    "‹Our booking conditions state› that deposits are kept.",
                    "‹According to the tariff›, roaming costs 4 euros a day.",
                    "Scratches are ‹excluded from the warranty›.",
                    "‹You accepted our terms› when you opened the account.",
                    "‹The small print says› that the offer ends at noon.",
                    "‹The insurance policy excludes› storm damage.",
                ),
                passes=(
                    "I can offer you a new contract without the roaming fee.",
                    "We ended your contract on 3 May, as you wished.",
                    "Your new contract starts on Monday at the lower price.",
                ),
            ),
            Case(
                context={"fault": "not-ours"},
                flags=(
                    "We cannot refund it because the seal was broken; ‹section 9 of our terms excludes› that.",
                ),
            ),
            Case(
                context={"fault": "not-ours"},
                options={"allow-in-rejection": True},
                flags=("‹Section 9 of our terms excludes› a refund.",),
                passes=(
                    "We cannot refund it because the seal was broken; section 9 of our terms excludes that.",
                    "The seal was broken because the box fell down the stairs. Section 9 of our terms excludes that.",
                ),
            ),
            Case(
                context={"fault": "ours"},
                options={"allow-in-rejection": True},
                flags=(
                    "We cannot refund it because the seal was broken; ‹section 9 of our terms excludes› that.",
                ),
            ),
            Case(
                context={"fault": "unknown"},
                options={"allow-in-rejection": True},
                flags=(
                    "We cannot refund it because the seal was broken; ‹section 9 of our terms excludes› that.",
                ),
            ),
        ),
    ),
    Row(
        code="D05",
        name="see-website",
        severity="error",
        cases=(
            Case(
                flags=(
                    "‹Please consult our FAQ› about missing luggage.",
                    "‹You will find the opening hours on our homepage›.",
                    "‹Details can be found in the app› under Help.",
                    "‹Visit our website› for the refund rules.",
                    "‹The manual explains› how to clear the filter.",
                    "‹Check our Facebook page› for news of the outage.",
                    "‹Everything is explained in our customer portal›.",
                ),
                passes=(
                    "Here is your prepaid return label: https://shop.example/label/77.",
                    "You can follow the new kettle here: https://shop.example/track/77.",
                    "With this link you pay the corrected amount: https://shop.example/pay/77.",
                    "Kind regards,\nIda Holm\nReservations Manager\nwww.lakeside-inn.example",
                ),
            ),
        ),
    ),
    Row(
        code="D06",
        name="management-decision",
        severity="error",
        cases=(
            Case(
                flags=(
                    "‹Head office has decided› to end the breakfast offer.",
                    "‹The management does not allow› exceptions.",
                    "‹It is our company policy› not to refund tickets.",
                    "‹Our rules do not permit› pets in the lobby.",
                    "‹I am not allowed to› change the price.",
                    "‹My hands are tied›.",
                    "‹That decision is not mine to make›.",
                ),
                passes=(
                    "I will ask my manager for the extra night and ring you by 4 pm today.",
                    "I have decided to refund the ticket.",
                    "I can change the price, and have done so this morning.",
                ),
            ),
        ),
    ),
    Row(
        code="D07",
        name="passed-on",
        severity="warning",
        cases=(
            Case(
                flags=(
                    "‹Please contact the manufacturer› about the cracked screen.",
                    "‹You need to call our billing line›.",
                    "‹Your complaint has been forwarded to the relevant department›.",
                    "‹Please turn to the shop› where you bought the bicycle.",
                    "‹I have passed your message on to our kitchen›.",
                    "For the deposit ‹please write to our accounts team›.",
                ),
                passes=(
                    "Nadia Reyes from our billing team will ring you today before 5 pm.",
                    "You can call me on 020 7946 0100 until Friday.",
                    "I have given your file to Nadia Reyes, who will write to you by Tuesday noon.",
                ),
            ),
        ),
    ),
    Row(
        code="D08",
        name="internal-excuse",
        severity="warning",
        cases=(
            Case(
                flags=(
                    "‹We are short of staff this month›.",
                    "‹Due to the Easter rush› your order waited for a week.",
                    "‹Our booking system was being migrated› on that day.",
                    "‹Two of our cooks were on holiday›.",
                    "‹Our internal procedures require› three signatures.",
                    "‹Our phone lines are extremely busy› at the moment.",
                ),
                passes=(
                    "We packed the adult size instead of the child's one.",
                    "I entered the wrong date for your table.",
                    "We cooked your steak too long.",
                ),
            ),
        ),
    ),
    Row(
        code="D09",
        name="forced-to-act",
        severity="warning",
        cases=(
            Case(
                flags=(
                    "‹We had to cancel› your yoga class.",
                    "‹We were forced to move you› to the annexe.",
                    "‹We have no choice but to charge› the late fee.",
                    "Unfortunately ‹we were obliged to close› your account.",
                    "‹We saw no other option than to tow› your car.",
                ),
                passes=(
                    "I know that you had to stand in the rain for an hour.",
                    "You had to sleep on the floor of the airport.",
                    "We cancelled your yoga class and told you too late.",
                ),
            ),
        ),
    ),
)
