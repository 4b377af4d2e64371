"""Sentences about the work of one person, put together from fragments."""

from functools import cache

from calibrate.invented.dice import Dice
from calibrate.invented.period import day_asked, work_days
from calibrate.invented.trade import Trade
from calibrate.invented.wording import aspiration, reach
from calibrate.invented.wording.bank import PLACES, Bank, Fragments
from calibrate.invented.wording.care import CARE
from calibrate.invented.wording.commerce import COMMERCE
from calibrate.invented.wording.data import DATA
from calibrate.invented.wording.design import DESIGN
from calibrate.invented.wording.engineering import ENGINEERING
from calibrate.invented.wording.leading import LEADING
from calibrate.invented.wording.risk import RISK

BANKS: dict[Trade, Bank] = {
    Trade.ENGINEERING: ENGINEERING, Trade.RISK: RISK, Trade.CARE: CARE, Trade.DATA: DATA,
    Trade.DESIGN: DESIGN, Trade.COMMERCE: COMMERCE, Trade.LEADING: LEADING,
}  # fmt: skip

_TAIL_PERCENT = 55
_GOALS = (1, 2, 2, 3, 3, 3, 3)
_RESULTS = ("met", "partly", "not")
_RESULT_WEIGHTS = ((30, 40, 30), (65, 30, 5), (88, 12, 0))
_WISHES = (aspiration.STAY, aspiration.GROW, aspiration.LEAD)
_WISH_WEIGHTS = ((60, 35, 5), (20, 60, 20), (10, 40, 50))


class Writer:
    """Writes about one person's work, a few sentences at most; bands are 1, 2 or 3."""

    def __init__(self, trade: Trade, organisation: str, dice: Dice) -> None:
        self._bank = BANKS[trade]
        self._slots = _Slots(_fillings(trade, organisation), dice)
        self._dice = dice
        self._said: set[str] = set()

    def performance(self, band: int) -> str:
        """Return what was done, as it could be said in the room."""
        bank = self._bank
        sentence = self._fresh(bank.deeds[band - 1]) + self._fresh(bank.results[band - 1])
        if self._dice.chance(_TAIL_PERCENT):
            sentence += "; " + self._fresh(bank.tails[band - 1])
        return self._filled(sentence + ".")

    def potential(self, band: int) -> str:
        """Return what shows how far from here, as it could be said in the room."""
        return self._filled(self._fresh(reach.DEEDS[band - 1]) + self._fresh(reach.RESULTS[band - 1]) + ".")

    def dated(self, *sentences: str) -> str:
        """Return the sentences, each with a day of the period before it, in the order of the days."""
        days = work_days(len(sentences), self._dice)
        return " ".join(f"{day}: {sentence}" for day, sentence in zip(days, sentences, strict=True))

    def first_goal(self) -> str:
        """Return the one goal of somebody new, begun."""
        goal, priority = self._dice.pick(self._bank.goals)
        return f"partly: {self._filled(goal)} [{priority}]"

    def goals(self, band: int) -> str:
        """Return one to three goals, each with its result and the priority it serves."""
        wanted = self._dice.pick(_GOALS)
        chosen: dict[str, str] = {}
        while len(chosen) < wanted:
            goal, priority = self._dice.pick(self._bank.goals)
            chosen.setdefault(goal, priority)
        return "; ".join(
            f"{_RESULTS[self._dice.weighted(_RESULT_WEIGHTS[band - 1])]}: {self._filled(goal)} [{priority}]"
            for goal, priority in chosen.items()
        )

    def aspiration(self, band: int) -> str:
        """Return what they said they want next, with the day they were asked; ``band`` is of potential."""
        wishes = _WISHES[self._dice.weighted(_WISH_WEIGHTS[band - 1])]
        return f"{day_asked(self._dice)}: {self._filled(self._dice.pick(wishes))}"

    def _fresh(self, fragments: Fragments) -> str:
        """Draw a fragment, or the one after it where this person has that one already."""
        place = self._dice.below(len(fragments))
        while fragments[place] in self._said:
            place = (place + 1) % len(fragments)
        self._said.add(fragments[place])
        return fragments[place]

    def _filled(self, template: str) -> str:
        return template.format_map(self._slots)


class _Slots(dict[str, str]):
    """Draws a filling each time a template asks for one."""

    def __init__(self, fillings: dict[str, Fragments], dice: Dice) -> None:
        super().__init__()
        self._fillings = fillings
        self._dice = dice

    def __missing__(self, slot: str) -> str:
        return self._dice.pick(self._fillings[slot])


@cache
def _fillings(trade: Trade, organisation: str) -> dict[str, Fragments]:
    """Return what may stand in each slot; nobody is helped by their own organisation."""
    others = {
        slot: tuple(team for team in PLACES[slot] if not organisation.startswith(team)) for slot in ("team", "crew")
    }
    return {**PLACES, **others, "thing": BANKS[trade].things}
