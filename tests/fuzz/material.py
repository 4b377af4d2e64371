"""Files that nobody would write and some program did: each from one seed, the same on every machine."""

import codecs
import random
from collections.abc import Callable
from pathlib import Path

from calibrate.intake import aliases, labels

FIXTURES = Path(__file__).parents[2] / "fixtures"
TEXTS = (".csv", ".tsv", ".txt")

_CELLS = (
    "", " ", "1", "2", "001", "20.0", "1.5E+10", "0.00E+00", "-1", "=1+1", "'=1", "'t Hooft", "Total", "Total:", "N/A",
    "n/a ", "low", "Low", "LOW ", "middle", "high", "PIP", "pip", "Exceeds", "exceeds", "3 - Meets", "5 (best)", "4",
    "5", "50%", "2,5", "3,75", "2026-01-02", "03/04/2026", "31.12.2026", "Ada Abel", "Abel, Ada", "\x00", "\x1b[31m",
    "\u202e", "\ufeff", "ｆｕｌｌ", "İ", "ß", "e\u0301", "\x85", "\u2028", "a\nb", "a\rb", 'q"q', '"', "x" * 300,
    "9" * 40, "NaN", "inf", "1e400", "0x10", "١٢٣", "Ⅳ", "½", "²", "true", "H,M", "[H,M]", "高潜力 / 中绩效",
    "High performance, low potential", "-", "—", "too new", "90-day meets", "Performance", "person_id",
)  # fmt: skip
_HEADERS = (
    "", " ", "ID (2)", "Id", "Rating", "Rating", "FY25 Rating", "2024 Performance", "Potential  ", "Notes", "question",
    "answer", "date", "box", "9-Box", "Gender", "proposed_performance", "#table", "#row", "#at", "#filled", "?0",
    "extra:Notes", "0", "1", *aliases.OWN_NAMES, *(alias for names in aliases.PEOPLE.values() for alias in names),
)  # fmt: skip
_LABELS = tuple(label for words in (*labels._PERFORMANCE.values(), *labels._POTENTIAL.values()) for label in words)
_ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "latin-1", "gb18030")
_ENDS = ("\n", "\r\n", "\r", "\n\n", "")


def cell(dice: random.Random) -> str:
    """Return a cell: mostly one that files have, sometimes one that none should have."""
    return dice.choice((
        lambda: dice.choice(_CELLS),
        lambda: dice.choice(_LABELS),
        lambda: str(dice.randint(0, 120)),
        lambda: dice.choice(_LABELS).swapcase() + dice.choice(("", " ", "  ", ".")),
        lambda: "".join(chr(dice.randrange(dice.choice((128, 0xD800)))) for _ in range(dice.randrange(6))),
    ))()  # fmt: skip


def header(dice: random.Random) -> str:
    """Return a header: one that means something, in a spelling of its own, or one that means nothing."""
    text = dice.choice(_HEADERS)
    return dice.choice((text, text.upper(), text.title(), f" {text} ", f"{text} (2026)", f"FY26 {text}", cell(dice)))


def records(dice: random.Random) -> list[list[str]]:
    """Return a table with a header, more or less, and rows that fit it, more or less."""
    names = ["person_id"] if dice.random() < 0.6 else []
    names += [header(dice) for _ in range(dice.randrange(9))]
    names += [dice.choice(("performance", "Potential", "9-Box"))] if dice.random() < 0.7 else []
    dice.shuffle(names)
    few = [cell(dice) for _ in range(dice.randint(1, 8))]
    rows = [[dice.choice(few) if dice.random() < 0.5 else cell(dice) for _ in names] for _ in range(dice.randrange(14))]
    for row in rows:
        if dice.random() < 0.1:
            row[dice.randrange(len(row) + 1) :] = [cell(dice) for _ in range(dice.randrange(3))]
    titles = [[cell(dice)] * dice.randrange(4) for _ in range(dice.choice((0, 0, 0, 1, 3)))]
    return [*titles, names, *rows]


def text(dice: random.Random) -> bytes:
    """Return a table as a delimited text, in one of many encodings, quoted well or badly."""
    delimiter = dice.choice(",;\t|,")
    end = dice.choice(_ENDS[:4]) if dice.random() < 0.95 else ""
    careless = dice.random() < 0.15

    def written(value: str) -> str:
        if careless or (value.isalnum() and dice.random() < 0.9):
            return value
        return '"' + value.replace('"', '""') + '"'

    lines = (delimiter.join(map(written, record)) for record in records(dice))
    whole = dice.choice(("", "", "", f"sep={delimiter}\n", "\n\n", "\ufeff")) + end.join(lines) + dice.choice(_ENDS)
    return whole.encode(dice.choice(_ENCODINGS) if dice.random() < 0.4 else "utf-8", "replace")


def noise(dice: random.Random) -> bytes:
    """Return bytes that are hardly a file."""
    start = dice.choice(
        (b"", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF32_BE, b"PAR1", b"PK\x03\x04", b"<html")
    )
    alphabet = b'person_id,performance,potential;\t|"\n\r =1lowhig\x00\xe9\xff'
    body = (
        dice.randbytes(200) if dice.random() < 0.3 else bytes(dice.choice(alphabet) for _ in range(dice.randrange(300)))
    )
    return start + body


def known(suffixes: tuple[str, ...]) -> list[Path]:
    """Return the ready files of some kinds, in order."""
    return sorted(
        path for folder in ("shapes", "broken") for path in (FIXTURES / folder).iterdir() if path.suffix in suffixes
    )


def mutated(dice: random.Random, content: bytes, donor: bytes) -> bytes:
    """Return a file with a few of its bytes changed, cut, doubled or taken from another."""
    changed = bytearray(content)
    for _ in range(dice.randint(1, 6)):
        at = dice.randrange(len(changed) + 1)
        length = dice.choice((1, 1, 2, 8, 64))
        dice.choice(_WAYS)(dice, changed, at, length, donor)
    return bytes(changed)


def _flip(dice: random.Random, changed: bytearray, at: int, _length: int, _donor: bytes) -> None:
    if at < len(changed):
        changed[at] ^= 1 << dice.randrange(8)


def _cut(_dice: random.Random, changed: bytearray, at: int, length: int, _donor: bytes) -> None:
    del changed[at : at + length]


def _end(dice: random.Random, changed: bytearray, at: int, _length: int, _donor: bytes) -> None:
    if dice.random() < 0.2:
        del changed[at:]


def _double(_dice: random.Random, changed: bytearray, at: int, length: int, _donor: bytes) -> None:
    changed[at:at] = changed[at : at + length]


def _graft(dice: random.Random, changed: bytearray, at: int, length: int, donor: bytes) -> None:
    start = dice.randrange(len(donor) + 1)
    changed[at:at] = donor[start : start + length]


_WAYS: tuple[Callable[[random.Random, bytearray, int, int, bytes], None], ...] = (_flip, _cut, _end, _double, _graft)
