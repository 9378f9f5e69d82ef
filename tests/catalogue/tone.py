"""Section T of the rule catalogue, row by row. T14 is in polite_pronoun.py."""

from __future__ import annotations

from tests.catalogue.row import Case, Row

THREAD = """\
{reply}

On Tue, 3 Mar 2026 at 09:12, Ivo Lang <ivo@example.org> wrote:
> On Mon, 2 Mar 2026, Lakeside Inn wrote:
> {earlier}
> The room is still cold.
"""
ONE_APOLOGY = THREAD.format(
    reply="‹I am sorry› for the cold room.", earlier="We apologise for the cold room."
)
FIRST_APOLOGY = THREAD.format(reply="I am sorry for the cold room.", earlier="Thank you for your booking.")

TONE = (
    Row(
        code="T01",
        name="repeated-apology",
        severity="error",
        cases=(
            Case(
                flags=(
                    "I am sorry that the cake was dry. ‹We apologise› for the late delivery too.",
                    "Please forgive us for the noise. A plumber comes at 9. ‹Sorry again›! ‹Apologies once more›.",
                    "We apologise for the lost bag.\n\nYour bag arrives tonight.\n\n‹Please accept my apologies›.",
                ),
                passes=(
                    "I am sorry that the cake was dry. A new one will be with you at noon.",
                    "I am sorry that the cake was dry. We regret that your party had to wait.",
                    "We regret that the lift stood still.",
                    ONE_APOLOGY.replace("‹", "").replace("›", ""),
                ),
            ),
            Case(options={"across-thread": True}, flags=(ONE_APOLOGY,), passes=(FIRST_APOLOGY,)),
            Case(options={"across-thread": False}, passes=(ONE_APOLOGY.replace("‹", "").replace("›", ""),)),
        ),
    ),
    Row(
        code="T02",
        name="non-apology",
        severity="warning",
        cases=(
            Case(
                flags=(
                    "‹I am sorry that you feel› let down by our gym.",
                    "‹We apologise if› the music was too loud for you.",
                    "‹Errors were made› with your luggage.",
                    "‹We regret any trouble this might have given› you.",
                    "‹Sorry if you took› my words the wrong way.",
                ),
                passes=(
                    "I am sorry that you had to carry the cot up four floors.",
                    "I am sorry to hear that the soup was cold.",
                    "We apologise for the loud music.",
                    "We made an error with your luggage.",
                ),
            ),
        ),
    ),
    Row(
        code="T03",
        name="contrast",
        severity="warning",
        cases=(
            Case(
                flags=(
                    "I am sorry about the noise, ‹but› the works were announced.",
                    "Thank you for the photos. ‹But› they do not show the crack.",
                    "I can see how upsetting this was, ‹yet› the ticket has expired.",
                    "You are right about the date. ‹On the other hand›, the price was clear.",
                    "Thank you for the review; ‹at the same time›, the price was shown.",
                    "We regret the mix-up, ‹only› the shop was closed by then.",
                    "‹While we value your opinion›, the fee stays.",
                ),
                passes=(
                    "I am sorry about the noise. The works end on Friday.",
                    "I am sorry about the noise; nevertheless, the works go on until Friday.",
                    "I am sorry not only about the noise but also about the dust.",
                    "The works are loud but short.",
                    "Thank you for the photos. I have seen them. The crack is small, but it will grow.",
                ),
            ),
            Case(
                options={"scope": "anywhere"},
                flags=(
                    "The works are loud ‹but› short.",
                    "I am sorry about the noise, ‹but› the works were announced.",
                ),
                passes=(
                    "The works are loud. However, they are short.",
                    "Not only the lid but also the jar broke.",
                ),
            ),
            Case(
                options={"scope": "near-acknowledgement"},
                flags=("I am sorry about the noise, ‹but› the works were announced.",),
                passes=("The works are loud but short.",),
            ),
        ),
    ),
    Row(
        code="T04",
        name="asks-for-patience",
        severity="warning",
        cases=(
            Case(
                flags=(
                    "‹We ask you to be patient› until the engineer has been.",
                    "‹Kindly bear with us› while the pool is closed.",
                    "‹We hope for your understanding›.",
                    "‹Please have a little patience›, the van is on its way.",
                ),
                passes=(
                    "Thank you for your patience over the past week.",
                    "I will phone you at 4 pm with the engineer's answer.",
                    "You have been very patient with us.",
                ),
            ),
        ),
    ),
    Row(
        code="T05",
        name="minimising",
        severity="warning",
        cases=(
            Case(
                flags=(
                    "It was ‹just a tiny scratch› on the bonnet.",
                    "A ten-minute delay is ‹nothing to worry about›.",
                    "‹Such things happen› in every kitchen.",
                    "It is ‹perfectly normal› that a room smells of paint.",
                    "This is ‹merely a cosmetic fault›.",
                    "It is ‹not the end of the world›.",
                ),
                passes=(
                    "Only three of the five chairs were in the van.",
                    "Your call lasted only two minutes before it was cut off.",
                    "Just two rooms have a balcony, and yours is one of them now.",
                ),
            ),
        ),
    ),
    Row(
        code="T06",
        name="lecturing",
        severity="warning",
        cases=(
            Case(
                flags=(
                    "‹Next time, please read› the timetable.",
                    "‹In future, kindly book› your table earlier.",
                    "‹You need to understand that› bread is a natural product.",
                    "‹For your information›, the gate closes 20 minutes before departure.",
                    "‹As everybody knows›, wool must not be boiled.",
                    "‹You have to realise that› 300 guests eat here every night.",
                ),
                passes=(
                    "Please hold the reset button for ten seconds.",
                    "To let us refund you, please send me the last four digits of the card.",
                    "Next time you fly with us, your bag travels free of charge.",
                ),
            ),
        ),
    ),
    Row(
        code="T07",
        name="irony",
        severity="warning",
        cases=(
            Case(
                flags=(
                    "‹How clever of you to› boil a wool jumper.",
                    '‹Your "emergency"› can surely wait until Monday.',
                    "The boiler has only been off since Friday ‹;-)›",
                    "‹What a surprise›, another claim on a Friday.",
                    "‹Congratulations on finding› the only stain in the hotel.",
                    "The so-called ‹“expert”› whom you brought along saw nothing.",
                ),
                passes=(
                    "Your “Evergreen” lawn mower leaves our workshop today.",
                    "You wrote that the room smelled of “old smoke”.",
                    "Congratulations on the birth of your daughter.",
                    "Enjoy the cake :)",
                ),
            ),
        ),
    ),
    Row(
        code="T08",
        name="insult",
        severity="error",
        cases=(
            Case(
                flags=(
                    "Your demand for a second night is ‹laughable›.",
                    "That claim is ‹utter nonsense›.",
                    "Please stop being ‹hysterical› about a late pizza.",
                    "Only ‹an idiot› would put that in a dryer.",
                    "Your ‹ridiculous› letter of 3 May is with me.",
                ),
                passes=(
                    "That was a stupid mistake of mine.",
                    "Your demand for a second night is justified.",
                    "The price on that sign was absurd, and we have taken it down.",
                ),
            ),
        ),
    ),
    Row(
        code="T09",
        name="shouting",
        severity="warning",
        cases=(
            Case(
                flags=(
                    "Your seat was ‹NEVER› paid for.",
                    "This answer is ‹FINAL›.",
                    "We ‹DO NOT› store bicycles.",
                    "The pool is closed‹!!›",
                    "What did you expect‹??›",
                ),
                passes=(
                    "Your ESTA and the PNR code K7QXW are in this letter.",
                    "I did NOT see the note.",
                    "YOUR BOOKING WITH US\n\nThe room is ready.",
                    "J. R. Holm signed for it.",
                    "Good news! Is Friday fine?",
                    "The part is a TX-9000.",
                ),
            ),
        ),
    ),
    Row(
        code="T10",
        name="impatience",
        severity="warning",
        cases=(
            Case(
                flags=(
                    "‹As I have already told you›, the deposit is gone.",
                    "‹I repeat›: the pool opens at nine.",
                    "‹Once again›, the voucher has expired.",
                    "‹How many more times do I have to› explain the tariff?",
                    "‹We have explained this to you twice›.",
                    "‹As mentioned in my last e-mail›, breakfast ends at ten.",
                ),
                passes=(
                    "As agreed on Monday, I will bring the cot myself at six.",
                    "I explained the tariff badly.",
                ),
            ),
        ),
    ),
    Row(
        code="T11",
        name="other-customers",
        severity="warning",
        cases=(
            Case(
                flags=(
                    "‹Nobody else complained› about the mattress.",
                    "‹Thousands of happy readers› renew with us every year.",
                    "‹Everyone else is happy with› the new menu.",
                    "‹We have a rating of 4.8› out of five.",
                    "‹You are the only customer who› finds it too sweet.",
                    "‹Other parents love› this buggy.",
                ),
                passes=(
                    "Two other guests were woken by the same alarm.",
                    "I am warning all customers who bought this heater.",
                    "The other travellers get their money back, too.",
                ),
            ),
        ),
    ),
    Row(
        code="T12",
        name="threat",
        severity="error",
        cases=(
            Case(
                flags=(
                    "‹Otherwise we will see you in court›.",
                    "‹We shall hand the matter to a debt collector›.",
                    "One more message like this and ‹we will block your account›.",
                    "Keep this up and ‹we will terminate your membership›.",
                    "‹If the insults do not stop, I will end this chat›.",
                ),
                passes=(
                    "I have unblocked your account.",
                    "We ended your contract on the day that you asked for.",
                    "You do not owe us anything; I have stopped the reminder.",
                ),
            ),
            Case(
                context={"abuse": "true"},
                flags=("‹We shall hand the matter to a debt collector›.", "‹We will sue you›."),
                passes=("If the insults do not stop, I will end this chat.",),
            ),
            Case(
                context={"abuse": "false"},
                flags=("‹If the insults do not stop, I will end this chat›.",),
            ),
        ),
    ),
    Row(
        code="T13",
        name="vague-promise",
        severity="warning",
        cases=(
            Case(
                flags=(
                    "The plumber comes ‹as soon as possible›.",
                    "We will answer ‹in due course›.",
                    "‹We will look into the matter›.",
                    "‹We will take appropriate steps›.",
                    "‹We will do everything we can› to find the ring.",
                    "‹Your case will be handled›.",
                    "You will hear from us ‹soon›.",
                ),
                passes=(
                    "The plumber comes as soon as possible, on Tuesday at 3 pm at the latest.",
                    "I will look into the drain with the plumber tomorrow at 8 am.",
                    "We will send the ring by registered post today.",
                    "You will hear from me by Friday noon.",
                ),
            ),
        ),
    ),
)
