"""What somebody said they want next; blank is not yet asked, never a no."""

STAY = (
    "wants to stay in this role and go deeper",
    "wants to remain the expert for {thing}",
    "no wish for a bigger role; wants harder problems in this one",
)

GROW = (
    "would like to lead a first piece of work across two teams",
    "open to a wider role from next summer",
    "would like to coach new colleagues",
    "interested in {venture}",
    "would like a turn in another organisation: {team}",
    "wants to try the next level on {thing} first",
)

LEAD = (
    "wants to lead a team within two years",
    "ready to take on {venture}",
    "would move location for a wider role",
    "wants to run {forum}",
    "would like to stand in for the manager more often",
)
