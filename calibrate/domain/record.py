"""The base of every value: frozen, strict about its fields."""

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A value that does not change; change is a new value."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, defer_build=True)
