"""What is planned, heard and seen of an employer goes into its record. Each function gives back a new Employer."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import TypeVar

from wantfirst.core.employers import Employer, Known, Meeting, Statement, latest_meeting
from wantfirst.core.problems import UsageFault
from wantfirst.core.talk import AUDIENCE_BY_NAME

T = TypeVar("T")

END_OF_TIME = "9999-12-31"


def expected(employer: Employer, talk: Meeting) -> Employer:
    """The employer with a talk that is coming: its day, round and people.

    A talk of which nothing is planned or heard yet is told anew rather than added to; what else is kept of it stays.
    """
    told = [one for one in employer.meetings if not one.planned and not one.heard]
    if not told:
        return _with(employer, None, talk)
    return _with(employer, told[0], told[0]._replace(date=talk.date, round=talk.round, audience=talk.audience))


def planned(employer: Employer, talk: Meeting) -> Employer:
    """The employer with the questions planned for a talk.

    They replace those of such a talk (same round, same people) of which nothing was heard yet, and its minutes and
    day where they are given: the one on the same day, else the latest. Without such a talk it is added.
    """
    open_still = [one for one in employer.meetings if one.is_like(talk) and not one.heard]
    same_day = [one for one in open_still if talk.date and one.date == talk.date]
    before = latest_meeting(same_day or open_still, END_OF_TIME)
    if before is None:
        return _with(employer, None, talk)
    changed = before._replace(
        planned=talk.planned, minutes=talk.minutes or before.minutes, date=talk.date or before.date
    )
    return _with(employer, before, changed)


def with_heard(employer: Employer, talk: Meeting) -> Employer:
    """The employer with what a talk brought: what was `heard`, what was `told`, what was `not_asked`.

    Args:
        employer: as it was.
        talk: its `round` and `audience` say which talk it was, its `date` the day, today unless said otherwise.
            It goes into the latest such talk up to that day, which gets the day when it has none; without such a
            talk it is added. What it holds is added to what is there; the very same statement is not added twice.

    Raises:
        UsageFault: a statement does not say by whom it was, and not just one was met.
    """
    heard = tuple(said_by(talk.audience, one) for one in talk.heard)
    before = _same_talk(employer, talk)
    base = before or talk._replace(told=(), not_asked=(), heard=())
    answered = {one.question for one in heard}
    after = base._replace(
        date=base.date or talk.date,
        minutes=base.minutes or talk.minutes,
        planned=base.planned or talk.planned,
        told=_joined(base.told, talk.told),
        not_asked=tuple(id for id in _joined(base.not_asked, talk.not_asked) if id not in answered),
        heard=_joined(base.heard, heard),
    )
    return _with(employer, before, after)


def with_known(employer: Employer, known: Known) -> Employer:
    """The employer with what was seen with one's own eyes of a want; it replaces what was seen of it before."""
    return employer._replace(known=joined_known(employer.known, known))


def joined_known(before: tuple[Known, ...], known: Known) -> tuple[Known, ...]:
    """All that was seen, with one thing more, or another in the place of what was seen of the same want."""
    if all(one.want != known.want for one in before):
        return (*before, known)
    return tuple(known if one.want == known.want else one for one in before)


def with_meeting(employer: Employer, before: Meeting, after: Meeting) -> Employer:
    """The employer with one of its talks changed; as it was when `before` is none of them."""
    return _with(employer, before, after) if before in employer.meetings else employer


def merged(base: Meeting, mine: Meeting, theirs: Meeting) -> Meeting:
    """One talk that was changed twice at once, in two terminals say: both changes, and nothing of either lost.

    Args:
        base: the talk as both began with it.
        mine: the talk with the one change.
        theirs: the talk with the other.
    """
    gone = [one for one in base.heard if one not in mine.heard]
    new = [one for one in mine.heard if one not in base.heard]
    heard = list(theirs.heard)
    for before, after in zip_longest(gone, new):
        if before in heard:
            heard[heard.index(before) : heard.index(before) + 1] = [after] if after else []
        elif after and after not in heard:
            heard.append(after)
    return theirs._replace(
        date=theirs.date or mine.date,
        round=mine.round if mine.round != base.round else theirs.round,
        audience=mine.audience if mine.audience != base.audience else theirs.audience,
        told=_both(base.told, mine.told, theirs.told),
        not_asked=_both(base.not_asked, mine.not_asked, theirs.not_asked),
        heard=tuple(heard),
    )


def _both(base: tuple[str, ...], mine: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[str, ...]:
    """What both have, without what one of them took out."""
    gone = set(base) - set(mine)
    return _joined(tuple(one for one in theirs if one not in gone), tuple(one for one in mine if one not in base))


def said_by(audience: Sequence[str], statement: Statement) -> Statement:
    """The statement with who made it: as given (a role by any of its names), else the only one met.

    Raises:
        UsageFault: it is not given, and none or several were met.
    """
    by = statement.by.strip()
    if by:
        return statement._replace(by=AUDIENCE_BY_NAME.get(by.lower(), by))
    if len(audience) == 1:
        return statement._replace(by=audience[0])
    met = "several people were met" if audience else "nobody is named who was met"
    raise UsageFault(f"{met}, so it must be said who said it", "write --by with a role or a name: --by boss, --by Ann")


def _same_talk(employer: Employer, talk: Meeting) -> Meeting | None:
    alike = [one for one in employer.meetings if one.is_like(talk)]
    return latest_meeting(alike, talk.date or END_OF_TIME)


def _with(employer: Employer, before: Meeting | None, after: Meeting) -> Employer:
    """One talk changed, or a new one added."""
    if before is None:
        return employer._replace(meetings=(*employer.meetings, after))
    at = max(number for number, one in enumerate(employer.meetings) if one is before or one == before)
    return employer._replace(meetings=(*employer.meetings[:at], after, *employer.meetings[at + 1 :]))


def _joined(old: tuple[T, ...], new: tuple[T, ...]) -> tuple[T, ...]:
    """All of the old, and of the new what was not there yet."""
    return (*old, *(one for one in dict.fromkeys(new) if one not in old))
