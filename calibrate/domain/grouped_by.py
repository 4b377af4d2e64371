"""What people may be grouped by."""

from enum import StrEnum


class By(StrEnum):
    """What people may be grouped by."""

    MANAGER = "manager"
    ORGANISATION = "organisation"
    LEVEL = "level"
    LOCATION = "location"

    @property
    def plural(self) -> str:
        """Several of them."""
        return f"{self.value}s"

    @property
    def subject(self) -> str:
        """What the headline begins with: what it is that explains differences, or does not."""
        return "Who rated" if self is By.MANAGER else f"The {self.value}"
