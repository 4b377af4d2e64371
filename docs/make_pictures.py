"""The pictures in docs/pictures: the real program in a real terminal, its keys pressed as a facilitator would.

    python docs/make_pictures.py [--into FOLDER] [SCENE ...]
    python docs/make_pictures.py --list

The people are invented, always the same, and what the room decides is typed
key by key, so that a picture cannot show what the program does not do.
"""

import argparse
import tempfile
from pathlib import Path

from scenes import SCENES, TITLES
from studio import ROOT, Studio


def take(folder: Path, scenes: list[str]) -> None:
    """Take the pictures of some scenes into a folder."""
    for scene in scenes:
        with tempfile.TemporaryDirectory(prefix="calibrate-pictures-") as home:
            SCENES[scene](Studio(folder, Path(home), TITLES))


def main() -> None:
    """Take the scenes named, or all of them, or say what each picture shows."""
    parser = argparse.ArgumentParser(description="Take the pictures of the documentation.")
    parser.add_argument("scenes", nargs="*", metavar="SCENE", help=f"which to take: {', '.join(SCENES)}")
    parser.add_argument("--into", type=Path, default=ROOT / "docs" / "pictures", metavar="FOLDER")
    parser.add_argument("--list", action="store_true", help="say the name of every picture and what it shows")
    given = parser.parse_args()
    if given.list:
        print("\n".join(f"{name}\t{title}" for name, title in TITLES.items()))  # noqa: T201 - what was asked for
        return
    if unknown := set(given.scenes) - set(SCENES):
        parser.error(f"no scene is called {', '.join(sorted(unknown))}")
    take(given.into, given.scenes or list(SCENES))


if __name__ == "__main__":
    main()
