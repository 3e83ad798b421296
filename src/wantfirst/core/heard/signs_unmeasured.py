"""The signs of talk that measures nothing: their weights, and the words by which each is known (see `signs`)."""

from __future__ import annotations

from wantfirst.core.heard.sign import Sign

UNMEASURED = (
    Sign(
        id="amount",
        weight=0.9,
        label="how much stays open",
        missing=("how-much",),
        words="""
            some, a bit, bit of, a little, quite, fairly, pretty, reasonably, relatively, a lot, lots, lot of, plenty,
            several, many, few, a few, couple, a couple of, various, variety, varied, a range, range of, wide range,
            certain, a number of, most, most of, a fair amount, fair amount, fair share, amount of, a great deal,
            tons, loads, enough, sufficient, sufficiently, adequate, adequately, decent, significant, significantly,
            substantial, substantially, considerable, considerably, or so, something like, sort of, kind of,
            or thereabouts, not much, not many, not too, not that, not so, not really, that much, that many, that bad,
            so bad, too bad, not bad, so much, as much, huge, massive, enormous, tremendous, a handful, a minority,
            a majority, the majority, the bulk, part of it, partly, in part, to some extent, to a degree,
            to a certain extent, a touch, somewhat, slightly, a long way, a small, a big, a large, minor, major,
            limited, extensive, wide, broad, all sorts, all kinds, and so on, and the like, et cetera, etc,
            among others, amongst others, this and that, more, more and more, better, bigger, faster, increasingly,
            much, very little, very much, a good deal, extra, additional, further, light, heavy, a year or two,
            a week or two, a day or two, an hour or two, a month or two, a minute or two, one or two, two or three,
            three or four, hundred and ten percent, hundred and ten per cent, hundreds of, thousands of, dozens of
        """,
    ),
    Sign(
        id="praise",
        weight=1.2,
        label="praise that nobody can check",
        missing=("what", "where-seen"),
        words="""
            good, great, nice, nicely, fine, excellent, amazing, awesome, fantastic, wonderful, lovely, brilliant,
            super, happy, glad, pleased, delighted, proud, supportive, friendly, open, openly, fair, fairly treated,
            flexible, flexibly, competitive, generous, generously, attractive, exciting, excited, interesting,
            interested, challenging, challenge~, rewarding, rewarded, strong, solid, healthy, stable, secure, modern,
            relaxed, relaxing, calm, easy, easily, easygoing, reasonable, manageable, comfortable, comfortably,
            close knit, close, tight, tight knit, collaborative, dynamic, lively, vibrant, professional,
            professionally, high quality, top, leading, first class, first rate, unique, special, comprehensive, real,
            true, genuine, genuinely, important, importance, serious, seriously, vital, crucial, essential, valued,
            value~, care about, cares about, caring, care deeply, looked after, look after, looks after, take care,
            takes care, taken care, appreciate~, respect~, trusted, trust~, welcome, welcoming, well, well supported,
            well known, well respected, passionate, committed, motivated, dedicated, loyal, talented, skilled,
            experienced, bright, smart, clever, ambitious people, fun, enjoy~, love, loves, loved, like it, likes it,
            satisfied, content, positive, sensible, sensibly, pragmatic, careful, carefully, thorough, thoroughly,
            properly, proper, smooth, smoothly, efficient, efficiently, effective, effectively, successful,
            successfully, success, fast, quick, quickly, transparent, transparently, honest, fair and, ethical, safe,
            innovative, agile, cutting edge, state of the art, up to date, latest, high, highest, high level, best,
            popular, recognised, recognized, recognise, prestigious, established, meaningful, worthwhile, fulfilling,
            hands on, approachable, accessible, understanding, human, humane, decent people, like minded, get on,
            gets on, get along, gets along, pull together, pulls together, stick together, work well, works well,
            works out, work out, works fine, go well, goes well, going well, come first, comes first, at heart,
            at the heart, heart, soul, matters, matter most, mean~ a lot, makes a difference, make a difference,
            big enough, good enough, second to none, go getter, a natural, a joy, a pleasure, a privilege, no worries,
            in safe hands, in good hands, good hands, worry, rightly, right thing, the right, right people,
            right balance, straightforward, simple, simply, uncomplicated, informal, casual, reachable, available,
            responsive, visible, engaged, engaging, included, inclusive, listened, listen~, be heard, sociable,
            mature, grown up, adult~, lean, flat, sustainable, thrive~, flourish~, shine~, succeed~, fit in, fits in,
            settle in, feel at home, at home here, well equipped, well organised, well organized, in good shape,
            in place, on top of, fully, a key, key to
        """,
    ),
    Sign(
        id="always",
        weight=1.5,
        label="always, never, everybody: nothing is without exception",
        missing=("where-seen",),
        words="""
            always, never, ever, everybody, everyone, anyone, anybody, no one, all of us, all the time, all times,
            every time, every way, whatever, wherever, however you, completely, totally, absolutely, entirely, wholly,
            everything, no problem, not a problem, never a problem, no issue, no issues, no pressure, no hurry,
            no need, nobody minds, no complaints, nobody complain~, no one complain~, any complaints, a complaint yet,
            few complaints, nobody has complained, no one has complained, nobody has ever, nobody counts,
            nobody watches, no limits, no limit, no hierarchy, no politics, no ego~, no drama, no stress, no rush,
            no bad, no such thing, any problem, any problems, any questions, any time, anytime, at any time,
            day or night, constantly, of course, naturally, obviously, definitely, certainly, surely, sure, clearly,
            without question, without exception, goes without saying, a given, hundred percent, hundred per cent,
            100 percent, 100 %, 100 per cent, 110 percent, as one, one team, one big, all in the same boat,
            in the same boat, each other, one another, unlimited, the sky, endless, the whole, across the board,
            at every level, at all levels, wholeheartedly, by definition, guaranteed, from day one, all about,
            the world
        """,
    ),
    Sign(
        id="moving",
        weight=0.8,
        label="a word of movement without a measure",
        missing=("what", "how-much"),
        words="""
            grow~, growth, growing, develop~, development, evolve~, evolving, expand~, expansion, improve~,
            improvement~, increase~, increasing, strengthen~, enhance~, drive, driving, driven, shape, shaping, push~,
            transform~, transformation, transition~, progress~, progression, advance~, advancement, optimise~,
            optimize~, streamline~, scale, scaling, boost~, raise the, build on, build up, build out, build a,
            modernise~, modernize~, invest~, innovation, innovate~, change~, changing, restructur~, reorganis~,
            digitalis~, digitis~, move up, moving up, move on, next level, rise, learn~, learning, take on, taking on,
            broaden~, widen~, deepen~, diversif~, professionalis~, encourage~, promote~, foster~, nurture~, empower~,
            inspire~, enable~, facilitat~, leverage~, maximis~, ensure~, focus~, concentrat~, prioritis~, prioritiz~
        """,
    ),
    Sign(
        id="empty",
        weight=0.6,
        label="a word that can hold anything",
        missing=("what",),
        words="""
            thing, things, anything, nothing, stuff, something, somehow, somebody, someone, somewhere, area, areas,
            aspect, issue, issues, solution, solutions, way, ways, culture, cultural, atmosphere, environment,
            climate, values, mindset, attitude, spirit, vibe, feeling, approach, priority, priorities, resources,
            initiative, initiatives, balance, quality, autonomy, freedom, flexibility, passion, transparency,
            communication, communicate~, diversity, wellbeing, perks, benefits, package, talent, potential of, family,
            tradition, mission, purpose, impact, excellence, standards, ethos, philosophy, strategy, strategic,
            strategically, framework, structure, structured, structures, process, processes, procedures, system,
            systems, measures, channels, mechanism~, network, platform, dialogue, feedback, conversation,
            conversations, exchange, relationship, relationships, partnership, partnerships, teamwork, team work,
            team player, team spirit, teams, expectations, expectation, requirements, needs, demands, objectives,
            targets, performance, career, careers, path, pathway, journey, world, space, place to, community,
            common sense, judgement, judgment, awareness, attention, effort, efforts, energy, motivation, ability,
            abilities, capacity, background, profile, personality, character, fit, right fit, good fit, role,
            position, kind, type, sort, level, degree, extent, factor~, reasons, various reasons, point, points,
            topic, topics, matter, business, industry, sector, market, organisation, organization, company, firm,
            workplace, society, nine to five, 9 to 5, 24 7, twenty four seven, customers, patients, clients, pupils,
            students, parents
        """,
    ),
    Sign(
        id="like-others",
        weight=1.2,
        label="a comparison in place of a figure",
        missing=("how-much",),
        words="""
            like any, like every, like most, like everywhere, as everywhere, as anywhere, like anywhere,
            same as everywhere, same everywhere, everywhere, everywhere else, like other, like others, than most,
            than others, than elsewhere, elsewhere, than many, compared to, compared with, in line with,
            industry standard, standard, market rate, market rates, the market, market value, going rate, usual terms,
            usual rate, customary, on a par, comparable, benchmark~, in keeping, average, above average, on average,
            averages, competitive with, as you would expect, what you would expect, as expected, up there with,
            no different, nothing unusual, nothing special, nothing out of
        """,
    ),
    Sign(
        id="misleading",
        weight=1.5,
        label="a figure that only a few may reach",
        missing=("how-much", "where-seen"),
        words="""
            earn~ up to, bonus of up to, be up to, worth up to, make up to, pay~ up to, salary up to, save up to,
            get up to, reach up to, of up to, to up to, go up to, goes up to, up to _ percent, up to _ %,
            up to _ per cent, as much as, as many as, upwards of, on target, good year, good month, good week,
            top end, upper end, the best ones, best people, top people, top performers, the sky is, no ceiling,
            potential to, six figures, five figures, six figure, in the region of, ballpark, some of our, some of us,
            some people, some of the, most of our, most people, most of us, many of our, many of us, many people,
            lots of people, plenty of people, a lot of people, half the time, in the best case, at best,
            with a bit of luck, if you are good, the good ones, our best, the best of
        """,
    ),
    Sign(
        id="we",
        weight=0.5,
        label="nobody in particular",
        words="""
            we, us, our, ourselves, people, they, team, management, staff, colleagues
        """,
    ),
    Sign(
        id="very",
        weight=0.5,
        label="a word that only makes it louder",
        words="""
            very, really, just, so, truly, here, such, too
        """,
    ),
)
