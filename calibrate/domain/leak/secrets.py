"""What must not leave, made ready once for any number of texts."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from calibrate.domain.action.defaults import near_default
from calibrate.domain.axis import Axis
from calibrate.domain.bench.bench import Bench
from calibrate.domain.item import MoveItem, NoteItem, ParkItem
from calibrate.domain.leak.names import NamesInFile
from calibrate.domain.leak.quotes import Quotable
from calibrate.domain.leak.roles import BenchRoles
from calibrate.domain.ledger import Ledger
from calibrate.domain.naming import Naming
from calibrate.domain.panel import Member
from calibrate.domain.population import Population
from calibrate.domain.rationale.help_words import HelpWords
from calibrate.domain.rationale.tokens import words_of

_REASONED = frozenset({"move", "nominate", "stand_down", "plan_extend", "action_drop", "action_done"})


@dataclass(frozen=True)
class Secrets:
    """Everything that the guard looks for in a text on its way out."""

    names: NamesInFile
    roles: BenchRoles
    quotable: Quotable
    bands: tuple[tuple[str, ...], ...] = ()
    """What this session calls the bands of potential, where that is more than one word and its own."""
    shares_performance: bool = False
    """Whether those who read it may know their agreed performance."""
    is_default: Callable[[str], bool] = near_default
    """Tells whether an action's text is a default that nobody has edited."""

    @classmethod
    def of(
        cls,
        population: Population,
        ledger: Ledger,
        bench: Bench,
        *,
        panel: Iterable[Member] = (),
        shares_performance: bool = False,
        changes: HelpWords | None = None,
    ) -> "Secrets":
        """Gather what must not leave a session.

        Args:
            population: Everybody as loaded, and what their ratings rest on.
            ledger: Every reason and note, also of decisions withdrawn.
            bench: Who is named for which role.
            panel: Who was in the room.
            shares_performance: Whether agreed performance is shared with those who read the texts.
            changes: The organisation's words: names more, and words that are nobody's.
        """
        managers = {name for name in population.managers if name}
        names = (*population.names, *managers, *(member.name for member in panel))
        ids = {*population.ids, *(manager_id for manager_id in population.manager_ids if manager_id)}
        return cls(
            names=NamesInFile.of(names, ids, changes or HelpWords()),
            roles=BenchRoles.of(bench, zip(population.ids, population.manager_ids, strict=True)),
            quotable=Quotable.of((*_said(ledger), *_evidence(population))),
            bands=_bands(ledger.naming),
            shares_performance=shares_performance,
        )


def _said(ledger: Ledger) -> Iterator[str]:
    """Yield every reason, note and draft the ledger holds."""
    for _, event in ledger.entries:
        if event.kind == "reopen":
            yield event.rationale
        for item in event.items:
            if item.rationale and (event.kind in _REASONED or isinstance(item, MoveItem)):
                yield item.rationale
            if isinstance(item, NoteItem):
                yield item.detail.text
            elif isinstance(item, ParkItem) and item.detail.draft:
                yield item.detail.draft


def _evidence(population: Population) -> Iterator[str]:
    for axis in Axis:
        yield from (text for text in population.details.get(f"{axis}_evidence", ()) if text)


def _bands(naming: Naming) -> tuple[tuple[str, ...], ...]:
    ours = set(Naming().potential.full)
    return tuple(words_of(name) for name in naming.potential.full if name not in ours and len(words_of(name)) > 1)
