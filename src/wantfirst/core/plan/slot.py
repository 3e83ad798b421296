"""A talk to plan for, and how it is written after `--meeting`."""

from __future__ import annotations

from typing import NamedTuple

from wantfirst.core.problems import UsageFault
from wantfirst.core.talk import Talk, read_talk

RECRUITER_MINUTES, MINUTES = 5, 10  # for one's own questions, not the length of the talk
RECRUITER_MOST, MOST = 3, 6
LONGEST = 600  # minutes

FORM = "write round:who:minutes, as 1:recruiter:5 or 2:boss,peer:12; the minutes may be left out"


class Slot(NamedTuple):
    """A talk to plan for, the minutes for one's own questions, and the most questions it holds."""

    talk: Talk
    minutes: int
    most: int


def slot_of(talk: Talk, minutes: int | None = None) -> Slot:
    """A talk with the minutes given, else the usual: 5 with a recruiter, who gets few questions, else 10."""
    is_short = talk.audiences == ("recruiter",)
    usual = RECRUITER_MINUTES if is_short else MINUTES
    return Slot(talk=talk, minutes=usual if minutes is None else minutes, most=RECRUITER_MOST if is_short else MOST)


def read_slot(text: str) -> Slot:
    """A talk as `round:who:minutes`; the round may be empty, the minutes left out. Raises UsageFault."""
    round, *others = (part.strip() for part in text.split(":"))
    if len(others) not in (1, 2) or not others[0]:
        raise UsageFault(f"“{text}” is not a meeting", FORM)
    return slot_of(read_talk(round or None, [others[0]]), _read_minutes(text, *others[1:]))


def _read_minutes(text: str, minutes: str = "") -> int | None:
    if not minutes:
        return None
    if not (minutes.isascii() and minutes.isdigit() and 0 < int(minutes[:4]) <= LONGEST):
        raise UsageFault(f"“{minutes}” in “{text}” are not minutes", f"write a whole number from 1 to {LONGEST}")
    return int(minutes)
