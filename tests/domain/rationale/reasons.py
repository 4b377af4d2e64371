"""Reasons a room might write about Yara Khan of Pia Weiss's team, in the second half of 2026."""

from calibrate.domain.rationale.hint import Hint

OWN, MANAGER, CYCLE = "Yara Khan", "Pia Weiss", "2026-H2"

NAMED = (
    OWN, MANAGER, "Oto Mora", "Xi Xu", "Will Grant", "Mark Price", "May Young", "Grace Field", "Leo Park",
    "Jörg Müller", "Marek Dvořák", "Zoë O’Brien-Łukasiewicz", "Nguyễn Thị Bích Phượng",
    "佐藤 美咲", "김 민준", "Ravi Best", "An Long",
    "Łukasz Sharp", "Ines de la Cruz", "Hope King", "Ana Bridge", "Jean Petit", "Sol Baker", "Renée Koch",
    "İrem Yılmaz",
)  # fmt: skip
"""Names that are a trap: ordinary words, accents, scripts without blanks."""

_FIRST = (
    "Abeni", "Bruno", "Chiara", "Davor", "Emeka", "Fatima", "Goran", "Hedda", "Ilse", "Joost", "Katya", "Lamine",
    "Mirela", "Noor", "Olumide", "Priya", "Quentin", "Rasmus", "Sanna", "Tomasz",
)  # fmt: skip
_LAST = (
    "Adebayo", "Bianchi", "Chaudhry", "Dimitrov", "Eriksen", "Ferreira", "Grabowski", "Halvorsen", "Ivanova", "Jansen",
    "Kowalski", "Lindqvist", "Moreau", "Nakamura", "Okonkwo",
)  # fmt: skip
NAMES = (*NAMED, *(f"{first} {last}" for first in _FIRST for last in _LAST))[:300]
"""Everybody in the file."""

WORK, DATE, LATE = Hint.NO_WORK, Hint.NO_DATE, Hint.LAST_QUARTER
PRIVATE, NAME, CHARACTER = Hint.PRIVATE, Hint.OTHER_NAME, Hint.CHARACTER

HINTED: tuple[tuple[str, Hint], ...] = (
    # No piece of work.
    ("A very strong half year, well above the standard.", WORK),
    ("Delivered consistently strong results every month.", WORK),
    ("Always helps others and does a great job, all year.", WORK),
    ("Met expectations in every quarter.", WORK),
    ("Goes the extra mile each week for everyone.", WORK),
    ("War das ganze Jahr sehr gut, jede Woche.", WORK),
    # No date, no frequency, or one outside the period.
    ("Closed the audit alone and wrote the guide others now use.", DATE),
    ("Led the migration of the ledger without an outage.", DATE),
    ("Rebuilt the month's invoice run in March 2024.", DATE),
    ("Ran the supplier review well last year.", DATE),
    ("Cut the backlog from 90 tickets to 12.", DATE),
    ("A dirigé le lancement du portail client.", DATE),
    # Only the last quarter.
    ("Closed the audit in November.", LATE),
    ("Led the release on 12 October and the rollout in December.", LATE),
    ("Recently took over the incident rota.", LATE),
    ("Fixed the payout batch on 2026-11-03, two weeks early.", LATE),
    ("Q4: shipped the new portal.", LATE),
    ("Hat im Oktober die Umstellung abgeschlossen.", LATE),
    # Leave, health, age, family, pay.
    ("Back from parental leave in August and closed the audit.", PRIVATE),
    ("Was often sick in July, so the release slipped.", PRIVATE),
    ("Led the audit in July despite their age.", PRIVATE),
    ("With two small children the rota in August was hard to cover.", PRIVATE),
    ("Ran the launch in July and asked twice for a higher salary.", PRIVATE),
    ("Burn-out in September, so the migration stands half done.", PRIVATE),
    ("Nach der Elternzeit im August das Projekt übernommen.", PRIVATE),
    ("Depuis son congé maternité en août, a repris le projet.", PRIVATE),
    ("Tras la baja médica de agosto cerró la auditoría.", PRIVATE),
    ("Depois da licença em agosto liderou a migração.", PRIVATE),
    # Other people's names.
    ("Closed the audit in July faster than Oto did.", NAME),
    ("Took the ledger over from DVORAK in August.", NAME),
    ("Led the launch in July with Nguyen Thi Bich Phuong.", NAME),
    ("In August 佐藤さん needed the report and got it.", NAME),
    ("Covered Mark Price's rota every week since July.", NAME),
    ("Wrote the July report that Will had promised.", NAME),
    ("Finished the Muellers migration in August.", NAME),
    # What a person is like.
    ("Brilliant, and led the audit in July.", CHARACTER),
    ("Too lazy to finish the July report.", CHARACTER),
    ("Has the wrong attitude in every incident review.", CHARACTER),
    ("A natural leader: ran the launch in August.", CHARACTER),
    ("Sehr faul, hat im Juli den Bericht versäumt.", CHARACTER),
)
"""Reasons, and the hint each must give."""

