"""The signs of vague and of firm talk: a table of weights and words, and the only place where either stands.

It is Python and not a pack: these are the small words of the language, the same in every trade, weighed against each
other (`benchmarks/heard.py`), and a YAML table would cost its parse at every start. What people say in one trade or
another is a phrase, and phrases are for everybody to write.

Words stand with commas between. `~` after a word means any ending (`hope~`: hopes, hoping), `_` is any one word.
The longest wording wins: inside `no problem` no other sign is looked for.
"""

from __future__ import annotations

from typing import NamedTuple


class Sign(NamedTuple):
    """A kind of words that speaks for vague talk (`weight` above 0) or for firm talk (below 0).

    `label` names it to a person; `missing` is what vague talk of this kind leaves out; `words` as described above.
    """

    id: str
    weight: float
    label: str
    missing: tuple[str, ...] = ()
    words: str = ""


VAGUE = (
    Sign(
        id="hope",
        weight=1.0,
        label="a hope or an attempt",
        missing=("what", "when"),
        words="""hope~, hopefully, aim~, aspire~, aspiration~, ambition~, ambitious, would like, would love, would be nice,
        would prefer, wish~, want~ to, wants to, looking to, look to, keen to, keen on, keen for, eager, ideally, in an ideal world,
        dream, the dream, vision, goal is, the goal, goals, the idea is, the intention, strive~, try, tries, trying, try to, trying to, tries to,
        do our best, do its best, do their best, do my best, does their best, does its best, does his best, does her best,
        best we can, what we can, where we can, when we can, as we can, as they can, as best,
        endeavour~, endeavor~, work~ towards, working on it, working on that, working on this, work on it, committed to, commitment to,
        think~ of, think~ about, thought about, consider~, explor~, open to, looking at, looking into, look at it, look at that, look into it, look into that,
        radar, roadmap, in the pipeline, on the cards, on the table, on the agenda, being discussed, in discussion~, discussed, under review, being reviewed,
        talk~ about it, talk~ about that, have been talking, had talks, keep it in mind, bear it in mind, keep that in mind,
        happy to look, happy to discuss, happy to talk, happy to consider, work something out, sort something out, figure it out, figure something out, come to an arrangement, find a way, find a solution, find solutions,
        find something, we will see, let us see, see what, see how, see where, wait and see, envisage~, foresee~, anticipate~, expect to, expected to, seek to, seeking to, in principle we, would welcome, moving towards, on the way, on our way, getting there, on the horizon""",
    ),
    Sign(
        id="plan",
        weight=1.0,
        label="an intention",
        missing=("when", "who"),
        words="""plan~ to, plan~ on, plan for, plans for, planning for, planning, intend~, intention~, going to, about to, on track, set to, we will, they will,
        it will, that will, things will, will be, there will be, will have, will get, will find, will become, will soon""",
    ),
    Sign(
        id="might",
        weight=0.9,
        label="what could be, not what is",
        missing=("who", "where-seen"),
        words="""might, may, could, perhaps, maybe, possibly, probably, likely, presumably, should, can be, can get, can have, can grow, can go, can become, tend~ to,
        tend~ not, chance of, chance to, chances, a chance, good chance, in theory, in principle, on paper, room for, room to, scope for, scope to, opportunity, opportunities, an option, options, the option,
        possibility, possibilities, possible, potential, potentially, prospect~, in the running, is an option, free to, able to, ought to, realistic""",
    ),
    Sign(
        id="often",
        weight=1.2,
        label="how often stays open",
        missing=("how-much", "where-seen"),
        words="""usual~, usually, unusual, normal, normally, general, generally, typical, typically, often, sometimes, occasional, occasionally, rare, rarely, seldom, hardly, hardly ever, barely, scarcely,
        from time to time, now and then, now and again, every now and then, every now and again, every so often, once in a while, on occasion, at times, most of the time, most days, most weeks, most nights, much of the time, for the most part, by and large, as a rule, on the whole, in general,
        regular, regularly, frequent, frequently, commonly, largely, mainly, mostly, the odd, as needed, as necessary, as required, where necessary, where needed, where required, when necessary, when needed, when required, if necessary, if needed, if required, as and when, whenever, when it matters, when it counts,
        more or less, over time, a lot of the time, some of the time, some days, some weeks, day to day, in practice, customary, traditionally, historically, periodically, continuously, constantly, continually, ongoing, steady, steadily, gradually, at short notice, the exception, exceptional~, in the main, nearly always, almost always, almost never, hardly anyone, hardly anybody, comes and goes, come and go, ups and downs, up and down, phases, busy times, busy periods, quiet times, every day is different, no two days, in normal times, at peak times""",
    ),
    Sign(
        id="amount",
        weight=0.9,
        label="how much stays open",
        missing=("how-much",),
        words="""some, a bit, bit of, a little, quite, fairly, pretty, reasonably, relatively, a lot, lots, lot of, plenty, several, many, few, a few, couple, a couple of, various, variety, varied, a range, range of, wide range, certain, a number of, most, most of, a fair amount, fair amount, fair share, amount of, a great deal, tons, loads, enough, sufficient, sufficiently, adequate, adequately,
        decent, significant, significantly, substantial, substantially, considerable, considerably, or so, something like, sort of, kind of, or thereabouts, not much, not many, not too, not that, not so, not really, that much, that many, that bad, so bad, too bad, not bad, so much, as much, huge, massive, enormous, tremendous, a handful, a minority, a majority, the majority, the bulk, part of it, partly, in part, to some extent, to a degree, to a certain extent, a touch,
        somewhat, slightly, a long way, a small, a big, a large, minor, major, limited, extensive, wide, broad, all sorts, all kinds, and so on, and the like, et cetera, etc, among others, amongst others, this and that, more, more and more, better, bigger, faster, increasingly, much, very little, very much, a good deal, extra, additional, further, light, heavy""",
    ),
    Sign(
        id="praise",
        weight=1.2,
        label="praise that nobody can check",
        missing=("what", "where-seen"),
        words="""good, great, nice, nicely, fine, excellent, amazing, awesome, fantastic, wonderful, lovely, brilliant, super, happy, glad, pleased, delighted, proud, supportive, friendly, open, openly, fair, fairly treated, flexible, flexibly, competitive, generous, generously, attractive, exciting, excited, interesting, interested,
        challenging, challenge~, rewarding, rewarded, strong, solid, healthy, stable, secure, modern, relaxed, relaxing, calm, easy, easily, easygoing, reasonable, manageable, comfortable, comfortably, close knit, close, tight, tight knit, collaborative, dynamic, lively, vibrant, professional, professionally, high quality, top, leading, first class, first rate, unique, special, comprehensive, real, true, truly, genuine, genuinely,
        important, importance, serious, seriously, vital, key, crucial, essential, valued, value~, care about, cares about, caring, care deeply, looked after, look after, looks after, take care, takes care, taken care, appreciate~, respect~, trusted, trust~, welcome, welcoming, well, well supported, well known, well respected, passionate, committed, motivated, dedicated, loyal, talented, skilled, experienced, bright, smart, clever, ambitious people,
        fun, enjoy~, love, loves, loved, like it, likes it, satisfied, content, positive, healthy, sensible, sensibly, pragmatic, careful, carefully, thorough, thoroughly, properly, proper, smooth, smoothly, efficient, efficiently, effective, effectively, successful, successfully, success, fast, quick, quickly, transparent, transparently, honest, fair and, ethical, safe, innovative, agile, cutting edge, state of the art, up to date, latest, high, highest, high level, best, popular, recognised, recognized, recognise, prestigious, established, meaningful, worthwhile, fulfilling,
        hands on, approachable, accessible, understanding, human, humane, decent people, like minded, get on, gets on, get along, gets along, pull together, pulls together, stick together, work well, works well, works out, work out, works fine, go well, goes well, going well, come first, comes first, at heart, at the heart, heart, soul, matters, matter most, mean~ a lot, makes a difference, make a difference, big enough, good enough, second to none, go getter, a natural, a joy, a pleasure, a privilege, no worries, in safe hands, in good hands, good hands, worry, rightly, right thing, the right, right people, right balance, straightforward, simple, simply, uncomplicated, informal, casual, reachable, available, responsive, visible, engaged, engaging, included, inclusive, listened, listen~, be heard, sociable, mature, grown up, adult~, lean, flat, sustainable, thrive~, flourish~, shine~, succeed~, fit in, fits in, settle in, feel at home, at home here, well equipped, well organised, well organized, in good shape, in place, on top of, fully""",
    ),
    Sign(
        id="always",
        weight=1.5,
        label="always, never, everybody: nothing is without exception",
        missing=("where-seen",),
        words="""always, never, ever, everybody, everyone, anyone, anybody, no one, all of us, all the time, all times, every time, every way, whatever, whoever, wherever, however you, completely, totally, absolutely, entirely, wholly, everything, no problem, not a problem, never a problem, no issue, no issues, no pressure, no hurry, no need, nobody minds, no complaints, nobody complain~, no one complain~, any complaints, a complaint yet, few complaints, nobody has complained, no one has complained, nobody has ever, nobody counts, nobody watches, no limits, no limit, no hierarchy, no politics, no ego~, no drama, no stress, no rush, no bad, no such thing,
        any problem, any problems, any questions, any time, anytime, at any time, day or night, constantly, of course, naturally, obviously, definitely, certainly, surely, sure, clearly, without question, without exception, goes without saying, a given, hundred percent, hundred per cent, 100 percent, 100 %, 100 per cent, 110 percent, as one, one team, one big, all in the same boat, in the same boat, each other, one another, unlimited, the sky, endless, the whole, across the board, at every level, at all levels, wholeheartedly, by definition, guaranteed, from day one, all about, the world""",
    ),
    Sign(
        id="depends",
        weight=0.8,
        label="a condition that nobody has named",
        missing=("who", "when"),
        words="""if, depend~, depending, as long as, so long as, provided, once you, once they, once we, once things, once it, time is right, unless, assuming, subject to, varies, vary, case by case, right person, right candidate, strong candidate, if things, if it, if all, if you, up to you, down to you, your hands, make of it, make it your own, where possible, if possible, wherever possible, whenever possible, as far as possible, within reason, when the time comes, when you are ready, when ready, when it fits, situation~, circumstances, permit~, permitting, business need~, needs of, those who, whoever, people who, anyone who, proves, prove yourself, proved yourself, proven, prove themselves, show that, shows that, deserve~, earn~ it, negotiable, to be discussed, to be decided, to be agreed, to be confirmed, appropriate, appropriately, as appropriate, suitable, accordingly, individually, individual, on merit, discretion, discretionary, in agreement, by arrangement, by agreement, in consultation, feel free, when things, calm~ down, settle~ down, quiet~ down, budget allows, allows, allow it, allowing, luck, lucky""",
    ),
    Sign(
        id="later",
        weight=0.9,
        label="no date",
        missing=("when",),
        words="""soon, shortly, eventually, in time, with time, in due course, due course, going forward, moving forward, down the line, down the road, future, in future, in the future, near future, next few, coming years, coming months, coming weeks, coming period, next couple, years to come, over the years, over the next years, next years, in the next years, later, later on, one day, some day, someday, at some point, some stage, some time, sometime, long term, in the long run, longer term, medium term, mid term, short term, sooner or later, as we grow, quickly, as soon as, before long, in no time, very soon, for now, for the time being, for the moment, at the moment, right now, at present, currently, these days, nowadays, so far, until now, up to now, not yet, still early, early days, first things first, in good time, ahead of us, lies ahead, exciting times, a journey, step by step, bit by bit, little by little, in stages, stage by stage, as time goes, after a while, a while, for a while, for ages, for years, many years, long time, recently, lately, already, still to be""",
    ),
    Sign(
        id="moving",
        weight=0.8,
        label="a word of movement without a measure",
        missing=("what", "how-much"),
        words="""grow~, growth, growing, develop~, development, evolve~, evolving, expand~, expansion, improve~, improvement~, increase~, increasing, strengthen~, enhance~, drive, driving, driven, shape, shaping, push~, transform~, transformation, transition~, progress~, progression, advance~, advancement, optimise~, optimize~, streamline~, scale, scaling, boost~, raise the, build on, build up, build out, building, build a, modernise~, modernize~, invest~, innovation, innovate~, change~, changing, restructur~, reorganis~, digitalis~, digitis~, move up, moving up, move on, next level, rise, learn~, learning, take on, taking on, broaden~, widen~, deepen~, diversif~, professionalis~, encourage~, promote~, foster~, nurture~, empower~, inspire~, enable~, facilitat~, leverage~, maximis~, ensure~, focus~, concentrat~, prioritis~, prioritiz~""",
    ),
    Sign(
        id="part",
        weight=1.1,
        label="what your part would be stays open",
        missing=("share", "what"),
        words="""exposure, expose~ to, involved, involvement, be part of, part of the, part of this, play a part, play a role, role in, key role, central role, contribute~, contribution, support, supports, supporting, help out, help with, help us, helps out, helping out, help each, helps where, lend a hand, chip in, pitch in, muck in, jump in, step in, fill in, cover for, experience of, gain~, opportunity to, chance, work closely, work alongside, working closely, work together, works together, working together, collaborate~, collaboration, cooperat~, liaise~, liaison, interact~, get to, getting to, gets to, have a say, has a say, a voice, input, say in, taste of, insight~, glimpse, touch, wear~, many hats, all hands, hands dirty, whatever is needed, whatever it takes, whatever needs, what needs, anything that comes, anything else, other duties, other tasks, various tasks, bits and pieces, odds and ends, ad hoc, tasks, duties, responsibility, responsibilities, responsible, take responsibility, ownership, own it, manage yourself, look around, shadow~, assist~, work with, working with, alongside, coordinate~, coordination, oversee~, interface, mix of, a mix, mixture, blend, combination, multi, versatile, versatility, all rounder, generalist, across the, end to end, all aspects, aspects of, all areas, areas of, other areas, where it is needed, where you are needed, where help is""",
    ),
    Sign(
        id="empty",
        weight=0.6,
        label="a word that can hold anything",
        missing=("what",),
        words="""thing, things, anything, nothing, stuff, something, somehow, somebody, someone, somewhere, area, areas, aspect, issue, issues, solution, solutions, way, ways, culture, cultural, atmosphere, environment, climate, values, mindset, attitude, spirit, vibe, feeling, approach, priority, priorities, resources, initiative, initiatives, balance, quality, autonomy, freedom, flexibility, passion, transparency, communication, communicate~, diversity, wellbeing, perks, benefits, package, talent, potential of, family, tradition, mission, purpose, impact, excellence, standards, ethos, philosophy, strategy, strategic, strategically, framework, structure, structured, structures, process, processes, procedures, system, systems, tools, measures, channels, mechanism~, network, platform, dialogue, feedback, conversation, conversations, exchange, relationship, relationships, partnership, partnerships, teamwork, team work, team player, team spirit, teams, expectations, expectation, requirements, needs, demands, objectives, targets, performance, career, careers, path, pathway, journey, future, world, space, place to, community, common sense, judgement, judgment, understanding, awareness, attention, effort, efforts, energy, motivation, ability, abilities, capacity, background, profile, personality, character, fit, right fit, good fit, role, position, kind, type, sort, level, degree, extent, factor~, reasons, various reasons, point, points, topic, topics, matter, matters, business, industry, sector, market, field, organisation, organization, company, firm, workplace, society, innovation""",
    ),
    Sign(
        id="opinion",
        weight=1.4,
        label="an impression",
        missing=("where-seen",),
        words="""i think, i would say, i believe, i guess, i suppose, i feel, i am sure, i imagine, i would imagine, i would think, i would expect, i would hope, i like to think, we like to think, like to think, we think, we believe, we feel, i reckon, i find, i assume, i understand, i hear, from what i, what i hear, gather, apparently, supposedly, reputation, known for, known as, as far as i, my impression, my sense, my feeling, in my view, in my opinion, in my experience, you will see, you will find, you will love, you will like, you will enjoy, you will learn, you will feel, you will notice, you will pick, you will soon, you can see, do not worry, trust me, believe me, to be honest, to be fair, honestly, frankly, who knows, hard to say, difficult to say, hard to tell, difficult to tell, not sure, hard to put, one might, people say, people tell, everyone says, they say, we hear, we see ourselves, see ourselves, pride ourselves, prides itself, call ourselves, describe ourselves, seems, seem, seemed, feels, feel like, look like, looks like, sounds, you know, as you know, as you can imagine, you can imagine, i mean, let us say, so to speak, if you like, if you will, in a way, in some ways, basically, essentially, actually, in fact, literally, the thing is, the good thing, at the end of the day, all in all, after all""",
    ),
    Sign(
        id="like-others",
        weight=1.2,
        label="a comparison in place of a figure",
        missing=("how-much",),
        words="""like any, like every, like most, like everywhere, as everywhere, as anywhere, like anywhere, same as everywhere, same everywhere, everywhere, everywhere else, like other, like others, than most, than others, than elsewhere, elsewhere, than many, compared to, compared with, in line with, industry standard, standard, market rate, market rates, the market, market value, going rate, usual terms, usual rate, customary, on a par, comparable, benchmark~, in keeping, average, above average, on average, averages, competitive with, as you would expect, what you would expect, as expected, up there with, no different, nothing unusual, nothing special, nothing out of""",
    ),
    Sign(
        id="misleading",
        weight=1.5,
        label="a figure that only a few may reach",
        missing=("how-much", "where-seen"),
        words="""earn~ up to, bonus of up to, be up to, worth up to, make up to, pay~ up to, salary up to, save up to, get up to, reach up to, of up to, to up to, go up to, goes up to, up to _ percent, up to _ %, up to _ per cent, as much as, as many as, upwards of, on target, good year, good month, good week, top end, upper end, the best ones, best people, top people, top performers, the sky is, no ceiling, potential to, six figures, five figures, six figure, in the region of, ballpark, some of our, some of us, some people, some of the, most of our, most people, most of us, many of our, many of us, many people, lots of people, plenty of people, a lot of people, half the time, in the best case, at best, with a bit of luck, if you are good, the good ones, our best, the best of""",
    ),
)

