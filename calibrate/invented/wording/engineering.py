"""What engineers do."""

from calibrate.invented.wording.bank import Bank

ENGINEERING = Bank(
    things=(
        "the settlement queue", "the refund service", "the card gateway", "the ledger export", "the login flow",
        "the statement job", "the webhook relay", "the limits service", "the payout batch", "the dispute intake",
        "the audit trail", "the address check", "the balance cache", "the currency table",
    ),
    deeds=(
        (
            "The change to {thing} planned for the period",
            "The agreed test plan for {thing}",
            "The hand-over of {thing} to {crew}",
            "The correction of {thing} promised to {team}",
            "The upgrade of {thing}",
            "The agreed runbook for {thing}",
        ),
        (
            "Delivered the changes to {thing}",
            "Kept {thing} running through the month-end peaks",
            "Added the missing tests to {thing}",
            "Moved {thing} to the current library",
            "Took over the upkeep of {thing} from {crew}",
            "Wrote the hand-over of {thing}",
            "Fixed {count} defects in {thing}",
            "Reviewed the changes {crew} made to {thing}",
        ),
        (
            "Moved {thing} to the new cluster",
            "Led the cut-over of {thing}",
            "Rewrote the retries of {thing}",
            "Closed the audit of {thing} alone",
            "Took {thing} from weekly to daily releases",
            "Found the slow leak in {thing} and removed it",
            "Halved the response time of {thing}",
            "Split {thing} so that {crew} can release alone",
            "Brought the alarms of {thing} under two minutes",
        ),
    ),
    goals=(
        ("audit findings closed by {month}", "trust"),
        ("recovery test passed in {month}", "trust"),
        ("no open finding older than {count} weeks", "trust"),
        ("fraud alerts under {count} minutes", "growth"),
        ("new merchants live within {count} days", "growth"),
        ("{count} partner requests answered with code", "growth"),
        ("releases twice a week from {month}", "speed"),
        ("test run under {count} minutes", "speed"),
        ("payout batch ready by six each morning", "speed"),
        ("{count} services off the first cluster", "cost"),
        ("one service handed to {crew}", "cost"),
        ("hosting down by a tenth", "cost"),
    ),
)  # fmt: skip
