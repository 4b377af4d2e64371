"""The grid and its boxes, whatever they are called."""

from calibrate.domain.leak.words.rows import rows
from calibrate.domain.rationale.words.listed import listed

GRID = (
    *listed(
        """
        nine box*, 9 box*, ninebox*, 9box*, 9 boxes, nine boxes, 3x3 grid, 3 x 3 grid, three by three grid,
        talent grid, talent matrix, talent map, performance grid, potential grid, calibration grid, talent review*,
        talent pool*, talent segment*, performance and potential, performance potential, place on the grid,
        placed on the grid, position on the grid, stands on the grid, stand on the grid, grid position*, quadrant*,
        box name*, box names
        """
    ),
    *rows("your, their, same, which, another, higher, lower, corner, top, bottom", "box, boxes"),
    *rows("top, upper, bottom, lower", "right, left, middle, row", "box, square, cell"),
    *rows("others, people, colleagues, those", "in", "the, a, that, this, your", "box"),
    *rows("placed, put, landed, stand, sit, are, were, is, was, be", "in", "the, a, that, this", "box"),
)
NOT_GRID = (
    *listed("magic quadrant*, drop box*, check box*, tick box*, text box*, tool box*, time box*, post box*"),
    *rows("top, bottom, your, their", "box", "model, office, score, file, folder, account"),
)
