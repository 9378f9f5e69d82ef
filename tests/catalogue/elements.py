"""The elements of a good reply, row by row."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Element:
    """What shows an element and what does not; ``‹words›`` are touched by its evidence."""

    name: str
    there: tuple[str, ...]
    missing: tuple[str, ...]


ELEMENTS = (
    Element(
        name="apology",
        there=(
            "‹I am very sorry› for the torn curtain.",
            "‹We apologise› that the tram left early.",
            "‹Please forgive us› for the burnt toast.",
            "‹My apologies› for the wrong size.",
        ),
        missing=(
            "Excuse me, which of the two lamps is broken?",
            "We are sorry if the tram left early for you.",
            "I am sorry that you feel cheated.",
            "We regret that the tram left early.",
            "Unfortunately the tram left early.",
        ),
    ),
    Element(
        name="regret",
        there=(
            "‹We regret› that the curtain was torn.",
            "‹I was sorry to hear› that the tram left early.",
            "‹We are sorry to learn› that the course did not meet your expectations.",
        ),
        missing=(
            "Unfortunately the curtain was torn.",
            "I am sorry to hear that you feel cheated.",
            "We regret it if you were woken.",
        ),
    ),
    Element(
        name="thanks",
        there=(
            "‹Thank you› for telling us about the draught.",
            "‹Thanks› for your patience last week.",
            "‹We are grateful› for the two photos.",
            "‹Thank you› for your complaint of 3 May.",
        ),
        missing=("Thank you for your purchase.", "Thank you for shopping with us.", "We value every guest."),
    ),
    Element(
        name="empathy",
        there=(
            "‹I understand how frustrating› it is to wait at home all day.",
            "‹You must have been worried› about your dog.",
            "‹Nobody wants to spend› a birthday in a waiting room.",
            "‹That was the last thing you needed› on your wedding day.",
        ),
        missing=(
            "We understand the fault in the heating.",
            "Your complaint has been received.",
            "The room was cold.",
        ),
    ),
    Element(
        name="restatement",
        there=(
            "You wrote that ‹the kettle leaks› at the lid.",
            "‹You paid for two tickets and received one›.",
            "‹The jacket arrived with a torn sleeve›.",
        ),
        missing=(
            "Thank you for your complaint.",
            "We are sorry for the inconvenience.",
            "Your matter is with me.",
        ),
    ),
    Element(
        name="cause",
        there=(
            "The soup was cold ‹because the hatch stood open›.",
            "‹We entered the wrong date› for your table.",
            "‹The courier lost› the parcel.",
            "‹Due to a software error› the fee was taken twice.",
        ),
        missing=(
            "This happened due to circumstances.",
            "The soup was cold.",
            "It was an unfortunate situation.",
        ),
    ),
    Element(
        name="action",
        there=(
            "‹I have refunded› the fee.",
            "‹We will replace› the kettle.",
            "‹I am checking the meter reading› with the network operator.",
            "‹I will call you back› after my talk with the cook.",
            "‹We have corrected› your invoice.",
            "‹I can offer you a repair›.",
        ),
        missing=(
            "We will take measures.",
            "We will look into it.",
            "We will do our best.",
            "We will resolve the issue.",
            "Please send us the kettle.",
        ),
    ),
    Element(
        name="deadline",
        there=(
            "I will ring you ‹on Tuesday›.",
            "The new kettle will be with you ‹by 12 March›.",
            "You will have the money ‹within three working days›.",
            "I refunded the fee ‹this morning›.",
            "We will collect the sofa ‹at 4 pm›.",
        ),
        missing=(
            "We will send the kettle soon.",
            "We will ring you as soon as possible.",
            "You wrote to us on 3 May.",
            "The fee was refunded on 3 May.",
        ),
    ),
    Element(
        name="ownership",
        there=(
            "‹I am personally looking after your case›.",
            "‹I remain your contact› until the roof is tight.",
            "‹I will stay on this› until the bag is back with you.",
        ),
        missing=("We value you as a guest.", "Your case is important to us.", "The roof is tight again."),
    ),
    Element(
        name="prevention",
        there=(
            "‹From now on› a second cook tastes every soup.",
            "We have put up a fence ‹so that this does not happen again›.",
            "‹To prevent this in future›, each key is now counted twice.",
        ),
        missing=("We will try to improve.", "We always try to do better.", "The soup was cold."),
    ),
    Element(
        name="compensation",
        there=(
            "Please accept ‹a voucher for 20 euros›.",
            "You get ‹a 15% discount› on your next stay.",
            "‹We waive the late fee›.",
            "‹Breakfast is on the house› on both mornings.",
        ),
        missing=(
            "I have refunded the 40 euros.",
            "We will send you a replacement lamp.",
            "We will repair the roof.",
        ),
    ),
    Element(
        name="check-back",
        there=(
            "‹Does that suit you?›",
            "‹Would you rather have a refund or a new lamp?›",
            "‹Is the matter settled for you?›",
            "‹Please let me know whether you agree.›",
        ),
        missing=(
            "Please do not hesitate to contact us.",
            "If you have any further questions, just write to us.",
            "The matter is settled.",
        ),
    ),
    Element(
        name="name",
        there=(
            "Dear ‹Ms Okoye›,\n\nThe lamp is on its way.",
            "Hello ‹Tom›,\n\nThe lamp is on its way.",
            "Dear ‹{{ customer.name }}›,\n\nThe lamp is on its way.",
        ),
        missing=(
            "Dear Customer,\n\nThe lamp is on its way.",
            "Dear Sir or Madam,\n\nThe lamp is on its way.",
            "Hello,\n\nThe lamp is on its way.",
        ),
    ),
    Element(
        name="signature",
        there=(
            "The lamp is on its way.\n\nKind regards,\n‹Greta Lund\nShop Manager›",
            "The lamp is on its way.\n\nYours sincerely,\n‹Paul Ames\nCustomer Relations›",
            "The lamp is on its way.\n\nKind regards,\n‹{{ agent.name }}\n{{ agent.position }}›",
        ),
        missing=(
            "The lamp is on its way.\n\nKind regards,\nGreta",
            "The lamp is on its way.\n\nKind regards,\nCustomer Service Team",
            "The lamp is on its way.\n\nKind regards,\nGreta Lund\nLund Lamps Ltd",
        ),
    ),
)
