"""Why a question is in the plan, for `--explain` alone."""

from __future__ import annotations

from collections.abc import Iterator

from wantfirst.core.because import quoted
from wantfirst.core.days import spoken_day
from wantfirst.core.employers import GRADE_LABELS, Meeting, Statement, speaker
from wantfirst.core.plan.pool import Entry
from wantfirst.core.plan.standing import Standing
from wantfirst.core.wants import IMPORTANCE_LABELS


def reasons(entry: Entry, known: Standing) -> tuple[str, ...]:
    """How well it serves each want beside the best question there is, and who left vague what it comes back to."""
    return tuple(_reasons(entry, known))


def _reasons(entry: Entry, known: Standing) -> Iterator[str]:
    how_well = {id: share**0.5 for id, share in entry.option.serves}
    for want in entry.match.wants:
        label = IMPORTANCE_LABELS[want.importance]
        share = (
            "the best there is" if how_well[want.id] >= 1 else f"{how_well[want.id] ** 0.5:.2f} of the best there is"
        )
        yield f"For “{quoted(want)}” ({label}): {share}."
        if want.id in known.vague:
            yield f"It was left open by {_speaker(*known.vague[want.id][-1])}."


def _speaker(meeting: Meeting, statement: Statement) -> str:
    """Who said it, when, and how firmly."""
    day = f" on {spoken_day(meeting.date)}" if meeting.date else ""
    grade = f" ({GRADE_LABELS[statement.grade]})" if statement.grade else ""
    return f"{speaker(statement.by) or 'somebody'}{day}{grade}"