FIRM = (
    Sign(
        id="limit",
        weight=-0.5,
        label="a limit",
        words="""at most, at least, no more than, not more than, no less than, not less than, no fewer than, no later than, at the latest, at the earliest, maximum, max, minimum, min, cap, capped, ceiling, strictly, exactly, only two, only one, only three, never more than, not before, not after, cut off, short of, in total, altogether, all told, every single, precisely, to the day, to the minute, on the dot""",
    ),
    Sign(
        id="flaw",
        weight=-0.7,
        label="an admitted flaw",
        words="""struggle~, lost, lose, loses, losing, unfortunately, admit, too few, too little, too late, too long, too slow, too many, too small, too high, too low, too loud, too far, behind, below, fail~, failure, mistake, mistakes, wrong, wrongly, complain~, complaint~, resign~, quit, left, leaves, sick, ill, broke, broken, fired, dismissed, sacked, stuck, loud, noisy, dirty, cold, worse, worst, badly, bad, hurts, painful, regret~, sorry, embarrass~, annoy~, angry, argument, argued, quarrel~, shouted, cried, missed, misses, forgot, forgotten, delay~, overrun, overran, shortage, short staffed, understaffed, short handed, vacant, empty, unfilled, refused, refuse, rejected, declined, cancelled, canceled, dropped, stopped, stop, ended, closed, failed, nobody has, nobody had, nobody else, nobody knew, nobody asked, nobody told, nobody wrote, nobody checks, no bonus, no overtime, no budget, no cover, no training, no raise, no canteen, no parking, no union, no deputy, no replacement, no one has, none of, none, still no, still not, never did, never happened, never came, not once, does not work, did not work, do not pay, does not pay, do not have, does not have, did not have, have not, has not, had not, did not, was not, were not, would not, could not, cannot, ran out, gave up, fell through, fell, falls apart, risk, danger, accident, injured, injury, unpaid, owe, owed, owes, boring, tedious, dull, hard part, ugly, unpopular, hate, hates, hated, dislike, tired, exhausted, burnt out, burned out, overload~, chaos, mess, weak, weakness, poor, poorly, the problem was, the trouble""",
    ),
    Sign(
        id="document",
        weight=-0.8,
        label="something written",
        words="""contract, contracts, in writing, written, wrote, writes, handbook, collective agreement, union agreement, appendix, clause, paragraph, letter, letters, email, emails, mail, mailed, table, list, listed, posted, printed, intranet, the minutes, certificate, certificates, signed, sign, signs, signature, statute, by law, law requires, page, pages, form, forms, invoice, receipt, payslip, spreadsheet, folder, file, files, log, logged, logbook, diary, calendar, register, recorded, documented, database, ticket, tickets, memo, notice board, noticeboard, board, whiteboard, poster, sheet, plan on the wall, scale, pay scale, grade, band, tariff, published, report, reports, audit, audited, inspection, ballot, vote, voted, survey""",
    ),
    Sign(
        id="instance",
        weight=-0.8,
        label="a case that happened",
        words="""the last person, the last one, last one, last two, last three, last four, last five, last six, last ten, last time, the last, for example, for instance, my predecessor, predecessor, your predecessor, the previous, the one before, person before, the newest, newest, that time, because, the other day, one of them, one of us, two of us, three of us, the first time, the time before, happened, it took, took, it was, this was, there was, there were, after that, afterwards, then we, then i, then she, then he, since then, ever since, turned out, ended up, as agreed, agreed, decided, approved, moved to, moved into, went to, came back, came from, brought, bought, built, hired, replaced, promoted, transferred, retired, joined, started, began, asked, told, said, showed, gave, got, paid, sent, called, rang, phoned, visited, met, sat, stayed, drove, flew, slept, spent, cost, sold, won, halved, doubled, tripled, opened, finished, delivered, repaired, installed, trained, interviewed, checked, found, kept, made, did, had, went, came, saw, knew, held, ran, taught, learned, learnt, led, wore, ate, read""",
    ),
    Sign(
        id="named",
        weight=-0.5,
        label="somebody who does it",
        words="""i, me, my, mine, myself, she, he, her, him, his, hers, herself, himself, mr, mrs, ms, dr, ward manager, ward sister, sister, matron, charge nurse, night nurse, head nurse, nurse, registrar, consultant, surgeon, midwife, foreman, supervisor, team leader, shift leader, shift lead, line manager, site manager, plant manager, store manager, branch manager, area manager, office manager, manager, managers, the owner, owner, owners, founder, founders, partner, partners, director, directors, deputy, assistant, secretary, receptionist, accountant, bookkeeper, controller, auditor, treasurer, cfo, ceo, cto, coo, hr, head of, head teacher, headteacher, principal, dean, professor, lecturer, tutor, mentor, supervisor, coach, trainer, apprentice, apprentices, trainee, trainees, intern, interns, student, students, driver, dispatcher, planner, scheduler, mechanic, electrician, plumber, welder, fitter, technician, engineer, developer, architect, designer, editor, producer, chef, cook, sous chef, waiter, bartender, porter, cleaner, caretaker, janitor, guard, cashier, buyer, salesman, saleswoman, salesperson, rep, union rep, shop steward, works council, council, board, chair, chairman, chairwoman, mayor, clerk, inspector, judge, lawyer, solicitor, paralegal, client, customer, customers, patient, patients, pupil, pupils, parent, parents, resident, residents, tenant, wife, husband, son, daughter, brother, father, mother, cousin, neighbour, colleague of mine, temp, temps, agency, contractor, contractors, freelancer, freelancers, supplier, landlord, the bank, the union, insurance, the ministry, the state, the city, somebody from, someone from, a woman, a man, the woman, the man, woman, man, women, men, person, persons, reports to, report to""",
    ),
    Sign(
        id="place",
        weight=-0.8,
        label="a thing or a place one could go and see",
        words="""room, rooms, desk, desks, floor, hall, building, kitchen, canteen, workshop, warehouse, garage, yard, dock, gate, door, doors, window, windows, wall, roof, basement, corridor, lift, stairs, ward, theatre, lab, laboratory, classroom, library, shop, branch, depot, station, platform three, car park, parking, bus, train, tram, van, vans, truck, trucks, lorry, lorries, car, cars, bike, forklift, crane, ladder, scaffold, machine, machines, press, lathe, mill, oven, ovens, fridge, freezer, till, scanner, scanners, printer, laptop, laptops, computer, computers, phone, phones, screen, screens, tablet, headset, radio, camera, gloves, boots, helmet, mask, masks, uniform, locker, lockers, shower, bed, beds, key, keys, badge, card, tool, toolbox, drill, saw, hammer, gauge, valve, pump, pipe, boiler, engine, tyre, tyres, pallet, pallets, box, boxes, shelf, shelves, container, crate, parcel, parcels, bag, bags, bottle, cup, coffee, lunch, breakfast, dinner, soup, bread, cake, meat, fish, milk, egg, eggs, dog, dogs, cat, horse, cow, cows, tree, trees, field, garden, river, road, bridge, street, village, town, rota, roster, timesheet, timesheets, shift, shifts, night shift, late shift, early shift, code, repository, server, servers, excel, sap, python, java, software, template, templates, drawing, drawings, model, models, sample, samples, blood, wound, wounds, dose, drug, drugs, medicine, medicines, needle, bandage, chart, charts, x ray, microscope, textbook, textbooks, book, books, exam, exams, essay, essays, lesson, lessons, class, classes, slide, slides, stage, costume, piano, violin, paint, brush, brick, bricks, concrete, steel, wood, timber, cable, cables, wire, fuse, lamp, light bulb, heating, water, gas, oil, diesel, fuel, salt, snow, rain, heat""",
    ),
    Sign(
        id="rule",
        weight=-0.3,
        label="a rule",
        words="""is paid, are paid, gets paid, paid for, is not paid, counts as, count as, must, has to, have to, had to, is allowed, are allowed, not allowed, is forbidden, forbidden, banned, signs off, sign off, decides, decide, approves, approve, writes the, owns, belongs to, closes, opens, starts, begins, ends, stops, finishes, starts at, instead of, rather than, but not, only, otherwise, in advance, in return, comes out, is split, are split, split, in turn, rotates, goes to, sells, produces, reports, answers to, handed in, hands over, handover""",
    ),
)

