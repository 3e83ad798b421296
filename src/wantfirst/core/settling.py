"""Settles who was right: of people who contradicted each other on a want, only what is right counts from then on."""

from __future__ import annotations

from collections.abc import Iterator

from wantfirst.core.employers import Employer, Known, Meeting, Statement

UNKNOWN = "unknown"


def settled_as(employer: Employer, want: str, verdict: str) -> Employer:
    """The employer with one want settled: who said otherwise is kept word for word, and leaves it open.

    Args:
        employer: as it was.
        want: the id of a want on which people disagree.
        verdict: what turned out to be right. What was said or seen of this verdict stays as it is.

    Returns:
        The employer. A statement on several wants that is wrong about this one becomes two: one for the others, as
        it was, and one for this want, with the verdict `unknown`.
    """
    return employer._replace(
        known=tuple(_known(one, want, verdict) for one in employer.known),
        meetings=tuple(_meeting(one, want, verdict) for one in employer.meetings),
    )


def _known(one: Known, want: str, verdict: str) -> Known:
    return one._replace(verdict=UNKNOWN) if one.want == want and one.verdict != verdict else one


def _meeting(meeting: Meeting, want: str, verdict: str) -> Meeting:
    heard = tuple(new for one in meeting.heard for new in _statements(one, want, verdict))
    return meeting._replace(heard=heard) if heard != meeting.heard else meeting


def _statements(one: Statement, want: str, verdict: str) -> Iterator[Statement]:
    if want not in one.wants or one.verdict in (verdict, UNKNOWN):
        yield one
        return
    others = tuple(id for id in one.wants if id != want)
    if others:
        yield one._replace(wants=others)
    yield one._replace(wants=(want,), verdict=UNKNOWN)
