"""Replies of three trades that have every element, each in a sentence of its own, to leave out one by one."""

from __future__ import annotations

from collections.abc import Mapping

# element: its sentence, in reading order; a sentence that ends in a line break ends a paragraph
Letter = Mapping[str, str]

BAKERY: Letter = {
    "name": "Dear Ms Ferrante,\n\n",
    "thanks": "Thank you for the photo. ",
    "apology": "I am sorry. ",
    "restatement": "You ordered a lemon cake for twelve and a plain sponge for six arrived. ",
    "empathy": "I can imagine how awkward that was with all the guests at the table.\n\n",
    "cause": "We mixed up two order slips. ",
    "action": "I will refund the 48 euros. ",
    "deadline": "A new lemon cake will be at your door tomorrow at 10 am. ",
    "prevention": "From now on every slip carries the customer's name in large letters. ",
    "compensation": "The new cake comes with a voucher for a free breakfast.\n\n",
    "ownership": "I am looking after this personally. ",
    "check-back": "Is that fine with you?\n\n",
    "signature": "Kind regards,\nTeresa Moll\nHead of Patisserie\n",
}
HOTEL: Letter = {
    "name": "Dear Mr Adeyemi,\n\n",
    "thanks": "Thank you for telling us. ",
    "apology": "We apologise. ",
    "restatement": "You had booked a quiet room, and the one you got lay above the night club. ",
    "empathy": "Two nights without sleep before an exam must have been dreadful.\n\n",
    "cause": "We overlooked the note on your booking. ",
    "action": "I will return the price of both nights to your card. ",
    "deadline": "We will move you to room 412 by 2 pm today. ",
    "prevention": "Since Monday we check every such note on the day before arrival. ",
    "compensation": "As a gift you also get dinner for two on the terrace.\n\n",
    "ownership": "I am your contact for everything until you leave. ",
    "check-back": "Would you prefer another room?\n\n",
    "signature": "Yours sincerely,\nLena Voss\nFront Office Manager\n",
}
BROADBAND: Letter = {
    "name": "Dear {{ customer.name }},\n\n",
    "thanks": "Thank you for your message. ",
    "apology": "I apologise for this. ",
    "restatement": "Your internet connection drops out every evening. ",
    "empathy": "I understand how annoying that is when you work from home.\n\n",
    "cause": "We skipped a setting in the router. ",
    "action": "I will correct the invoice for March. ",
    "deadline": "Our engineer will replace the router on Thursday at 9 am. ",
    "prevention": "Two people now read every checklist so that it cannot happen again. ",
    "compensation": "We waive the fee for April as well.\n\n",
    "ownership": "I will stay in charge of your case until it is closed. ",
    "check-back": "Is that all right for you?\n\n",
    "signature": "Best regards,\n{{ agent.name }}\nTechnical Support\n",
}
LETTERS = {"bakery": BAKERY, "hotel": HOTEL, "broadband": BROADBAND}


def complete() -> tuple[str, ...]:
    """The letters as they are."""
    return tuple("".join(letter.values()) for letter in LETTERS.values())


def less(letter: Letter, *elements: str, at: str = "", instead: str = "") -> str:
    """A letter without the sentences of these elements, or with another text in the first one's place.

    The sentence of the element ``at`` is marked: there a reader would expect what is missing.
    """
    parts = {**letter, **dict.fromkeys(elements, ""), elements[0]: instead}
    for name in elements:
        parts[name] += "\n\n" * letter[name].endswith("\n\n")
    if at:
        words = parts[at].rstrip()
        parts[at] = f"‹{words}›{parts[at][len(words) :]}"
    return "".join(parts.values())


def lacking(*elements: str, at: str = "", instead: tuple[str, str, str] = ("", "", "")) -> tuple[str, ...]:
    """Every letter without the sentences of these elements, as ``less`` has it."""
    pairs = zip(LETTERS.values(), instead, strict=True)
    return tuple(less(letter, *elements, at=at, instead=other) for letter, other in pairs)


def bare(*elements: str) -> tuple[str, ...]:
    """Every letter with nothing but the sentences of these elements."""
    return lacking(*(name for name in BAKERY if name not in elements))
