"""Files put into a folder all together, or taken back all together."""

import contextlib
from collections.abc import Mapping
from pathlib import Path

from calibrate.errors import FileRefusedError
from calibrate.platform import private_directory, replace_file


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
            for name, content in files.items():
                path = self._folder / name
                self._make(path.parent)
                stood = path.read_bytes() if path.is_file() else None
                replace_file(path, content, sync=True)
                self._before[path] = stood
        except OSError:
            raise FileRefusedError(
                "The export could not be written there. Check the folder and the room on the disk."
            ) from None

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
