"""Whom a file is for, and which ratings it tells."""

from enum import StrEnum


class Audience(StrEnum):
    """Who an export is for."""

    FACILITATOR = "facilitator"
    LEADERSHIP = "leadership"
    MANAGER = "manager"


class Stage(StrEnum):
    """Ratings as loaded, or as the room agreed."""

    BEFORE = "before"
    AGREED = "agreed"
