"""Which question of a talk to ask if there is time for only one."""

from __future__ import annotations

from collections.abc import Sequence

from wantfirst.core.plan.cover import Cover, Option
from wantfirst.core.plan.pool import Entry, best_of, how_well
from wantfirst.core.plan.standing import Standing


def only_one(planned: Sequence[Entry], around: Sequence[Entry], cover: Cover, known: Standing) -> str:
    """The id of the question that is worth most by itself, empty without questions.

    It is measured against what can be asked at this talk alone, so that a plan made for a whole process, kept and
    taken up again marks the same one as on the day it was made.

    Args:
        planned: the questions of the talk.
        around: all that can be asked there.
        cover: what the wants are worth.
        known: what is settled counts no more.
    """
    entries = {one.option.id: one for one in (*planned, *around)}
    best = best_of(one.match for one in entries.values())
    measured = [_measured(entries[one.option.id], best, known) for one in planned]
    foremost = min(measured, key=lambda one: (*(-part for part in cover.worth([one])), one.id), default=None)
    return foremost.id if foremost is not None else ""


def _measured(entry: Entry, best: dict[str, float], known: Standing) -> Option:
    """A question with how well it serves each open want; where no want is known it serves what it is about."""
    services = [one for one in entry.match.services if one.want.id not in known.settled]
    if not entry.match.services:
        return entry.option
    return entry.option._replace(serves=tuple((one.want.id, how_well(one, best)) for one in services))
