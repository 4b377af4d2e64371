"""How ratings are distributed, by manager above all: exact tests, honest pictures, plain sentences.

Pure functions over plain sequences. A level is a whole number from 1. What
each of them means for a meeting, and what it cannot tell: docs/method.md.
"""

from calibrate.domain.spread.binomial import natural_range
from calibrate.domain.spread.both_questions import halo, halo_among
from calibrate.domain.spread.changes import Change, change, needs_evidence, sign_test
from calibrate.domain.spread.cohort import Kind, RatedPair, RatedPairs
from calibrate.domain.spread.discovery import benjamini_hochberg
from calibrate.domain.spread.document import spread_document
from calibrate.domain.spread.evidence import EvidenceByQuarter, evidence_by_quarter
from calibrate.domain.spread.exact_table import fisher
from calibrate.domain.spread.grouping import group_names, groups_of, whole_trees
from calibrate.domain.spread.guidelines import COHORT, guideline
from calibrate.domain.spread.headline import who_rated
from calibrate.domain.spread.levels import Level, Pool
from calibrate.domain.spread.limits import funnel
from calibrate.domain.spread.movement import Movement, movement_by
from calibrate.domain.spread.observers import krippendorff_alpha
from calibrate.domain.spread.order import OrderDrift, order_drift
from calibrate.domain.spread.pooling import Shrinkage, james_stein, shrinkage
from calibrate.domain.spread.review import Finding, TeamReview, review
from calibrate.domain.spread.sums_of_squares import icc1
from calibrate.domain.spread.survey import GroupOnAxis, GroupOnBoth, Likeness, OnAxis, PairCounts, Survey, survey
from calibrate.domain.spread.team_draw import average_range, compression, leniency
from calibrate.domain.spread.team_test import TeamTest
from calibrate.domain.spread.tiers import Decision, Tier, decide
from calibrate.domain.spread.wording import NO_DIFFERENCE, POWER, TOO_FEW, WITHIN_CHANCE, Wording

__all__ = [
    "COHORT",
    "NO_DIFFERENCE",
    "POWER",
    "TOO_FEW",
    "WITHIN_CHANCE",
    "Change",
    "Decision",
    "EvidenceByQuarter",
    "Finding",
    "GroupOnAxis",
    "GroupOnBoth",
    "Kind",
    "Level",
    "Likeness",
    "Movement",
    "OnAxis",
    "OrderDrift",
    "PairCounts",
    "Pool",
    "RatedPair",
    "RatedPairs",
    "Shrinkage",
    "Survey",
    "TeamReview",
    "TeamTest",
    "Tier",
    "Wording",
    "average_range",
    "benjamini_hochberg",
    "change",
    "compression",
    "decide",
    "evidence_by_quarter",
    "fisher",
    "funnel",
    "group_names",
    "groups_of",
    "guideline",
    "halo",
    "halo_among",
    "icc1",
    "james_stein",
    "krippendorff_alpha",
    "leniency",
    "movement_by",
    "natural_range",
    "needs_evidence",
    "order_drift",
    "review",
    "shrinkage",
    "sign_test",
    "spread_document",
    "survey",
    "who_rated",
    "whole_trees",
]
