"""What to tell at a talk: one or two wants, to the one who can give them, and never before their place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from wantfirst.core.employers import Employer
from wantfirst.core.talk import CURRENT_BOSS, Talk
from wantfirst.core.wants import IMPORTANCES, Want
from wantfirst.core.words import words

PAY = frozenset({"pay", "variable-pay", "benefits"})
HEALTH = frozenset({"accommodation"})
PAID_BY_THE_SHIFT = frozenset({"trades", "nursing", "logistics"})  # there pay is spoken of from the first call

_FAMILY = """
    baby child children childcare kid kids son sons daughter daughters toddler pregnancy maternity paternity parental
    family husband wife spouse marriage wedding divorce mother father parents
"""
_ILLNESS = """
    illness disease disability diagnosis surgery depression anxiety burnout adhd autism diabetes epilepsy migraine
    migraines cancer medication
"""
_OWN = frozenset(("my", "our", "have", "had", "ive"))  # `my son`, `I have two kids`
_NEAR = 3  # words between the one and the other, at most

WAITS = "waits for the offer"

# Who can give it, by theme. What is not named here only a boss or somebody above can give.
_ABOVE = ("boss", "exec", CURRENT_BOSS)
_HR_TOO = frozenset({"benefits", "pay", "accommodation", "permit-licence", "flex", "place", "hours-load", "schedule"})
_RECRUITER_TOO = frozenset({"place", "schedule", "permit-licence", "flex"})  # what decides whether to go on at all


class Tell(NamedTuple):
    """A want to tell, and the sentence for it."""

    want: Want
    say: str


class HeldBack(NamedTuple):
    """A want not to be told at this talk, and why. `waits` is true for what only comes too early."""

    want: Want
    reason: str
    waits: bool = False


class Telling(NamedTuple):
    """What to tell at a talk, and what not yet."""

    tell: tuple[Tell, ...] = ()
    held_back: tuple[HeldBack, ...] = ()


def telling(
    wants: Sequence[Want],
    talk: Talk,
    themes: Mapping[str, Sequence[str]],
    fields: Sequence[str] = (),
    employer: Employer | None = None,
) -> Telling:
    """The wants to tell, the foremost first: two at most, one to a recruiter.

    Args:
        wants: those that are not settled. Only the ones with a sentence to say aloud are told, private ones never.
        talk: who is met, and when.
        themes: what each want is about, by its id.
        fields: the fields of work.
        employer: where some may have been told already.
    """
    sayable = sorted((one for one in wants if one.say and not one.private), key=_place)
    told = _told(employer, talk)
    reasons = {one.id: _reason(one, talk, themes.get(one.id, ()), fields, one.id in told) for one in sayable}
    free = [one for one in sayable if not reasons[one.id]]
    most = 1 if talk.audiences == ("recruiter",) else 2
    enough = "one is enough for a recruiter" if most == 1 else "two are enough for one talk"
    held = [
        HeldBack(want=one, reason=reasons[one.id] or enough, waits=reasons[one.id].endswith(WAITS))
        for one in sayable
        if one not in free[:most]
    ]
    return Telling(tell=tuple(Tell(want=one, say=one.say) for one in free[:most]), held_back=tuple(held))


def _place(want: Want) -> int:
    return IMPORTANCES.index(want.importance)


def _reason(want: Want, talk: Talk, themes: Sequence[str], fields: Sequence[str], is_told: bool) -> str:
    """Why a want is not told at this talk; empty when it may be."""
    if is_told:
        return "you have told them already"
    early = _too_early(want, talk, themes, fields)
    if early:
        return early
    if talk.audiences and not any(_can_give(role, themes) for role in talk.audiences):
        return "nobody you meet there can give it"
    return ""


def _too_early(want: Want, talk: Talk, themes: Sequence[str], fields: Sequence[str]) -> str:
    """What keeps it for the offer; empty when nothing does. One's present boss knows one already."""
    if talk.round == "offer" or talk.audiences == (CURRENT_BOSS,):
        return ""
    if PAY.intersection(themes) and not PAID_BY_THE_SHIFT.intersection(fields):
        return f"pay {WAITS}"
    if HEALTH.intersection(themes) or _speaks_of(want.say, _ILLNESS):
        return f"health {WAITS}"
    return f"family {WAITS}" if _speaks_of(want.say, _FAMILY) else ""


def _speaks_of(say: str, matters: str) -> bool:
    """The sentence names one of these matters as one's own: `my son`, not `the children on the ward`."""
    spoken, named = words(say), frozenset(matters.split())
    return any(word in named and _OWN.intersection(spoken[max(at - _NEAR, 0) : at]) for at, word in enumerate(spoken))


def _can_give(role: str, themes: Sequence[str]) -> bool:
    if role in _ABOVE:
        return True
    given = {"hr": _HR_TOO, "recruiter": _RECRUITER_TOO}.get(role, frozenset())
    return bool(given.intersection(themes))


def _told(employer: Employer | None, talk: Talk) -> set[str]:
    """The wants that some of those met have been told; all that were told, while nobody knows who is met."""
    meetings = employer.meetings if employer is not None else ()
    met = set(talk.audiences)
    return {want for one in meetings if not met or met & set(one.audience) for want in one.told}
