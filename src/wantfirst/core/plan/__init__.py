"""The plan for a talk: which questions, in what order, what to tell, and what belongs elsewhere. Pure.

What a want still needs is told by `standing` (what was said there so far), what can be asked by `pool`; `cover`
chooses, `speaking` puts in order. One talk and a whole process go the same way: a process is several slots.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wantfirst.core.aims import Aim, aims_of
from wantfirst.core.employers import Employer, Meeting
from wantfirst.core.match import Later, later
from wantfirst.core.plan.cover import OTHER, Cover, Goal, Limit, Option
from wantfirst.core.plan.making import Maker
from wantfirst.core.plan.pool import Entry, entries_for_anyone, entries_of, entries_planned, goals_of, goals_of_anyone
from wantfirst.core.plan.record import Plan, Planned, Process
from wantfirst.core.plan.slot import Slot, slot_of
from wantfirst.core.plan.standing import Standing, standing
from wantfirst.core.plan.tell import telling
from wantfirst.core.search import Filters, Library
from wantfirst.core.wants import Worksheet

__all__ = ["Plan", "Planned", "Process", "plan", "plan_process", "recalled"]

NOT_TODAY = 3  # lines on musts that belong elsewhere


def plan(
    worksheet: Worksheet,
    filters: Filters,
    library: Library,
    *,
    minutes: int | None = None,
    employer: Employer | None = None,
) -> Plan:
    """The plan for the talk that `filters` names.

    Args:
        worksheet: the wants; without any, a plan of what fits anyone.
        filters: the talk, and what a question must fit.
        library: the index.
        minutes: for one's own questions; the usual when None.
        employer: what was said and told there so far.
    """
    process = plan_process(worksheet, [slot_of(filters.talk, minutes)], filters, library, employer=employer)
    return process.plans[0]._replace(later=process.later)


def plan_process(
    worksheet: Worksheet,
    slots: Sequence[Slot],
    filters: Filters,
    library: Library,
    *,
    employer: Employer | None = None,
) -> Process:
    """The plans for several talks at once: each want where it is best known, each must with two people where it can.

    The talks are those of `slots`; of `filters` all but the talk counts.
    """
    known = standing(employer)
    aims = aims_of([want for want in worksheet.wants if want.id not in known.settled], library)
    if worksheet.wants:
        entries = entries_of(slots, aims, filters, library, known)
        goals = goals_of([aim.want for aim in aims], known)
    else:
        entries = entries_for_anyone(slots, filters, library, known)
        goals = goals_of_anyone(entries)
    cover = _cover(entries, goals, slots)
    maker = _maker(cover, entries, known, aims)
    plans = [maker.plan(at, slot) for at, slot in enumerate(slots)]
    return Process(
        plans=tuple(_told(one, worksheet, aims, filters, employer) for one in plans),
        employer=employer.slug if employer is not None else "",
        uncovered=tuple(want for want in maker.wants if all(want in one.uncovered for one in plans)),
        later=_not_today(aims, entries, filters, library),
    )


def recalled(
    worksheet: Worksheet, meeting: Meeting, filters: Filters, library: Library, *, employer: Employer | None = None
) -> Plan:
    """The plan that was kept with a meeting: its questions in the order kept, tied to the wants as they are now.

    `filters` holds the meeting's talk. A question that is no longer in the library is named in `gone`; one that
    serves no want any more stays, since the person may have put it there.
    """
    known = standing(employer)
    aims = aims_of(worksheet.wants, library)
    slot = slot_of(filters.talk, meeting.minutes)
    planned, gone = entries_planned(meeting.planned, slot, aims, filters, library)
    open_still = [aim for aim in aims if aim.want.id not in known.settled]
    spare = [one for one in entries_of([slot], open_still, filters, library, known)
             if one.option.id not in meeting.planned]  # fmt: skip
    entries = [*planned, *spare]
    goals = goals_of(worksheet.wants, known) if aims else goals_of_anyone(planned)
    cover = Cover(goals=goals, options=[one.option for one in entries], limits=[Limit(0, 0)])
    maker = _maker(cover, entries, known, aims)._replace(chosen=tuple(one.option for one in planned))
    found = maker.plan(0, slot, spoken=meeting.planned)
    uncovered = tuple(want for want in found.uncovered if want.id not in known.settled)
    return _told(found, worksheet, aims, filters, employer)._replace(gone=gone, uncovered=uncovered)


def _maker(cover: Cover, entries: Sequence[Entry], known: Standing, aims: Sequence[Aim]) -> Maker:
    return Maker(
        cover=cover,
        entries={(one.option.slot, one.option.id): one for one in entries},
        known=known,
        chosen=cover.choose(),
        wants=tuple(aim.want for aim in aims),
    )


def _told(found: Plan, worksheet: Worksheet, aims: Sequence[Aim], filters: Filters, employer: Employer | None) -> Plan:
    """A plan with what to tell there, and what is settled already."""
    settled = standing(employer).settled
    themes = {aim.want.id: tuple(aim.themes) for aim in aims}
    open_still = [aim.want for aim in aims if aim.want.id not in settled]
    told = telling(open_still, found.talk, themes, filters.fields, employer)
    return found._replace(
        employer=employer.slug if employer is not None else "",
        tell=told.tell,
        held_back=told.held_back,
        settled=tuple(want for want in worksheet.wants if want.id in settled),
    )


def _cover(entries: Sequence[Entry], goals: Mapping[str, Goal], slots: Sequence[Slot]) -> Cover:
    """The choice to be made. Where no must fits into the minutes of a talk, the best one for a must is all it holds."""
    options: list[Option] = []
    limits: list[Limit] = []
    for at, slot in enumerate(slots):
        here = [one.option for one in entries if one.option.slot == at]
        limit = Limit(minutes=slot.minutes, most=slot.most)
        musts = [one for one in here if any(goals[id].rank < OTHER for id, _ in one.serves)]
        if musts and min(one.minutes for one in musts) > slot.minutes:
            bare = Cover(goals=goals, options=(), limits=())
            here = [max(musts, key=lambda one: (bare.worth([one]), -one.minutes))]
            limit = Limit(minutes=here[0].minutes, most=1)
        options += here
        limits.append(limit)
    return Cover(goals=goals, options=options, limits=limits)


def _not_today(aims: Sequence[Aim], entries: Sequence[Entry], filters: Filters, library: Library) -> tuple[Later, ...]:
    """Where the musts belong that have nothing to ask at any of these talks."""
    reached = {id for entry in entries for id, _ in entry.option.serves}
    musts = [aim for aim in aims if aim.want.importance == "must" and aim.want.id not in reached]
    return tuple(later(aim, filters, library) for aim in musts[:NOT_TODAY])
