"""The end of a meeting as it is pictured: decided by the command, shown on the screens."""

from studio import Studio

_FILES = "fixtures/spring_2026"
_SESSION = "payments-spring"
_RAISED = {"00104": "Ran the March release alone, two weeks early", "00157": "Closed both audit findings in April"}
_LOWERED = {"00153": "Two onboarding audits stayed open past their date", "00174": "Three checks of May came late"}
_STEPS = (
    ("00104", "career", "the autumn release is planned", "present its risk list to the whole of Payments"),
    ("00157", "development", "the ledger moves in June", "walk two teams through the new checks"),
    ("00153", "expectations", "an audit is announced", "say by Wednesday what will be late, and with what help"),
    ("00138", "coaching", "the change board meets", "bring one written proposal and its cost"),
    ("00142", "development", "the interviews begin", "interview better than Yujin Gu did, and note what was asked"),
)


def prepare(studio: Studio) -> None:
    """Load the meeting, decide what the room decides, and seal it; two people have been told."""
    settings = studio.home / "config" / "config.toml"
    settings.parent.mkdir(exist_ok=True)
    settings.write_text("share_agreed_performance = true\n", encoding="utf-8")
    load = ("load", f"{_FILES}/ratings.csv", "--session", _SESSION, "--map", f"{_FILES}/map.toml")
    studio.run(*load, "--cycle", "2026-H1")
    for beside in ("roles", "groups"):
        studio.run("load", f"{_FILES}/{beside}.csv", "--session", _SESSION, f"--{beside}")
    for band, moved in (("high", _RAISED), ("low", _LOWERED)):
        for person, because in moved.items():
            studio.run("move", _SESSION, person, "--performance", band, "--because", because)
    studio.run("agree", _SESSION, *_RAISED, *_LOWERED, "--axis", "performance")
    for person, conversation, when, will in _STEPS:
        studio.run(
            "action", "add", _SESSION, person, "--conversation", conversation, "--when", when, "--will", will,
            "--check-on", "2026-09-15", "--owner", "Makena Barasa",
        )  # fmt: skip
    studio.run("say", _SESSION, "00153", "The audits of March and April closed three weeks after their date")
    studio.run("thank", _SESSION, "00104", "The calm week of the March release")
    studio.run("seal", _SESSION, "--with-open")
    for person in ("00104", "00153"):
        studio.run("told", _SESSION, person, "--on", "2026-06-02")


def the_close(studio: Studio) -> None:
    """Who was told what, what is in the way of a release, and fairness between groups."""
    prepare(studio)
    with studio.terminal("open", _SESSION) as terminal:
        terminal.wait_for("? keys").press("g").wait_for("who was told")
        terminal.press("i", "enter").wait_for("PRIVATE")
        terminal.press("g").wait_for("who was told")
        terminal.press("n", "enter").wait_for("No surprise")
        terminal.press("n")
        studio.keep("telling", terminal)
        terminal.press("g").wait_for("who was told")
        terminal.press("r", "r", "enter").wait_for("It carries")
        terminal.press("end")
        studio.keep("release", terminal)
        terminal.press("g").wait_for("who was told")
        terminal.press("f", "enter").wait_for("Fairness")
        studio.keep("fairness", terminal)
