"""People set beside people, and labels put on them."""

from calibrate.domain.leak.words.rows import rows
from calibrate.domain.rationale.words.listed import listed

_PEOPLE = """
    your peers, peers, your colleagues, colleagues, other colleagues, your teammates, teammates, your team mates,
    team mates, the others, others, other people, other team members, the rest, the rest of, your team, the team,
    everyone, everyone else, everybody, everybody else, anyone, anybody, anyone else, most people, most colleagues,
    most of your, most of the team, other engineers, other managers, the other engineers, the other managers,
    somebody else, someone else, the person, the average person, your coworkers, coworkers, your co workers
"""
COMPARED = (
    *rows(
        """low, lower, lowest, high, higher, highest, top, poor, poorest, weak, weaker, weakest, solid, average, best,
        worst, bottom, consistent, inconsistent, mixed, strong, stronger, strongest, under, over, star, effective,
        marginal, non, mediocre""",
        "performer, performers",
    ),
    *listed(
        """
        underperformer*, overperformer*, outperformer*, ranked, ranking*, your rank, rank you, rank them, rank order*,
        rank among, stack rank*, forced rank*, forced distribution*, bell curve*, vitality curve*, b player, b players,
        c player, c players, a players, solid citizen*, workhorse*, rough diamond*, diamond in the rough,
        inconsistent player*, core player*, consistent star*, current star*, problem child, weak link, weakest link,
        star employee*, star performer*, team average, average employee*, middle of the pack, bottom of the pile,
        head and shoulders above
        """
    ),
    *rows("than, compared with, compared to, compared against, comparison with, comparison to, relative to", _PEOPLE),
    *rows(
        "unlike, ahead of, behind, outperform*, outperformed, outperforms, outshines, as good as, as fast as", _PEOPLE
    ),
    *rows("measured against, rated against, judged against, set against", _PEOPLE),
    *rows(
        "best, strongest, weakest, worst, slowest, fastest, lowest, highest, poorest, top, bottom, first, last",
        "in, of, on",
        "the, your, our, this",
        "team, group, department, company, unit, cohort, office, organisation, organization, class, pack",
    ),
)
NOT_COMPARED = (
    *rows("ranked", "list*, backlog, by, order"),
    *rows("ranking", "model*, service*, algorithm*, page*, results, function, signal*, feature*, code, system*"),
    *rows("search, page, product, result, query, keyword", "ranking*"),
    *rows(
        "than", "the team, your team, others, anyone", "expected, planned, needs, needed, can, could, thought, asked"
    ),
    *rows("ahead of, behind", "the team, your team, the rest, the rest of", "meeting*, release*, the plan, calendar"),
)
