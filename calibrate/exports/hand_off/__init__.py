"""What a manager gets: own people only, before the meeting or after the seal."""

from calibrate.exports.hand_off.files import hand_off_files, index_file
from calibrate.exports.hand_off.handed import Briefing, HandedPerson, HandOff, hand_offs
from calibrate.exports.hand_off.outgoing import outgoing, sayings

__all__ = [
    "Briefing",
    "HandOff",
    "HandedPerson",
    "hand_off_files",
    "hand_offs",
    "index_file",
    "outgoing",
    "sayings",
]
