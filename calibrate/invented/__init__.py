"""Invented companies: nobody in them lives, and the same seed invents the same one everywhere."""

from calibrate.invented.actions import InventedAction, InventedGrowth, InventedPlan, invented_growth
from calibrate.invented.bench import InventedBench, ScriptedNominee, ScriptedWish, invented_bench
from calibrate.invented.company import Company, company
from calibrate.invented.habits import Habit
from calibrate.invented.script import Change, MeetingScript, ScriptedMove, ScriptedPark, meeting_script

__all__ = [
    "Change",
    "Company",
    "Habit",
    "InventedAction",
    "InventedBench",
    "InventedGrowth",
    "InventedPlan",
    "MeetingScript",
    "ScriptedMove",
    "ScriptedNominee",
    "ScriptedPark",
    "ScriptedWish",
    "company",
    "invented_bench",
    "invented_growth",
    "meeting_script",
]
