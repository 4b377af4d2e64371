"""What the load screen shows of a question: the labels, the columns to choose from, and what the answer comes to."""

from enum import StrEnum

from calibrate.domain.axis import Axis, Band
from calibrate.domain.record import Record
from calibrate.intake.mapping import BoxWord


class Form(StrEnum):
    """How a question is answered."""

    LABELS = "labels"
    """Each label is placed: `Placing`."""
    CUTS = "cuts"
    """Two numbers: `Cuts`."""
    DIRECTION = "direction"
    """1 is the best or the lowest: `Direction`."""
    COLUMN = "column"
    """One of the columns, or none: `ColumnOf`."""
    BOX = "box"
    """Each cell names both bands: `BoxCell`."""
    DATES = "dates"
    """Day first or month first: `DateOrder`."""
    SHEET = "sheet"
    """One of the sheets with people, or all of them: `SheetOf`."""


class Label(Record):
    """One label of an axis, how many rows have it, and where it stands now."""

    value: str
    count: int
    band: Band | None = None
    is_placed: bool = True
    """Placed, or known to mean that nobody has rated; False while it is asked."""


class Choice(Record):
    """A column or sheet that could hold what is asked for. Confidential: samples and sheets may be names."""

    header: str
    filled: int
    """In how many rows; of a sheet, how many rows it has."""
    samples: tuple[str, ...] = ()
    """The first five different cells."""


class Cell(Record):
    """One cell of a combined column, and what it is read as so far; blank while nobody has said."""

    value: str
    count: int
    performance: BoxWord = ""
    potential: BoxWord = ""


class BandCounts(Record):
    """How many rows stand at each band under the answer so far."""

    low: int = 0
    middle: int = 0
    high: int = 0
    not_rated: int = 0
    """Blank, or with a label that says so."""
    to_place: int = 0
    """With a label that is still to be placed, or is on no scale."""


class Asked(Record):
    """One question, open or answered: answered ones stand for correction.

    Confidential, unlike the report's needs: samples are cells of the file.
    """

    form: Form
    is_open: bool
    question: str
    """Blank for what was recognised without asking."""
    axis: Axis | None = None
    field: str = ""
    """The field asked for; the axis's name where it is about an axis."""
    file: str
    column: str = ""
    """The header it is about; blank where the column itself is asked for."""
    labels: tuple[Label, ...] = ()
    """Form LABELS, CUTS and DIRECTION: every label, the most frequent first."""
    choices: tuple[Choice, ...] = ()
    """Form COLUMN and SHEET: what there is to choose from, in file order."""
    chosen: str = ""
    """Form SHEET: the sheet that was asked for, or ``*``; blank while nobody has chosen."""
    cells: tuple[Cell, ...] = ()
    """Form BOX: every cell, the most frequent first."""
    samples: tuple[str, ...] = ()
    """Five different cells of the column, as they first occur."""
    counts: BandCounts = BandCounts()
    cuts: tuple[float, ...] = ()
    one_is_best: bool | None = None
    """What was answered; None while nobody has."""
