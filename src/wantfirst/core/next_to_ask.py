"""What to ask next: the open want whose two answers could most change the order of the employers."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator
from typing import NamedTuple

from wantfirst.core.aims import Aim, aims_of
from wantfirst.core.compare import MET, NOT_MET, UNKNOWN, Cell, Comparison, Standing, place, settled
from wantfirst.core.employers import Employer, next_meeting
from wantfirst.core.questions import Question, spoken
from wantfirst.core.rank import DEEP, rank
from wantfirst.core.search import Filters, Library
from wantfirst.core.talk import AUDIENCES, CURRENT_BOSS, ROUNDS, Talk
from wantfirst.core.wants import WEIGHTS, Want

MOST = 3  # employers for which something to ask is named
CHOICES = 12  # questions looked at for one that goes to somebody who has not spoken yet


class Ask(NamedTuple):
    """An open want at an employer, where the employer would stand, and how to find out.

    `if_yes` and `if_no` are places in the order, counted from 1. `question` is None when the library has none left;
    `audience` is then empty. `say` is the form in which it is asked at `talk`.
    """

    employer: Employer
    want: Want
    if_yes: int
    if_no: int
    question: Question | None = None
    say: str = ""
    audience: str = ""
    round: str | None = None


def next_to_ask(comparison: Comparison, filters: Filters, library: Library, today: str) -> tuple[Ask, ...]:
    """The most telling open want of each employer, the most telling of all first; three at most.

    A yes or a no can move only the employer it is about, and by as many places as others change sides with it: so
    the number of places between the two is what an answer can change. Equals go by the want's weight, then by the
    employer's place, then by the worksheet's order.

    Args:
        comparison: the employers, best first.
        filters: the fields of work a question must suit, and the questions never to be shown.
        library: the index.
        today: a day in ISO form; a talk planned from then on is where the question is asked.
    """
    chosen: dict[str, Ask] = {}
    for ask in sorted(_open(comparison), key=_telling, reverse=True):  # sorting keeps the order among equals
        chosen.setdefault(ask.employer.slug, ask)
    first = list(chosen.values())[:MOST]
    by_slug = {standing.employer.slug: standing for standing in comparison.standings}
    aims = {aim.want.id: aim for aim in aims_of([ask.want for ask in first], library)} if first else {}
    return tuple(_put(ask, by_slug[ask.employer.slug], aims[ask.want.id], filters, library, today) for ask in first)


def _telling(ask: Ask) -> tuple[int, int]:
    return (ask.if_no - ask.if_yes, WEIGHTS[ask.want.importance])


def _open(comparison: Comparison) -> Iterator[Ask]:
    """Every open want of every employer, with the places that its two answers would lead to."""
    for standing in comparison.standings:
        others = [place(other) for other in comparison.standings if other is not standing]
        for cell in standing.cells:
            if cell.verdict == UNKNOWN:
                yes, no = (bisect(others, place(settled(standing, cell.want, verdict))) for verdict in (MET, NOT_MET))
                yield Ask(employer=standing.employer, want=cell.want, if_yes=yes + 1, if_no=no + 1)


def _put(ask: Ask, standing: Standing, aim: Aim, filters: Filters, library: Library, today: str) -> Ask:
    """The ask with the best question not asked there yet, at the soonest talk that has one."""
    cell = next(cell for cell in standing.cells if cell.want.id == ask.want.id)
    for talk in talks_ahead(ask.employer, today):
        found = _question(cell, ask.employer, aim, filters._replace(talk=talk), library)
        if found is not None:
            question, audience = found
            form = spoken(question, talk.round, talk.audiences)
            return ask._replace(
                question=question, say=form.say if form else question.ask, audience=audience, round=talk.round
            )
    return ask


def talks_ahead(employer: Employer, today: str) -> list[Talk]:
    """Where something may be asked at an employer, the likeliest first; the present job has only one place."""
    if employer.present:
        return [Talk(audiences=(CURRENT_BOSS,))]
    planned = next_meeting([employer], today)
    round, met = (planned[1].round, planned[1].audience) if planned is not None else (None, ())
    start = round or _round_after(employer)
    talks = [Talk(round=one) for one in ROUNDS[ROUNDS.index(start) :]] + [Talk()]
    if met:
        talks.insert(0, Talk(round=None if met == (CURRENT_BOSS,) else start, audiences=met))
    return talks


def _round_after(employer: Employer) -> str:
    held = [ROUNDS.index(meeting.round) for meeting in employer.meetings if meeting.heard and meeting.round]
    return ROUNDS[min(max(held, default=-1) + 1, len(ROUNDS) - 1)]


def _question(
    cell: Cell, employer: Employer, aim: Aim, filters: Filters, library: Library
) -> tuple[Question, str] | None:
    """The best question for a want at one talk and whom to ask, rather somebody who has not spoken of it yet."""
    asked = {one.question for meeting in employer.meetings for one in meeting.heard}
    heard = {one.by for one in cell.statements}
    ranked = [one for one in rank([aim], filters, library, DEEP) if one.candidate.id not in asked]
    ranked.sort(key=lambda one: (-one.relevance, not one.candidate.own, one.candidate.id))
    best = library.questions(one.candidate.id for one in ranked[:CHOICES])
    choices = [(question, _whom(question, filters.talk, heard)) for question in best]
    fresh = (choice for choice in choices if choice[1] not in heard)
    return next(fresh, choices[0] if choices else None)


def _whom(question: Question, talk: Talk, heard: set[str]) -> str:
    met = talk.audiences or tuple(role for role in AUDIENCES if role != CURRENT_BOSS)
    roles = [role for role in question.audiences if role in met]
    return next((role for role in roles if role not in heard), roles[0])
