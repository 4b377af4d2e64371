"""The one line above the table: how much of the differences goes with who rated."""

from calibrate.domain.spread.f_ratio import f_tail
from calibrate.domain.spread.sums_of_squares import Groups, SumsOfSquares, icc1

_SELDOM = 0.05
_SHARES = (
    (0.02, "almost none"),
    (0.05, "about a twentieth"),
    (0.10, "about a tenth"),
    (0.20, "about a fifth"),
    (0.25, "about a quarter"),
    (0.33, "about a third"),
    (0.40, "about two fifths"),
    (0.50, "about half"),
    (0.60, "about three fifths"),
    (0.67, "about two thirds"),
    (0.75, "about three quarters"),
    (0.90, "about nine tenths"),
    (1.00, "nearly all"),
)


def who_rated(groups: Groups, what: str = "Who rated") -> str:
    """Return ICC(1) in words, and whether chance alone often gives that much (F test at .05).

    Args:
        groups: Each manager's ratings, as for `icc1`.
        what: What the groups have in common, as the sentence begins.

    Raises:
        ValueError: As `icc1`.
    """
    sums = SumsOfSquares.added(groups)
    share = icc1(sums)
    if share <= 0:
        return f"{what} explains none of the differences between people."
    _, words = min(_SHARES, key=lambda known: abs(known[0] - share))
    often = "often" if _chance(sums) >= _SELDOM else "seldom"
    return f"{what} explains {words} of the differences between people; chance alone {often} gives that much."


def _chance(sums: SumsOfSquares) -> float:
    others, within = len(sums.sizes) - 1, sums.freedom_within
    if not sums.within:
        return 0.0
    return f_tail(float(sums.between / others / (sums.within / within)), others, within)
