"""What designers and researchers do."""

from calibrate.invented.wording.bank import Bank

DESIGN = Bank(
    things=(
        "the payout page", "the sign-up flow", "the error pages", "the statement layout", "the help centre",
        "the pricing page", "the mobile receipt", "the dispute form", "the account overview", "the settings page",
    ),
    deeds=(
        (
            "The agreed draft of {thing}",
            "The test round on {thing}",
            "The hand-over of {thing} to {team}",
            "The write-up of {thing} interviews",
            "The second version of {thing}",
        ),
        (
            "Delivered the drafts of {thing}",
            "Moved {thing} to the shared components",
            "Ran two test rounds on {thing}",
            "Kept {thing} in line with the style guide",
            "Reviewed the wording of {thing} with {team}",
            "Prepared {count} variants of {thing}",
        ),
        (
            "Redesigned {thing}",
            "Tested {thing} with {count} merchants and changed the plan",
            "Brought {thing} to the accessibility standard",
            "Took {thing} from sketch to release",
            "Settled {count} open questions on {thing} with {team}",
            "Showed from interviews that {thing} answered the wrong question",
        ),
    ),
    goals=(
        ("accessibility standard met on {count} pages", "trust"),
        ("plain words on every error page by {month}", "trust"),
        ("{count} merchant interviews a month", "growth"),
        ("sign-up finished by one more in ten", "growth"),
        ("drafts tested within {count} weeks", "speed"),
        ("style guide complete by {month}", "speed"),
        ("{count} page types merged", "cost"),
        ("shared components on {count} pages", "cost"),
    ),
)  # fmt: skip
