"""What is done to a piece of work, as verbs; and what is too general to be one."""

from calibrate.domain.rationale.words.listed import listed

_REGULAR = """
    absorb, adapt, add, align, analyse, analyze, answer, arrange, assemble, assess, attend, audit, automate,
    balance, bill, book, calculate, calibrate, chair, change, check, clarify, clean, clear, close, coach, code,
    collect, combine, compile, complete, configure, convert, coordinate, copy, correct, counsel, cover, create,
    debug, decommission, demonstrate, deploy, design, detect, develop, diagnose, digitise, digitize, document,
    double, draft, edit, eliminate, enable, end, establish, evaluate, exceed, expand, explain, facilitate, file,
    finish, fix, forecast, gather, guide, halve, hand, handle, host, identify, implement, inspect, install,
    instruct, integrate, interview, introduce, investigate, invoice, issue, join, label, launch, learn, list,
    localise, lower, maintain, manage, map, mark, master, measure, mediate, mend, mentor, merge, migrate, model,
    moderate, monitor, move, negotiate, onboard, open, operate, organise, organize, overhaul, own, pack, paint,
    patch, phase, pilot, plan, prepare, present, process, produce, programme, propose, prototype, prove, publish,
    question, raise, rearrange, rebalance, reconcile, record, recover, recruit, redesign, reduce, refactor,
    refine, reform, release, remove, renegotiate, renew, reorganise, reorganize, repair, replace, report,
    reproduce, research, resolve, restore, restructure, retire, review, revise, rework, roll, route, sample, save,
    scale, schedule, score, secure, separate, serve, service, settle, shape, shorten, simplify, solve, sort,
    source, specify, sponsor, stabilise, stabilize, staff, standardise, standardize, start, steer, streamline,
    structure, submit, summarise, supervise, survey, switch, tackle, tender, test, time, track, trace, train,
    transfer, transform, translate, treat, trial, triage, tune, turn, unblock, unify, update, upgrade, validate,
    verify, visit, weld, wire, miss, skip, postpone, delay, return, reopen, overlook, cancel, ignore, refuse,
    leak, exceed
"""
_IRREGULAR = """
    led, leads, grew, grows, leading, built, builds, building, rebuilt, rebuilding, ran, runs, running, wrote,
    writes, writing, written, rewrote, rewritten, won, wins, winning, held, holds, holding, took, takes, taking,
    taken, taught, teaches, teaching, brought, brings, found, drew, drove, chose, set, put, cut, cuts, cutting,
    sold, sells, selling, sped, split, shut, wound, planned, planning, shipped, shipping, stopped, stopping,
    dropped, dropping, slipped, submitted, submitting, got, kept, keeps, keeping, made, makes, making, met, meets,
    meeting, gave, gives, giving, left, leaves, broke, lost, forgot, overran, overspent, stood, stands, spoke,
    swept, swapped, mapped, wrapped, trimmed, logged, tagged, debugged, scanned, patched, compared, delivered,
    delivers, delivering
"""
_GERMAN = """
    geleitet, gebaut, aufgebaut, umgebaut, abgeschlossen, eingefuhrt, geliefert, ubernommen, geschrieben,
    verhandelt, geschult, gelost, behoben, automatisiert, migriert, vorbereitet, gewonnen, gehalten, organisiert,
    entwickelt, umgesetzt, leitete, baute, schrieb, fuhrte, loste, lieferte, ubernahm, gewann, organisierte,
    entwickelte, senkte, gesenkt, verpasst, versaumt
"""
_FRENCH = """
    dirige, pilote, construit, livre, redige, ecrit, lance, negocie, resolu, corrige, automatise, migre, prepare,
    anime, organise, reduit, cloture, forme, manque, termine, repris, gere, mene
"""
_SPANISH = """
    dirigio, lidero, construyo, entrego, redacto, escribio, lanzo, negocio, resolvio, corrigio, automatizo, migro,
    preparo, organizo, redujo, cerro, formo, termino, gestiono, implanto, desarrollo
"""
_PORTUGUESE = """
    liderou, conduziu, construiu, entregou, redigiu, escreveu, lancou, negociou, resolveu, corrigiu, automatizou,
    migrou, preparou, organizou, reduziu, fechou, treinou, concluiu, geriu, implementou, desenvolveu
"""