CLOCK_BEFORE = frozenset("at by until till from after before past around about to between".split())
NUMBERS = frozenset(
    """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million half third
    thirds dozen double twice thrice fifth tenth""".split()
)
ORDINALS = frozenset("first second fourth sixth seventh eighth ninth eleventh twelfth".split())
DAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays
    sundays january february april june july august september october november december christmas easter ramadan
    diwali eid whitsun thanksgiving noon midday midnight yesterday tomorrow tonight today o'clock oclock""".split()
)
MONTHS_TOO = frozenset("march may".split())
MONTH_BEFORE = frozenset("in last since until till by of next this every from early late mid before after during and to end".split())
PERIODS = frozenset(
    """minute minutes hour hours day days night nights week weeks weekend weekends month months year years quarter quarters term terms
    semester semesters season seasons spring summer autumn winter fall shift shifts fortnight morning mornings afternoon
    afternoons evening evenings decade""".split()
)
UNITS = frozenset(
    """percent per cent % euro euros € pound pounds £ dollar dollars $ k cents km kilometres kilometers miles metres meters kilos kilo
    tons grams litres am pm gross net a.m p.m""".split()
)

NOT_COUNTED = """nine to five, nine to fivers, one to one, one on one, 24 7, twenty four seven, 9 to 5, two way, one or two, two or three, number one, number two, zero tolerance,
first class, first rate, second to none, second nature, third party, third parties, half an eye, half the battle, 360, 1 1, four walls, six figures, five figures, six figure, two days are, a thousand, a million, millions of, hundreds of, thousands of, dozens of, at one point, no one, one day, first of all, a year or two, a week or two, a day or two, an hour or two, a month or two, a minute or two, three months or so, in the first place, first come, double edged, on all fours, twice about, in two minds, half way, half heartedly"""

