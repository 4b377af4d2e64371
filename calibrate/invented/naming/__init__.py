"""Plausible names from many cultures."""

from calibrate.invented.naming.names import drawn_names

__all__ = ["drawn_names"]
