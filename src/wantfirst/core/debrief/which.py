"""Which talk a debrief is about when that is not said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wantfirst.core.employers import Employer, Meeting, latest_meeting


def to_debrief(employers: Iterable[Employer], today: str) -> tuple[Employer, Meeting] | None:
    """The talk to be told of, of all that were planned.

    The latest until `today` of which nothing is kept yet, or not all; one without a day counts as today's, after one
    that was begun today. Else the soonest ahead. None when none is planned, or all has been told.
    """
    held = []
    for employer in employers:
        for at, meeting in enumerate(employer.meetings):
            if is_open(meeting):
                day = meeting.date or today
                rank = (day <= today, day if day <= today else "", _begun(meeting), employer.slug, at)
                held.append((rank, day, employer, meeting))
    past = [one for one in held if one[0][0]]
    if past:
        return max(past, key=lambda one: one[0])[2:]
    return min(held, key=lambda one: (one[1], one[0]))[2:] if held else None


def talk_of(meetings: Sequence[Meeting], employer: Employer, today: str) -> Meeting | None:
    """The talk meant among these of one employer: the one to be told of, else the latest. None: there is none."""
    found = to_debrief([employer._replace(meetings=tuple(meetings))], today)
    return found[1] if found is not None else latest_meeting(meetings, today)


def is_open(meeting: Meeting) -> bool:
    """True for a talk of which nothing is told yet, or nothing of one of its planned questions."""
    told = {one.question for one in meeting.heard} | set(meeting.not_asked)
    return not _begun(meeting) or any(id not in told for id in meeting.planned)


def _begun(meeting: Meeting) -> bool:
    return bool(meeting.heard or meeting.not_asked)
