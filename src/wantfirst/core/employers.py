"""A possible employer, the talks with it, and what was said there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wantfirst.core.talk import AUDIENCE_LABELS, ROUND_LABELS

PRESENT = "present"  # the reserved slug of the present job


class Statement(NamedTuple):
    """One thing said at a talk. An empty `said` is a dodge; `missing` lists what it left out."""

    said: str = ""
    question: str = ""
    wants: tuple[str, ...] = ()
    by: str = ""
    grade: str = ""
    verdict: str = "unknown"
    missing: tuple[str, ...] = ()


class Meeting(NamedTuple):
    """One talk: `date` is a day in ISO form or empty, `round` None when not known."""

    date: str = ""
    round: str | None = None
    audience: tuple[str, ...] = ()
    minutes: int | None = None
    planned: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    not_asked: tuple[str, ...] = ()
    heard: tuple[Statement, ...] = ()

    @property
    def words(self) -> str:
        """Which talk it is and who is met, for a person."""
        who = " and ".join(AUDIENCE_LABELS[role] for role in self.audience)
        parts = [ROUND_LABELS[self.round] if self.round else "", f"with {who}" if who else "", self.date]
        return ", ".join(part for part in parts if part) or "a talk"


class Known(NamedTuple):
    """What the person has seen with their own eyes of a want at this employer."""

    want: str
    verdict: str
    note: str = ""


class Employer(NamedTuple):
    """An employer. `slug` is its file's name, `name` what the person calls it."""

    slug: str
    name: str
    present: bool = False
    known: tuple[Known, ...] = ()
    meetings: tuple[Meeting, ...] = ()


def next_meeting(employers: Sequence[Employer], today: str) -> tuple[Employer, Meeting] | None:
    """The next talk planned: the soonest from `today` on, else one without a date; nothing heard there yet."""
    ahead = [
        (meeting.date or "9999-12-31", employer.slug, at, employer, meeting)
        for employer in employers
        for at, meeting in enumerate(employer.meetings)
        if not meeting.heard and (not meeting.date or meeting.date >= today)
    ]
    if not ahead:
        return None
    _, _, _, employer, meeting = min(ahead, key=lambda one: one[:3])
    return employer, meeting
