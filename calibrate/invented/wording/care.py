"""What people in customer care, merchant support and disputes do."""

from calibrate.invented.wording.bank import Bank

CARE = Bank(
    things=(
        "the refund desk", "the complaint line", "the merchant help pages", "the evening queue",
        "the first calls with new merchants", "the dispute letters", "the answer library", "the call-back list",
        "the chat desk", "the weekly hand-over",
    ),
    deeds=(
        (
            "The agreed update of {thing}",
            "The follow-up promised to {team} on {thing}",
            "The weekly report on {thing}",
            "The agreed answer guide for {thing}",
            "The clearing of {thing}",
        ),
        (
            "Ran {thing} on the planned days",
            "Kept {thing} inside the agreed answer time",
            "Updated {thing} after the price change",
            "Took {count} extra turns on {thing}",
            "Reported {count} recurring questions from {thing}",
            "Checked {thing} against the new wording",
        ),
        (
            "Took over {thing} in the busiest month",
            "Redesigned {thing} with {team}",
            "Cleared the backlog of {thing}",
            "Trained {count} colleagues on {thing}",
            "Cut repeat questions from {thing} by a fifth",
            "Kept {count} merchants who came through {thing} to close accounts",
            "Wrote the plain-words guide to {thing}",
        ),
    ),
    goals=(
        ("first answer within {count} hours", "trust"),
        ("every complaint closed in writing", "trust"),
        ("answer library checked by {month}", "trust"),
        ("{count} merchants kept who wanted to close", "growth"),
        ("first calls with {count} new merchants a week", "growth"),
        ("evening queue empty by nine", "speed"),
        ("hand-over in {count} minutes", "speed"),
        ("repeat questions down by a tenth", "cost"),
        ("{count} forms replaced with one", "cost"),
    ),
)  # fmt: skip
