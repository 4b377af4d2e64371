"""What managers do, as managers."""

from calibrate.invented.wording.bank import LATE, Bank

LEADING = Bank(
    things=(
        "the quarterly plan", "the on-call rota", "the release calendar", "the incident process",
        "the skills plan", "the goals of the team", "the weekly planning", "the split into two teams",
    ),
    deeds=(
        (
            "The agreed update of {thing}",
            "The talk with the team about {thing}",
            "The decision on {thing}",
            "The feedback round on {thing}",
            "The reply to {team} on {thing}",
        ),
        (
            "Ran {thing} with the team",
            "Held monthly coaching talks about {thing}",
            "Kept {thing} up to date",
            "Agreed {thing} with {team}",
            "Gave each team member feedback on {thing}",
        ),
        (
            "Rebuilt {thing} together with the team",
            "Passed {thing} on to a team member who now runs it",
            "Settled {thing} with {team} before it became urgent",
            "Found the uneven load behind {thing} and evened it out",
            "Prepared {count} people for wider work through {thing}",
            "Turned {thing} into something {team} copied",
        ),
    ),
    goals=(
        ("no gap between a rating and what was said before", "trust"),
        ("monthly coaching with each team member", "trust"),
        ("{count} people ready for wider work by {month}", "growth"),
        ("one successor named for each key task", "growth"),
        ("every open post filled in {count} weeks", "growth"),
        ("decisions written down within {count} days", "speed"),
        ("team plan on one page by {month}", "speed"),
        ("{count} standing meetings ended", "cost"),
    ),
    results=(
        LATE,
        (
            " as agreed at the start of the period",
            " every month so far",
            " with some help from {team}",
            ", and noted the open points",
            ", and kept {team} informed",
        ),
        (
            ", and {count} other managers copied the approach",
            " with every goal of the team still met",
            ", and wrote down how, for other managers",
            " while {count} posts were open",
            ", and held weekly talks with everyone throughout",
            ", and {team} confirmed the effect",
        ),
    ),
)  # fmt: skip
