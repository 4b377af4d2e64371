"""One row, checked by hand: what is wrong with it, in words. Only rows that failed a check come here."""

import re
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from calibrate.domain.axis import Axis

SCIENTIFIC = r"^[+-]?\d(?:[.,]\d+)?[Ee][+-]\d+$"
"""An id as a spreadsheet writes a long number."""

_SCIENTIFIC = re.compile(SCIENTIFIC)


class Row(BaseModel):
    """What must hold of a row; anything else in it may be blank.

    Validate with the labels that are on no scale as context, by axis.
    """

    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)

    person_id: str
    performance: str = ""
    potential: str = ""

    @field_validator("person_id")
    @classmethod
    def _is_an_id(cls, text: str) -> str:
        if not text:
            raise PydanticCustomError("no_id", "There is no id in this row. Fill it in, or leave the row out.")
        if _SCIENTIFIC.match(text):
            said = (
                "A spreadsheet wrote this id in scientific notation and its digits are lost. "
                "Make the column text where it comes from, and export again."
            )
            raise PydanticCustomError("id_notation", "{said}", {"said": said})
        return text

    @field_validator(*Axis)
    @classmethod
    def _is_on_the_scale(cls, label: str, info: ValidationInfo) -> str:
        if label in (info.context or {}).get(info.field_name, ()):
            said = f"This is not on the scale of {info.field_name}. Correct it, or place the label in a map."
            raise PydanticCustomError("not_on_scale", "{said}", {"said": said})
        return label


def what_is_wrong(cells: Mapping[str, Any], strays: Mapping[str, frozenset[str]]) -> list[tuple[str, str, str]]:
    """Return (field, code, sentence) for everything wrong with a row."""
    try:
        Row.model_validate(cells, context=strays)
    except ValidationError as error:
        errors = error.errors(include_url=False, include_input=False, include_context=False)
        return [(str(wrong["loc"][0]), wrong["type"], wrong["msg"]) for wrong in errors]
    return []
