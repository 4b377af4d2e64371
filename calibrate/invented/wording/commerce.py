"""What people in sales, pricing and partnerships do."""

from calibrate.invented.wording.bank import Bank

COMMERCE = Bank(
    things=(
        "the marketplace contract", "the autumn renewals", "the partner programme", "the new price list",
        "the reseller agreement", "the discount rules", "the transit tender", "the airline offer",
        "the regional launch",
    ),
    deeds=(
        (
            "The preparation of {thing}",
            "The agreed summary of {thing}",
            "The reply to {team} on {thing}",
            "The cost check of {thing}",
            "The promised visit about {thing}",
        ),
        (
            "Kept {thing} on plan",
            "Prepared {thing} for {team}",
            "Reported on {thing} every month",
            "Held the planned meetings on {thing}",
            "Updated {thing} after the rule change",
            "Answered {count} partner questions on {thing}",
        ),
        (
            "Led the work on {thing}",
            "Brought {thing} to a close",
            "Simplified {thing}",
            "Found {count} savings in {thing}",
            "Took {thing} over midway from {team}",
            "Got {team} and Legal to one text for {thing}",
            "Won back {count} merchants with {thing}",
        ),
    ),
    goals=(
        ("every discount inside the rules", "trust"),
        ("partner contracts in one place by {month}", "trust"),
        ("{count} partners signed", "growth"),
        ("renewals kept above nine in ten", "growth"),
        ("first offer in the new region by {month}", "growth"),
        ("offers out within {count} days", "speed"),
        ("price list on {count} pages", "speed"),
        ("{count} rarely used offers retired", "cost"),
    ),
)  # fmt: skip
