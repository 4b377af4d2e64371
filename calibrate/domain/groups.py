"""Attributes of groups, for the fairness screen alone: counted, never shown beside a person."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from calibrate.domain.person import PersonId


@dataclass(frozen=True)
class Groups:
    """One value for each person under each attribute; blank where the file has none."""

    person_ids: tuple[PersonId, ...] = ()
    attributes: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Header to one value for each person, in the order of the ids."""

    def __len__(self) -> int:
        return len(self.person_ids)

    def of(self, attribute: str) -> dict[PersonId, str]:
        """Return everybody's value of one attribute, blanks left out."""
        values = self.attributes[attribute]
        return {person_id: value for person_id, value in zip(self.person_ids, values, strict=True) if value}

    def to_json(self) -> bytes:
        """Return groups as the vault keeps them."""
        content = {"person_id": self.person_ids, "attributes": {name: list(of) for name, of in self.attributes.items()}}
        return json.dumps(content, separators=(",", ":")).encode("ascii")

    @classmethod
    def from_json(cls, text: bytes) -> "Groups":
        """Return the groups a vault kept."""
        content = json.loads(text)
        return cls(tuple(content["person_id"]), {name: tuple(of) for name, of in content["attributes"].items()})
