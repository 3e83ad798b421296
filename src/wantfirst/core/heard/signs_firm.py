"""The signs of firm talk: their weights, and the words by which each is known (see `signs`)."""

from __future__ import annotations

from wantfirst.core.heard.sign import Sign

FIRM = (
    Sign(
        id="limit",
        weight=-0.5,
        label="a limit",
        words="""
            at most, at least, no more than, not more than, no less than, not less than, no fewer than, no later than,
            at the latest, at the earliest, maximum, max, minimum, min, cap, capped, ceiling, strictly, exactly,
            only two, only one, only three, never more than, not before, not after, cut off, short of, in total,
            altogether, all told, every single, precisely, to the day, to the minute, on the dot
        """,
    ),
    Sign(
        id="flaw",
        weight=-0.7,
        label="an admitted flaw",
        words="""
            struggle~, lost, lose, loses, losing, unfortunately, admit, too few, too little, too late, too long,
            too slow, too many, too small, too high, too low, too loud, too far, behind, below, fail~, failure,
            mistake, mistakes, wrong, wrongly, complain~, complaint~, resign~, quit, left, leaves, sick, ill, broke,
            broken, fired, dismissed, sacked, stuck, loud, noisy, dirty, cold, worse, worst, badly, bad, hurts,
            painful, regret~, sorry, embarrass~, annoy~, angry, argument, argued, quarrel~, shouted, cried, missed,
            misses, forgot, forgotten, delay~, overrun, overran, shortage, short staffed, understaffed, short handed,
            vacant, empty, unfilled, refused, refuse, rejected, declined, cancelled, canceled, dropped, stopped, stop,
            ended, closed, failed, nobody has, nobody had, nobody else, nobody knew, nobody asked, nobody told,
            nobody wrote, nobody checks, no bonus, no overtime, no budget, no cover, no training, no raise,
            no canteen, no parking, no union, no deputy, no replacement, no one has, none of, none, still no,
            still not, never did, never happened, never came, not once, does not work, did not work, do not pay,
            does not pay, do not have, does not have, did not have, have not, has not, had not, did not, was not,
            were not, would not, could not, cannot, ran out, gave up, fell through, fell, falls apart, risk, danger,
            accident, injured, injury, unpaid, owe, owed, owes, boring, tedious, dull, hard part, ugly, unpopular,
            hate, hates, hated, dislike, tired, exhausted, burnt out, burned out, overload~, chaos, mess, weak,
            weakness, poor, poorly, the problem was, the trouble
        """,
    ),
    Sign(
        id="document",
        weight=-0.8,
        label="something written",
        words="""
            contract, contracts, in writing, written, wrote, writes, handbook, collective agreement, union agreement,
            appendix, clause, paragraph, letter, letters, email, emails, mail, mailed, table, list, listed, posted,
            printed, intranet, the minutes, certificate, certificates, signed, sign, signs, signature, statute,
            by law, law requires, page, pages, form, forms, invoice, receipt, payslip, spreadsheet, folder, file,
            files, log, logged, logbook, diary, calendar, register, recorded, documented, database, ticket, tickets,
            memo, notice board, noticeboard, whiteboard, poster, sheet, plan on the wall, pay scale, grade, band,
            tariff, published, report, reports, audit, audited, inspection, ballot, vote, voted, survey
        """,
    ),
    Sign(
        id="instance",
        weight=-0.8,
        label="a case that happened",
        words="""
            the last person, the last one, last one, last two, last three, last four, last five, last six, last ten,
            last time, the last, for example, for instance, my predecessor, predecessor, your predecessor,
            the previous, the one before, person before, the newest, newest, that time, because, the other day,
            one of them, one of us, two of us, three of us, the first time, the time before, happened, it took, took,
            it was, this was, there was, there were, after that, afterwards, then we, then i, then she, then he,
            since then, ever since, turned out, ended up, as agreed, agreed, decided, approved, moved to, moved into,
            went to, came back, came from, brought, bought, built, hired, replaced, promoted, transferred, retired,
            joined, started, began, asked, told, said, showed, gave, got, paid, sent, called, rang, phoned, visited,
            met, sat, stayed, drove, flew, slept, spent, cost, sold, won, halved, doubled, tripled, opened, finished,
            delivered, repaired, installed, trained, interviewed, checked, found, kept, made, did, had, went, came,
            saw, knew, held, ran, taught, learned, learnt, led, wore, ate, read
        """,
    ),
    Sign(
        id="named",
        weight=-0.5,
        label="somebody who does it",
        words="""
            i, me, my, mine, myself, she, he, her, him, his, hers, herself, himself, mr, mrs, ms, dr, ward manager,
            ward sister, sister, matron, charge nurse, night nurse, head nurse, nurse, registrar, consultant, surgeon,
            midwife, foreman, supervisor, team leader, shift leader, shift lead, line manager, site manager,
            plant manager, store manager, branch manager, area manager, office manager, manager, managers, the owner,
            owner, owners, founder, founders, partner, partners, director, directors, deputy, assistant, secretary,
            receptionist, accountant, bookkeeper, controller, auditor, treasurer, cfo, ceo, cto, coo, hr, head of,
            head teacher, headteacher, principal, dean, professor, lecturer, tutor, mentor, coach, trainer,
            apprentice, apprentices, trainee, trainees, intern, interns, student, students, driver, dispatcher,
            planner, scheduler, mechanic, electrician, plumber, welder, fitter, technician, engineer, developer,
            architect, designer, editor, producer, chef, cook, sous chef, waiter, bartender, porter, cleaner,
            caretaker, janitor, guard, cashier, buyer, salesman, saleswoman, salesperson, rep, union rep,
            shop steward, works council, council, board, chair, chairman, chairwoman, mayor, clerk, inspector, judge,
            lawyer, solicitor, paralegal, client, customer, customers, patient, patients, pupil, pupils, parent,
            parents, resident, residents, tenant, wife, husband, son, daughter, brother, father, mother, cousin,
            neighbour, colleague of mine, temp, temps, agency, contractor, contractors, freelancer, freelancers,
            supplier, landlord, the bank, the union, insurance, the ministry, the state, the city, somebody from,
            someone from, a woman, a man, the woman, the man, woman, man, women, men, person, persons, reports to,
            report to
        """,
    ),
    Sign(
        id="place",
        weight=-0.8,
        label="a thing or a place one could go and see",
        words="""
            room, rooms, desk, desks, floor, hall, building, kitchen, canteen, workshop, warehouse, garage, yard,
            dock, gate, door, doors, window, windows, wall, roof, basement, corridor, lift, stairs, ward, theatre,
            lab, laboratory, classroom, library, shop, branch, depot, station, platform three, car park, parking, bus,
            train, tram, van, vans, truck, trucks, lorry, lorries, car, cars, bike, forklift, crane, ladder, scaffold,
            machine, machines, press, lathe, mill, oven, ovens, fridge, freezer, till, scanner, scanners, printer,
            laptop, laptops, computer, computers, phone, phones, screen, screens, tablet, headset, radio, camera,
            gloves, boots, helmet, mask, masks, uniform, locker, lockers, shower, bed, beds, key, keys, badge, card,
            tool, toolbox, drill, hammer, gauge, valve, pump, pipe, boiler, engine, tyre, tyres, pallet, pallets, box,
            boxes, shelf, shelves, container, crate, parcel, parcels, bag, bags, bottle, cup, coffee, lunch,
            breakfast, dinner, soup, bread, cake, meat, fish, milk, egg, eggs, dog, dogs, cat, horse, cow, cows, tree,
            trees, field, garden, river, road, bridge, street, village, town, rota, roster, timesheet, timesheets,
            shift, shifts, night shift, late shift, early shift, code, repository, server, servers, excel, sap,
            python, java, software, template, templates, drawing, drawings, model, models, sample, samples, blood,
            wound, wounds, dose, drug, drugs, medicine, medicines, needle, bandage, chart, charts, x ray, microscope,
            textbook, textbooks, book, books, exam, exams, essay, essays, lesson, lessons, class, classes, slide,
            slides, stage, costume, piano, violin, paint, brush, brick, bricks, concrete, steel, wood, timber, cable,
            cables, wire, fuse, lamp, light bulb, heating, water, gas, oil, diesel, fuel, salt, snow, rain, heat
        """,
    ),
    Sign(
        id="rule",
        weight=-0.3,
        label="a rule",
        words="""
            is paid, are paid, gets paid, paid for, is not paid, counts as, count as, must, has to, have to, had to,
            is allowed, are allowed, not allowed, is forbidden, forbidden, banned, signs off, sign off, decides,
            decide, approves, approve, writes the, owns, belongs to, closes, opens, starts, begins, ends, stops,
            finishes, starts at, instead of, rather than, but not, only, otherwise, in advance, in return, comes out,
            is split, are split, split, in turn, rotates, goes to, sells, produces, answers to, handed in, hands over,
            handover
        """,
    ),
)
