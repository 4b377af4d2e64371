"""The organisation's settings: one TOML file, read once, frozen."""

import tomllib
from enum import StrEnum
from pathlib import Path

from pydantic import Field, ValidationError, model_validator

from calibrate.domain.move import MINIMUM_RATIONALE, MoveRules
from calibrate.domain.naming import BandNames, NameSet, Naming
from calibrate.domain.rationale.help_words import HelpWords
from calibrate.domain.record import Record
from calibrate.errors import ConfigError


class ThemeChoice(StrEnum):
    """Which of our themes the screens begin with; `l` changes it any time."""

    DARK = "dark"
    PAPER = "paper"


class Glyphs(StrEnum):
    """Marks as drawn, or in letters any font and any reader has."""

    DRAWN = "drawn"
    PLAIN = "plain"


class DecisionRule(StrEnum):
    """How the room decides."""

    CONSENSUS = "consensus"
    MANAGER = "manager"
    LEADER = "leader"


class Bands(Record):
    """Names of the three bands of one axis, low first; short ones for tables."""

    full: tuple[str, str, str]
    short: tuple[str, str, str]


class Opening(Record):
    """The texts of the opening page; each is a few short lines."""

    why: str = "One yardstick for everyone: the same work gets the same rating, whoever the manager is."
    talk: tuple[str, ...] = (
        "What the person did, in this role, this period.",
        "Performance first, potential later: two questions.",
        "Speak if you worked with them; manager last.",
        "No leave, health, age, family or pay.",
        "Say it as if they will read it.",
    )
    decide: str = ""
    """Blank: a sentence that fits the decision rule."""
    hears: str = "What is said here stays here. Each person hears the outcome from their manager, in a talk."


class Standards(Record):
    """What each band looks like: up to two short lines for each, low first."""

    performance: tuple[str, str, str] = (
        "not yet what was agreed",
        "what was agreed, reliably",
        "beyond it, more than once",
    )
    potential: tuple[str, str, str] = (
        "grows best in this role",
        "ready for the next size of problem",
        "ready for more than the next step",
    )


class Settings(Record):
    """Everything an organisation may set; every field has a default that works."""

    box_names: NameSet = NameSet.CONVERSATION
    """How boxes are named: conversation, classic or coordinates."""
    performance_bands: Bands | None = None
    """Other names for the bands of performance."""
    potential_bands: Bands | None = None
    """Other names for the bands of potential."""
    guideline: tuple[float, float, float] | None = None
    """Shares low, middle, high that the organisation expects of everyone together; none by default."""
    decision_rule: DecisionRule = DecisionRule.CONSENSUS
    """Who decides when the room does not agree."""
    minimum_rationale: int = Field(default=MINIMUM_RATIONALE, ge=1, le=500)
    """Characters a reason needs at least."""
    require_proposer: bool = False
    """Whether every move must say who proposed it."""
    small_group: int = Field(default=5, ge=2, le=50)
    """Groups with fewer people are never shown as numbers."""
    share_agreed_performance: bool = False
    """Whether employees may see their agreed performance rating."""
    theme: ThemeChoice = ThemeChoice.DARK
    """The theme screens begin with: dark, or paper for a projector in a lit room."""
    glyphs: Glyphs = Glyphs.DRAWN
    """Marks as drawn, or plain letters."""
    minutes_per_person: int = Field(default=4, ge=1, le=60)
    """Time the agenda plans for one person."""
    idle_minutes: int = Field(default=10, ge=1, le=240)
    """Minutes without a key until the screen goes SHARED and black."""
    keys: dict[str, str] = Field(default_factory=dict)
    """Other keys, by the id of the binding: `"grid.undo" = "ctrl+z"`."""
    standards: Standards = Standards()
    """What each band looks like."""
    opening: Opening = Opening()
    """The texts of the opening page."""
    rationale_help: HelpWords = HelpWords()
    """Words the hints on a reason look for, and words they leave alone: a table for each list."""

    @model_validator(mode="after")
    def _guideline_is_whole(self) -> "Settings":
        if self.guideline is not None and abs(sum(self.guideline) - 1) > 1e-9:
            raise ValueError("the three shares of the guideline add up to 1")
        return self

    @property
    def naming(self) -> Naming:
        """What bands and boxes are called in sessions made from now on."""
        default = Naming()
        return Naming(
            boxes=self.box_names,
            performance=_band_names(self.performance_bands) or default.performance,
            potential=_band_names(self.potential_bands) or default.potential,
        )

    @property
    def move_rules(self) -> MoveRules:
        """What is asked of every move."""
        return MoveRules(
            minimum_rationale=self.minimum_rationale,
            require_proposer=self.require_proposer,
            help_words=self.rationale_help,
        )


def _band_names(bands: Bands | None) -> BandNames | None:
    return None if bands is None else BandNames(full=bands.full, short=bands.short)


def read_settings(path: Path) -> Settings:
    """Read the settings file; without one, the defaults.

    Raises:
        ConfigError: It is not TOML, or a field is not what it may be; the field is named.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError):
        raise ConfigError(f"The settings file {path} cannot be read as UTF-8 text.") from None
    try:
        return Settings.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"The settings file {path} is not TOML: {error}.") from None
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        field = ".".join(str(part) for part in first["loc"]) or "the file"
        raise ConfigError(f"The settings file {path}: {field}: {first['msg']}.") from None
