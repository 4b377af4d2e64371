"""What points into the room: a person's page never does."""

from calibrate.domain.leak.words.rows import rows
from calibrate.domain.rationale.words.listed import listed

ROOM = (
    *rows(
        "the room, the panel, the committee, the managers, other managers, the calibration",
        "felt, agreed, decided, said, thought, saw, discussed, wanted, moved, raised, lowered, voted, argued, put",
    ),
    *rows("the meeting", "felt, decided, thought, voted, moved, raised, lowered, rated"),
    *rows(
        "calibration",
        "meeting*, session*, round*, committee*, panel*, talk*, discussion*, result*, outcome*, room, process, grid",
    ),
    *rows("in, at, after, during, since, from, before, through", "calibration, the calibration"),
    *listed(
        """
        was read out, were read out, silent vote*, voted on you, voted for you, voted against you, moved you up,
        moved you down, you were moved, were moved up, were moved down, was moved up, was moved down,
        you were downgraded, you were upgraded, parked you, you were parked, agreed without discussion,
        set you aside, you were set aside, calibrated you, you were calibrated, decision of the room
        """
    ),
)
NOT_ROOM = (
    *rows(
        "calibration, the calibration, in calibration, after calibration, before calibration, during calibration",
        "of, curve*, data, certificate*, report*, run, runs, step, constant*, error*, kit, lab, log, logs, gas",
    ),
    *rows("sensor, instrument, camera, device, scale, pump, machine, equipment, printer, model", "calibration*"),
    *rows("sensor, sensors, meter, meters, device, devices, data, memory, register", "was, were", "read out"),
    *rows(
        "was, were", "read out", "by hand, of the device, of the memory, of the sensor, by the sensor, from the sensor"
    ),
)

RATING = (
    *rows(
        """your, their, performance, final, overall, agreed, calibrated, proposed, annual, lowered, raised, low, middle,
        below, last year s""",
        "rating, ratings, score, grade",
    ),
    *rows("you were, you are, was, is, were, been, be, get, got", "rated, graded, scored"),
    *rows("rated, graded", "you, as, low, middle, high, below, above, at, them, 1, 2, 3, 4, 5"),
    *rows("rating", "was, is, of you, went, fell, dropped, stays"),
    *rows(
        "performance, performance is, performance was, you are, you were, you stand, you stood",
        "below, at, above",
        "the standard",
    ),
    *rows("your, performance", "band, bands"),
)
NOT_RATING = (
    *rows("customer, star, credit, app, user, product, energy, safety, store, service", "rating*, score*"),
    *rows("credit, quality, test, safety, performance, customer", "score*", "of the, for the, in the"),
    *rows("your, their", "score, grade, rating", "card*, cards, book, sheet, in the app, in the store"),
    *rows("is, was, were, be, been", "rated", "at, for", "volts, watts, outdoor, load, use"),
)
