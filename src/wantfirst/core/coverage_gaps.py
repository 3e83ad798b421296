"""Why a place in the library has no question: a question asked of the wrong person, or too early, is worse than none.

A place without a question and without a reason here is a gap, and worth writing for.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from wantfirst.core.coverage import Cell

_LED_LATE = "Those you would lead are met late, to be listened to. Earlier, it may not be known who applied."
_RECRUITER_LATER = "A recruiter knows the range and the search, not the day. By then, ask those who do the work."

_BY_TALK = {
    ("recruiter", "2"): _RECRUITER_LATER,
    ("recruiter", "3"): _RECRUITER_LATER,
    ("recruiter", "offer"): _RECRUITER_LATER,
    ("hr", "1"): "HR knows the rules. Who is listened to is seen in the team, in the second talk.",
    ("hr", "3"): "HR knows the rules, not the daily work. Ask the boss or a colleague.",
    ("boss", "1"): "The first talk is short. How the boss leads and what is right have their place in the second.",
    ("peer", "1"): "Colleagues are seldom met so early, and what you ask them is passed on.",
    ("peer", "offer"): "Papers and rules come from HR now. A colleague is asked about the day, and who does what.",
    ("exec", "1"): "An owner's first talk is about money, time and direction. The day is asked of those who live it.",
    ("exec", "offer"): "What has to be written down now is agreed with the boss or HR.",
    ("report", "1"): _LED_LATE,
    ("report", "2"): _LED_LATE,
    ("report", "offer"): "The offer is settled with the boss and HR, not with those you would lead.",
}
_BY_THEME = {
    ("accommodation", "exec"): "Health is for HR, by what you need and after the offer, not for those at the top.",
    ("accommodation", "report"): "Health is not a matter for those you would lead.",
    ("pay", "report"): "Pay is not a matter for those you would lead: neither theirs nor yours.",
    ("schedule", "exec"): "Those at the top do not know the rota. Ask the boss or a colleague.",
}


class Gap(NamedTuple):
    """Places of one person that are empty for one reason; no reason: they are worth writing for."""

    audience: str
    rounds: tuple[str, ...]
    themes: tuple[str, ...]
    reason: str


def reason_empty(cell: Cell) -> str:
    """Why there is no question in this place; empty when there are some, or when nothing speaks against one."""
    if cell.questions:
        return ""
    return _BY_TALK.get((cell.audience, cell.round)) or _BY_THEME.get((cell.theme, cell.audience), "")


def gaps(cells: Iterable[Cell]) -> Sequence[Gap]:
    """The empty places in the order of the cells, those without a reason first.

    Themes of one person, talk and reason come together, then talks with the same themes and reason.
    """
    themes: dict[tuple[str, str, str], list[str]] = {}
    for cell in cells:
        if not cell.questions:
            themes.setdefault((cell.audience, reason_empty(cell), cell.round), []).append(cell.theme)
    rounds: dict[tuple[str, str, tuple[str, ...]], list[str]] = {}
    for (audience, reason, round), found in themes.items():
        rounds.setdefault((audience, reason, tuple(found)), []).append(round)
    every = [Gap(audience, tuple(found), about, reason) for (audience, reason, about), found in rounds.items()]
    return sorted(every, key=lambda gap: bool(gap.reason))
