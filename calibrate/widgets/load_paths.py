"""Files by what somebody typed, pasted or dragged: quotes, escapes and file:// are undone."""

import os
import shlex
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

ENDINGS = frozenset({".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".parquet"})
"""How the names of files that can be read usually end."""
_IS_WINDOWS = os.name == "nt"
_LIKELY = 9
_OFFERED = 200


class Offer(NamedTuple):
    """A file, or a folder on the way to one."""

    path: Path
    bytes: int
    changed: float
    """Seconds since 1970."""
    is_folder: bool


def typed_paths(text: str, *, is_windows: bool = _IS_WINDOWS) -> tuple[Path, ...]:
    """Return the files a text names; none for a blank text. They need not be there."""
    text = text.strip().removeprefix("& ")
    if not text:
        return ()
    whole = _path(text)
    if is_there(whole):
        return (whole,)
    paths = tuple(map(_path, _words(text, is_windows=is_windows)))
    if len(paths) == 1 or (paths and all(map(is_there, paths))):
        return paths
    return (whole,)


def is_there(path: Path) -> bool:
    """Tell whether there is such a file or folder; a name no disk can hold is not there."""
    try:
        return path.exists()
    except OSError:
        return False


def likely_files(folders: Iterable[Path]) -> list[Offer]:
    """Return the files of some folders that can probably be read, the latest first."""
    found = {offer.path: offer for folder in folders for offer in _listed(folder) if not offer.is_folder}
    return sorted(found.values(), key=lambda offer: (-offer.changed, offer.path.name))[:_LIKELY]


def completions(text: str) -> list[Offer]:
    """Return the files and folders whose paths begin with what is typed, folders last."""
    head, tail = _split(text)
    found = [offer for offer in _listed(_path(head or ".")) if offer.path.name.casefold().startswith(tail.casefold())]
    return sorted(found, key=lambda offer: (offer.is_folder, offer.path.name.casefold()))[:_OFFERED]


def completed(text: str, offers: Sequence[Offer]) -> str:
    """Return what is typed, continued as far as every offer goes the same way."""
    if not offers:
        return text
    head, tail = _split(text)
    shared = _beginning([offer.path.name for offer in offers])
    if len(shared) < len(tail):
        return text
    ends = os.sep if len(offers) == 1 and offers[0].is_folder else ""
    return head + shared + ends


def _beginning(names: Sequence[str]) -> str:
    """Return how all of some names begin, compared without case."""
    first = names[0]
    alike = (
        length
        for length in range(len(first), -1, -1)
        if all(name[:length].casefold() == first[:length].casefold() for name in names)
    )
    return first[: next(alike)]


def _split(text: str) -> tuple[str, str]:
    """Return the folder as typed, with its separator, and the beginning of a name."""
    text = text.strip().removeprefix('"').removeprefix("'")
    cut = max(text.rfind(separator) for separator in {os.sep, os.altsep or os.sep}) + 1
    return text[:cut], text[cut:]


def _listed(folder: Path) -> list[Offer]:
    try:
        with os.scandir(folder) as entries:
            return [
                offer
                for entry in entries
                if not entry.name.startswith((".", "~$")) and (offer := _offer(folder, entry))
            ]
    except OSError:
        return []


def _offer(folder: Path, entry: "os.DirEntry[str]") -> Offer | None:
    try:
        is_folder = entry.is_dir()
        if not is_folder and Path(entry.name).suffix.casefold() not in ENDINGS:
            return None
        about = entry.stat()
    except OSError:
        return None
    return Offer(folder / entry.name, about.st_size, about.st_mtime, is_folder)


def _words(text: str, *, is_windows: bool) -> list[str]:
    """Return the words a terminal made of dragged files."""
    splitter = shlex.shlex(text, posix=True, punctuation_chars=False)
    splitter.whitespace_split = True
    splitter.commenters = ""
    if is_windows:
        splitter.escape = ""
    try:
        return list(splitter)
    except ValueError:
        return [text]


def _path(text: str) -> Path:
    if text.startswith("file:"):
        text = unquote(urlsplit(text).path)
        if _IS_WINDOWS:
            text = text.removeprefix("/")
    try:
        return Path(text).expanduser()
    except RuntimeError:
        return Path(text)
