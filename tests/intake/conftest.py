"""What tests of the intake share."""

from tests.intake.files import folder

__all__ = ["folder"]
