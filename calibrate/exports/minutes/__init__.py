"""The minutes, as Markdown: the head to read aloud, and everything the room decided."""

from calibrate.exports.extract import WHOSE, Extract
from calibrate.exports.markdown import plain
from calibrate.exports.minutes.decided import decisions, unfinished
from calibrate.exports.minutes.facts import before_and_after, facts, head_lines, what_next


def minutes_file(extract: Extract) -> dict[str, bytes]:
    """Return minutes.md; the same extract gives the same bytes."""
    parts = [
        [f"# Minutes: {plain(extract.title)}"],
        [f"**For {WHOSE[extract.audience]}. Not for managers or employees.**"],
        [] if extract.is_sealed else ["**NOT SEALED: all of this can still change.**"],
        facts(extract),
        head_lines(extract),
        before_and_after(extract),
        decisions(extract),
        *unfinished(extract),
        what_next(extract),
    ]
    text = "\n\n".join("\n".join(lines) for lines in parts if lines)
    return {"minutes.md": f"{text}\n".encode()}
