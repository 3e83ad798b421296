"""A possible employer, the talks with it, and what was said there. `core/recording` changes them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wantfirst.core.days import spoken_day
from wantfirst.core.talk import AUDIENCE_LABELS, ROUND_LABELS

PRESENT = "present"  # the reserved slug of the present job
MAX_SAID = 60_000  # characters of one statement; a text in a file holds 64 KiB
SHOWN_SAID = 400  # characters of one statement that are shown to a person again
SOMEONE = "someone"  # who said it, until that is told
PRESENT_NAME = "My present job"  # what its file is called inside until the person writes a name there

# How firm a statement is, weakest first.
GRADES = ("wish", "plan", "claim", "promise", "happened", "written")
GRADE_LABELS = {
    "wish": "hope",
    "plan": "intention",
    "claim": "they say it is so",
    "promise": "promise",
    "happened": "it has happened",
    "written": "in writing",
}
FIRM = GRADES[GRADES.index("promise") :]  # on less, a must is never met

VERDICTS = ("met", "partly", "not-met", "unknown")
VERDICT_LABELS = {"met": "yes", "partly": "partly", "not-met": "no", "unknown": "don't know yet"}

# What a vague statement leaves out.
MISSING = ("who", "share", "what", "how-much", "when", "where-seen")
MISSING_LABELS = {
    "who": "who does it",
    "share": "your share in it",
    "what": "what exactly",
    "how-much": "how much",
    "when": "by when",
    "where-seen": "where it has happened",
}


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
        parts = [ROUND_LABELS[self.round] if self.round else "", f"with {who}" if who else "", spoken_day(self.date)]
        return ", ".join(part for part in parts if part) or "a talk"

    def is_like(self, other: Meeting) -> bool:
        """True for the same round and the same people: by these a meeting is known."""
        return self.round == other.round and set(self.audience) == set(other.audience)


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
    """The next talk planned: the soonest from `today` on, else one without a date; nothing heard or told there."""
    ahead = [
        (meeting.date or "9999-12-31", employer.slug, at, employer, meeting)
        for employer in employers
        for at, meeting in enumerate(employer.meetings)
        if not meeting.heard and not meeting.told and (not meeting.date or meeting.date >= today)
    ]
    if not ahead:
        return None
    _, _, _, employer, meeting = min(ahead, key=lambda one: one[:3])
    return employer, meeting


def latest_meeting(meetings: Sequence[Meeting], today: str) -> Meeting | None:
    """The talk that was held last by `today`; where all lie ahead, the soonest. None when there is none.

    One without a day counts as today's: the day is often left open until the talk has been held.
    """
    numbered = list(enumerate(meetings))
    held = [(one.date or today, at) for at, one in numbered if (one.date or today) <= today]
    if held:
        return meetings[max(held)[1]]
    ahead = [(one.date, at) for at, one in numbered]
    return meetings[min(ahead)[1]] if ahead else None


def meeting_at(
    employer: Employer, round: str | None = None, audience: Sequence[str] = (), today: str = "9999-12-31"
) -> Meeting | None:
    """The latest talk of this round with just these people; what is not given may be anything. None: no such talk."""
    fitting = [
        one
        for one in employer.meetings
        if round in (None, one.round) and (not audience or set(audience) == set(one.audience))
    ]
    return latest_meeting(fitting, today)


def strength(grade: str) -> int:
    """How firm a grade is: the higher the firmer; -1 when none was given."""
    return GRADES.index(grade) if grade in GRADES else -1


class Said(NamedTuple):
    """A statement with the talk it was made at."""

    statement: Statement
    meeting: Meeting


def said_on(employer: Employer, want: str) -> tuple[Said, ...]:
    """All that was said on a want, newest first; at one talk what was said later comes first."""
    dated = [
        (meeting.date or "9999-12-31", at, number, Said(statement=statement, meeting=meeting))
        for at, meeting in enumerate(employer.meetings)
        for number, statement in enumerate(meeting.heard)
        if want in statement.wants
    ]
    return tuple(one[3] for one in sorted(dated, key=lambda one: one[:3], reverse=True))


def speaker(by: str) -> str:
    """Who said it, for a person: a role in words, a name as it is."""
    return AUDIENCE_LABELS.get(by, by)


def in_short(said: str) -> str:
    """What was said on one line, cut at a word when it is long; the file has all of it."""
    text = " ".join(said.split())
    return text if len(text) <= SHOWN_SAID else text[:SHOWN_SAID].rsplit(" ", 1)[0] + "…"