PLAIN: tuple[str, ...] = (
    "Closed the audit alone, two weeks early; both spring findings gone.",
    "Led the launch of the portal in August; three teams now rely on it.",
    "Yara Khan ran the incident review for three teams in July and again in October.",
    "Cut the payout batch from 40 minutes to 12 in August, and it has stayed there every month.",
    "Missed the July and the September filing; both were raised with Pia Weiss within the week.",
    "Wrote the runbook in September that the night shift uses every week.",
    "Two of three goals open since July; raised in August and again in October.",
    "Has led two teams through one release already; asked for a bigger problem in July.",
    "Learned the ledger domain in one quarter and now explains it to others every sprint.",
    "Rebuilt the health check of the gateway in July; no false alarm since.",
    "Ran the stress test of the payout batch in August and fixed the three faults it showed.",
    "Introduced lazy loading in the dashboard in September; pages open in half the time.",
    "Did not leave one ticket open at the end of any week.",
    "Moved the old pension product to the new platform in July and August.",
    "Fixed the race condition in the bonus module in August and wrote the test for it.",
    "Split the parent ticket into eleven child tickets in July and closed nine of them.",
    "Retired three copies of the revenue dashboard in August, two weeks early.",
    "Settled the compensation claims of the July outage within five weeks.",
    "Renewed the smart meter contract in July, three months before it ran out.",
    "May have slowed the release in July by skipping the test suite; it went out on time in September.",
    "Will hand the rota over in December, as agreed in July; the guide is written.",
    "Gave a mark for every supplier twice a year and published the price list.",
    "Kept the park and ride shuttle project on budget each month.",
    "Found the best price for the Norrland tender in August; saved a tenth.",
    "Opened the bridge to the new warehouse in July, on the agreed day.",
    "Took five manual steps out of the invoice run in Q3, and one more in Q4.",
    "Came late to four of nine stand-ups in July, and to none since the talk in August.",
    "Reviewed every change to the card gateway weekly; nothing to correct since July.",
    "Negotiated the Phoenix supplier contract in KW 34 and its renewal in October.",
    "Halved the response time of the statement job on 12.08.2026.",
    "Trained six people on the new checklist between July and October.",
    "The launch slipped by six weeks in July; the cause was in the plan.",
    "Chaired the release council monthly, and the backlog went from 90 to 30.",
    "Shipped the ageing report on time every month; no restatement.",
    "Answered 40 access requests since July, each within the agreed days.",
    "Hat im Juli und im Oktober die Inventur geleitet, beide ohne Nacharbeit.",
    "A dirigé la clôture de juillet et celle d'octobre, sans retard.",
    "Lideró la migración en julio y formó a dos equipos en septiembre.",
    "Conduziu a auditoria em agosto e reduziu o prazo para três dias todos os meses.",
    "Handled the character encoding bug in the export in July; the test suite now covers it.",
)
"""Reasons in which there is nothing to hint at."""
