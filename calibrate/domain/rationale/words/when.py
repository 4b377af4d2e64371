"""Words of time: months, seasons, how often, how long, and what happened only lately."""

from calibrate.domain.rationale.words.listed import listed

_MONTHS = (
    "january, jan, januar, janner, janvier, enero, janeiro",
    "february, feb, februar, fevrier, febrero, fevereiro",
    "march, mar, marz, maerz, mars, marzo, marco",
    "april, apr, avril, abril",
    "may, mai, mayo, maio",
    "june, jun, juni, juin, junio, junho",
    "july, jul, juli, juillet, julio, julho",
    "august, aug, aout, agosto",
    "september, sep, sept, septembre, septiembre, setiembre, setembro",
    "october, oct, oktober, okt, octobre, octubre, outubro",
    "november, nov, novembre, noviembre, novembro",
    "december, dec, dezember, dez, decembre, diciembre, dezembro",
)

MONTHS = {name: number for number, names in enumerate(_MONTHS, 1) for name in listed(names)}
"""The number of a month by its name."""

ALSO_WORDS = frozenset(listed("may, march, mar, mars, mai, dec, sep"))
"""Months that are other words too: they count beside a number, another month, or a word that asks for a time."""

BEFORE_A_MONTH = frozenset(
    listed(
        "in, since, until, till, by, from, during, through, early, late, mid",
        "im, seit, bis, ab, en, depuis, em, desde, de",
    )
)
"""What stands before a month."""

BEFORE = listed(
    "last year, previous year, last period, previous period, last cycle, previous cycle, last half, years ago"
)
"""Words for times before the period."""

WEEK = frozenset(listed("week, wk, kw, cw, semaine, semana, woche, sprint, iteration"))
"""What a number follows that is itself a time."""

HOW_OFTEN = frozenset(listed("times, mal, fois, veces, vez, vezes"))
"""Units that count how often, rather than how long."""

PER = frozenset(listed("each, every, any, per, a, an, pro, par, por, al, chaque, cada"))
"""What makes a measure of how often out of a unit of time."""

NUMBERS = frozenset(
    listed(
        """
        one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, dozen, several, few, couple,
        many, half, first, second, third, fourth, zwei, drei, vier, funf, sechs, sieben, acht, neun, zehn, zwolf,
        deux, trois, quatre, cinq, dix, douze, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, doce,
        duas, dois, quatro, sete, oito, nove, dez, doze, a, an, un, une, una, uma, ein, eine, each, every, all,
        whole, entire, per, pro, par, por, any, full
        """
    )
)
"""What makes a length or a measure of time out of a unit."""

UNITS = frozenset(
    listed(
        """
        day, days, week, weeks, month, months, quarter, quarters, year, years, sprint, sprints, fortnight,
        fortnights, weekend, weekends, night, nights, morning, mornings, tag, tage, tagen, woche, wochen, monat,
        monate, monaten, jahr, jahre, jahren, quartal, quartale, jour, jours, semaine, semaines, mois, trimestre,
        trimestres, annee, annees, ans, dia, dias, semana, semanas, mes, meses, ano, anos, semester
        """
    )
)
"""Units of time."""

WHEN = listed(
    """
    daily, weekly, biweekly, fortnightly, monthly, bimonthly, quarterly, yearly, annually, nightly, every, twice,
    thrice, once, throughout, year round, all along, day to day, spring, summer, autumn, winter, in fall, the
    fall, this fall, last fall, early fall, late fall, since fall, monday*, tuesday*, wednesday*, thursday*,
    friday*, saturday*, sunday*, christmas, easter, black friday, ramadan period, this period, this half, this
    year, this cycle, the period, the year, the half, half year, first half, second half, both halves, mid year,
    midyear, year end, month end, quarter end, each release, each incident, each meeting, each review, each
    launch, each time, over the year, across the year, since the start
    """,
    """
    taglich*, wochentlich*, monatlich*, quartalsweise, jahrlich*, jede, jeden, jedes, jeder, zweimal, dreimal,
    mehrmals, fruhjahr, fruhling, sommer, herbst, halbjahr, quartal, ganzjahrig, dieses jahr, montag*, dienstag*,
    mittwoch*, donnerstag*, freitag*, ostern, weihnachten
    """,
    """
    chaque, hebdomadaire*, mensuel*, quotidien*, trimestriel*, tous les, toutes les, printemps, en ete, cet ete,
    cette annee, automne, hiver, lundi, mardi, mercredi, jeudi, vendredi, semestre, paques
    """,
    """
    cada, semanal*, mensual*, diario, diaria*, trimestral*, primavera, verano, otono, invierno, este ano, todo el
    ano, todos los, todas las, lunes, martes, miercoles, jueves, viernes
    """,
    """
    mensal*, diariamente, verao, outono, inverno, todo o ano, todos os, todas as, segunda feira, terca feira,
    quarta feira, quinta feira, sexta feira, duas vezes
    """,
)
"""Words that say when, or how often."""

RECENT = listed(
    """
    recently, lately, last month, this month, past month, last week, this week, past week, last weeks, past weeks,
    last few weeks, past few weeks, recent weeks, recent months, last two weeks, last three weeks, last quarter,
    this quarter, past quarter, yesterday, the other day, of late
    """,
    "kurzlich, neulich, zuletzt, letzten monat, letzte woche, letzten wochen, diese woche, diesen monat",
    "letztes quartal, dieses quartal",
    "recemment, dernierement, mois dernier, semaine derniere, dernieres semaines, ce mois ci, dernier trimestre",
    "recientemente, ultimamente, mes pasado, semana pasada, ultimas semanas, ultimo trimestre, este mes",
    "recentemente, mes passado, semana passada, este mes",
)
"""Words for what happened only lately."""
