"""The signs of talk that settles nothing: their weights, and the words by which each is known (see `signs`)."""

from __future__ import annotations

from wantfirst.core.heard.sign import Sign

UNSETTLED = (
    Sign(
        id="hope",
        weight=1.0,
        label="a hope or an attempt",
        missing=("what", "when"),
        words="""
            hope~, hopefully, aim~, aspire~, aspiration~, ambition~, ambitious, would like, would love, would be nice,
            would prefer, wish~, want~ to, wants to, looking to, look to, keen to, keen on, keen for, eager, ideally,
            in an ideal world, dream, the dream, vision, goal is, the goal, goals, the idea is, the intention,
            strive~, tries, trying, try to, trying to, tries to, do our best, do its best, do their best, do my best,
            does their best, does its best, does his best, does her best, best we can, what we can, where we can,
            when we can, as we can, as they can, as best, endeavour~, endeavor~, work~ towards, working on it,
            working on that, working on this, work on it, committed to, commitment to, think~ of, think~ about,
            thought about, consider~, explor~, open to, looking at, looking into, look at it, look at that,
            look into it, look into that, radar, roadmap, in the pipeline, on the cards, on the table, on the agenda,
            being discussed, in discussion~, discussed, under review, being reviewed, talk~ about it,
            talk~ about that, have been talking, had talks, keep it in mind, bear it in mind, keep that in mind,
            happy to look, happy to discuss, happy to talk, happy to consider, work something out, sort something out,
            figure it out, figure something out, come to an arrangement, find a way, find a solution, find solutions,
            find something, we will see, let us see, see what, see how, see where, wait and see, envisage~, foresee~,
            anticipate~, expect to, expected to, seek to, seeking to, in principle we, would welcome, moving towards,
            on the way, on our way, getting there, on the horizon
        """,
    ),
    Sign(
        id="plan",
        weight=1.0,
        label="an intention",
        missing=("when", "who"),
        words="""
            plan~ to, plan~ on, plan for, plans for, planning for, planning, intend~, intention~, going to, about to,
            on track, set to, we will, they will, it will, that will, things will, will be, there will be, will have,
            will get, will find, will become, will soon, we are getting, are getting, is getting
        """,
    ),
    Sign(
        id="might",
        weight=0.9,
        label="what could be, not what is",
        missing=("who", "where-seen"),
        words="""
            might, may, could, perhaps, maybe, possibly, probably, likely, presumably, should, can be, can get,
            can have, can grow, can go, can become, tend~ to, tend~ not, chance of, chance to, chances, a chance,
            good chance, not rule it out, not rule that out, not rule out, not see why not,
            not out of the question, in theory, in principle, on paper, room for, room to, scope for, scope to,
            opportunity, opportunities, an option, options, the option, possibility, possibilities, possible, potential,
            potentially, prospect~, in the running, is an option, free to, able to, ought to, realistic
        """,
    ),
    Sign(
        id="often",
        weight=1.2,
        label="how often stays open",
        missing=("how-much", "where-seen"),
        words="""
            usual~, usually, unusual, normal, normally, general, generally, typical, typically, often, sometimes,
            occasional, occasionally, rare, rarely, seldom, hardly, hardly ever, barely, scarcely, from time to time,
            now and then, now and again, every now and then, every now and again, every so often, once in a while,
            on occasion, at times, most of the time, most days, most weeks, most nights, much of the time,
            for the most part, by and large, as a rule, on the whole, in general, regular, regularly, frequent,
            frequently, commonly, largely, mainly, mostly, the odd, as needed, as necessary, as required,
            where necessary, where needed, where required, when necessary, when needed, when required, if necessary,
            if needed, if required, as and when, whenever, when it matters, when it counts, more or less, over time,
            a lot of the time, some of the time, some days, some weeks, day to day, in practice, traditionally,
            historically, periodically, continuously, continually, ongoing, steady, steadily, gradually,
            at short notice, the exception, exceptional~, in the main, nearly always, almost always, almost never,
            hardly anyone, hardly anybody, comes and goes, come and go, ups and downs, up and down, phases,
            busy times, busy periods, quiet times, every day is different, no two days, in normal times, at peak times
        """,
    ),
    Sign(
        id="depends",
        weight=0.8,
        label="a condition that nobody has named",
        missing=("who", "when"),
        words="""
            just have to ask, only have to ask, just ask, only need to ask, just need to ask, ask nicely,
            if, depend~, depending, as long as, so long as, provided, once you, once they, once we, once things,
            once it, time is right, unless, assuming, subject to, varies, vary, case by case, right person,
            right candidate, strong candidate, if things, if it, if all, if you, up to you, down to you, your hands,
            make of it, make it your own, where possible, if possible, wherever possible, whenever possible,
            as far as possible, within reason, when the time comes, when you are ready, when ready, when it fits,
            situation~, circumstances, permit~, permitting, business need~, needs of, those who, whoever, people who,
            anyone who, proves, prove yourself, proved yourself, proven, prove themselves, show that, shows that,
            deserve~, earn~ it, negotiable, to be discussed, to be decided, to be agreed, to be confirmed,
            appropriate, appropriately, as appropriate, suitable, accordingly, individually, individual, on merit,
            discretion, discretionary, in agreement, by arrangement, by agreement, in consultation, feel free,
            when things, calm~ down, settle~ down, quiet~ down, budget allows, allows, allow it, allowing, luck, lucky
        """,
    ),
    Sign(
        id="later",
        weight=0.9,
        label="no date",
        missing=("when",),
        words="""
            eventually, in time, with time, in due course, due course, going forward, moving forward,
            down the line, down the road, future, in future, in the future, near future, years to come, over the years,
            over the next years, next years, in the next years, later, later on, one day, some day, someday,
            at some point, some stage, some time, sometime, long term, in the long run, longer term, medium term,
            mid term, short term, sooner or later, as we grow, as soon as, in no time,
            for now, for the time being, for the moment, at the moment, right now, at present, currently, these days,
            nowadays, so far, until now, up to now, not yet, still early, early days, first things first,
            in good time, ahead of us, lies ahead, exciting times, a journey, step by step, bit by bit,
            little by little, in stages, stage by stage, as time goes, after a while, a while, for a while, for ages,
            for years, many years, long time, recently, lately, already, still to be
        """,
    ),
    Sign(
        id="period",  # and, by rule, `this year`, `next quarter` and their like
        weight=1.0,
        label="a period, and no date",
        missing=("when",),
        words="""
            soon, very soon, shortly, before long, next few, next couple, coming years, coming year, coming months,
            coming month, coming weeks, coming season, coming period, the year ahead, later this year, later in the year
        """,
    ),
    Sign(
        id="part",
        weight=1.1,
        label="what your part would be stays open",
        missing=("share", "what"),
        words="""
            exposure, expose~ to, involved, involvement, be part of, part of the, part of this, play a part,
            play a role, role in, key role, central role, contribute~, contribution, support, supports, supporting,
            help out, help with, help us, helps out, helping out, help each, helps where, lend a hand, chip in,
            pitch in, muck in, jump in, step in, fill in, cover for, experience of, gain~, opportunity to, chance,
            work closely, work alongside, working closely, work together, works together, working together,
            collaborate~, collaboration, cooperat~, liaise~, liaison, interact~, get to, getting to, gets to,
            have a say, has a say, a voice, input, say in, taste of, insight~, glimpse, touch, wear~, many hats,
            all hands, hands dirty, whatever is needed, whatever it takes, whatever needs, what needs,
            anything that comes, anything else, other duties, other tasks, various tasks, bits and pieces,
            odds and ends, ad hoc, tasks, duties, responsibility, responsibilities, responsible, take responsibility,
            ownership, own it, manage yourself, look around, shadow~, assist~, work with, working with, alongside,
            coordinate~, coordination, oversee~, interface, mix of, a mix, mixture, blend, combination, multi,
            versatile, versatility, all rounder, generalist, across the, end to end, all aspects, aspects of,
            all areas, areas of, other areas, where it is needed, where you are needed, where help is
        """,
    ),
    Sign(
        id="opinion",
        weight=1.4,
        label="an impression",
        missing=("where-seen",),
        words="""
            i do not know anyone, i do not know anybody, i do not know a, i do not know any, i do not know of,
            i do not know many, we do not know of,
            i think, i would say, i believe, i guess, i suppose, i feel, i am sure, i imagine, i would imagine,
            i would think, i would expect, i would hope, i like to think, we like to think, like to think, we think,
            we believe, we feel, i reckon, i find, i assume, i understand, i hear, from what i, what i hear, gather,
            apparently, supposedly, reputation, known for, known as, as far as i, my impression, my sense, my feeling,
            in my view, in my opinion, in my experience, you will see, you will find, you will love, you will like,
            you will enjoy, you will learn, you will feel, you will notice, you will pick, you will soon, you can see,
            do not worry, trust me, believe me, to be honest, to be fair, honestly, frankly, hard to put, one might,
            people say, people tell, everyone says, they say, we hear, we see ourselves, see ourselves,
            pride ourselves, prides itself, call ourselves, describe ourselves, seems, seem, seemed, feels, feel like,
            look like, looks like, sounds, you know, as you know, as you can imagine, you can imagine, i mean,
            let us say, so to speak, if you like, if you will, in a way, in some ways, basically, essentially,
            actually, in fact, literally, the thing is, the good thing, at the end of the day, all in all, after all,
            is like, are like, like a second home, more like a
        """,
    ),
    Sign(
        id="would",
        weight=0.5,
        label="what would be, not what is",
        words="""
            would, like to
        """,
    ),
)
