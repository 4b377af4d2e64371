"""A picture in dots, for programs that take no SVG: an extra, and never more than the SVG shows."""

from importlib import import_module
from importlib.util import find_spec

from calibrate.errors import FileRefusedError

NEEDS_EXTRA = (
    "A PNG picture needs the extra of that name: install calibrate[png], or ask for svg, which every browser opens."
)


def can_raster() -> bool:
    """Tell whether the extra is installed."""
    return find_spec("resvg_py") is not None


def raster(picture: bytes) -> bytes:
    """Return an SVG picture as PNG, in its own size, with the fonts of this machine.

    Raises:
        FileRefusedError: The extra is not installed, or it cannot draw here.
    """
    try:
        resvg = import_module("resvg_py")
    except ImportError:
        raise FileRefusedError(NEEDS_EXTRA) from None
    try:
        return bytes(resvg.svg_to_bytes(svg_string=picture.decode()))
    except ValueError:
        # Not chained: its text may quote the picture.
        raise FileRefusedError("The PNG could not be drawn on this machine. Ask for svg.") from None
