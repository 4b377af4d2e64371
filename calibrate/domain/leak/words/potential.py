"""How far somebody could go: never told to anybody, in any words for it."""

from calibrate.domain.leak.words.rows import rows
from calibrate.domain.rationale.words.listed import listed

POTENTIAL = (
    *listed(
        """
        hipo, hipos, hi po, hi pos, high po, high pos, lopo, lo po, promotab*, unpromotab*, not promotable,
        ready for promotion, ready to be promoted, never be promoted, future leader*, leader of the future,
        leaders of the future, rising star*, high flyer*, high flier*, highflyer*, top talent*, key talent*,
        critical talent*, emerging talent*, fast track*, fasttrack*, plateaued, topped out, dead wood, deadwood,
        career ceiling, growth ceiling, reached your ceiling, at your ceiling, well placed here, further beyond,
        leadership material, management material, potential in you, potential in them, see potential, your headroom,
        no headroom
        """
    ),
    *rows(
        """high, higher, highest, low, lower, limited, medium, middle, moderate, strong, great, more, much, little, no,
        some, further, growth, leadership, future, untapped, real, full, raw, true, long term, management, executive,
        your, their, whose, employee, talent, personal""",
        "potential",
    ),
    *rows("potential", "rating*, band*, score*, axis, assessment*, pass, review*, question*, level*, label*"),
    *rows("potential", "is, was, stays, seems, of you, high, low, middle, medium, limited"),
    *rows("potential to", "lead, grow, become, take, go, move, manage, be, rise, advance, succeed"),
    *rows("have, has, having, had, shows, showing, showed, lacks, lack, lacking, without", "potential"),
    "high potentials",
    "low potentials",
)
NOT_POTENTIAL = (
    *rows(
        "potential, growth potential",
        """customer*, client*, account*, lead, leads, market*, risk*, impact*, saving*, supplier*, partner*, buyer*,
        user*, hire, hires, candidate*, problem*, issue*, cause*, bug*, gap*, conflict*, fault*, failure*, solution*,
        energy, difference*, outage*, cost*, revenue, benefit*, gain*, improvement*""",
    ),
    *rows(
        "have, has, having, had, shows, showed, without",
        "potential",
        "customer*, risk*, impact, bug*, gap*, issue*, conflict*, saving*, cause*, supplier*, user*, problem*, buyer*",
    ),
    *rows("potential", "of the, of our, of this, of a, in the market, in the data, in this market"),
    *rows("fast track*", "the, a, an, this, these, that, tickets, orders, requests, claims"),
    *rows("potential", "to lead to, to be saved, to be reused"),
)
