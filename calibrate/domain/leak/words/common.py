"""Everyday words of the texts people get: in them they are words first, also where somebody bears one as a name."""

from calibrate.domain.rationale.words.doing import DOING, TOO_GENERAL
from calibrate.domain.rationale.words.listed import listed

_EVERYDAY = """
    able, about, accept, access, account, accounts, across, act, action, actions, active, actual, address, afternoon,
    age, agenda, ago, agree, agreed, ahead, aim, air, alarm, alarms, alert, alerts, align, allow, alone, along, also,
    amount, annual, answer, answers, any, app, apps, area, areas, argue, article, ask, asked, asks, attend, attention,
    audience, audit, audits, author, average, away, baby, back, backlog, backup, balance, base, basic, batch, become,
    bed, begin, begins, behaviour, believe, below, benefit, beside, bid, bids, big, bit, blind, block, blocks, blog,
    board, boards, body, border, bottom, bought, box, boy, brave, bread, break, breaks, brief, briefs, broad, budget,
    bug, bugs, build, builds, burn, busy, buy, buyer, buys, calendar, call, caller, calls, calm, camp, capacity, car,
    card, cards, career, careful, carry, carter, cat, catch, cause, causes, central, certain, chain, chair, chairs,
    chances, chart, charts, cheap, check, checks, child, children, choice, choose, circle, city, class, classes,
    clean, clear, clearer, clerk, client, clients, clock, closer, cloud, club, coach, coaches, coast, coat, coffee,
    cold, come, comes, coming, comment, comments, common, concern, concrete, conflict, contact, content, contract,
    contracts, control, controls, cool, copy, corner, cost, costs, count, country, county, couple, course, courses,
    cover, craft, create, crew, crisp, crow, crowd, current, customer, customers, cycle, dance, dark, dash,
    dashboard, date, dates, daughter, days, deal, deals, debt, decide, decides, deep, default, delay, delays,
    delegate, deliver, delivery, demand, demo, demos, depth, desk, detail, details, device, diary, dinner, direct,
    dirty, doctor, document, documents, dog, door, doors, doubt, draft, drafts, draw, dream, dress, drill, drills,
    drink, drop, dry, due, dull, dust, duty, ear, easier, east, eat, edge, effect, effective, egg, either, else,
    email, emails, emotion, end, ends, engineer, engineers, enough, enter, entry, equal, error, errors, escalate,
    estimate, estimates, evening, event, events, everyday, exact, exam, expect, expects, expert, explain, eye, eyes,
    fact, facts, fail, faith, fall, family, far, farm, feel, feels, fellow, few, fewer, figure, figures, file, files,
    fill, film, final, finance, find, finds, finger, finish, fire, firm, fit, fix, fixes, flag, flags, flat, floor,
    flow, fly, focus, follow, follows, food, forget, form, forms, forward, foster, found, free, fresh, friend,
    friends, fry, fun, fund, future, gain, game, games, gap, gaps, garden, gate, gave, gay, general, get, gets, girl,
    give, given, gives, giving, glad, goal, goals, goes, going, gone, good, goods, got, grade, grand, grass, great,
    grind, ground, groups, grow, grows, guard, guess, guest, guests, guide, guides, habit, hair, half, handle,
    handover, hang, happen, happy, hardly, harm, hat, have, having, hear, heard, heart, heat, held, hello, help,
    helps, hero, hide, high, hint, hire, hires, hit, hobby, hold, holder, holds, hole, home, hoop, hot, hotel, hour,
    hours, housing, hurry, ice, idea, ideas, impact, incident, incidents, input, inside, instead, interest, interview,
    interviews, inbox, issue, issues, item, items, job, join, joins, jump, just, keen, keep, keeps, kept, kid, kids,
    kind, kinds, king, kitchen, knew, know, known, knows, lab, label, lack, lad, lamp, large, last, late, later,
    launch, lay, layer, lead, leader, leaders, leads, lean, learn, learns, least, leave, legal, lend, lesson, lessons,
    let, letter, letters, liberty, lies, life, lift, light, like, likes, limit, limits, line, lines, links, list,
    listen, lists, lit, live, lives, load, loads, local, log, logs, look, looks, loop, lord, lose, loss, lot, loud,
    low, lower, luck, lucky, lunch, mail, main, make, maker, makes, making, map, maps, margin, market, markets, mass,
    match, matter, matters, mean, means, meet, meeting, meetings, meets, member, members, mentor, mentors, menu,
    merit, message, messages, met, method, metric, metrics, mid, milestone, mill, mills, mind, mine, minute, minutes,
    miss, mix, mode, moment, money, monitor, month, monthly, months, moon, morning, most, mother, motion, mount, move,
    moves, much, music, myself, name, named, names, narrow, near, neat, need, needs, new, news, next, nice, night,
    noon, note, notes, notice, now, number, numbers, nurse, offer, offers, office, officer, often, oil, old, once,
    one, ones, onto, open, option, options, order, orders, ordinary, others, outcome, outline, outside, oven, over,
    owe, owes, owl, own, owner, owners, pace, pack, pages, paid, pain, pair, pairs, panel, paper, papers, park, part,
    partner, partners, parts, pass, past, patch, path, paths, pause, pay, peer, peers, pen, people, percent, period,
    phase, phone, pick, picks, picture, piece, pieces, pilot, pilots, pit, place, places, plan, planner, plans, play,
    player, please, plenty, plot, plus, point, points, policy, poll, pool, poor, pop, posts, pound, practice,
    practise, prepare, present, press, pretty, prior, priority, priorities, problem, problems, process, product,
    products, profit, project, projects, proper, proof, propose, protect, provide, public, pull, pulls, pure, purpose,
    push, put, puts, quality, quarter, quarterly, question, questions, queue, quiet, quite, race, raise, range, rate,
    rates, ratio, raw, reach, reads, ready, reader, readers, reason, reasons, recent, record, records, reduce, refer,
    regular, release, releases, rely, repeat, reply, replies, report, reports, request, requests, rest, result,
    retro, return, review, reviewer, reviews, right, ring, rise, risk, risks, road, roadmap, rock, role, roles, roll,
    roof, room, rooms, rota, rough, round, route, row, rows, royal, rule, rules, run, runs, rush, safe, safer, said,
    sail, sample, samples, sat, save, saves, say, says, scale, scope, score, screen, screens, script, sea, search,
    seat, second, section, see, seek, seeks, seem, seen, self, sell, seller, send, sends, senior, sense, sent, series,
    serve, session, sessions, set, sets, shade, shadow, shall, shape, share, shared, shares, sheet, shift, ship,
    shoe, shop, shops, show, shows, shut, sick, side, sides, sign, signs, simple, since, sit, site, sites, size,
    skill, skills, skip, sky, slack, slide, slides, slip, slot, slots, slow, slower, smart, smoke, smooth, soft,
    sold, sole, solve, soon, sort, sound, source, space, spare, speak, speaker, speaks, spec, specs, speech, spend,
    split, spoke, sponsor, sport, spot, spread, sprint, sprints, square, stable, staff, stage, stages, stake, stand,
    standard, standards, start, starts, state, status, stay, stays, step, steps, stock, stood, stop, stops, store,
    stores, story, stories, straight, strategy, stream, strength, stretch, strike, study, style, such, sudden, suit,
    summary, support, supports, sure, survey, system, systems, table, tables, tackle, take, taken, takes, talk, talks,
    target, targets, task, tasks, taste, tax, teach, team, teams, tell, tells, template, term, terms, tests, thank,
    thanks, them, then, thin, thing, things, think, thinks, thought, thread, throw, ticket, tickets, tidy, tie, tight,
    till, time, times, tip, tips, title, today, together, told, tomorrow, tone, took, tool, tools, top, topic, topics,
    total, touch, tough, tour, tower, town, track, trade, trades, train, trainer, training, travel, treat, tree,
    trial, trials, trip, trust, truth, try, trying, turn, turns, twice, type, types, understand, unit, units, unless,
    until, update, updates, upon, use, used, useful, user, users, uses, usual, vale, valley, value, values, vendor,
    vendors, very, view, views, visit, visits, voice, volunteer, vote, wait, waits, walk, wall, want, wants, war,
    ward, warm, warn, wash, watch, water, watts, wave, way, ways, wear, web, week, weekly, weeks, weigh, welcome, well,
    went, wet, whole, wide, wider, wild, win, wind, window, wine, wing, wins, wire, wish, within, without, wolf, woman,
    women, wonder, word, words, work, worked, works, workshop, world, worry, worse, worth, would, write, writer,
    writes, wrong, wrote, yard, year, yearly, years, yes, yet, yield, young, younger, yours, zero, zone
"""
_LETTERS = """
    ai, ad, ag, am, app, api, ar, as, ba, bi, ci, cd, cv, db, dd, de, do, du, ed, eg, er, es, et, eu, ex, fe, fo, ge,
    gi, go, ha, he, hi, hr, id, ie, if, im, in, io, ip, is, it, kg, km, kpi, la, lo, ltd, ma, me, mi, ml, mm, ms, my,
    na, ne, no, nr, oh, ok, okr, on, or, os, pa, pi, pm, pr, qa, re, se, si, sla, so, sql, ta, to, tv, ui, uk, up, us,
    ut, ux, va, vi, vs, we, ya, ye, yo
"""

COMMON = frozenset((*listed(_EVERYDAY, _LETTERS), *DOING, *TOO_GENERAL))
"""Single words, plain."""

EMPHASISED = frozenset(listed("will, may, must, can, should, never, always, only, not, own, both, each, every, just"))
"""Words that are written in capitals to stress them."""

TITLES = frozenset(listed("mr, mrs, ms, miss, dr, prof, herr, frau, mme, mlle, monsieur, madame, senor, senora, sir"))
"""What stands before a person's name alone."""
