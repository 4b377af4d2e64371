"""Files put into a folder all together, or taken back all together."""

import contextlib
from collections.abc import Mapping
from pathlib import Path

from calibrate.errors import FileRefusedError
from calibrate.platform import move_into_place, private_directory, replace_file, sync_directory, sync_file, write_beside


def check_folder(folder: Path, *, replace: bool) -> None:
    """Refuse a folder that is none, or has something in it that nobody said may be replaced.

    Raises:
        FileRefusedError: It is so, or it cannot be read.
    """
    try:
        if folder.exists() and not folder.is_dir():
            raise FileRefusedError("The export needs a folder, and that is a file. Name another place.")
        if not replace and folder.is_dir() and any(folder.iterdir()):
            raise FileRefusedError("The folder has something in it. Name an empty or a new one, or add --replace.")
    except OSError:
        raise FileRefusedError("That folder cannot be read or made. Check its name and permissions.") from None


class Placed:
    """Files as they are put into a folder, and what stood in each one's place before."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._before: dict[Path, bytes | None] = {}
        self._made: list[Path] = []

    def put(self, files: Mapping[str, bytes]) -> None:
        """Write files by their names below the folder; folders between are made, for nobody else to read.

        Raises:
            FileRefusedError: One cannot be written.
        """
        try:
            private_directory(self._folder)
            for path in (self._folder / name for name in files):
                self._make(path.parent)
            self._replace({self._folder / name: content for name, content in files.items()})
        except OSError:
            raise FileRefusedError(
                "The export could not be written there. Check the folder and the room on the disk."
            ) from None

    def _replace(self, files: Mapping[Path, bytes]) -> None:
        """Put every file on the disk beside its place, then all in place; a folder's entries are put there once."""
        beside: dict[Path, Path] = {}
        try:
            for path, content in files.items():
                beside[path] = write_beside(path, content, sync=False)
            for written in beside.values():
                sync_file(written)
            for path in files:
                stood = path.read_bytes() if path.is_file() else None
                move_into_place(beside.pop(path), path)
                self._before[path] = stood
        finally:
            for left in beside.values():
                left.unlink(missing_ok=True)
        for folder in {path.parent for path in files}:
            sync_directory(folder)

    def _make(self, folder: Path) -> None:
        if folder != self._folder and not folder.exists():
            private_directory(folder)
            self._made.append(folder)

    def take_back(self) -> None:
        """Put back what stood there, and take away what did not."""
        for path, stood in self._before.items():
            with contextlib.suppress(OSError):
                if stood is None:
                    path.unlink()
                else:
                    replace_file(path, stood)
        for folder in reversed(self._made):
            with contextlib.suppress(OSError):
                folder.rmdir()