FIGURES = (
    Sign(id="count", weight=-2.2, label="a count"),
    Sign(id="clock", weight=-2.0, label="a time of day"),
    Sign(id="day", weight=-2.2, label="a day or a date"),
    Sign(id="rate", weight=-1.0, label="how often"),
    Sign(id="near", weight=-0.5, label="a coming time"),
)
WE_SIGN = Sign(id="we", weight=0.5, label="nobody in particular",
    words="""we, us, our, ourselves, people, they, team, management, staff, colleagues""")
WOULD_SIGN = Sign(id="would", weight=0.5, label="what would be, not what is", words="would, like to")
PAST = Sign(id="past", weight=-0.6, label="something that was so")
VERY_SIGN = Sign(id="very", weight=0.5, label="a word that only makes it louder", words="very, really, just, so, truly, here, such, too")
SMALL = (WE_SIGN, WOULD_SIGN, VERY_SIGN)
BARE = Sign(id="bare", weight=0.75, label="nothing in it that one could check")
PHRASE = Sign(id="phrase", weight=2.0, label="a phrase that can be heard in two ways")

GIVEN_NAMES = frozenset(
    """aisha alan alice amina amir ana andrea andrew anita anja anna anne antonio arjun barbara ben bernd brian carla
    carlos carol catherine chen chris claire clara claudia colin daniel dave david deborah diana diego dmitri elena
    elif elizabeth emily emma eric erik eva fatima felix fiona francesca gary george giulia hannah hans hassan
    heather helen henry ibrahim igor ines ingrid irina isabel ivan jack jake james jan jane jason javier jean jen
    jennifer jenny jessica jim joan joe john jonas jorge jose joseph julia julie karen karim kate katya keith kevin
    kumar laura lee leila leo li linda lisa lucia lucy luis luke maria marie marta martin mary matt matthew mei mike
    michael michelle mohamed monika nadia natalia nick nicola nina olga oliver omar pablo paolo patricia paul paula
    pedro peter phil priya rachel raj rebecca richard robert roberto ruth sam samira sandra sara sarah simon sofia
    sophie stefan stephen steve sunita susan susanne tamara tanja thomas tim tom tony vera victor wei wendy yusuf
    zoe""".split()
)
