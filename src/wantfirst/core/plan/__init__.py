"""The plan for a talk: which questions, in what order, what to tell, and what belongs elsewhere. Pure.

What a want needs is taken from `standing` (what was said there so far), what can be asked from `pool`, the choice is
`cover`'s, the order `speaking`'s. One talk and a whole process go the same way: a process is several slots.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wantfirst.core.aims import Aim, aims_of
from wantfirst.core.employers import Employer
from wantfirst.core.match import Later, Match, later
from wantfirst.core.plan.cover import OTHER, Cover, Goal, Limit, Option
from wantfirst.core.plan.pool import (
    Entry,
    Slot,
    entries_for_anyone,
    entries_of,
    goals_of,
    goals_of_anyone,
    whom,
)
from wantfirst.core.plan.speaking import in_speaking_order
from wantfirst.core.plan.standing import Standing, standing
from wantfirst.core.plan.tell import HeldBack, Tell, Telling, telling
from wantfirst.core.plan.why import reasons
from wantfirst.core.search import Filters, Library
from wantfirst.core.talk import Talk
from wantfirst.core.wants import Want, Worksheet

RECRUITER_MINUTES, MINUTES = 5, 10  # for one's own questions, not the length of the talk
RECRUITER_MOST, MOST = 3, 6
RESERVE = 2
NOT_TODAY = 3  # lines on musts that belong elsewhere
ENDLESS = 10_000  # minutes: the reserve is asked only where there is time


class Planned(NamedTuple):
    """A question of a plan.

    `whom`: those met who can answer it. `twice`: it is asked of other people too, to lay the replies side by side.
    `reasons` say why it was chosen, for `--explain` alone: they may name what somebody left vague.
    """

    match: Match
    whom: tuple[str, ...] = ()
    if_only_one: bool = False
    twice: bool = False
    reasons: tuple[str, ...] = ()


class Plan(NamedTuple):
    """What to ask and tell at one talk.

    `employer` is a slug or empty; `minutes` are for one's own questions. `tell` comes first, then `questions` in the
    order they are spoken (exactly one is `if_only_one`, unless there is none); `reserve` is for time left over.
    `uncovered` are the wants no question here serves and nothing has settled; `later` says of musts with nothing to
    ask here where they belong. `held_back` are wants not to be told yet, `settled` those answered firmly.
    """

    talk: Talk
    minutes: int
    employer: str = ""
    tell: tuple[Tell, ...] = ()
    questions: tuple[Planned, ...] = ()
    reserve: tuple[Planned, ...] = ()
    uncovered: tuple[Want, ...] = ()
    later: tuple[Later, ...] = ()
    held_back: tuple[HeldBack, ...] = ()
    settled: tuple[Want, ...] = ()


class Process(NamedTuple):
    """The plans for several talks with one employer, and the wants that none of them serves."""

    plans: tuple[Plan, ...]
    employer: str = ""
    uncovered: tuple[Want, ...] = ()
    later: tuple[Later, ...] = ()


def own_minutes(talk: Talk) -> int:
    """The minutes for one's own questions, unless told otherwise: 5 with a recruiter, else 10."""
    return RECRUITER_MINUTES if talk.audiences == ("recruiter",) else MINUTES


def slot_of(talk: Talk, minutes: int | None = None) -> Slot:
    """A talk to plan for; few questions with a recruiter."""
    most = RECRUITER_MOST if talk.audiences == ("recruiter",) else MOST
    return Slot(talk=talk, minutes=minutes or own_minutes(talk), most=most)


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
    return process.plans[0]._replace(uncovered=process.uncovered, later=process.later)


def plan_process(
    worksheet: Worksheet,
    slots: Sequence[Slot],
    filters: Filters,
    library: Library,
    *,
    employer: Employer | None = None,
) -> Process:
    """The plans for several talks at once: each want where it is best known, each must with two people where it can."""
    known = standing(employer)
    aims = aims_of([want for want in worksheet.wants if want.id not in known.settled], library)
    wants = [aim.want for aim in aims]
    if worksheet.wants:
        entries, goals = entries_of(slots, aims, filters, library, known), goals_of(wants, known)
    else:
        entries = entries_for_anyone(slots, filters, library, known)
        goals = goals_of_anyone(entries)
    cover = _cover(entries, goals, slots)
    chosen = cover.choose()
    maker = _Maker(cover, {(one.option.slot, one.option.id): one for one in entries}, known, chosen)
    themes = {aim.want.id: tuple(aim.themes) for aim in aims}
    plans = tuple(
        maker.plan(at, slot, telling(wants, slot.talk, themes, filters.fields, employer))._replace(
            employer=employer.slug if employer is not None else "",
            settled=tuple(want for want in worksheet.wants if want.id in known.settled),
        )
        for at, slot in enumerate(slots)
    )
    served = {id for one in chosen for id, _ in one.serves}
    return Process(
        plans=plans,
        employer=employer.slug if employer is not None else "",
        uncovered=tuple(want for want in wants if want.id not in served),
        later=_not_today(aims, entries, filters, library),
    )


def _cover(entries: Sequence[Entry], goals: dict[str, Goal], slots: Sequence[Slot]) -> Cover:
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


class _Maker(NamedTuple):
    """Makes the plan of each talk from what was chosen for all."""

    cover: Cover
    entries: dict[tuple[int, str], Entry]
    known: Standing
    chosen: tuple[Option, ...]

    def plan(self, at: int, slot: Slot, told: Telling) -> Plan:
        """The plan of one talk."""
        here = [one for one in self.chosen if one.slot == at]
        only = max(here, key=lambda one: self.cover.worth([one]), default=None)
        matches = [self.entries[at, one.id].match for one in here]
        spoken = in_speaking_order(matches, only.id if only is not None else "", self.known)
        return Plan(
            talk=slot.talk,
            minutes=slot.minutes,
            tell=told.tell,
            held_back=told.held_back,
            questions=tuple(self._planned(match, slot, only=only) for match in spoken),
            reserve=tuple(self._planned(match, slot) for match in self._reserve(at, len(here))),
        )

    def _reserve(self, at: int, chosen: int) -> list[Match]:
        """What would be asked next if there were time."""
        limits = [Limit(minutes=ENDLESS, most=chosen + RESERVE if slot == at else 0)
                  for slot in range(len(self.cover.limits))]  # fmt: skip
        more = self.cover._replace(limits=limits).fill(self.chosen, by_minute=False)
        return [self.entries[at, one.id].match for one in more[len(self.chosen) :]]

    def _planned(self, match: Match, slot: Slot, only: Option | None = None) -> Planned:
        id = match.question.id
        return Planned(
            match=match,
            whom=whom(match.question, slot.talk),
            if_only_one=only is not None and id == only.id,
            twice=sum(one.id == id for one in self.chosen) > 1,
            reasons=reasons(match, self.known),
        )


def _not_today(aims: Sequence[Aim], entries: Sequence[Entry], filters: Filters, library: Library) -> tuple[Later, ...]:
    """Where the musts belong that have nothing to ask at any of these talks."""
    reached = {id for entry in entries for id, _ in entry.option.serves}
    musts = [aim for aim in aims if aim.want.importance == "must" and aim.want.id not in reached]
    return tuple(later(aim, filters, library) for aim in musts[:NOT_TODAY])
