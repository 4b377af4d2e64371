"""What risk, fraud, treasury and compliance analysts do."""

from calibrate.invented.wording.bank import Bank

RISK = Bank(
    things=(
        "the merchant screening", "the alert queue", "the rules for new cards", "the sanctions check",
        "the quarterly risk report", "the chargeback review", "the limits for new merchants",
        "the control test of payouts", "the counterparty file", "the daily cash position",
    ),
    deeds=(
        (
            "The agreed update of {thing}",
            "The sign-off of {thing}",
            "The answer to {team} about {thing}",
            "The documentation of {thing}",
            "The second check of {thing}",
        ),
        (
            "Kept {thing} up to date",
            "Ran the weekly checks on {thing}",
            "Brought {thing} in line with the new rule book",
            "Answered the auditors on {thing}",
            "Documented {thing} from start to end",
            "Covered {thing} for {team}",
        ),
        (
            "Rebuilt {thing} with {team}",
            "Took {count} manual steps out of {thing}",
            "Found the gap in {thing} that {count} reviews had not seen",
            "Closed both findings on {thing}",
            "Led the review of {thing}",
            "Made {thing} readable for people outside the team",
            "Stopped a run of false alerts from {thing}",
        ),
    ),
    goals=(
        ("both spring findings gone by {month}", "trust"),
        ("control tests done in each month", "trust"),
        ("auditors answered within {count} days", "trust"),
        ("false alerts down by a fifth", "growth"),
        ("limits for new merchants set in {count} days", "growth"),
        ("alert queue under {count} hours", "speed"),
        ("quarterly report in {count} pages by {month}", "speed"),
        ("one manual list replaced", "cost"),
        ("{count} reports merged with {team}", "cost"),
    ),
)  # fmt: skip
