"""What analysts, data engineers and data scientists do."""

from calibrate.invented.wording.bank import Bank

DATA = Bank(
    things=(
        "the revenue dashboard", "the monthly close figures", "the demand model", "the merchant table",
        "the event stream", "the data catalogue", "the settlement report", "the pricing model",
        "the quality checks", "the forecast",
    ),
    deeds=(
        (
            "The correction of {thing}",
            "The agreed delivery of {thing}",
            "The hand-over of {thing} to {team}",
            "The documentation of {thing}",
            "The review of {thing} asked for by {team}",
        ),
        (
            "Delivered {thing} every month",
            "Added the new fields to {thing}",
            "Kept {thing} reconciled with the ledger",
            "Answered {count} requests on {thing}",
            "Documented {thing}",
            "Moved {thing} to the shared warehouse",
        ),
        (
            "Rebuilt {thing}",
            "Found the error in {thing} that had moved the monthly figure",
            "Cut the run time of {thing} from hours to minutes",
            "Got {count} teams to use one version of {thing}",
            "Put tests under {thing}",
            "Explained {thing} to the leadership group in one page",
            "Retired {count} copies of {thing}",
        ),
    ),
    goals=(
        ("close figures reconciled by the third day", "trust"),
        ("tests under {count} key tables", "trust"),
        ("one definition of active merchant", "trust"),
        ("forecast within {count} percent", "growth"),
        ("{count} questions from {team} answered with data", "growth"),
        ("dashboards fresh by eight", "speed"),
        ("run time of the close under {count} hours", "speed"),
        ("{count} unused reports retired", "cost"),
        ("storage down by a tenth by {month}", "cost"),
    ),
)  # fmt: skip
