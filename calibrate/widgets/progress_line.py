"""How far the meeting is, in the words at the right of the mode line."""

from calibrate.domain.board import Progress
from calibrate.widgets.glyphs import Glyphs
from calibrate.widgets.row import Run
from calibrate.widgets.theme import Tone


def progress_runs(
    progress: Progress, glyphs: Glyphs, *, is_sealed: bool, is_narrow: bool = False, is_wider: bool = False
) -> tuple[Run, ...]:
    """Return the counts by person state, people set aside where there are any, and what the disk holds.

    Args:
        progress: The counts.
        glyphs: The marks to draw with.
        is_sealed: The grid is fixed.
        is_narrow: As short as it can be said.
        is_wider: The screen shows fewer people than are counted: it says so.
    """
    whole = "all " if is_narrow else f"all {progress.people}:  "
    of_all = (Run(whole, Tone.SECOND),) if is_wider else ()
    held = "sealed" if is_sealed else "saved"
    if is_narrow:
        return (
            *of_all,
            Run(glyphs.agreed, Tone.SECOND),
            Run(str(progress.agreed), bold=True),
            Run(f"  {glyphs.parked}", Tone.SECOND),
            Run(str(progress.parked), bold=True),
            Run("  open ", Tone.SECOND),
            Run(str(progress.open), bold=True),
            Run(f"  {held}", Tone.SECOND),
        )
    aside = (
        (Run("   "), Run(str(progress.set_aside), bold=True), Run(" set aside", Tone.SECOND))
        if progress.set_aside
        else ()
    )
    return (
        *of_all,
        Run(f"{glyphs.agreed} ", Tone.SECOND),
        Run(str(progress.agreed), bold=True),
        Run(f" agreed  {glyphs.parked} ", Tone.SECOND),
        Run(str(progress.parked), bold=True),
        Run(" parked  ", Tone.SECOND),
        Run(str(progress.open), bold=True),
        Run(" open", Tone.SECOND),
        *aside,
        Run(f"    {held}", Tone.SECOND),
    )
