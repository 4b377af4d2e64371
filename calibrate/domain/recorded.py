"""What every event has."""

from datetime import datetime

from calibrate.domain.item import Item
from calibrate.domain.record import Record


class RecordedEvent(Record):
    """What every event has."""

    at: datetime
    items: tuple[Item, ...] = ()
