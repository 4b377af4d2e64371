"""What an open session says of itself: who stands where, what was decided, what was loaded beside the people."""

import threading
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar, cast

from calibrate.domain.board import Board
from calibrate.domain.goal import Goals
from calibrate.domain.groups import Groups
from calibrate.domain.head import Head
from calibrate.domain.ledger import Ledger
from calibrate.domain.load_kind import LoadKind
from calibrate.domain.naming import Naming
from calibrate.domain.panel import Member, panel_from_json
from calibrate.domain.population import Population
from calibrate.domain.role import Role, roles_from_json
from calibrate.store.vault import Vault

if TYPE_CHECKING:
    from calibrate.domain.action.actions import Actions
    from calibrate.domain.bench.bench import Bench
    from calibrate.domain.plan.plans import Plans
    from calibrate.domain.telling.telling import Telling


T = TypeVar("T")


class OpenSession:
    """An open session, to read from any thread.

    ``board``, ``ledger`` and ``population`` are values that never change
    under their reader.
    """

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._lock = threading.RLock()
        self._folds: dict[str, tuple[int, Any]] = {}
        self.board: Board = vault.ledger.board(vault.population)
        """Who stands where now: always what the disk holds."""

    @property
    def session(self) -> str:
        """The session's name."""
        return self._vault.session

    @property
    def cycle(self) -> str:
        """The review period."""
        return self._vault.cycle

    @property
    def population(self) -> Population:
        """Everybody, as loaded last."""
        return self.board.population

    @property
    def ledger(self) -> Ledger:
        """Every decision, in order."""
        return self._vault.ledger

    @property
    def naming(self) -> Naming:
        """What bands and boxes are called in this session."""
        return self.ledger.naming

    @property
    def head(self) -> Head:
        """The last decision's number and link."""
        return self._vault.head

    def has_head(self, head: Head) -> bool:
        """Tell whether a head is one of this session's, the last or an earlier one."""
        return self._vault.has_head(head)

    @property
    def is_sealed(self) -> bool:
        """The grid is fixed."""
        return self.ledger.is_sealed

    @property
    def lacks_kept_head(self) -> bool:
        """This machine holds no head for the session yet: what is lost could not be seen."""
        return not self._vault.has_kept_head

    @cached_property
    def roles(self) -> tuple[Role, ...]:
        """The critical roles, in file order; none where no such file was loaded."""
        text = self._beside(LoadKind.ROLES)
        return () if text is None else roles_from_json(text)

    @cached_property
    def goals(self) -> Goals:
        """Everybody's goals; none where no such file was loaded."""
        text = self._beside(LoadKind.GOALS)
        return Goals() if text is None else Goals.from_json(text)

    @cached_property
    def panel(self) -> tuple[Member, ...]:
        """Who is in the room, in file order; nobody where no such file was loaded."""
        text = self._beside(LoadKind.PANEL)
        return () if text is None else panel_from_json(text)

    @property
    def bench(self) -> "Bench":
        """Who is named for which critical role, now."""
        from calibrate.domain.bench.bench import Bench  # noqa: PLC0415 - the first grid needs none of it

        return self._folded("bench", lambda: Bench.folded(self.roles, self.ledger.standing()))

    @property
    def actions(self) -> "Actions":
        """Every development action, now."""
        from calibrate.domain.action.actions import Actions  # noqa: PLC0415 - as above

        return self._folded("actions", lambda: Actions.folded(self.ledger))

    @property
    def plans(self) -> "Plans":
        """Every support plan, now."""
        from calibrate.domain.plan.plans import Plans  # noqa: PLC0415 - as above

        return self._folded("plans", lambda: Plans.folded(self.ledger.standing()))

    @property
    def telling(self) -> "Telling":
        """What may be said, what to thank for, and who has been told, now."""
        from calibrate.domain.telling.telling import Telling  # noqa: PLC0415 - as above

        return self._folded("telling", lambda: Telling.folded(self.ledger.standing()))

    def _folded(self, name: str, fold: Callable[[], T]) -> T:
        """Return what the ledger leads to, folded again only when it has grown."""
        length, value = self._folds.get(name, (-1, None))
        if length != len(self.ledger.entries):
            length, value = len(self.ledger.entries), fold()
            self._folds[name] = (length, value)
        return cast("T", value)

    def open_groups(self) -> Groups:
        """Open the group attributes: for the fairness screen, when asked; nothing else keeps them."""
        text = self._beside(LoadKind.GROUPS)
        return Groups() if text is None else Groups.from_json(text)

    def _beside(self, kind: LoadKind) -> bytes | None:
        with self._lock:
            return self._vault.beside(kind)