def _forms(verb: str) -> tuple[str, ...]:
    if verb.endswith("e"):
        return f"{verb}d", f"{verb}s", f"{verb[:-1]}ing"
    if verb.endswith("y") and verb[-2] not in "aeo":
        return f"{verb[:-1]}ied", f"{verb[:-1]}ies", f"{verb}ing"
    plural = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x")) else f"{verb}s"
    return f"{verb}ed", plural, f"{verb}ing"


DOING = (
    *(form for verb in listed(_REGULAR) for form in _forms(verb)),
    *listed(_IRREGULAR, _GERMAN, _FRENCH, _SPANISH, _PORTUGUESE),
)
"""Verbs that name work together with what they are done to."""

TOO_GENERAL = frozenset(
    listed(
        """
        a, an, the, and, or, but, of, to, in, on, at, for, with, by, from, as, is, are, was, were, be, been,
        being, has, have, had, having, do, does, did, done, will, would, can, could, may, might, must, shall,
        should, it, its, they, them, their, theirs, we, us, our, i, me, my, you, your, this, that, these, those,
        there, here, who, which, what, when, where, how, while, why, not, no, nor, so, up, out, over, under, off,
        down, all, both, each, every, any, some, own, than, then, also, just, only, even, still, about, after,
        before, between, during, into, through, per, if, because, until, since, again, already, yet, too, very,
        quite, really, rather, much, many, more, most, less, least, lot, lots, well, always, never, often,
        usually, sometimes, ever
        """,
        """
        result, results, work, works, job, jobs, task, tasks, thing, things, stuff, something, anything,
        everything, nothing, way, ways, people, person, team, teammates, colleague, colleagues, everyone,
        everybody, anyone, someone, other, others, manager, managers, leader, leaders, leadership, boss, staff,
        performance, expectation, expectations, standard, standards, level, levels, quality, value, impact,
        outcome, outcomes, effort, efforts, responsibility, responsibilities, role, skill, skills, knowledge,
        potential, growth, growing, progress, improvement, improvements, success, contribution, contributions,
        motivation, experience, example, examples, part, time, bar, mile, game, self, job, place, side, life,
        mood, going, energy, difference, mark, feedback, criticism, advice, decision, decisions, front, potential,
        question, questions, lead, initiative, ownership, step, steps, point, points, pace, speed, head, hand,
        hands, eye, mind, good, great, best, better, strong, stronger, solid, excellent, amazing, outstanding,
        exceptional, superb, fantastic, wonderful, high, higher, highest, low, lower, top, big, bigger, huge,
        real, true, hard, harder, easy, easily, extra, nice, fine, okay, ok, bad, poor, weak, worse, right, wrong,
        new, old, same, different, general, overall, whole, full, further, fast, quick, company, organisation,
        organization, business, department, group, office, culture, trust, respect, care, help, support, credit
        """,
        """
        der, die, das, den, dem, des, ein, eine, einen, einer, eines, einem, und, oder, aber, von, zu, zum, zur,
        im, auf, fur, mit, bei, aus, als, ist, sind, war, waren, hat, haben, wird, wurde, sehr, gut, gute, guten,
        immer, alle, alles, sich, nicht, auch, nur, arbeit, leistung, ergebnisse, le, la, les, un, une, des, du,
        de, et, ou, mais, dans, sur, pour, avec, par, est, sont, a, ont, tres, bien, bon, bonne, toujours, tout,
        tous, travail, resultats, el, los, las, una, unos, y, o, pero, en, del, al, con, por, para, es, son, ha,
        han, muy, buen, bueno, buena, siempre, todo, todos, trabajo, resultados, os, as, um, uma, e, em, no, na,
        do, da, dos, das, com, por, foi, muito, bom, boa, sempre, tudo, trabalho, resultados, que, se, su, sus,
        ses, son, sa, lui, ihr, ihre
        """,
    )
)
"""Words that name no piece of work, whatever is done to them."""

NO_NAMES = frozenset(
    listed("hr, ceo, cfo, cto, coo, vp, it, ok, tbd, na, pip, kpi, kpis, pm, am, usa, uk, eu, us, i, asap, fyi")
)
"""Capitals that name no piece of work."""
