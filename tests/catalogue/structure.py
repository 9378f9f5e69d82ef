"""Section S of the rule catalogue, row by row.

The letters lack nothing; a mark shows where the reader would expect what was left out.
"""

from __future__ import annotations

from tests.catalogue.letters import bare, complete, lacking
from tests.catalogue.row import Case, Row

OURS_ONLY = {"fault=unknown": "off", "fault=not-ours": "off"}
LETTERS_ONLY = {"channel=chat": "off", "channel=public": "off"}

# where an apology may stand
_HEAD, _END = "Dear Ms Ito,\n\nThe tyre was flat.", "\n\nKind regards,\nAda Moe\nFitter"
EARLY = _HEAD + " {}.\n\nA new one is on.\n\nIt is paid for." + _END
MIDDLE = _HEAD + "\n\nA new one is on. {}.\n\nIt is paid for." + _END
LATE = _HEAD + "\n\nA new one is on.\n\nIt is paid for. {}." + _END

STRUCTURE = (
    Row(
        code="S01",
        name="missing-action-plan",
        severity="error",
        cases=(
            Case(
                flags=(
                    *lacking("action", "deadline", "compensation", "ownership", at="check-back"),
                    "‹We will take care of the matter.›",
                    "‹Please send us a photo of the crack by Friday.›",
                    "We will know more by Friday noon.",
                ),
                passes=(
                    *complete(),
                    "I have refunded the ticket.",
                    "I will replace the tyre.",
                    "I am checking the bill with our cashier.",
                    "We offer you a new room.",
                ),
            ),
            Case(
                context={"stage": "acknowledgement"},
                flags=("We will take care of the matter.", "We will know more."),
                passes=("We will know more by Friday noon.", "I have refunded the ticket."),
            ),
            Case(context={"stage": "closing"}, flags=("We will know more by Friday noon.",)),
        ),
    ),
    Row(
        code="S02",
        name="missing-deadline",
        severity="warning",
        cases=(
            Case(
                flags=(
                    *lacking("deadline", at="action"),
                    "We apologise. ‹We will replace› the tyre.",
                    "‹I will refund› the ticket as soon as possible.",
                ),
                passes=(
                    *complete(),
                    "I have refunded the ticket.",
                    "We will replace the tyre within two working days.",
                    "I will refund the ticket today and send you a new one.",
                    "We apologise for the tyre.",
                ),
            ),
        ),
    ),
    Row(
        code="S03",
        name="missing-apology",
        severity="warning",
        where={"fault=ours": "error", "fault=not-ours": "off"},
        cases=(
            Case(
                flags=(
                    *lacking("apology", "thanks", at="restatement"),
                    "‹I will replace the tyre today.›\n\nThank you for the photo.",
                    "‹I am sorry if the ride was bumpy.›",
                ),
                passes=(
                    *complete(),
                    *lacking("apology"),
                    *lacking("thanks"),
                    "I will replace the tyre today.\n\nWe regret that the ride was bumpy.",
                ),
            ),
            Case(
                context={"fault": "ours"},
                flags=(*lacking("apology", at="thanks"), "‹We regret that the ride was bumpy.›"),
                passes=complete(),
            ),
            Case(context={"fault": "not-ours"}, passes=lacking("apology", "thanks")),
        ),
    ),
    Row(
        code="S04",
        name="apology-position",
        severity="warning",
        cases=(
            Case(
                flags=(LATE.format("‹We apologise›"),),
                passes=(*complete(), EARLY.format("We apologise"), "I apologise for the tyre."),
            ),
            Case(
                options={"position": "first-paragraph"},
                flags=(LATE.format("‹We apologise›"), MIDDLE.format("‹We apologise›")),
                passes=(EARLY.format("We apologise"),),
            ),
            Case(
                options={"position": "last-paragraph"},
                flags=(EARLY.format("‹We apologise›"), MIDDLE.format("‹We apologise›")),
                passes=(LATE.format("We apologise"),),
            ),
            Case(
                options={"position": "anywhere"},
                passes=(
                    EARLY.format("We apologise"),
                    MIDDLE.format("We apologise"),
                    LATE.format("We apologise"),
                ),
            ),
        ),
    ),
    Row(
        code="S05",
        name="missing-empathy",
        severity="warning",
        cases=(
            Case(
                flags=(*lacking("empathy", at="thanks"), "‹We understand the technical problem.›"),
                passes=(*complete(), *bare("empathy")),
            ),
        ),
    ),
    Row(
        code="S06",
        name="missing-restatement",
        severity="info",
        cases=(
            Case(
                flags=(*lacking("restatement", at="thanks"), "‹We have received your complaint.›"),
                passes=(*complete(), *bare("restatement")),
            ),
        ),
    ),
    Row(
        code="S07",
        name="missing-name",
        severity="warning",
        where=LETTERS_ONLY,
        cases=(
            Case(
                flags=lacking("name", at="name", instead=("Dear Customer,", "Dear Sir or Madam,", "Hello,")),
                passes=complete(),
            ),
            Case(context={"channel": "chat"}, passes=lacking("name")),
            Case(context={"channel": "public"}, passes=lacking("name")),
        ),
    ),
    Row(
        code="S08",
        name="missing-signature",
        severity="warning",
        where=LETTERS_ONLY,
        cases=(
            Case(
                flags=(
                    *lacking("signature", at="check-back"),
                    *lacking(
                        "signature",
                        instead=(
                            "Kind regards,\nTeresa",
                            "Yours sincerely,\nCustomer Relations Team",
                            "Best regards,\nTeresa Moll\nMoll Ltd",
                        ),
                    ),
                ),
                passes=complete(),
            ),
            Case(context={"channel": "chat"}, passes=lacking("signature")),
            Case(context={"channel": "public"}, passes=lacking("signature")),
        ),
    ),
    Row(
        code="S09",
        name="missing-ownership",
        severity="info",
        cases=(Case(flags=lacking("ownership", at="check-back"), passes=(*complete(), *bare("ownership"))),),
    ),
    Row(
        code="S10",
        name="missing-cause",
        severity="info",
        where=OURS_ONLY,
        cases=(
            Case(
                context={"fault": "ours"},
                flags=lacking("cause", at="check-back"),
                passes=(*complete(), *bare("cause")),
            ),
            Case(context={"fault": "unknown"}, passes=lacking("cause")),
            Case(context={"fault": "not-ours"}, passes=lacking("cause")),
        ),
    ),
    Row(
        code="S11",
        name="missing-prevention",
        severity="info",
        where=OURS_ONLY,
        cases=(
            Case(
                context={"fault": "ours"},
                flags=lacking("prevention", at="check-back"),
                passes=(*complete(), *bare("prevention")),
            ),
            Case(context={"fault": "unknown"}, passes=lacking("prevention")),
            Case(context={"fault": "not-ours"}, passes=lacking("prevention")),
        ),
    ),
    Row(
        code="S12",
        name="missing-compensation",
        severity="off",
        where=OURS_ONLY,
        cases=(
            Case(
                context={"fault": "ours"},
                flags=lacking("compensation", at="check-back"),
                passes=(*complete(), *bare("compensation")),
                severity="warning",  # asked for by its code
            ),
            Case(context={"fault": "unknown"}, passes=lacking("compensation")),
            Case(context={"fault": "not-ours"}, passes=lacking("compensation")),
        ),
    ),
    Row(
        code="S13",
        name="missing-thanks",
        severity="info",
        cases=(
            Case(
                flags=(*lacking("thanks", at="apology"), "‹Thank you for your purchase.›"),
                passes=(*complete(), *bare("thanks")),
            ),
        ),
    ),
    Row(
        code="S14",
        name="missing-check-back",
        severity="info",
        cases=(
            Case(
                flags=(*lacking("check-back", at="ownership"), "‹Please do not hesitate to write to us.›"),
                passes=(*complete(), *bare("check-back")),
            ),
        ),
    ),
    Row(
        code="S15",
        name="wrong-order",
        severity="off",
        cases=(
            Case(
                flags=("We used the wrong tyre. I have replaced it today. ‹I am sorry›.",),
                passes=(*complete(), "I am sorry. We used the wrong tyre. I have replaced it today."),
                severity="warning",  # asked for by its code
            ),
            Case(
                options={"order": ("action", "cause", "apology")},
                flags=("I am sorry. We used the wrong tyre. ‹I have replaced› it today.",),
                passes=("I have replaced the tyre today. We had used the wrong one. I am sorry.",),
                severity="warning",
            ),
        ),
    ),
)
