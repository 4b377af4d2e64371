"""A manager's own ratings in one sentence: counts, everyone's beside them, what chance does."""

from calibrate.domain.axis import Axis, Band
from calibrate.domain.spread.survey import LevelCounts
from calibrate.domain.spread.wording import TOO_FEW, WITHIN_CHANCE
from calibrate.exports.extract import Extract


def own_spread(extract: Extract, manager_id: str, axis: Axis) -> str:
    """Return what is said of one manager's ratings as loaded on one question; blank without any."""
    survey = extract.survey
    group = None if survey is None else survey.axes[axis].groups.get(manager_id)
    if survey is None or group is None or not group.people:
        return ""
    everyone = survey.axes[axis].everyone
    names = [extract.naming.short(axis, band) for band in Band]
    own = ", ".join(f"{count} {name}" for count, name in zip(group.counts, names, strict=True))
    said = f"As you proposed: {own}. Everyone: {_plain(everyone)} of {sum(everyone)}."
    return f"{said} {_chance(group.wording.sentence, group.people)}"


def _plain(counts: LevelCounts) -> str:
    return ", ".join(str(count) for count in counts)


def _chance(sentence: str, people: int) -> str:
    if sentence == WITHIN_CHANCE.sentence:
        return f"Dealt at random, teams of {people} differ this much often: within chance."
    if sentence == TOO_FEW.sentence:
        return "Too few people to say more."
    return sentence
