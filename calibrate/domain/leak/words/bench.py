"""Who could follow whom, and who might leave."""

from calibrate.domain.leak.words.rows import rows
from calibrate.domain.rationale.words.listed import listed

BENCH = listed(
    """
    succession, successor*, bench, benched, ready now for, ready now as, ready in 1 2, ready in 3 5,
    ready in one to two, ready in three to five, nominee*, nominated, nomination*, flight risk*, retention risk*,
    retention check*, risk of loss, impact of loss, risk of leaving, regretted loss*, regretted attrition,
    talent pipeline*, leadership pipeline*, emergency cover*, next in line, heir apparent, key person risk*,
    shortlisted, short listed
    """
)
NOT_BENCH = (
    *rows("quick, rapid, close, in, fast", "succession"),
    *rows("test, lab, work, optical, park, old, new, repair, measuring, soldering", "bench"),
    *rows("bench", "test*, press, mark*, top, vice"),
    *rows("successor", "system*, version*, tool*, project*, release*, platform*, model*, product*, standard*"),
    *rows("successor to the, successor of the", "old, system*, tool*, platform*, product*, project*, model*"),
    *rows("nominated", "for an award, for the award, for a prize, the, a, as contact, as the contact"),
    *rows("shortlisted, short listed", "supplier*, vendor*, bidder*, tool*, tools, option*, candidates, three, two"),
)
