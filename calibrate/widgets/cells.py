"""Text measured in terminal cells: a wide character takes two."""

from rich.cells import cell_len, set_cell_size

from calibrate.domain.inert import inert


def width(text: str) -> int:
    """Return how many cells a text takes."""
    return cell_len(text)


def cut(text: str, cells: int, mark: str) -> str:
    """Return the text as it fits into some cells, ended by the mark where it does not fit whole."""
    if cell_len(text) <= cells:
        return text
    if cells <= 0:
        return ""
    kept = set_cell_size(text, cells - cell_len(mark)).rstrip()
    return kept + mark


def padded(text: str, cells: int) -> str:
    """Return the text with blanks after it, so that it takes exactly some cells."""
    return set_cell_size(text, cells)


def right_aligned(text: str, cells: int) -> str:
    """Return the text with blanks before it, so that it takes exactly some cells; one too long stays whole."""
    return " " * (cells - cell_len(text)) + text


def wrapped(text: str, cells: int) -> list[str]:
    """Return the lines of a text broken at blanks, and inside a word only where it is longer than a line."""
    lines: list[str] = []
    for paragraph in text.splitlines() or [""]:
        lines += _wrapped_paragraph(paragraph.split(), max(cells, 2))
    return lines


def wrapped_inert(text: str, cells: int) -> list[str]:
    """Return the lines of a stored text, broken like `wrapped` and inert."""
    return wrapped("\n".join(inert(line) for line in text.splitlines()), cells)


def _wrapped_paragraph(words: list[str], cells: int) -> list[str]:
    lines = [""]
    for word in words:
        joined = f"{lines[-1]} {word}" if lines[-1] else word
        if cell_len(joined) <= cells:
            lines[-1] = joined
            continue
        if lines[-1]:
            lines.append("")
        *whole, lines[-1] = _pieces(word, cells)
        lines[-1:-1] = whole
    return lines


def _pieces(word: str, cells: int) -> list[str]:
    pieces = [""]
    for character in word:
        if cell_len(pieces[-1] + character) > cells:
            pieces.append("")
        pieces[-1] += character
    return pieces
