"""The elements of a good reply (RULES.md, "Elements"), in the catalogue's order. Each is a concept of its name."""

ELEMENTS = (
    "apology",
    "regret",
    "thanks",
    "empathy",
    "restatement",
    "cause",
    "action",
    "deadline",
    "ownership",
    "prevention",
    "compensation",
    "check-back",
    "name",
    "signature",
)
