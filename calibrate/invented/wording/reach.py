"""What shows how far somebody could go: learning, work one level up, and what they ask for."""

from calibrate.invented.wording.bank import ByBand

DEEDS: ByBand = (
    (
        "Knows {thing} in depth",
        "Is the person {team} asks about {thing}",
        "Keeps {thing} sound as it is today",
        "Answers for {thing} at {forum}",
        "Stayed close to {thing}",
    ),
    (
        "Took the lead on {venture} for the first time",
        "Spoke for the team at {forum}",
        "Learned {thing} during the period",
        "Coached a newer colleague through {thing}",
        "Prepared {forum} twice",
        "Worked across two teams on {venture}",
    ),
    (
        "Chaired {forum}",
        "Stood in for the manager at {forum}",
        "Learned {thing} from the ground up in {count} weeks",
        "Drew up the plan for {venture}",
        "Turned an open question about {venture} into a plan",
        "Explained {thing} to the leadership group",
        "Brought {team} into {venture}",
    ),
)

RESULTS: ByBand = (
    (
        ", and asks to go deeper",
        "; wider work was tried and handed back",
        "; has not asked for wider work so far",
        "; works best from a clear brief",
        "; new ground took longer than planned",
    ),
    (
        ", with support at the start",
        ", and needed less support the second time",
        ", and asked for more of it",
        ", inside the own area so far",
        "; next to build: saying early what will not fit",
        ", and {team} would work with them on it again",
    ),
    (
        ", one level above the role",
        ", and two teams changed their plans after it",
        ", without being asked",
        ", and it held when {team} pushed back",
        ", and passed the routine part on to a colleague",
        ", with {count} unknowns settled on the way",
        ", then did it again with another team",
    ),
)
