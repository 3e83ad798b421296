"""What became of a must, in one sentence."""

from __future__ import annotations

from wantfirst.core.because import quoted
from wantfirst.core.capital import capital
from wantfirst.core.days import spoken_day
from wantfirst.core.drift import Drift
from wantfirst.core.wants import IMPORTANCE_LABELS

TAKEN_OUT = "a want that you have taken out"


def drift_sentence(drift: Drift, *, opened: bool) -> str:
    """How a must changed and after which talk.

    `opened`: what is private may be told. Whether a want that is no more was private nobody knows, so that it is
    quoted only then.
    """
    talk = f"the talk with {drift.employer.name} on {spoken_day(drift.meeting.date)}"
    if drift.reworded and drift.want is not None and not drift.want.private:
        when = f"since {talk}" if drift.until else f"now, after {talk},"
        return capital(f"{when} “{drift.wording}” reads “{drift.want.want}”.")
    if drift.reworded:
        return capital(f"{_name(drift, opened=opened)} reads otherwise since {talk}.")
    was = f"{_name(drift, opened=opened)} was a must have"
    if drift.until:
        return capital(f"{was} until {spoken_day(drift.until)}; since {talk} {_now(drift)}.")
    return capital(f"{was} when last noted, on {spoken_day(drift.last_must)}; now, after {talk}, {_now(drift)}.")


def _name(drift: Drift, *, opened: bool) -> str:
    if drift.want is None:
        return f"“{drift.wording}”" if opened else TAKEN_OUT
    return quoted(drift.want) if drift.want.private else f"“{drift.wording}”"


def _now(drift: Drift) -> str:
    if drift.want is None:
        return "it is no longer among your wants"
    return f"it is {IMPORTANCE_LABELS[drift.want.importance]}"
